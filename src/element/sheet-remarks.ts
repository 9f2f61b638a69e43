import type { Quote } from "../contract/answer.js";
import type { Comparison, Plan } from "../contract/plan.js";
import { type Remarks, textsOf } from "../words/document.js";
import { explainQuote } from "../words/explain.js";
import type { Sentence, SentencePart } from "../words/sentence.js";
import { listed } from "../words/sentences.js";
import type { Subject } from "../words/subject.js";
import { linesInWords, refusalsOf } from "./why.js";
import { words } from "./words.js";

/** What has to be known of a quote, each sentence once, with its lines where it is not of all. */
export function sheetRemarks(subject: Subject, quote: Quote): Remarks[] {
  const { say } = subject;
  const sentences = explainQuote(subject, quote);
  const open = sentences.filter(({ part, code }) => part === "line" && code === "depends-on");
  const details = sentences.filter(({ code }) => code === "part" || code === "payer-share");
  const next = sentences.filter(({ part }) => part === "next");
  const blocks: [string, readonly string[]][] = [
    [
      say.result,
      [...(quote.status === "ineligible" ? refusalsOf(subject, quote) : []), ...once(subject, open)],
    ],
    [say.details, once(subject, details)],
    [say.conditions, textsOf(sentences, "condition")],
    [say.next, once(subject, next)],
    [say.readings, textsOf(sentences, "reading")],
    [say.information, [...textsOf(sentences, "fee"), ...textsOf(sentences, "information")]],
  ];
  return blocks.map(([heading, texts]) => ({ heading, sentences: texts }));
}

/** What has to be known as long as schemes are open, each sentence once, with its schemes where it is not of all; and what the cheapest depends on. */
export function openRemarks(subject: Subject, { schemes }: Comparison, least: Plan | undefined): Remarks[] {
  const { say, locale } = subject;
  const told = schemes.map(({ scheme, quote }) => ({
    name: subject.scheme(scheme),
    // What could be had instead of a refusal stands in the table itself.
    sentences: explainQuote(subject, quote).filter(({ part, code }) => part !== "next" || code === "ask"),
  }));
  const block = (part: SentencePart): string[] => {
    const byText = new Map<string, Set<string>>();
    for (const { name, sentences } of told)
      for (const text of textsOf(sentences, part))
        byText.set(text, (byText.get(text) ?? new Set()).add(name));
    return [...byText].map(([text, names]) =>
      part === "next" || names.size === schemes.length
        ? text
        : `${text} (${listed([...names], words.and[locale])})`,
    );
  };
  const asked = least?.status === "undetermined" ? least.missing : [];
  const questions = asked.map((fact) => say.ask(subject.fact(fact), subject.options(fact)));
  return [
    { heading: say.next, sentences: [...new Set([...block("next"), ...questions])] },
    { heading: say.readings, sentences: block("reading") },
    { heading: say.information, sentences: block("information") },
  ];
}

/** Sentences that read alike, once, with the lines that they are about. */
function once(subject: Subject, sentences: readonly Sentence[]): string[] {
  const byText = new Map<string, number[]>();
  for (const { text, lines } of sentences) byText.set(text, [...(byText.get(text) ?? []), ...lines]);
  return [...byText].map(([text, lines]) =>
    lines.length > 0 ? `${linesInWords(lines, subject)}, ${text}` : text,
  );
}
