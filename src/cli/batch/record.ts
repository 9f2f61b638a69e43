import type { Quote } from "../../answer.js";
import type { Issue } from "../../parse/issue.js";
import { type Report, reportTo } from "../../parse/report.js";
import { MAX_BYTES, type TextLine } from "./lines.js";

/** What a file has for one quote: a request, or what keeps it from being read. */
export type Record = Place & ({ readonly request: unknown } | { readonly issues: readonly Issue[] });

/** What came of it. */
export type Answer = Place & ({ readonly quote: Quote } | { readonly issues: readonly Issue[] });

interface Place {
  /** Named where there are several. */
  readonly file?: string | undefined;
  /** Where it begins, from 1 up. */
  readonly line: number;
  /** What the file itself calls the quote. */
  readonly id?: string | undefined;
  /** Where each enrolment stands, if they stand on lines of their own. */
  readonly rows?: readonly number[] | undefined;
}

/** Finds the records in the lines of a file, and at its end what is left. */
export interface Reader {
  readonly read: (lines: readonly TextLine[]) => readonly Record[];
  readonly end: () => readonly Record[];
}

/** Puts answers into the lines of a file. */
export interface Writer {
  /** What stands before the first. */
  readonly head: string;
  readonly write: (answers: readonly Answer[]) => string;
}

/** What keeps something from being read, to be said of where it stands. */
export type Flaw = (path: Issue["path"], report: Report) => void;

const FLAWS = {
  "too-long": ["A record is one line", `at most ${MAX_BYTES / 1024 / 1024} MiB`],
  "ill-formed-text": ["A file is text in UTF-8", "UTF-8"],
} as const;

/** What is wrong with a line as a text, whatever it is to say. */
export function flawOf({ text, flaw }: TextLine): Flaw | undefined {
  if (flaw === undefined) return undefined;
  const [rule, expected] = FLAWS[flaw];
  return (path, report) => report(path, flaw, rule, expected, text);
}

/** The issues of what has this flaw alone. */
export function issuesOf(flaw: Flaw): Issue[] {
  const issues: Issue[] = [];
  flaw([], reportTo(issues));
  return issues;
}
