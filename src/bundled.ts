import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";
import { createParser, createQuote, type ParseFunction, type QuoteFunction } from "./pricing.js";
import type { QuoteRequest } from "./request/request.js";
import { type StandardSchemaV1, standardSchema } from "./request/standard-schema.js";

/**
 * What a training at the Cnam Nouvelle-Aquitaine costs, who pays the rest, and why.
 *
 * Pure and synchronous. The answer is fresh, plain data, all amounts in euro cents;
 * read its `status` before anything else.
 *
 * @throws {@link QuoteRequestError} if the request is malformed, with all its issues. A refusal is an answer, not an error.
 * @example
 * const answer = quote({
 *   learner: { situations: ["employee"] },
 *   lines: [{ item: "ue-6-ects", scheme: "region" }],
 * });
 * answer.status === "priced" && answer.learnerDue; // => 22800
 */
export const quote: QuoteFunction<CnamNouvelleAquitaine> = createQuote(cnamNouvelleAquitaine);

/**
 * Reads a request that comes from outside: a body, a form, a file.
 *
 * Nothing is coerced and no key is passed over. A good request comes back as a
 * fresh copy, ready for {@link quote}; a bad one as all its issues, at most 100
 * and one that says there are more. Never throws.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "regoin" }] });
 * parsed.ok; // => false
 * parsed.issues[0].path; // => ["lines", 0, "scheme"]
 * parsed.issues[0].didYouMean; // => "region"
 */
export const parseQuoteRequest: ParseFunction<CnamNouvelleAquitaine> = createParser(cnamNouvelleAquitaine);

/**
 * {@link parseQuoteRequest} as a Standard Schema, for libraries that take one.
 *
 * @example
 * quoteRequestSchema["~standard"].validate({ learner: {}, lines: [] }).issues[0].message; // => "A quote is about something: give from 1 to 1,000 lines. Got a list."
 */
export const quoteRequestSchema: StandardSchemaV1<QuoteRequest<CnamNouvelleAquitaine>> =
  standardSchema(cnamNouvelleAquitaine);
