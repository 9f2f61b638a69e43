import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, prices } from "./cnam-nouvelle-aquitaine.js";
import { type StandardSchemaV1, standardSchema } from "./parse/standard-schema.js";
import {
  type CheapestFunction,
  type CompareFunction,
  createCheapest,
  createCompare,
  createParser,
  createQuote,
  type ParseFunction,
  type QuoteFunction,
} from "./pricing.js";
import type { QuoteRequest } from "./request.js";
import { createSource, type SourceFunction } from "./source.js";

/** A function that is made when it is first called, so that an import waits for none of them. */
function onFirstCall<F extends (...args: never[]) => unknown>(make: () => F): F {
  let made: F | undefined;
  return ((...args) => {
    made ??= make();
    return made(...args);
  }) as F;
}

/**
 * What a training at the Cnam Nouvelle-Aquitaine costs, who pays the rest, and why.
 *
 * Pure and synchronous. The answer is fresh, plain data, all amounts in euro cents;
 * read its `status` before anything else.
 *
 * @throws {@link PricingError} if the request is malformed, with all its issues. A refusal is an answer, not an error.
 * @example
 * const answer = quote({
 *   learner: { situations: ["employee"] },
 *   lines: [{ item: "ue-6-ects", scheme: "region" }],
 * });
 * answer.status === "priced" && answer.learnerDue; // => 22800
 */
export const quote: QuoteFunction<CnamNouvelleAquitaine> = /* @__PURE__ */ onFirstCall(() =>
  createQuote(prices),
);

/**
 * Reads a request that comes from outside: a body, a form, a file.
 *
 * Nothing is coerced and no key that JSON would write is passed over. A good
 * request comes back as a fresh copy, ready for {@link quote}; a bad one as all its
 * issues, at most 100 and one that says there are more. Never throws.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "regoin" }] });
 * if (!parsed.ok) {
 *   parsed.issues[0]?.path; // => ["lines", 0, "scheme"]
 *   parsed.issues[0]?.didYouMean; // => "region"
 * }
 */
export const parseQuoteRequest: ParseFunction<CnamNouvelleAquitaine> = /* @__PURE__ */ onFirstCall(() =>
  createParser(prices),
);

/**
 * {@link parseQuoteRequest} as a Standard Schema, for libraries that take one.
 *
 * @example
 * quoteRequestSchema["~standard"].validate({ learner: {}, lines: [] }).issues?.[0]?.message; // => "A quote is about something: give from 1 to 1000 lines. Got an empty list."
 */
export const quoteRequestSchema: StandardSchemaV1<QuoteRequest<CnamNouvelleAquitaine>> =
  /* @__PURE__ */ standardSchema(parseQuoteRequest);

/**
 * The whole basket under each scheme, as quotes, in page order: what each costs,
 * and why those that do not price it do not.
 *
 * @throws {@link PricingError} if the request is malformed.
 * @example
 * const { schemes } = compare({ learner: { situations: ["employee"] }, items: [{ item: "ue-6-ects" }] });
 * schemes.map(({ scheme, quote }) => `${scheme} ${quote.status}`); // => ["company priced", "pole-emploi ineligible", "region priced", "ag2r ineligible"]
 */
export const compare: CompareFunction<CnamNouvelleAquitaine> = /* @__PURE__ */ onFirstCall(() =>
  createCompare(prices),
);

/**
 * The way to fund a basket that costs the learner least: for each item one scheme,
 * within caps and budgets, the annual fee weighed in. Exact: no other way costs
 * less. Among equals the one with the fewest kinds of condition, then the one that
 * uses least of the budgets, then the schemes in page order.
 *
 * Budgets are in cents, hours or units. At most 100 items.
 *
 * @throws {@link PricingError} if the request or the options are malformed.
 * @example
 * const answer = cheapest(
 *   { learner: { situations: ["employee"] }, items: [{ item: "ue-6-ects" }, { item: "ue-3-ects" }] },
 *   { budgets: { company: { cents: 150000 } } },
 * );
 * if (answer.status === "priced") {
 *   answer.items.map(({ scheme }) => scheme); // => ["company", "region"]
 *   answer.quote.learnerDue; // => 3900
 *   answer.saving; // => { scheme: "region", learnerDue: 26700, cents: 22800 }
 * }
 */
export const cheapest: CheapestFunction<CnamNouvelleAquitaine> = /* @__PURE__ */ onFirstCall(() =>
  createCheapest(prices),
);

/**
 * The printed cell behind an amount, with its headings and footnotes. The row is an
 * item, or `"annual-fee"` for « Droits d'inscription annuels »; the column a scheme.
 *
 * @throws {@link PricingError} if the page has no such row or scheme.
 * @example
 * source("recall-exam", "region").cell; // => "13 € / ECTS"
 */
export const source: SourceFunction<CnamNouvelleAquitaine> =
  /* @__PURE__ */ createSource(cnamNouvelleAquitaine);
