import type { LineOutcome, Quote } from "../contract/answer.js";
import { explainQuote, numbered } from "../words/explain.js";
import { why } from "../words/line-sentences.js";
import { COLON, TO } from "../words/locale.js";
import type { SentencePart } from "../words/sentence.js";
import { inRanges, listed } from "../words/sentences.js";
import type { Subject } from "../words/subject.js";
import { words } from "./words.js";

/** What else has to be known of a scheme before it is chosen. */
const BEFORE_CHOOSING: readonly SentencePart[] = ["fee", "condition", "reading", "information"];

/** What has to be confirmed or known of a basket under one scheme, or why it is not possible: each once, with its lines. */
export function remarksOn(subject: Subject, quote: Quote, parts = BEFORE_CHOOSING): string[] {
  if (quote.status === "ineligible") return refusalsOf(subject, quote);
  return explainQuote(subject, quote).flatMap(({ part, text }) => (parts.includes(part) ? [text] : []));
}

const known = new WeakMap<Quote, readonly string[]>();

/** The same, worked out once for each quote. */
export function remarksOnce(subject: Subject, quote: Quote): readonly string[] {
  const remarks = known.get(quote) ?? remarksOn(subject, quote);
  known.set(quote, remarks);
  return remarks;
}

/** Each reason once: alone if it is of all lines, else with the numbers of those that it is of. */
export function refusalsOf(subject: Subject, { lines }: Quote): string[] {
  const byReason = new Map<string, number[]>();
  lines.forEach((line, index) => {
    for (const reason of reasonsOf(subject, line))
      byReason.set(reason, [...(byReason.get(reason) ?? []), index]);
  });
  return [...byReason].map(([reason, of]) =>
    of.length === lines.length
      ? upperFirst(reason)
      : `${linesInWords(of, subject)}${COLON[subject.locale]}${reason}`,
  );
}

const reasonsOf = (subject: Subject, line: LineOutcome): string[] =>
  line.status === "ineligible"
    ? [...new Set(line.reasons.map((reason) => why(subject, line.scheme, reason)))]
    : [];

/** `Ligne 2`, `Lignes 1 à 3 et 5`. */
export function linesInWords(indices: readonly number[], { locale }: Pick<Subject, "locale">): string {
  const numbers = inRanges(indices.map(numbered), TO[locale]);
  return `${words[indices.length > 1 ? "lines" : "line"][locale]} ${listed(numbers, words.and[locale])}`;
}

/** The first letter, behind the sign that a text in another language begins with. */
const upperFirst = (text: string) => text.replace(/^\uFDD0?./u, (first) => first.toUpperCase());
