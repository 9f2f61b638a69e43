import { replaceControlCharacters } from "./control-characters.js";
import type { Cell, EstimateDocument, Table } from "./document.js";

const WIDTH = 80;
const GAP = "  ";

/** What is done to whole lines that are to stand out. */
export interface Emphasis {
  readonly heading: (line: string) => string;
  readonly headline: (line: string) => string;
}

const NONE: Emphasis = { heading: (line) => line, headline: (line) => line };

/** A document for a terminal of 80 columns. */
export function plainText(
  { title, tariffInfo, headline, tables, remarks }: EstimateDocument,
  emphasis: Emphasis = NONE,
): string {
  const { heading } = emphasis;
  return [
    `${heading(title)}\n${"=".repeat(title.length)}\n`,
    tariffInfo.map((one) => paragraph(one, "")).join(""),
    paragraph(headline, "", emphasis.headline),
    ...tables.map((one) => `${heading(replaceControlCharacters(one.caption))}\n${table(one)}`),
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

/** Broken between words; a word that is too long for a line is cut. No-break spaces hold. */
export function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ").flatMap((one) => pieces(one, width))) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

const pieces = (word: string, width: number) =>
  word.length <= width ? [word] : (word.match(new RegExp(`.{1,${width}}`, "gsu")) as string[]);

/** Columns of amounts as wide as they need; the texts share what is left. */
function table({ head, rows }: Table): string {
  const all = [head, ...rows];
  const widest = head.map((_, column) => Math.max(...all.map((row) => (row[column] as Cell).text.length)));
  const isAmount = head.map((cell) => cell.isAmount);
  const taken = widest.reduce((sum, width, column) => sum + (isAmount[column] ? width : 0), 0);
  const texts = isAmount.filter((one) => !one).length;
  const share = Math.floor((WIDTH - taken - GAP.length * (head.length - 1)) / texts);
  const widths = widest.map((width, column) => (isAmount[column] ? width : share));
  const rule = "-".repeat(WIDTH);
  return `${rule}\n${row(head, widths)}${rule}\n${rows.map((cells) => row(cells, widths)).join("")}`;
}

/** A row, as many lines high as its longest text. */
function row(cells: readonly Cell[], widths: readonly number[]): string {
  const columns = cells.map(({ text }, column) =>
    wrapped(replaceControlCharacters(text), widths[column] as number),
  );
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map((lines, column) => {
      const words = lines[line] ?? "";
      const width = widths[column] as number;
      return cells[column]?.isAmount ? words.padStart(width) : words.padEnd(width);
    });
    return `${parts.join(GAP).trimEnd()}\n`;
  }).join("");
}
