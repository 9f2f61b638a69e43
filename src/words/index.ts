import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { createWords, type Words } from "./create-words.js";

export { type AsDocument, createWords, type InLocale, type Words } from "./create-words.js";
export type { Sentence, SentencePart } from "./explain.js";
export type { Locale } from "./locale.js";
export { money } from "./money.js";
export type { Format } from "./render.js";

const bundled: Words<CnamNouvelleAquitaine> = /* @__PURE__ */ createWords(cnamNouvelleAquitaine);

/**
 * A quote in short sentences, each tied to its code and its lines: what is to pay and
 * who pays it, why the fee is due or waived, what has to be confirmed, which reading
 * was taken, and what would work instead.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] });
 * explain(answer, { locale: "en" })[0]; // => { part: "headline", code: "undetermined", lines: [], text: "Depending on your answers, there may be no price." }
 */
export const { explain } = bundled;

/**
 * A quote as a finished document, titled as an estimate: `text` for a terminal of 80
 * columns, `markdown`, or `html` in which every text is escaped.
 */
export const { formatQuote } = bundled;

/** A comparison as a document, as {@link formatQuote}. */
export const { formatComparison } = bundled;

/** The cheapest funding as a document, as {@link formatQuote}. */
export const { formatCheapest } = bundled;
