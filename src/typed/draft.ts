import type { CnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { AnnualFeeState } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { Learner } from "./learner.js";
import type { Line } from "./request.js";

/** A value of its own, to write to. */
export type Writable<V> = V extends readonly (infer Entry)[]
  ? Writable<Entry>[]
  : V extends object
    ? { -readonly [Key in keyof V]: Writable<V[Key]> }
    : V;

/**
 * A request while a form is being filled in: all of it is optional and writable.
 * `parseQuoteRequest` makes a request of it, or says what is missing.
 *
 * @example
 * import { parseQuoteRequest, type QuoteRequestDraft } from "cnam-pricing";
 *
 * const draft: QuoteRequestDraft = { learner: {}, lines: [{ item: "recall-exam", scheme: "region" }] };
 * parseQuoteRequest(draft).ok; // => false
 * draft.lines = [{ ...draft.lines?.[0], ects: 6 }];
 * parseQuoteRequest(draft).ok; // => true
 */
export interface QuoteRequestDraft<T extends Tariff = CnamNouvelleAquitaine> {
  /** What is known about the learner so far. */
  learner?: Writable<Learner<T>> | undefined;
  /** The lines as far as they are filled in. */
  lines?: { -readonly [Key in keyof Line<T>]?: Line<T>[Key] | undefined }[] | undefined;
  annualFee?: AnnualFeeState | undefined;
}
