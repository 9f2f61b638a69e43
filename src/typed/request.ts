/** Types, not interfaces: the compiler compares them part by part, so that a request of one tariff is one of any. */
import type { CnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { AnnualFeeState, EnrolmentDetails } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { AskedMeasure } from "./asked.js";
import type { ItemId, SchemeId } from "./ids.js";
import type { Learner } from "./learner.js";

/**
 * A request to `quote`: the learner, and the lines to price.
 *
 * @example
 * import { quote, type QuoteRequest } from "cnam-pricing";
 *
 * const request: QuoteRequest = {
 *   learner: { situations: [] },
 *   lines: [{ item: "recall-exam", scheme: "region", ects: 6 }],
 *   annualFee: "already-paid",
 * };
 * const answer = quote(request);
 * answer.status === "priced" && answer.learnerDue; // => 7800
 */
export type QuoteRequest<T extends Tariff = CnamNouvelleAquitaine> = {
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner: Learner<T>;
  /** From 1 to 1,000 enrolments. Their order never changes an amount. */
  readonly lines: readonly Line<T>[];
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: AnnualFeeState | undefined;
};

/**
 * One enrolment: an item, and the scheme that is to fund it.
 *
 * @example
 * import { type Line, quote } from "cnam-pricing";
 *
 * const line: Line = { item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "NFP107" };
 * quote({ learner: { situations: ["job-seeker"] }, lines: [line] }).status; // => "undetermined"
 */
export type Line<T extends Tariff = CnamNouvelleAquitaine> = Enrolment<T, ItemId<T>> & OfScheme<SchemeId<T>>;

/**
 * One enrolment that does not name its scheme yet.
 *
 * @example
 * import { type BasketItem, cheapest } from "cnam-pricing";
 *
 * const items: BasketItem[] = [{ item: "ue-6-ects" }, { item: "recall-exam", ects: 6 }];
 * cheapest({ learner: { situations: ["employee"] }, items }).status; // => "priced"
 */
export type BasketItem<T extends Tariff = CnamNouvelleAquitaine> = Enrolment<T, ItemId<T>>;

type Enrolment<T extends Tariff, Item> = EnrolmentDetails & OfItem<Item> & MeasureFields<T>;

export type OfItem<Item> = {
  /** What to enrol in: a row of the page. */
  readonly item: Item;
};

export type OfScheme<Scheme> = {
  /** What is to fund it: a column of the page. */
  readonly scheme: Scheme;
};

/** The numbers that some items or schemes ask for: required there, refused elsewhere. */
export type MeasureFields<T extends Tariff> = string extends keyof T["items"]
  ? { readonly [measure: string]: string | number | undefined }
  : {
      readonly [M in keyof MeasuresOf<T> as M extends AskedMeasure<T> ? M : never]?: number | undefined;
    };

type MeasuresOf<T extends Tariff> = T["measures"] extends object ? T["measures"] : Record<never, never>;
