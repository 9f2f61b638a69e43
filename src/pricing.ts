import type { Eligibility, PricedItem, Quote } from "./contract/answer.js";
import type { ParseResult } from "./contract/issue.js";
import type { Comparison, Plan } from "./contract/plan.js";
import type { StandardSchemaV1 } from "./contract/standard-schema.js";
import type { Tariff } from "./contract/tariff.js";
import { asGiven } from "./engine/as-given.js";
import { type CompiledTariff, compile } from "./engine/compile.js";
import { eligibility } from "./engine/eligibility.js";
import { priceList } from "./engine/price-list.js";
import { quoteRequest } from "./engine/quote.js";
import { basketReader, learnerRequestReader, quoteRequestReader } from "./engine/read-request.js";
import type { ReadLearner, ReadRequest } from "./engine/request.js";
import { standardJsonSchema } from "./json-schema/standard.js";
import { planCheapest } from "./plan/cheapest.js";
import { compareBasket } from "./plan/compare.js";
import { planReader } from "./plan/read-options.js";
import { accept } from "./shape/accept.js";
import { parseWith, type Reader } from "./shape/cursor.js";
import { lazily } from "./shape/lazily.js";
import { MAX_LINES } from "./shape/limits.js";
import { standardSchema } from "./shape/standard-schema.js";
import { blankDropper } from "./shape/without-blanks.js";
import { parseTariff } from "./tariffs/parse.js";
import { type Question, questionsFor } from "./tariffs/questions.js";
import { printedSource, type Source } from "./tariffs/source.js";
import type { PlanOptions } from "./typed/basket.js";
import type { Writable } from "./typed/draft.js";
import type {
  AnswerIds,
  CheapestFunction,
  CompareFunction,
  EligibilityFunction,
  ParseFunction,
  PriceListFunction,
  QuestionsFunction,
  QuoteFunction,
  SourceFunction,
} from "./typed/functions.js";
import type { GivenBasket, GivenRequest } from "./typed/given.js";
import type { ItemId, SchemeId } from "./typed/ids.js";
import type { LearnerRequest } from "./typed/learner.js";
import type { WeighableOptions } from "./typed/plan-options.js";
import type { PriceableBasket, PriceableRequest } from "./typed/priceable.js";
import type { QuoteRequest } from "./typed/request.js";

/**
 * The functions of one tariff, typed by its ids.
 *
 * @example
 * import { cnamNouvelleAquitaine, createPricing, type Pricing, type Tariff } from "cnam-pricing";
 *
 * const answering = (tariff: Tariff): Pricing => createPricing(tariff);
 * Object.keys(answering(cnamNouvelleAquitaine)).length; // => 13
 */
export interface Pricing<T extends Tariff = Tariff> {
  // These two come first: they make the compiler compare two pricings part by part, not by the variance of `T`. The
  // others take their requests as methods do, so the pricing of one tariff is a pricing of any: it checks what it is given.
  readonly parseQuoteRequest: ParseFunction<T>;
  readonly quoteRequestSchema: StandardSchemaV1<Writable<QuoteRequest<T>>, QuoteRequest<T>>;
  /** Removes the blanks of a form or a database from optional keys. */
  readonly withoutBlanks: (value: unknown) => unknown;
  readonly tariff: T;
  /** Whether a value is the id of an item. */
  readonly isItemId: (value: unknown) => value is ItemId<T>;
  /** Whether a value is the id of a scheme. */
  readonly isSchemeId: (value: unknown) => value is SchemeId<T>;
  /** Prices enrolments, as {@link QuoteFunction} says. */
  quote<const R extends GivenRequest<T>>(this: void, request: PriceableRequest<T, R>): Quote<AnswerIds<T>>;
  /** Says which schemes a learner may use, in page order. */
  eligibility(this: void, request: LearnerRequest<T>): Eligibility<AnswerIds<T>>[];
  /** Prices every item under every scheme for a learner, in page order. */
  priceList(this: void, request: LearnerRequest<T>): PricedItem<AnswerIds<T>>[];
  /** Quotes the whole basket under each scheme. */
  compare<const R extends GivenBasket<T>>(
    this: void,
    request: PriceableBasket<T, R>,
  ): Comparison<AnswerIds<T>>;
  /** Gives each item a scheme so that the learner pays least, within caps and budgets. */
  cheapest<const R extends GivenBasket<T>, const O extends PlanOptions<T>>(
    this: void,
    request: PriceableBasket<T, R>,
    options?: WeighableOptions<T, O>,
  ): Plan<AnswerIds<T>>;
  /** Lists the questions whose answers could still change the outcome. */
  questions<const R extends GivenRequest<T>>(
    this: void,
    request: PriceableRequest<T, R>,
  ): Question<AnswerIds<T>["fact"]>[];
  /** Finds what the page prints for an item under a scheme. */
  source(this: void, row: ItemId<T> | "annual-fee", scheme: SchemeId<T>): Source;
}

/**
 * Makes the functions of a tariff. Checks the tariff first, unless it has already been checked.
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
    isItemId: idGuard<ItemId<T>>(() => checked.items),
    isSchemeId: idGuard<SchemeId<T>>(() => checked.schemes),
    parseQuoteRequest,
    quoteRequestSchema: standardSchema(parseQuoteRequest, (target) => standardJsonSchema(checked, target)),
    withoutBlanks: withoutBlanksFunction(compiled),
    eligibility: eligibilityFunction(compiled, parseLearner),
    priceList: priceListFunction(compiled, parseLearner),
    compare: compareFunction(compiled),
    cheapest: cheapestFunction(compiled),
    questions: questionsFunction(() => checked, quote),
    source: sourceFunction(() => checked),
  };
}

/** Whether a value is one of these ids; what is inherited is none. */
export const idGuard =
  <Id extends string>(entries: () => object): ((value: unknown) => value is Id) =>
  (value): value is Id =>
    typeof value === "string" && Object.hasOwn(entries(), value);

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
    quoteRequest(tariff(), accept(parse(request))) as Quote<AnswerIds<T>>;

export const parseFunction =
  <T extends Tariff>(tariff: Compiled, parse: RequestParser): ParseFunction<T> =>
  (input) => {
    const parsed = parse(input);
    return parsed.ok
      ? { ok: true, value: asGiven(tariff().criteria, parsed.value) as unknown as QuoteRequest<T> }
      : parsed;
  };

export function withoutBlanksFunction(tariff: Compiled): (value: unknown) => unknown {
  const drop = lazily(() => blankDropper(tariff().tariff));
  return (value) => drop()(value);
}

export const eligibilityFunction =
  <T extends Tariff>(tariff: Compiled, parse: LearnerParser): EligibilityFunction<T> =>
  (request) =>
    eligibility(tariff(), accept(parse(request)).learner) as Eligibility<AnswerIds<T>>[];

export const priceListFunction =
  <T extends Tariff>(tariff: Compiled, parse: LearnerParser): PriceListFunction<T> =>
  (request) =>
    priceList(tariff(), accept(parse(request)).learner) as PricedItem<AnswerIds<T>>[];

export function compareFunction<T extends Tariff>(tariff: Compiled): CompareFunction<T> {
  const parse = parser(tariff, (compiled) => basketReader(compiled, MAX_LINES));
  return (request) => compareBasket(tariff(), accept(parse(request))) as unknown as Comparison<AnswerIds<T>>;
}

export function cheapestFunction<T extends Tariff>(tariff: Compiled): CheapestFunction<T> {
  const read = lazily(() => planReader(tariff()));
  return (request, options) => {
    const { basket, limits } = accept(read()(request, options));
    return planCheapest(tariff(), basket, limits) as unknown as Plan<AnswerIds<T>>;
  };
}

export const questionsFunction =
  <T extends Tariff>(tariff: () => Tariff, quote: QuoteFunction<T>): QuestionsFunction<T> =>
  (request) =>
    questionsFor(tariff(), quote(request as never)) as Question<AnswerIds<T>["fact"]>[];

export const sourceFunction =
  <T extends Tariff>(tariff: () => Tariff): SourceFunction<T> =>
  (row, scheme) =>
    printedSource(tariff(), row, scheme);
