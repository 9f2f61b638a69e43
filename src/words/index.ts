/**
 * Answers in French and English: sentences and documents.
 *
 * @module cnam-pricing/words
 */
import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import { lazily } from "../shape/lazily.js";
import { answerWords, type Words } from "./create-words.js";
import { formWords } from "./form-words.js";

export { createWords, type DocumentOptions, type LocaleOptions, type Words } from "./create-words.js";
export type { IssueSentence } from "./explain-issues.js";
export type { Choice, ItemGroup } from "./item-groups.js";
export type { Locale } from "./locale.js";
export { money } from "./money.js";
export type { Format } from "./render.js";
export type { Sentence, SentencePart } from "./sentence.js";

/** Made when first needed, so that whoever imports `money` alone carries no page. */
const bundled = /* @__PURE__ */ lazily(() => answerWords<CnamNouvelleAquitaine>(cnamNouvelleAquitaine));
const bundledForm = /* @__PURE__ */ lazily(() => formWords<CnamNouvelleAquitaine>(cnamNouvelleAquitaine));

type BundledWords = Words<CnamNouvelleAquitaine>;

/**
 * Puts a quote into short sentences, each with its code and its lines: what there is to
 * pay and who pays it, why the fee is due or waived, what has to be confirmed, which
 * reading was chosen, and what would work instead.
 *
 * @example
 * const answer = quote({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] });
 * explain(answer, { locale: "en" })[0]; // => { part: "headline", code: "undetermined", lines: [], text: "No price yet: your answers decide whether there is one." }
 */
export const explain: BundledWords["explain"] = (quote, options) => bundled().explain(quote, options);

/**
 * Writes a quote as a finished document, titled as an estimate: `text` for a terminal of
 * 80 columns, `markdown`, or `html` in which all text is escaped.
 *
 * @example
 * const answer = quote({ learner: { situations: ["employee"] }, lines: [{ item: "ue-3-ects", scheme: "company" }] });
 * formatQuote(answer, { locale: "fr", format: "text" }).split("\n")[0]; // => "Estimation, sans valeur contractuelle"
 */
export const formatQuote: BundledWords["formatQuote"] = (quote, options) =>
  bundled().formatQuote(quote, options);

/**
 * Writes a comparison as a document, like {@link formatQuote}.
 *
 * @example
 * const comparison = compare({ learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] });
 * formatComparison(comparison, { locale: "en", format: "html" }).includes("€0"); // => true
 */
export const formatComparison: BundledWords["formatComparison"] = (comparison, options) =>
  bundled().formatComparison(comparison, options);

/**
 * Writes the cheapest plan as a document, like {@link formatQuote}.
 *
 * @example
 * const answer = cheapest({ learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] });
 * formatCheapest(answer, { locale: "fr", format: "markdown" }).startsWith("## "); // => true
 */
export const formatCheapest: BundledWords["formatCheapest"] = (plan, options) =>
  bundled().formatCheapest(plan, options);

/**
 * Explains the issues of a request, a basket or the options of `cheapest` to the person who filled in
 * the form: one sentence for each issue, in the same order, which names the line and the field and says what to do.
 *
 * @example
 * const parsed = parseQuoteRequest({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "france-travail" }] });
 * const issues = parsed.ok ? [] : parsed.issues;
 * explainIssues(issues, { locale: "en" })[0]?.text; // => "Line 1, scheme: “france-travail” is not in the tariff. Did you mean “Financement par Pôle Emploi”? If not, choose from the list."
 */
export const explainIssues: BundledWords["explainIssues"] = (issues, options) =>
  bundledForm().explainIssues(issues, options);

/**
 * The items in page order, grouped as the page groups them, ready for a select.
 *
 * @example
 * const [, , tutored] = itemGroups({ locale: "fr" });
 * tutored?.label; // => "Unités d'activité tutorées"
 * tutored?.items.map(({ title }) => title)[1]; // => "Mémoire d'ingénieur·e"
 */
export const itemGroups: BundledWords["itemGroups"] = (options) => bundledForm().itemGroups(options);

/**
 * The schemes in page order, ready for a select.
 *
 * @example
 * schemeChoices({ locale: "fr" }).map(({ title }) => title)[1]; // => "Financement par Pôle Emploi"
 */
export const schemeChoices: BundledWords["schemeChoices"] = (options) => bundledForm().schemeChoices(options);
