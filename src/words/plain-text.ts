import { replaceControlCharacters } from "./control-characters.js";
import type { EstimateDocument } from "./document.js";
import { inPlainText } from "./foreign.js";
import { plainTable } from "./plain-table.js";
import { WIDTH, wrapped } from "./wrapped.js";

/** What is done to whole lines that are to stand out. */
export interface Emphasis {
  readonly heading: (line: string) => string;
  readonly headline: (line: string) => string;
  /** Of what the words are called by a program. */
  readonly id: (text: string) => string;
}

const NONE: Emphasis = { heading: (line) => line, headline: (line) => line, id: (text) => text };

/** A document for a terminal of 80 columns. */
export function plainText(document: EstimateDocument, emphasis: Emphasis = NONE): string {
  const { title, tariffInfo, headline, tables, remarks } = inPlainText(document);
  const { heading } = emphasis;
  return [
    `${heading(title)}\n${"=".repeat(title.length)}\n`,
    tariffInfo.map((one) => paragraph(one, "")).join(""),
    ...(headline === undefined ? [] : [paragraph(headline, "", emphasis.headline)]),
    ...tables.map((one) => `${heading(replaceControlCharacters(one.caption))}\n${plainTable(one, emphasis)}`),
    ...remarks.map(
      (one) =>
        `${paragraph(one.heading, "", heading)}${one.sentences.map((words) => paragraph(words, "  - ")).join("")}`,
    ),
  ].join("\n");
}

/** A text broken into lines, the first after this mark and the others below it. */
function paragraph(words: string, mark: string, emphasised = NONE.headline): string {
  const [first = "", ...others] = wrapped(replaceControlCharacters(words), WIDTH - mark.length).map(
    emphasised,
  );
  const indent = " ".repeat(mark.length);
  return [`${mark}${first}\n`, ...others.map((line) => `${indent}${line}\n`)].join("");
}
