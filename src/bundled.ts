import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "./cnam-nouvelle-aquitaine.js";
import { createQuote, type QuoteFunction } from "./pricing.js";

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
