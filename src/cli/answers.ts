import type { Quote } from "../contract/answer.js";
import type { Plan } from "../contract/plan.js";
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
import { forLearner } from "../words/learner-table.js";
import { plainText } from "../words/plain-text.js";
import { quoteDocument } from "../words/quote-document.js";
import type { Format } from "../words/render.js";
import { subjectOf } from "../words/subject.js";
import { WIDTH, wrapped } from "../words/wrapped.js";
import { emphasisFor } from "./colours.js";
import type { Environment } from "./environment.js";
import { basketFromArguments, planOptionsFromArguments, requestFromArguments } from "./from-arguments.js";
import { readInput } from "./input.js";
import { formatJson } from "./json-text.js";
import { typedInSentences, withTypedAnswers } from "./missing.js";
import type { Options } from "./options.js";
import { rendered } from "./rendered.js";

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
    return {
      status: quote.status,
      data: quote,
      words: withTypedAnswers(subject, words, missingIn(quote), options),
    };
  },
  explain(tariff, options, environment) {
    const { quote } = quoteFor(tariff, options, environment);
    const subject = subjectOf(tariff.tariff, options.locale);
    const sentences = explainInPlainText(subject, quote);
    const words = [...sentences.map(({ text }) => text), ...typedInSentences(subject, missingIn(quote))];
    return { status: quote.status, data: sentences, words };
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
    const missing = compared.schemes.flatMap(({ quote }) => missingIn(quote));
    return { status, data: compared, words: withTypedAnswers(subject, words, missing, options) };
  },
  cheapest(tariff, options, environment) {
    const input = readInput(basketFromArguments, tariff.tariff, options, environment);
    const limited = planOptionsFromArguments(tariff.tariff, options);
    const { basket, limits } = accept(planReader(tariff)(input, limited));
    const plan = planCheapest(tariff, basket, limits);
    const subject = subjectOf(tariff.tariff, options.locale);
    const learner = knownAnswers(tariff.criteria, basket.learner);
    const found = cheapestDocument(subject, plan);
    // A plan names the whole basket only if there is one; a sheet always does.
    const [selection] = comparisonDocument(subject, compareBasket(tariff, basket)).tables;
    const isWhole = plan.status === "priced" || selection === undefined;
    const words = isWhole ? found : { ...found, tables: [selection, ...found.tables] };
    const whole = withTypedAnswers(subject, forLearner(subject, words, learner), missingIn(plan), options);
    return { status: plan.status, data: plan, words: whole };
  },
};

function quoteFor(tariff: CompiledTariff<Tariff>, options: Options, environment: Environment) {
  const input = readInput(requestFromArguments, tariff.tariff, options, environment);
  const request = accept(parseWith(quoteRequestReader(tariff), input));
  const learner = knownAnswers(tariff.criteria, request.learner);
  return { quote: quoteRequest(tariff, request), learner };
}

/** The facts that an answer is open for. */
const missingIn = (answer: Quote | Plan): readonly string[] =>
  answer.status === "undetermined" ? answer.missing : [];

/** An answer in the format that is asked for. */
export function formatAnswer(
  { status, data, words }: Answer,
  { format = "text", locale }: Options,
  isColourful: boolean,
): string {
  if (format === "json") return formatJson(data);
  if (!("title" in words)) return words.map(sentenceText).join("");
  return format === "text" && isColourful
    ? plainText(words, emphasisFor(status))
    : rendered(words, format as Format, locale);
}

/** A sentence on lines that a terminal shows whole; those after the first stand back. */
const sentenceText = (text: string): string =>
  `${wrapped(replaceControlCharacters(text), WIDTH - 2).join("\n  ")}\n`;
