/**
 * What the compiler infers of a request before it judges it. Wider than a request: a key may be absent, or `null`
 * as databases have it, so that the complaint about it is one sentence of ours.
 */
import type { AnnualFeeState, Semester } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { ItemId, SchemeId } from "./ids.js";
import type { Learner } from "./learner.js";
import type { MeasureFields, OfItem, OfScheme } from "./request.js";

/**
 * What `quote` infers from its argument.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type GivenRequest, type PriceableRequest, quote } from "cnam-pricing";
 *
 * const statusOf = <const R extends GivenRequest<CnamNouvelleAquitaine>>(
 *   request: PriceableRequest<CnamNouvelleAquitaine, R>,
 * ) => quote(request as never).status;
 * statusOf({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }); // => "undetermined"
 */
export interface GivenRequest<T extends Tariff> extends GivenLearner<T> {
  /** From 1 to 1,000 enrolments. Their order never changes an amount. */
  readonly lines: readonly GivenLine<T>[];
}

/**
 * What `compare` and `cheapest` infer from their arguments.
 *
 * @example
 * import { type CnamNouvelleAquitaine, compare, type GivenBasket, type PriceableBasket } from "cnam-pricing";
 *
 * const sizeOf = <const R extends GivenBasket<CnamNouvelleAquitaine>>(
 *   request: PriceableBasket<CnamNouvelleAquitaine, R>,
 * ) => compare(request as never).schemes.length;
 * sizeOf({ learner: {}, items: [{ item: "ue-3-ects" }] }); // => 4
 */
export interface GivenBasket<T extends Tariff> extends GivenLearner<T> {
  /** From 1 enrolment to 1,000 for `compare`, or to 100 for `cheapest`. */
  readonly items: readonly GivenItem<T>[];
}

interface GivenLearner<T extends Tariff> {
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner?: OrNull<Learner<T>> | Readonly<Record<never, never>>;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: AnnualFeeState | null | undefined;
}

type GivenLine<T extends Tariff> = GivenItem<T> & OrNull<OfScheme<Id<SchemeId<T>>>>;

type GivenItem<T extends Tariff> = GivenDetails & OrNull<OfItem<Id<ItemId<T>>>> & OrNull<MeasureFields<T>>;

interface GivenDetails {
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | (number & {}) | null | undefined;
  /** Any text of the caller's, at most 200 characters, returned unchanged. */
  readonly ref?: string | null | undefined;
}

/** Each key may be absent or `null`. */
type OrNull<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | null | undefined };

/** An id is any string at first; editors suggest those that there are. */
type Id<Known> = Known | (string & {});
