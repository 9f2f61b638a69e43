/**
 * One thing that is wrong with a request, with the options of a search, or with a tariff.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "compny" }] });
 * const issue = parsed.ok ? undefined : parsed.issues[0];
 * issue?.code; // => "unknown-scheme"
 * issue?.received; // => "\"compny\""
 */
export interface Issue {
  /** Where in the request: keys and indices, from the outside in; `[]` is the request itself. */
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  /** What is wrong and what to give instead. */
  readonly message: string;
  /** What would have been taken. */
  readonly expected: string;
  /** What was found, shortened. */
  readonly received: string;
  /** The id or key that was probably meant. */
  readonly didYouMean?: string;
}

/**
 * What kind of mistake an issue is about. A code keeps its meaning; a message may change.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [], lnes: 1 });
 * parsed.ok ? [] : parsed.issues.map(({ code }) => code); // => ["too-few", "unknown-key"]
 */
export type IssueCode =
  /** A required field is missing. */
  | "required"
  /** A key that has no meaning here. */
  | "unknown-key"
  /** A value of another type than the one that is taken. */
  | "wrong-type"
  /** The tariff has no item of this id. */
  | "unknown-item"
  /** The tariff has no scheme of this id. */
  | "unknown-scheme"
  /** Not one of the allowed words or numbers. */
  | "unknown-choice"
  /** The same option twice. */
  | "duplicate-choice"
  /** A number outside its bounds, or not a multiple of its step. */
  | "out-of-range"
  /** A measure that neither the item nor the scheme asks for, or a budget in cents where none is published. */
  | "not-applicable"
  /** Fewer entries than there have to be. */
  | "too-few"
  /** More entries than are allowed. */
  | "too-many"
  /** A text beyond its limit. */
  | "too-long"
  /** A text with half a character in it: a lone surrogate. */
  | "ill-formed-text"
  /** A property that throws when it is read. */
  | "unreadable"
  /** Items and budgets that would take too long to weigh exactly. */
  | "search-too-large"
  /** A tariff names something that it does not declare. */
  | "unknown-id"
  /** An id that is not a word, or only a number. */
  | "bad-id"
  /** An id that has a meaning of its own. */
  | "reserved-id"
  /** Two parts of a tariff that cannot both hold. */
  | "contradiction"
  /** The report is full; there are more. */
  | "more-issues";

/**
 * Thrown for a malformed request or tariff. A refusal is an answer, never an error.
 *
 * @example
 * const message = (request: unknown) => {
 *   try {
 *     return quote(request as never).status;
 *   } catch (error) {
 *     return error instanceof PricingError ? error.issues[0]?.message : error;
 *   }
 * };
 * message({ lines: [{ item: "ue-3-ects", scheme: "region" }] }); // => "A learner is an object: give an object with `situations`, `ag2rMember`. Got nothing."
 */
export class PricingError extends Error {
  override readonly name = "PricingError";
  /** All problems, in the order of what was read; at most 100, and one that says there are more. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], subject = "request") {
    super(issues.map(({ path, message }) => `${pathText(path, subject)}: ${message}`).join("\n"));
    this.issues = issues;
  }
}

/** `["lines", 0, "ects"]` reads `lines[0].ects`; the request itself reads `request`. */
export function pathText(path: Issue["path"], subject = "request"): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${shortened(step)}`)).join("");
  return text === "" ? subject : text.replace(/^\./, "");
}

/** A text from outside, short enough to be quoted. */
export const shortened = (text: string) =>
  text.length > 40 ? `${text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

/**
 * What has been read, as a fresh copy; or everything that is wrong with it.
 *
 * @example
 * import { type ParseResult, parseQuoteRequest } from "cnam-pricing";
 *
 * const parsed: ParseResult<unknown> = parseQuoteRequest({
 *   learner: {},
 *   lines: [{ item: "ue-3-ects", scheme: "region" }],
 * });
 * parsed.ok; // => true
 */
export type ParseResult<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly issues: readonly Issue[] };
