/**
 * Answers in French and English: sentences and documents.
 *
 * @module cnam-pricing/words
 */
import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { lazily } from "../shape/lazily.js";
import { createWords, type Words } from "./create-words.js";

export { createWords, type DocumentOptions, type LocaleOptions, type Words } from "./create-words.js";
export type { Locale } from "./locale.js";
export { money } from "./money.js";
export type { Format } from "./render.js";
export type { Sentence, SentencePart } from "./sentence.js";

/** Made when first needed, so that whoever imports `money` alone carries no page. */
const bundled = /* @__PURE__ */ lazily(() => createWords<CnamNouvelleAquitaine>(cnamNouvelleAquitaine));

type BundledWords = Words<CnamNouvelleAquitaine>;

/**
 * A quote in short sentences, each tied to its code and its lines: what is to pay and
 * who pays it, why the fee is due or waived, what has to be confirmed, which reading
 * was taken, and what would work instead.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] });
 * explain(answer, { locale: "en" })[0]; // => { part: "headline", code: "undetermined", lines: [], text: "Depending on your answers, there may be no price." }
 */
export const explain: BundledWords["explain"] = (quote, options) => bundled().explain(quote, options);

/**
 * A quote as a finished document, titled as an estimate: `text` for a terminal of 80
 * columns, `markdown`, or `html` in which every text is escaped.
 *
 * @example
 * const answer = quote({ learner: { situations: ["employee"] }, lines: [{ item: "ue-3-ects", scheme: "company" }] });
 * formatQuote(answer, { locale: "fr", format: "text" }).split("\n")[0]; // => "Estimation, sans valeur contractuelle"
 */
export const formatQuote: BundledWords["formatQuote"] = (quote, options) =>
  bundled().formatQuote(quote, options);

/**
 * A comparison as a document, as {@link formatQuote}.
 *
 * @example
 * const comparison = compare({ learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] });
 * formatComparison(comparison, { locale: "en", format: "html" }).includes("€0"); // => true
 */
export const formatComparison: BundledWords["formatComparison"] = (comparison, options) =>
  bundled().formatComparison(comparison, options);

/**
 * The cheapest plan as a document, as {@link formatQuote}.
 *
 * @example
 * const answer = cheapest({ learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] });
 * formatCheapest(answer, { locale: "fr", format: "markdown" }).startsWith("## "); // => true
 */
export const formatCheapest: BundledWords["formatCheapest"] = (plan, options) =>
  bundled().formatCheapest(plan, options);
