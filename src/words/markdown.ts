import { replaceControlCharacters } from "./control-characters.js";
import { type Cell, type EstimateDocument, isAcross, type Table } from "./document.js";
import { inPlainText } from "./foreign.js";

/** A text without what Markdown or HTML would take for a mark or a link, on one line. */
const escaped = (words: string) =>
  replaceControlCharacters(words.replace(/\s+/g, (blank) => (/[\r\n\u2028\u2029]/.test(blank) ? " " : blank)))
    .replace(/[\\`*_{}[\]()#+!|<>&~@]/g, "\\$&")
    .replace(/(?<=\b(?:https?|ftp)):|(?<=\bwww)\./gi, "\\$&");

/** A document in Markdown, with the tables of GitHub's. */
export function markdown(document: EstimateDocument): string {
  const { title, tariffInfo, headline, tables, remarks } = inPlainText(document);
  return [
    `## ${escaped(title)}\n`,
    ...tariffInfo.map((one) => `${escaped(one)}\n`),
    ...(headline === undefined ? [] : [`**${escaped(headline)}**\n`]),
    ...tables.map(table),
    ...remarks.map(
      ({ heading, sentences }) =>
        `### ${escaped(heading)}\n\n${sentences.map((one) => `- ${escaped(one)}\n`).join("")}`,
    ),
  ].join("\n");
}

function table(one: Table): string {
  const { caption, head, rows } = one;
  const rule = head.map(({ isAmount }) => (isAmount ? "---:" : "---"));
  const across = ([first]: readonly Cell[]) =>
    head.map((_, index) => (index === 0 && first ? `**${cellMarkup(first)}**` : ""));
  const body = rows.map((row) => (isAcross(one, row) ? across(row) : row.map(cellMarkup)));
  const lines = [head.map(cellMarkup), rule, ...body];
  return `### ${escaped(caption)}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}`;
}

const cellMarkup = ({ text, more = [], id }: Cell) =>
  `${[text, ...more].map(escaped).join("<br>")}${id === undefined ? "" : ` \`${id.replaceAll("`", "'")}\``}`;
