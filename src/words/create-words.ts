import type { Quote } from "../answer.js";
import type { Cheapest, Comparison } from "../decide/answer.js";
import type { IdsOf, Tariff } from "../tariff.js";
import { cheapestDocument, comparisonDocument, quoteDocument } from "./document.js";
import { explainQuote, type Sentence } from "./explain.js";
import type { Locale } from "./locale.js";
import { type Format, render } from "./render.js";
import { subjectOf } from "./subject.js";

/** In which language. */
export interface InLocale {
  readonly locale: Locale;
}

/** In which language and in which format. */
export interface AsDocument extends InLocale {
  readonly format: Format;
}

/** The words about a tariff's answers. */
export interface Words<T extends Tariff> {
  readonly explain: (quote: Quote<IdsOf<T>>, options: InLocale) => Sentence[];
  readonly formatQuote: (quote: Quote<IdsOf<T>>, options: AsDocument) => string;
  readonly formatComparison: (comparison: Comparison<IdsOf<T>>, options: AsDocument) => string;
  readonly formatCheapest: (answer: Cheapest<IdsOf<T>>, options: AsDocument) => string;
}

/** The words about the answers of a tariff, with its own labels, currency and sentences. */
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
