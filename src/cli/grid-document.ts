/** A tariff as it stands on its page, with the names to type beside what it prints. */
import type { Tariff } from "../contract/tariff.js";
import { ownEntries } from "../shape/own.js";
import { type Cell, type EstimateDocument, type Table, text } from "../words/document.js";
import type { Locale } from "../words/locale.js";
import { type Subject, subjectOf } from "../words/subject.js";
import { tariffDocument } from "../words/tariff-document.js";
import { typedAnswers } from "./typed-answers.js";
import { type AnswerWords, wordsIn } from "./words/words.js";

export function gridDocument(tariff: Tariff, locale: Locale): EstimateDocument {
  const document = tariffDocument(tariff, locale);
  const answers = answerTable(subjectOf(tariff, locale), wordsIn(locale).answers);
  return { ...document, tables: [...document.tables, ...answers] };
}

/** The questions to a learner, each answer with what to type. */
export function answerTable(
  subject: Subject,
  say: AnswerWords,
  asked: (fact: string) => boolean = () => true,
): Table[] {
  const facts = ownEntries(subject.tariff, "facts").filter(([id]) => asked(id));
  const rows = facts.flatMap(([id, fact]): Cell[][] => [
    [text(subject.text(fact.label))],
    ...typedAnswers(id, fact, subject, say).map(([words, typed]) => [text(words), text(typed)]),
  ]);
  return rows.length > 0 ? [{ caption: say.answers, head: [text(say.answer), text(say.typed)], rows }] : [];
}
