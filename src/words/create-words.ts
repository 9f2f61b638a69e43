import type { Quote } from "../contract/answer.js";
import type { IdsOf } from "../contract/ids.js";
import type { Issue } from "../contract/issue.js";
import type { Learner } from "../contract/learner.js";
import type { Comparison, Plan } from "../contract/plan.js";
import type { Tariff } from "../contract/tariff.js";
import { editionIdOf } from "../engine/compile.js";
import { own } from "../shape/own.js";
import { cheapestDocument } from "./cheapest-document.js";
import { comparisonDocument } from "./comparison-document.js";
import type { EstimateDocument } from "./document.js";
import { explainInPlainText } from "./explain.js";
import type { IssueSentence } from "./explain-issues.js";
import { formWords } from "./form-words.js";
import type { Choice, ItemGroup } from "./item-groups.js";
import { forLearner } from "./learner-table.js";
import type { Locale } from "./locale.js";
import { quoteDocument } from "./quote-document.js";
import { type Format, render } from "./render.js";
import type { Sentence } from "./sentence.js";
import { type Subject, subjectOf } from "./subject.js";

/**
 * The language to write in.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * explain(answer, { locale: "en" })[0]?.text; // => "You pay €215 in all."
 */
export interface LocaleOptions {
  readonly locale: Locale;
}

/**
 * The language and the format of a document.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * formatQuote(answer, { locale: "en", format: "markdown" }).split("\n")[0]; // => "## Estimate, not a contract"
 */
export interface DocumentOptions extends LocaleOptions {
  readonly format: Format;
  /** The learner of the request. The document then says for whom it is. */
  readonly learner?: Learner;
}

/**
 * The functions that put a tariff's answers into words.
 *
 * @example
 * import { createWords, type Words } from "cnam-pricing/words";
 * import { cnamNouvelleAquitaine, type Tariff } from "cnam-pricing";
 *
 * const words: Words<Tariff> = createWords<Tariff>(cnamNouvelleAquitaine);
 * Object.keys(words); // => ["explain", "formatQuote", "formatComparison", "formatCheapest", "explainIssues", "itemGroups", "schemeChoices"]
 */
export interface Words<T extends Tariff> {
  /** A quote in sentences. */
  readonly explain: (quote: Quote, options: LocaleOptions) => Sentence[];
  /** A quote as a document. */
  readonly formatQuote: (quote: Quote, options: DocumentOptions) => string;
  /** A comparison as a document. */
  readonly formatComparison: (comparison: Comparison, options: DocumentOptions) => string;
  /** The cheapest plan as a document. */
  readonly formatCheapest: (plan: Plan, options: DocumentOptions) => string;
  /** Issues in sentences, for the person who filled in the form: one for each issue, in the same order. */
  readonly explainIssues: (issues: readonly Issue[], options: LocaleOptions) => IssueSentence[];
  /** The items, grouped as the page groups them. */
  readonly itemGroups: (options: LocaleOptions) => ItemGroup<IdsOf<T>["item"]>[];
  /** The schemes, in page order. */
  readonly schemeChoices: (options: LocaleOptions) => Choice<IdsOf<T>["scheme"]>[];
}

/**
 * Makes the functions that put a tariff's answers into words, with its own labels,
 * currency and sentences. They throw a RangeError for an unsupported locale or format,
 * and for an answer of another tariff or edition.
 *
 * @example
 * const words = createWords(cnamNouvelleAquitaine);
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * words.formatQuote(answer, { locale: "en", format: "text" }).includes("€215"); // => true
 */
export function createWords<T extends Tariff>(tariff: T): Words<T> {
  return { ...answerWords<T>(tariff), ...formWords<T>(tariff) };
}

type AnswerWords<T extends Tariff> = Pick<
  Words<T>,
  "explain" | "formatQuote" | "formatComparison" | "formatCheapest"
>;

/** The words about answers alone, so that a bundle of `explain` does not include those of a form. */
export function answerWords<T extends Tariff>(tariff: T): AnswerWords<T> {
  const subjectFor = (answer: Origin, options: LocaleOptions): Subject => {
    refuseOtherOrigin(tariff, answer);
    // Without types, the options may be left out: that is no locale.
    return subjectOf(tariff, options?.locale);
  };
  const format =
    <A extends Origin>(write: (subject: Subject, answer: A) => EstimateDocument) =>
    (answer: Origin, options: DocumentOptions): string => {
      const subject = subjectFor(answer, options);
      // An answer of this tariff names its ids; to write it, any text will do.
      const document = forLearner(subject, write(subject, answer as A), own(options, "learner"));
      return render(document, options.format, options.locale);
    };
  return {
    explain: (quote, options) => explainInPlainText(subjectFor(quote, options), quote),
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
