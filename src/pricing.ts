import type { Eligibility, PricedItem, Quote } from "./contract/answer.js";
import type { BasketRequest, PlanOptions } from "./contract/basket.js";
import type { IdsOf } from "./contract/ids.js";
import type { ParseResult } from "./contract/issue.js";
import type { Comparison, Plan } from "./contract/plan.js";
import type {
  BasketItem,
  ItemIds,
  LearnerRequest,
  Line,
  LineIds,
  PriceableItems,
  PriceableLines,
  QuoteRequest,
} from "./contract/request.js";
import type { StandardSchemaV1 } from "./contract/standard-schema.js";
import type { Tariff } from "./contract/tariff.js";
import { asGiven } from "./engine/as-given.js";
import { type CompiledTariff, compile } from "./engine/compile.js";
import { eligibility } from "./engine/eligibility.js";
import { priceList } from "./engine/price-list.js";
import { quoteRequest } from "./engine/quote.js";
import { basketReader, learnerRequestReader, quoteRequestReader } from "./engine/read-request.js";
import type { ReadLearner, ReadRequest } from "./engine/request.js";
import { planCheapest } from "./plan/cheapest.js";
import { compareBasket } from "./plan/compare.js";
import { planReader } from "./plan/read-options.js";
import { accept } from "./shape/accept.js";
import { parseWith, type Reader } from "./shape/cursor.js";
import { lazily } from "./shape/lazily.js";
import { MAX_LINES } from "./shape/limits.js";
import { standardSchema } from "./shape/standard-schema.js";
import { parseTariff } from "./tariffs/parse.js";
import { type Question, questionsFor } from "./tariffs/questions.js";
import { printedSource, type SourceFunction } from "./tariffs/source.js";

/**
 * The functions of one tariff, typed by its ids.
 *
 * @example
 * import { cnamNouvelleAquitaine, createPricing, type Pricing, type Tariff } from "cnam-pricing";
 *
 * const answering = (tariff: Tariff): Pricing<Tariff> => createPricing(tariff);
 * Object.keys(answering(cnamNouvelleAquitaine)).length; // => 10
 */
export interface Pricing<T extends Tariff> {
  readonly tariff: T;
  readonly quote: QuoteFunction<T>;
  readonly parseQuoteRequest: ParseFunction<T>;
  readonly quoteRequestSchema: StandardSchemaV1<QuoteRequest<T>>;
  readonly eligibility: EligibilityFunction<T>;
  readonly priceList: PriceListFunction<T>;
  readonly compare: CompareFunction<T>;
  readonly cheapest: CheapestFunction<T>;
  readonly questions: QuestionsFunction<T>;
  readonly source: SourceFunction<T>;
}

/**
 * Prices enrolments: what the learner pays, what each funder pays, and why.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type QuoteFunction, quote } from "cnam-pricing";
 *
 * const ask: QuoteFunction<CnamNouvelleAquitaine> = quote;
 * ask({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "company" }] }).status; // => "undetermined"
 */
export type QuoteFunction<T extends Tariff> = <const L extends readonly (Line<T> & LineIds)[]>(
  request: QuoteRequest<T, L & PriceableLines<T, L>>,
) => Quote<IdsOf<T>>;

/**
 * Reads a request that comes from outside.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type ParseFunction, parseQuoteRequest } from "cnam-pricing";
 *
 * const parse: ParseFunction<CnamNouvelleAquitaine> = parseQuoteRequest;
 * parse(null).ok; // => false
 */
export type ParseFunction<T extends Tariff> = (input: unknown) => ParseResult<QuoteRequest<T>>;

/**
 * Tells which schemes a learner may use.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type EligibilityFunction, eligibility } from "cnam-pricing";
 *
 * const ask: EligibilityFunction<CnamNouvelleAquitaine> = eligibility;
 * ask({ learner: {} })[2]; // => { scheme: "region", status: "eligible" }
 */
export type EligibilityFunction<T extends Tariff> = (request: LearnerRequest<T>) => Eligibility<IdsOf<T>>[];

/**
 * Prices every item under every scheme for a learner.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type PriceListFunction, priceList } from "cnam-pricing";
 *
 * const list: PriceListFunction<CnamNouvelleAquitaine> = priceList;
 * list({ learner: {} }).length; // => 17
 */
export type PriceListFunction<T extends Tariff> = (request: LearnerRequest<T>) => PricedItem<IdsOf<T>>[];

/**
 * Quotes the whole basket under each scheme.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type CompareFunction, compare } from "cnam-pricing";
 *
 * const sideBySide: CompareFunction<CnamNouvelleAquitaine> = compare;
 * sideBySide({ learner: {}, items: [{ item: "ue-3-ects" }] }).schemes.length; // => 4
 */
export type CompareFunction<T extends Tariff> = <const B extends readonly (BasketItem<T> & ItemIds)[]>(
  request: BasketRequest<T, B & PriceableItems<T, B>>,
) => Comparison<IdsOf<T>>;

/**
 * Gives each item a scheme so that the learner pays least, within caps and budgets.
 *
 * @example
 * import { type CheapestFunction, type CnamNouvelleAquitaine, cheapest } from "cnam-pricing";
 *
 * const choose: CheapestFunction<CnamNouvelleAquitaine> = cheapest;
 * choose({ learner: {}, items: [{ item: "recall-exam", ects: 6 }] }).status; // => "undetermined"
 */
export type CheapestFunction<T extends Tariff> = <const B extends readonly (BasketItem<T> & ItemIds)[]>(
  request: BasketRequest<T, B & PriceableItems<T, B>>,
  options?: PlanOptions<T>,
) => Plan<IdsOf<T>>;

/**
 * Lists the questions whose answers could still change the outcome of a request.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type QuestionsFunction, questions } from "cnam-pricing";
 *
 * const ask: QuestionsFunction<CnamNouvelleAquitaine> = questions;
 * ask({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] }); // => []
 */
export type QuestionsFunction<T extends Tariff> = <const L extends readonly (Line<T> & LineIds)[]>(
  request: QuoteRequest<T, L & PriceableLines<T, L>>,
) => Question<IdsOf<T>["fact"]>[];

/**
 * Makes the functions of a tariff. A tariff that has not been checked yet is checked first.
 *
 * @throws `PricingError` if the tariff is not valid, with all its issues.
 * @example
 * const centre = createPricing(cnamNouvelleAquitaine);
 * centre.quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }).status; // => "undetermined"
 */
export function createPricing<const T extends Tariff>(tariff: T): Pricing<T> {
  const checked = accept(parseTariff(tariff), "tariff");
  const compiled = lazily(() => compile(checked));
  const parseRequest = requestParser(compiled);
  const parseLearner = learnerParser(compiled);
  const quote = quoteFunction<T>(compiled, parseRequest);
  const parseQuoteRequest = parseFunction<T>(compiled, parseRequest);
  return {
    tariff: checked as T,
    quote,
    parseQuoteRequest,
    quoteRequestSchema: standardSchema(parseQuoteRequest),
    eligibility: eligibilityFunction(compiled, parseLearner),
    priceList: priceListFunction(compiled, parseLearner),
    compare: compareFunction(compiled),
    cheapest: cheapestFunction(compiled),
    questions: questionsFunction(() => checked, quote),
    source: sourceFunction(() => checked),
  };
}

/** A tariff that is compiled on first use, so that an import does not wait for it. */
type Compiled = () => CompiledTariff;

type Parser<R> = (input: unknown) => ParseResult<R>;
type RequestParser = Parser<ReadRequest>;
type LearnerParser = Parser<{ readonly learner: ReadLearner }>;

/** A parser whose reader is made on first use. */
function parser<R>(tariff: Compiled, makeReader: (tariff: CompiledTariff) => Reader<R>): Parser<R> {
  const read = lazily(() => makeReader(tariff()));
  return (input) => parseWith(read(), input);
}

export const requestParser = (tariff: Compiled): RequestParser => parser(tariff, quoteRequestReader);

export const learnerParser = (tariff: Compiled): LearnerParser => parser(tariff, learnerRequestReader);

export const quoteFunction =
  <T extends Tariff>(tariff: Compiled, parse: RequestParser): QuoteFunction<T> =>
  (request) =>
    quoteRequest(tariff(), accept(parse(request))) as Quote<IdsOf<T>>;

export const parseFunction =
  <T extends Tariff>(tariff: Compiled, parse: RequestParser): ParseFunction<T> =>
  (input) => {
    const parsed = parse(input);
    return parsed.ok
      ? { ok: true, value: asGiven(tariff().criteria, parsed.value) as unknown as QuoteRequest<T> }
      : parsed;
  };

export const eligibilityFunction =
  <T extends Tariff>(tariff: Compiled, parse: LearnerParser): EligibilityFunction<T> =>
  (request) =>
    eligibility(tariff(), accept(parse(request)).learner) as Eligibility<IdsOf<T>>[];

export const priceListFunction =
  <T extends Tariff>(tariff: Compiled, parse: LearnerParser): PriceListFunction<T> =>
  (request) =>
    priceList(tariff(), accept(parse(request)).learner) as PricedItem<IdsOf<T>>[];

export function compareFunction<T extends Tariff>(tariff: Compiled): CompareFunction<T> {
  const parse = parser(tariff, (compiled) => basketReader(compiled, MAX_LINES));
  return (request) => compareBasket(tariff(), accept(parse(request))) as unknown as Comparison<IdsOf<T>>;
}

export function cheapestFunction<T extends Tariff>(tariff: Compiled): CheapestFunction<T> {
  const read = lazily(() => planReader(tariff()));
  return (request, options) => {
    const { basket, limits } = accept(read()(request, options));
    return planCheapest(tariff(), basket, limits) as unknown as Plan<IdsOf<T>>;
  };
}

export const questionsFunction =
  <T extends Tariff>(tariff: () => Tariff, quote: QuoteFunction<T>): QuestionsFunction<T> =>
  (request) =>
    questionsFor(tariff(), quote(request as never)) as Question<IdsOf<T>["fact"]>[];

export const sourceFunction =
  <T extends Tariff>(tariff: () => Tariff): SourceFunction<T> =>
  (row, scheme) =>
    printedSource(tariff(), row, scheme);
