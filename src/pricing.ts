import type { Quote } from "./quote/answer.js";
import { quoteOf } from "./quote/quote.js";
import { QuoteRequestError } from "./request/issue.js";
import { type ParseResult, parseRequest } from "./request/parse.js";
import type { Line, Priceable, QuoteRequest } from "./request/request.js";
import { type StandardSchemaV1, standardSchema } from "./request/standard-schema.js";
import type { IdsOf, Tariff } from "./tariff.js";

/** The functions of one tariff, typed by its ids. */
export interface Pricing<T extends Tariff> {
  readonly tariff: T;
  readonly quote: QuoteFunction<T>;
  readonly parseQuoteRequest: ParseFunction<T>;
  readonly quoteRequestSchema: StandardSchemaV1<QuoteRequest<T>>;
}

/** Answers what a training costs, who pays the rest, and why. */
export type QuoteFunction<T extends Tariff> = <const L extends readonly Line<T>[]>(
  request: QuoteRequest<T, L & Priceable<T, L>>,
) => Quote<IdsOf<T>>;

/** Reads a request from anywhere. */
export type ParseFunction<T extends Tariff> = (input: unknown) => ParseResult<QuoteRequest<T>>;

/**
 * The functions that answer for a tariff.
 *
 * @example
 * const centre = createPricing(cnamNouvelleAquitaine);
 * centre.quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }).status; // => "undetermined"
 */
export function createPricing<T extends Tariff>(tariff: T): Pricing<T> {
  return {
    tariff,
    quote: createQuote(tariff),
    parseQuoteRequest: createParser(tariff),
    quoteRequestSchema: standardSchema(tariff),
  };
}

/** `quote` for a tariff, and nothing else of it. */
export function createQuote<T extends Tariff>(tariff: T): QuoteFunction<T> {
  return (request) => {
    const parsed = parseRequest(tariff, request);
    if (!parsed.ok) throw new QuoteRequestError(parsed.issues);
    return quoteOf(tariff, parsed.value) as Quote<IdsOf<T>>;
  };
}

/** `parseQuoteRequest` for a tariff, and nothing else of it. */
export function createParser<T extends Tariff>(tariff: T): ParseFunction<T> {
  return (input) => parseRequest(tariff, input) as ParseResult<QuoteRequest<T>>;
}
