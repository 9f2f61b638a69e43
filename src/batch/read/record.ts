import type { Quote } from "../../contract/answer.js";
import type { Issue } from "../../contract/issue.js";
import type { LoadedEdition } from "./editions.js";

/** What a file has for one quote: a request and the edition that answers it, or what keeps it from being priced. */
export type BatchRecord = Place &
  (
    | { readonly request: unknown; readonly edition: LoadedEdition }
    | { readonly issues: readonly BatchIssue[] }
    | { readonly isBlank: true }
  );

/** What came of it. */
export type BatchAnswer = Place &
  ({ readonly quote: Quote } | { readonly issues: readonly BatchIssue[] } | { readonly isBlank: true });

/** A problem, in French as well where only a file can have it. */
export interface BatchIssue extends Issue {
  readonly fr?: string;
  /** The line that a problem comes from which many records share. */
  readonly cause?: number;
}

/** A text; or anything else in JSON, as it is written: a number may have more digits than can be counted with. */
export type RecordId = string | { readonly json: string };

export interface Place {
  /** Named if there are several. */
  readonly file?: string | undefined;
  /** Where it begins, from 1 up. */
  readonly line: number;
  /** What the file itself calls the quote, if it does. */
  readonly id?: RecordId | undefined;
  /** The line of each enrolment, if each has a line of its own. */
  readonly rows?: readonly number[] | undefined;
  /** Rows of one quote that ask for the same: the line of the first and of the other. */
  readonly repeated?: readonly (readonly [first: number, again: number])[] | undefined;
}
