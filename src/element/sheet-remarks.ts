import type { Quote } from "../contract/answer.js";
import { type Remarks, textsOf } from "../words/document.js";
import { explainQuote } from "../words/explain.js";
import type { Sentence } from "../words/sentence.js";
import type { Subject } from "../words/subject.js";
import { linesInWords, refusalsOf } from "./why.js";

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

/** Sentences that read alike, once, with the lines that they are about. */
function once(subject: Subject, sentences: readonly Sentence[]): string[] {
  const byText = new Map<string, number[]>();
  for (const { text, lines } of sentences) byText.set(text, [...(byText.get(text) ?? []), ...lines]);
  return [...byText].map(([text, lines]) =>
    lines.length > 0 ? `${linesInWords(lines, subject)}, ${text}` : text,
  );
}
