import type { Asked } from "./tariff.js";

/**
 * One problem in a request, in the options of a search, or in a tariff.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "compny" }] });
 * const issue = parsed.ok ? undefined : parsed.issues[0];
 * issue?.code; // => "unknown-scheme"
 * issue?.received; // => "\"compny\""
 */
export interface Issue {
  /** Its place in the request: keys and indices, from the outside in; `[]` is the request itself. */
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  /** What is wrong and what to give instead. */
  readonly message: string;
  /** What would have been accepted. */
  readonly expected: string;
  /** What was found, shortened. */
  readonly received: string;
  /** The id or key that was probably meant. */
  readonly didYouMean?: string;
  /** The bounds of the expected number, or of the number of entries in a list. */
  readonly bounds?: Required<Asked>;
}

/**
 * The kind of problem. Codes are stable; messages may change.
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
  /** A value of the wrong type. */
  | "wrong-type"
  /** The tariff has no item with this id. */
  | "unknown-item"
  /** The tariff has no scheme with this id. */
  | "unknown-scheme"
  /** Not one of the allowed words or numbers. */
  | "unknown-choice"
  /** An option that is listed twice. */
  | "duplicate-choice"
  /** A number outside its bounds, or not a multiple of its step. */
  | "out-of-range"
  /** A measure that neither the item nor the scheme asks for, or a budget in cents for a scheme whose funder's share is not published. */
  | "not-applicable"
  /** Fewer entries than required. */
  | "too-few"
  /** More entries than are allowed. */
  | "too-many"
  /** A text beyond its limit. */
  | "too-long"
  /** A text that contains half a character: a lone surrogate. */
  | "ill-formed-text"
  /** A property that throws when it is read. */
  | "unreadable"
  /** Items and budgets for which an exact search would take too long. */
  | "search-too-large"
  /** A name that the tariff does not declare. */
  | "unknown-id"
  /** An id that is not a word, or is only a number. */
  | "bad-id"
  /** An id that is reserved. */
  | "reserved-id"
  /** Two parts of a tariff that cannot both be right. */
  | "contradiction"
  /** The list of issues is full; there are more. */
  | "more-issues";

/** Known to the ES module and to the CommonJS one: a program may load both. */
const BRAND = /* @__PURE__ */ Symbol.for("cnam-pricing.PricingError");

/**
 * Thrown for a malformed request or tariff. A refusal is an answer, never an error.
 * `instanceof` recognises it whether the ES module or the CommonJS build of the package threw it.
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
  /** All issues, in reading order: at most 100, then one that says there are more. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], subject = "request") {
    super(issues.map(({ path, message }) => `${pathText(path, subject)}: ${message}`).join("\n"));
    this.issues = issues;
    Object.defineProperty(this, BRAND, { value: true });
  }

  /** Whether a value is such an error, from either build of the package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    try {
      // biome-ignore lint/complexity/noThisInStatic: a class that extends this one asks for its own instances
      return this === PricingError ? Object(value)[BRAND] === true : super[Symbol.hasInstance](value);
    } catch {
      return false;
    }
  }

  /** What `JSON.stringify` writes: an error's message is not among its enumerable keys. */
  toJSON(): { readonly name: string; readonly message: string; readonly issues: readonly Issue[] } {
    const { name, message, issues } = this;
    return { name, message, issues };
  }
}

/** `["lines", 0, "ects"]` reads `lines[0].ects`; the request itself reads `request`. */
export function pathText(path: Issue["path"], subject = "request"): string {
  const text = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${shortened(step)}`)).join("");
  return text === "" ? subject : text.replace(/^\./, "");
}

/** Shortens a text from outside, so that a message can quote it. */
export const shortened = (text: string) =>
  text.length > 40 ? `${text.slice(0, 40).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

/**
 * A fresh copy of what was read; or everything that is wrong with it.
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
  // Without `strict`, a compiler does not tell the two apart by `ok`: each knows the other's key.
  | { readonly ok: true; readonly value: R; readonly issues?: undefined }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly value?: undefined };
