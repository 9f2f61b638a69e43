import type { Quote } from "../answer.js";
import type { Cheapest, Comparison } from "../decide/answer.js";
import type { IdsOf, Tariff } from "../tariff.js";
import { cheapestDocument } from "./cheapest-document.js";
import { comparisonDocument } from "./comparison-document.js";
import { explainQuote, type Sentence } from "./explain.js";
import type { Locale } from "./locale.js";
import { quoteDocument } from "./quote-document.js";
import { type Format, render } from "./render.js";
import { subjectOf } from "./subject.js";

/**
 * In which language.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * explain(answer, { locale: "en" })[0]?.text; // => "You pay €215 in all."
 */
export interface InLocale {
  readonly locale: Locale;
}

/**
 * In which language and in which format.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * formatQuote(answer, { locale: "en", format: "markdown" }).split("\n")[0]; // => "## Estimate, not a contract"
 */
export interface AsDocument extends InLocale {
  readonly format: Format;
}

/**
 * The words about a tariff's answers.
 *
 * @example
 * import { createWords, type Words } from "cnam-pricing/words";
 * import { cnamNouvelleAquitaine, type Tariff } from "cnam-pricing";
 *
 * const words: Words<Tariff> = createWords<Tariff>(cnamNouvelleAquitaine);
 * Object.keys(words); // => ["explain", "formatQuote", "formatComparison", "formatCheapest"]
 */
export interface Words<T extends Tariff> {
  /** A quote in sentences. */
  readonly explain: (quote: Quote<IdsOf<T>>, options: InLocale) => Sentence[];
  /** A quote as a document. */
  readonly formatQuote: (quote: Quote<IdsOf<T>>, options: AsDocument) => string;
  /** A comparison as a document. */
  readonly formatComparison: (comparison: Comparison<IdsOf<T>>, options: AsDocument) => string;
  /** The cheapest funding as a document. */
  readonly formatCheapest: (answer: Cheapest<IdsOf<T>>, options: AsDocument) => string;
}

/**
 * The words about the answers of a tariff, with its own labels, currency and sentences.
 * They throw a RangeError for a locale or a format that there is not.
 *
 * @example
 * const words = createWords(cnamNouvelleAquitaine);
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * words.formatQuote(answer, { locale: "en", format: "text" }).includes("€215"); // => true
 */
export function createWords<T extends Tariff>(tariff: T): Words<T> {
  return {
    explain: (quote, { locale }) => explainQuote(subjectOf(tariff, locale), quote as Quote),
    formatQuote: (quote, { locale, format }) =>
      render(quoteDocument(subjectOf(tariff, locale), quote as Quote), format, locale),
    formatComparison: (comparison, { locale, format }) =>
      render(comparisonDocument(subjectOf(tariff, locale), comparison as Comparison), format, locale),
    formatCheapest: (answer, { locale, format }) =>
      render(cheapestDocument(subjectOf(tariff, locale), answer as Cheapest), format, locale),
  };
}
