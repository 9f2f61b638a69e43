import type { Quote } from "../contract/answer.js";
import type { IdsOf } from "../contract/ids.js";
import type { Comparison, Plan } from "../contract/plan.js";
import type { Tariff } from "../contract/tariff.js";
import { editionIdOf } from "../engine/compile.js";
import { cheapestDocument } from "./cheapest-document.js";
import { comparisonDocument } from "./comparison-document.js";
import type { EstimateDocument } from "./document.js";
import { explainQuote } from "./explain.js";
import type { Locale } from "./locale.js";
import { quoteDocument } from "./quote-document.js";
import { type Format, render } from "./render.js";
import type { Sentence } from "./sentence.js";
import { type Subject, subjectOf } from "./subject.js";

/**
 * In which language.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * explain(answer, { locale: "en" })[0]?.text; // => "You pay €215 in all."
 */
export interface LocaleOptions {
  readonly locale: Locale;
}

/**
 * In which language and in which format.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * formatQuote(answer, { locale: "en", format: "markdown" }).split("\n")[0]; // => "## Estimate, not a contract"
 */
export interface DocumentOptions extends LocaleOptions {
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
  readonly explain: (quote: Quote<IdsOf<T>>, options: LocaleOptions) => Sentence[];
  /** A quote as a document. */
  readonly formatQuote: (quote: Quote<IdsOf<T>>, options: DocumentOptions) => string;
  /** A comparison as a document. */
  readonly formatComparison: (comparison: Comparison<IdsOf<T>>, options: DocumentOptions) => string;
  /** The cheapest plan as a document. */
  readonly formatCheapest: (plan: Plan<IdsOf<T>>, options: DocumentOptions) => string;
}

/**
 * The words about the answers of a tariff, with its own labels, currency and sentences.
 * They throw a RangeError for an unsupported locale or format, and for an answer of
 * another tariff or another edition.
 *
 * @example
 * const words = createWords(cnamNouvelleAquitaine);
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * words.formatQuote(answer, { locale: "en", format: "text" }).includes("€215"); // => true
 */
export function createWords<T extends Tariff>(tariff: T): Words<T> {
  const subjectFor = (answer: Origin, { locale }: LocaleOptions): Subject => {
    refuseOtherOrigin(tariff, answer);
    return subjectOf(tariff, locale);
  };
  const format =
    <A extends Origin>(write: (subject: Subject, answer: A) => EstimateDocument) =>
    (answer: Origin, options: DocumentOptions): string =>
      // An answer of this tariff names its ids; to write it, any text will do.
      render(write(subjectFor(answer, options), answer as A), options.format, options.locale);
  return {
    explain: (quote, options) => explainQuote(subjectFor(quote, options), quote as Quote),
    formatQuote: format(quoteDocument),
    formatComparison: format(comparisonDocument),
    formatCheapest: format(cheapestDocument),
  };
}

/** The tariff and the edition that an answer rests on. */
interface Origin {
  readonly tariff: string;
  readonly edition: string;
}

/** The labels and dates of one edition are wrong about the amounts of another. */
function refuseOtherOrigin(tariff: Tariff, answer: Origin): void {
  const expected = originText({ tariff: tariff.id, edition: editionIdOf(tariff) });
  const received = originText(answer);
  if (received !== expected)
    throw new RangeError(`These words are for answers of ${expected}. Got an answer of ${received}.`);
}

const originText = ({ tariff, edition }: Origin): string =>
  `tariff ${JSON.stringify(tariff)}, edition ${JSON.stringify(edition)}`;
