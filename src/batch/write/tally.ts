import { own } from "../../shape/own.js";
import type { BatchAnswer } from "../read/record.js";
import { failing } from "../text/failure.js";

export const STATUSES = ["priced", "ineligible", "undetermined", "malformed"] as const;
export type Status = (typeof STATUSES)[number];

/** What is counted of all answers. Tallies of parts of a file add up to that of the whole. */
export interface Tally {
  readonly counts: { [S in Status]: number };
  /** In cents, by payer, over the priced quotes. */
  readonly dues: { [payer: string]: number };
  /** How many priced quotes have a share of the payer's that is not published. */
  readonly unpublished: { [payer: string]: number };
  /** Rows that ask for the same as one above in their quote, and are priced as well. */
  repeatedRows: number;
  blankLines: number;
}

export const emptyTally = (): Tally => ({
  counts: { priced: 0, ineligible: 0, undetermined: 0, malformed: 0 },
  dues: {},
  unpublished: {},
  repeatedRows: 0,
  blankLines: 0,
});

export function count(tally: Tally, answer: BatchAnswer): void {
  const { counts, dues, unpublished } = tally;
  if ("isBlank" in answer) {
    tally.blankLines++;
    return;
  }
  if ("issues" in answer) {
    counts.malformed++;
    return;
  }
  const { quote, repeated } = answer;
  tally.repeatedRows += repeated?.length ?? 0;
  counts[quote.status]++;
  if (quote.status !== "priced") return;
  for (const { payer, due } of quote.payers) {
    const sums = due === null ? unpublished : dues;
    sums[payer] = exact((own(sums, payer) ?? 0) + (due ?? 1));
  }
}

function exact(sum: number): number {
  if (Number.isSafeInteger(sum)) return sum;
  throw failing({
    en: "the totals of these files are larger than can be counted exactly: give fewer at a time",
    fr: "les totaux de ces fichiers sont trop grands pour être comptés exactement\u00A0: donnez moins de fichiers à la fois",
  });
}

export const exitStatus = ({ counts }: Tally): 0 | 1 | 2 => {
  if (counts.malformed > 0) return 2;
  return counts.ineligible + counts.undetermined > 0 ? 1 : 0;
};
