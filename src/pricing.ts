import type { Quote } from "./answer.js";
import type { Cheapest, Comparison } from "./decide/answer.js";
import { cheapestOf } from "./decide/cheapest.js";
import { compareOf } from "./decide/compare.js";
import { basketParser, cheapestParser } from "./decide/parse.js";
import type { BasketRequest, CheapestOptions } from "./decide/request.js";
import { PricingError } from "./parse/issue.js";
import { type ParseResult, requestParser } from "./parse/parse.js";
import { type StandardSchemaV1, standardSchema } from "./parse/standard-schema.js";
import { quoteOf } from "./quote/quote.js";
import type { AnyLine, AnyWish, Line, Priceable, QuoteRequest, Wish, Wishable } from "./request.js";
import { createSource, type SourceFunction } from "./source.js";
import type { IdsOf, Tariff } from "./tariff.js";

/**
 * The functions of one tariff, typed by its ids.
 *
 * @example
 * import { cnamNouvelleAquitaine, createPricing, type Pricing, type Tariff } from "cnam-pricing";
 *
 * const answering = (tariff: Tariff): Pricing<Tariff> => createPricing(tariff);
 * Object.keys(answering(cnamNouvelleAquitaine)); // => ["tariff", "quote", "parseQuoteRequest", "quoteRequestSchema", "compare", "cheapest", "source"]
 */
export interface Pricing<T extends Tariff> {
  readonly tariff: T;
  readonly quote: QuoteFunction<T>;
  readonly parseQuoteRequest: ParseFunction<T>;
  readonly quoteRequestSchema: StandardSchemaV1<QuoteRequest<T>>;
  readonly compare: CompareFunction<T>;
  readonly cheapest: CheapestFunction<T>;
  readonly source: SourceFunction<T>;
}

/**
 * Answers what a training costs, who pays the rest, and why.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type QuoteFunction, quote } from "cnam-pricing";
 *
 * const ask: QuoteFunction<CnamNouvelleAquitaine> = quote;
 * ask({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "company" }] }).status; // => "undetermined"
 */
export type QuoteFunction<T extends Tariff> = <const L extends readonly (Line<T> & AnyLine)[]>(
  request: QuoteRequest<T, L & Priceable<T, L>>,
) => Quote<IdsOf<T>>;

/**
 * Reads a request from anywhere.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type ParseFunction, parseQuoteRequest } from "cnam-pricing";
 *
 * const parse: ParseFunction<CnamNouvelleAquitaine> = parseQuoteRequest;
 * parse(null).ok; // => false
 */
export type ParseFunction<T extends Tariff> = (input: unknown) => ParseResult<QuoteRequest<T>>;

/**
 * Quotes the whole basket under each scheme.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type CompareFunction, compare } from "cnam-pricing";
 *
 * const sideBySide: CompareFunction<CnamNouvelleAquitaine> = compare;
 * sideBySide({ learner: {}, items: [{ item: "ue-3-ects" }] }).schemes.length; // => 4
 */
export type CompareFunction<T extends Tariff> = <const W extends readonly (Wish<T> & AnyWish)[]>(
  request: BasketRequest<T, W & Wishable<T, W>>,
) => Comparison<IdsOf<T>>;

/**
 * Finds the way to fund a basket that costs the learner least.
 *
 * @example
 * import { type CheapestFunction, type CnamNouvelleAquitaine, cheapest } from "cnam-pricing";
 *
 * const choose: CheapestFunction<CnamNouvelleAquitaine> = cheapest;
 * choose({ learner: {}, items: [{ item: "recall-exam", ects: 6 }] }).status; // => "undetermined"
 */
export type CheapestFunction<T extends Tariff> = <const W extends readonly (Wish<T> & AnyWish)[]>(
  request: BasketRequest<T, W & Wishable<T, W>>,
  options?: CheapestOptions<T>,
) => Cheapest<IdsOf<T>>;

/**
 * The functions that answer for a tariff.
 *
 * @example
 * const centre = createPricing(cnamNouvelleAquitaine);
 * centre.quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }).status; // => "undetermined"
 */
export function createPricing<T extends Tariff>(tariff: T): Pricing<T> {
  const parseQuoteRequest = createParser(tariff);
  return {
    tariff,
    quote: createQuote(tariff),
    parseQuoteRequest,
    quoteRequestSchema: standardSchema(parseQuoteRequest),
    compare: createCompare(tariff),
    cheapest: createCheapest(tariff),
    source: createSource(tariff),
  };
}

/** `quote` for a tariff, and nothing else of it. */
export function createQuote<T extends Tariff>(tariff: T): QuoteFunction<T> {
  const parse = requestParser(tariff);
  return (request) => quoteOf(tariff, orThrow(parse(request))) as Quote<IdsOf<T>>;
}

/** `parseQuoteRequest` for a tariff, and nothing else of it. */
export function createParser<T extends Tariff>(tariff: T): ParseFunction<T> {
  return requestParser(tariff) as ParseFunction<T>;
}

/** `compare` for a tariff, and nothing else of it. */
export function createCompare<T extends Tariff>(tariff: T): CompareFunction<T> {
  const parse = basketParser(tariff);
  return (request) => compareOf(tariff, orThrow(parse(request))) as unknown as Comparison<IdsOf<T>>;
}

/** `cheapest` for a tariff, and nothing else of it. */
export function createCheapest<T extends Tariff>(tariff: T): CheapestFunction<T> {
  const parse = cheapestParser(tariff);
  return (request, options) => {
    const read = orThrow(parse(request, options));
    return cheapestOf(tariff, read.request, read.options) as Cheapest<IdsOf<T>>;
  };
}

/** What has been read; a malformed request is the only thing that throws. */
function orThrow<R>(parsed: ParseResult<R>): R {
  if (!parsed.ok) throw new PricingError(parsed.issues);
  return parsed.value;
}
