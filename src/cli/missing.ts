/** How the answers are typed that an open request is missing. */
import type { Fact } from "../contract/tariff.js";
import { ownEntry } from "../shape/own.js";
import type { EstimateDocument } from "../words/document.js";
import type { Subject } from "../words/subject.js";
import { answerTable } from "./grid-document.js";
import type { Options } from "./options.js";
import { typedAnswers } from "./typed-answers.js";
import { wordsIn } from "./words/words.js";

/** A document for the terminal with a table of what to type, if anything is missing. */
export function withTypedAnswers(
  subject: Subject,
  document: EstimateDocument,
  missing: readonly string[],
  { format = "text", locale }: Options,
): EstimateDocument {
  if (format !== "text") return document;
  const table = answerTable(subject, wordsIn(locale).answers, (fact) => missing.includes(fact));
  return { ...document, tables: [...document.tables, ...table] };
}

/** The same in sentences, one for each fact. */
export function typedInSentences(subject: Subject, missing: readonly string[]): readonly string[] {
  const { typed, answers } = wordsIn(subject.locale);
  return missing.map((id) => {
    const fact = ownEntry(subject.tariff, "facts", id) as Fact;
    return typed(typedAnswers(id, fact, subject, answers).map(([, answer]) => answer));
  });
}
