import type { BatchAnswer } from "../read/record.js";
import type { Tally } from "./tally.js";

/** Puts answers into the lines of a file. */
export interface BatchWriter {
  /** What comes before the first. */
  readonly head: string;
  readonly write: (answers: readonly BatchAnswer[]) => string;
  /** What comes behind the last. */
  readonly end: (tally: Tally) => string;
}
