import { replaceControlCharacters } from "./control-characters.js";
import type { Cell, EstimateDocument, Table } from "./document.js";

/** A text without what Markdown or HTML would take for a mark or a link, on one line. */
const escaped = (words: string) =>
  replaceControlCharacters(words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " "))
    .replace(/[\\`*_{}[\]()#+!|<>&~@]/g, "\\$&")
    .replace(/(?<=\b(?:https?|ftp)):|(?<=\bwww)\./gi, "\\$&");

/** A document in Markdown, with the tables of GitHub's. */
export function markdown({ title, tariffInfo, headline, tables, remarks }: EstimateDocument): string {
  return [
    `## ${escaped(title)}\n`,
    ...tariffInfo.map((one) => `${escaped(one)}\n`),
    `**${escaped(headline)}**\n`,
    ...tables.map(table),
    ...remarks.map(
      ({ heading, sentences }) =>
        `### ${escaped(heading)}\n\n${sentences.map((one) => `- ${escaped(one)}\n`).join("")}`,
    ),
  ].join("\n");
}

function table({ caption, head, rows }: Table): string {
  const rule = head.map(({ isAmount }) => (isAmount ? "---:" : "---"));
  const lines = [head.map(cellMarkup), rule, ...rows.map((row) => row.map(cellMarkup))];
  return `### ${escaped(caption)}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}`;
}

const cellMarkup = ({ text }: Cell) => escaped(text);
