import type { Quote } from "../contract/answer.js";
import type { Tariff } from "../contract/tariff.js";
import { knownAnswers } from "../engine/as-given.js";
import type { CompiledTariff } from "../engine/compile.js";
import { quoteRequest } from "../engine/quote.js";
import { basketReader, quoteRequestReader } from "../engine/read-request.js";
import { planCheapest } from "../plan/cheapest.js";
import { compareBasket } from "../plan/compare.js";
import { planReader } from "../plan/read-options.js";
import { accept } from "../shape/accept.js";
import { parseWith } from "../shape/cursor.js";
import { MAX_LINES } from "../shape/limits.js";
import { cheapestDocument } from "../words/cheapest-document.js";
import { comparisonDocument } from "../words/comparison-document.js";
import { replaceControlCharacters } from "../words/control-characters.js";
import type { EstimateDocument } from "../words/document.js";
import { explainInPlainText } from "../words/explain.js";
import { asPlainText } from "../words/foreign.js";
import { forLearner } from "../words/learner-table.js";
import { plainText } from "../words/plain-text.js";
import { quoteDocument } from "../words/quote-document.js";
import { type Format, render } from "../words/render.js";
import { type Subject, subjectOf } from "../words/subject.js";
import { emphasisFor } from "./colours.js";
import type { Environment } from "./environment.js";
import { basketFromArguments, planOptionsFromArguments, requestFromArguments } from "./from-arguments.js";
import { answerTable } from "./grid-document.js";
import { readInput } from "./input.js";
import { formatJson } from "./json-text.js";
import type { Options } from "./options.js";
import { wordsIn } from "./words/words.js";

/** What a command answers: the result, and the words for it. */
interface Answer {
  readonly status: "priced" | "ineligible" | "unpriceable" | "undetermined";
  readonly data: unknown;
  /** A document, or sentences, one per line. */
  readonly words: EstimateDocument | readonly string[];
}

type Answering = (tariff: CompiledTariff<Tariff>, options: Options, environment: Environment) => Answer;

export type AnsweringCommand = "quote" | "explain" | "compare" | "cheapest";

/** The commands that answer one request. */
export const answers: Readonly<Record<AnsweringCommand, Answering>> = {
  quote(tariff, options, environment) {
    const { quote, learner } = quoteFor(tariff, options, environment);
    const subject = subjectOf(tariff.tariff, options.locale);
    const words = forLearner(subject, quoteDocument(subject, quote), learner);
    return { status: quote.status, data: quote, words: forTerminal(subject, words, quote, options) };
  },
  explain(tariff, options, environment) {
    const { quote } = quoteFor(tariff, options, environment);
    const sentences = explainInPlainText(subjectOf(tariff.tariff, options.locale), quote);
    return {
      status: quote.status,
      data: sentences.map((sentence) => ({ ...sentence, text: asPlainText(sentence.text) })),
      words: sentences.map(({ text }) => asPlainText(text)),
    };
  },
  compare(tariff, options, environment) {
    const input = readInput(basketFromArguments, tariff.tariff, options, environment);
    const basket = accept(parseWith(basketReader(tariff, MAX_LINES), input));
    const compared = compareBasket(tariff, basket);
    const statuses = compared.schemes.map(({ quote }) => quote.status);
    const status =
      (["priced", "undetermined"] as const).find((one) => statuses.includes(one)) ?? "ineligible";
    const subject = subjectOf(tariff.tariff, options.locale);
    const learner = knownAnswers(tariff.criteria, basket.learner);
    const words = forLearner(subject, comparisonDocument(subject, compared), learner);
    return { status, data: compared, words };
  },
  cheapest(tariff, options, environment) {
    const input = readInput(basketFromArguments, tariff.tariff, options, environment);
    const limited = planOptionsFromArguments(tariff.tariff, options);
    const { basket, limits } = accept(planReader(tariff)(input, limited));
    const plan = planCheapest(tariff, basket, limits);
    const subject = subjectOf(tariff.tariff, options.locale);
    const learner = knownAnswers(tariff.criteria, basket.learner);
    const words = forLearner(subject, cheapestDocument(subject, plan), learner);
    return { status: plan.status, data: plan, words };
  },
};

function quoteFor(tariff: CompiledTariff<Tariff>, options: Options, environment: Environment) {
  const input = readInput(requestFromArguments, tariff.tariff, options, environment);
  const request = accept(parseWith(quoteRequestReader(tariff), input));
  const learner = knownAnswers(tariff.criteria, request.learner);
  return { quote: quoteRequest(tariff, request), learner };
}

/** Where an answer is open, a terminal also shows how to type the answers that are missing. */
function forTerminal(
  subject: Subject,
  document: EstimateDocument,
  quote: Quote,
  { format = "text", locale }: Options,
): EstimateDocument {
  if (quote.status !== "undetermined" || format !== "text") return document;
  const missing = answerTable(subject, wordsIn(locale).grid, (fact) => quote.missing.includes(fact));
  return { ...document, tables: [...document.tables, ...missing] };
}

/** An answer in the format that is asked for. */
export function formatAnswer(
  { status, data, words }: Answer,
  { format = "text", locale }: Options,
  isColourful: boolean,
): string {
  if (format === "json") return formatJson(data);
  if (!("title" in words)) return words.map((text) => `${replaceControlCharacters(text)}\n`).join("");
  return format === "text" && isColourful
    ? plainText(words, emphasisFor(status))
    : render(words, format as Format, locale);
}
