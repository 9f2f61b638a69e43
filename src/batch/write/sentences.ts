import { lazily } from "../../shape/lazily.js";
import type { Locale } from "../../words/locale.js";
import type { Sentence, SentencePart } from "../../words/sentence.js";
import { type Subject, subjectOf } from "../../words/subject.js";
import type { LoadedEdition } from "../read/editions.js";

/** What each edition calls things, by its id. */
export function subjectsIn(editions: readonly LoadedEdition[], locale: Locale): (edition: string) => Subject {
  const subjects = new Map(
    editions.map(({ tariff }) => [tariff.edition, lazily(() => subjectOf(tariff.tariff, locale))]),
  );
  return (edition) => (subjects.get(edition) as () => Subject)();
}

/** What is said of one line of a quote. */
export const textsOn = (
  sentences: readonly Sentence[],
  parts: readonly SentencePart[],
  index: number,
): string => textOf(sentences.filter(({ part, lines }) => parts.includes(part) && lines.includes(index)));

/** Which facts are missing; if no answer leads to a price, that. */
export function whatToAsk(sentences: readonly Sentence[]): string {
  const asked = sentences.filter(({ part }) => part === "next");
  return textOf(asked.length > 0 ? asked : sentences.slice(0, 1));
}

const textOf = (sentences: readonly Sentence[]): string => sentences.map(({ text }) => text).join(" ");
