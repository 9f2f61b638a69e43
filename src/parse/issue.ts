/**
 * Something in a request that keeps it from being read.
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
 * What kind of mistake an issue is about; a code keeps its meaning, a message may change.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [], lnes: 1 });
 * parsed.ok ? [] : parsed.issues.map(({ code }) => code); // => ["unknown-key", "too-few-lines"]
 */
export type IssueCode =
  /** A key that has to be there is not. */
  | "required"
  /** A key that has no meaning here. */
  | "unknown-key"
  /** A value of another type than the one that is taken. */
  | "wrong-type"
  /** An id that this tariff's catalogue does not have. */
  | "unknown-item"
  /** An id that this tariff's schemes do not have. */
  | "unknown-scheme"
  /** None of the words, or numbers, that are taken here. */
  | "unknown-choice"
  /** The same option twice. */
  | "duplicate-choice"
  /** A number that is not whole, or outside its bounds. */
  | "out-of-range"
  /** A measure that the item is not priced by, or a budget in cents for a scheme without a published share. */
  | "not-asked"
  | "too-few-lines"
  | "too-many-lines"
  /** A text beyond its limit. */
  | "too-long"
  /** A text with half a character in it: a lone surrogate. */
  | "ill-formed-text"
  /** A property that throws when it is read. */
  | "unreadable"
  /** Items and budgets that would take too long to weigh exactly. */
  | "too-many-ways"
  /** A definition names something that it does not declare. */
  | "unknown-id"
  /** An id that cannot be one: no word, or a mere number. */
  | "bad-id"
  /** An id that has a meaning of its own. */
  | "reserved-id"
  | "too-few"
  | "too-many"
  /** Two parts of a definition that cannot both hold. */
  | "contradiction"
  /** The report is full; there are more. */
  | "more-issues";

/**
 * What cannot be read: a request, or the definition of a tariff. A business outcome never throws.
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

/** `["lines", 0, "ects"]` is `lines[0].ects`; the request itself is `request`. */
export function pathText(path: Issue["path"], subject = "request"): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${shortened(step)}`)).join("");
  return text === "" ? subject : text.replace(/^\./, "");
}

/** A text of the request's, short enough to be quoted. */
export const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
