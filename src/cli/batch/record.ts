import type { Quote } from "../../contract/answer.js";
import type { Issue } from "../../contract/issue.js";
import { type Cursor, explainer, type Finding } from "../../shape/cursor.js";
import type { LoadedEdition } from "./edition-by-date.js";
import { MAX_BYTES, type TextLine } from "./lines.js";

/** What a file has for one quote: a request and the edition that answers it, or what keeps it from being read. */
export type BatchRecord = Place &
  ({ readonly request: unknown; readonly edition: LoadedEdition } | { readonly issues: readonly Issue[] });

/** What came of it. */
export type BatchAnswer = Place & ({ readonly quote: Quote } | { readonly issues: readonly Issue[] });

interface Place {
  /** Named if there are several. */
  readonly file?: string | undefined;
  /** Where it begins, from 1 up. */
  readonly line: number;
  /** What the file itself calls the quote. */
  readonly id?: string | undefined;
  /** The line of each enrolment, if each has a line of its own. */
  readonly rows?: readonly number[] | undefined;
}

/** Finds the records in the lines of a file, and at its end what is left. */
export interface BatchReader {
  readonly read: (lines: readonly TextLine[]) => readonly BatchRecord[];
  readonly end: () => readonly BatchRecord[];
}

/** Puts answers into the lines of a file. */
export interface BatchWriter {
  /** What comes before the first. */
  readonly head: string;
  readonly write: (answers: readonly BatchAnswer[]) => string;
}

/** Reports what keeps something from being read, where it is. */
export type Flaw = (at: Cursor) => void;

export const flaw =
  (problem: Finding): Flaw =>
  (at) =>
    at.report(problem);

const FLAWS = {
  "too-long": ["A record is one line", `at most ${MAX_BYTES / 1024 / 1024} MiB`],
  "ill-formed-text": ["A file is text in UTF-8", "UTF-8"],
} as const;

/** What is wrong with a line as a text, whatever it says. */
export function findFlaw({ text, flaw: code }: TextLine): Flaw | undefined {
  if (code === undefined) return undefined;
  const [rule, expected] = FLAWS[code];
  return flaw({ code, rule, expected, received: text });
}

/** The issues of a record that has this flaw alone. */
export function issuesOf(found: Flaw): Issue[] {
  const issues: Issue[] = [];
  found(explainer(issues));
  return issues;
}
