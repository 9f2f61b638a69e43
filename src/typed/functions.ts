/** The functions of a tariff, by its ids; of the bundled one if none is named. */
import type { CnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { Eligibility, Ids, PricedItem, Quote } from "../contract/answer.js";
import type { IdsOf, NameOf } from "../contract/ids.js";
import type { ParseResult } from "../contract/issue.js";
import type { Comparison, Plan } from "../contract/plan.js";
import type { Tariff } from "../contract/tariff.js";
import type { Question } from "../tariffs/questions.js";
import type { Source } from "../tariffs/source.js";
import type { PlanOptions } from "./basket.js";
import type { GivenBasket, GivenRequest } from "./given.js";
import type { ItemId, SchemeId } from "./ids.js";
import type { LearnerRequest } from "./learner.js";
import type { WeighableOptions } from "./plan-options.js";
import type { PriceableBasket, PriceableRequest } from "./priceable.js";
import type { QuoteRequest } from "./request.js";

/** The ids in the answers for a tariff: plain strings if the tariff may be any. */
export type AnswerIds<T extends Tariff> = string extends NameOf<T["items"]> ? Ids : IdsOf<T>;

/**
 * Prices enrolments: what the learner pays, what each funder pays, and why. Amounts are in cents.
 *
 * @throws `PricingError` if the request is malformed.
 * @example
 * import { type QuoteFunction, quote } from "cnam-pricing";
 *
 * const ask: QuoteFunction = quote;
 * ask({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "company" }] }).status; // => "undetermined"
 */
export type QuoteFunction<T extends Tariff = CnamNouvelleAquitaine> = <const R extends GivenRequest<T>>(
  request: PriceableRequest<T, R>,
) => Quote<AnswerIds<T>>;

/**
 * Reads a request from outside. Never throws.
 *
 * @example
 * import { type ParseFunction, parseQuoteRequest } from "cnam-pricing";
 *
 * const parse: ParseFunction = parseQuoteRequest;
 * parse(null).ok; // => false
 */
export type ParseFunction<T extends Tariff = CnamNouvelleAquitaine> = (
  input: unknown,
) => ParseResult<QuoteRequest<T>>;

/**
 * Says which schemes a learner may use.
 *
 * @throws `PricingError` if the request is malformed.
 * @example
 * import { type EligibilityFunction, eligibility } from "cnam-pricing";
 *
 * const ask: EligibilityFunction = eligibility;
 * ask({ learner: {} })[2]; // => { scheme: "region", status: "eligible" }
 */
export type EligibilityFunction<T extends Tariff = CnamNouvelleAquitaine> = (
  request: LearnerRequest<T>,
) => Eligibility<AnswerIds<T>>[];

/**
 * Prices every item under every scheme for a learner.
 *
 * @throws `PricingError` if the request is malformed.
 * @example
 * import { type PriceListFunction, priceList } from "cnam-pricing";
 *
 * const list: PriceListFunction = priceList;
 * list({ learner: {} }).length; // => 17
 */
export type PriceListFunction<T extends Tariff = CnamNouvelleAquitaine> = (
  request: LearnerRequest<T>,
) => PricedItem<AnswerIds<T>>[];

/**
 * Quotes the whole basket under each scheme.
 *
 * @throws `PricingError` if the request is malformed.
 * @example
 * import { type CompareFunction, compare } from "cnam-pricing";
 *
 * const sideBySide: CompareFunction = compare;
 * sideBySide({ learner: {}, items: [{ item: "ue-3-ects" }] }).schemes.length; // => 4
 */
export type CompareFunction<T extends Tariff = CnamNouvelleAquitaine> = <const R extends GivenBasket<T>>(
  request: PriceableBasket<T, R>,
) => Comparison<AnswerIds<T>>;

/**
 * Gives each item a scheme so that the learner pays least, within caps and budgets.
 *
 * @throws `PricingError` if the request or the options are malformed, or if an exact search would take too long.
 * @example
 * import { type CheapestFunction, cheapest } from "cnam-pricing";
 *
 * const choose: CheapestFunction = cheapest;
 * choose({ learner: {}, items: [{ item: "recall-exam", ects: 6 }] }).status; // => "undetermined"
 */
export type CheapestFunction<T extends Tariff = CnamNouvelleAquitaine> = <
  const R extends GivenBasket<T>,
  const O extends PlanOptions<T>,
>(
  request: PriceableBasket<T, R>,
  options?: WeighableOptions<T, O>,
) => Plan<AnswerIds<T>>;

/**
 * Lists the questions whose answers could still change the outcome of a request.
 *
 * @throws `PricingError` if the request is malformed.
 * @example
 * import { type QuestionsFunction, questions } from "cnam-pricing";
 *
 * const ask: QuestionsFunction = questions;
 * ask({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] }); // => []
 */
export type QuestionsFunction<T extends Tariff = CnamNouvelleAquitaine> = <const R extends GivenRequest<T>>(
  request: PriceableRequest<T, R>,
) => Question<AnswerIds<T>["fact"]>[];

/**
 * Finds an amount on the page.
 *
 * @throws `PricingError` if the tariff has no such row or scheme.
 * @example
 * import { source, type SourceFunction } from "cnam-pricing";
 *
 * const printed: SourceFunction = source;
 * printed("annual-fee", "ag2r").cell; // => "150 €"
 */
export type SourceFunction<T extends Tariff = CnamNouvelleAquitaine> = (
  row: ItemId<T> | "annual-fee",
  scheme: SchemeId<T>,
) => Source;
