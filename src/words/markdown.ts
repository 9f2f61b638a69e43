import type { Cell, Document, Table } from "./document.js";
import { inert } from "./inert.js";

/** A text without what Markdown or HTML would take for a mark or a link, on one line. */
const escaped = (words: string) =>
  inert(words.replace(/\s*[\r\n\u2028\u2029]+\s*/g, " "))
    .replace(/[\\`*_{}[\]()#+!|<>&~@]/g, "\\$&")
    .replace(/(?<=\b(?:https?|ftp)):|(?<=\bwww)\./gi, "\\$&");

/** A document in Markdown, with the tables of GitHub's. */
export function markdown({ title, identity, headline, tables, remarks }: Document): string {
  return [
    `## ${escaped(title)}\n`,
    ...identity.map((one) => `${escaped(one)}\n`),
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
  const lines = [head.map(written), rule, ...rows.map((row) => row.map(written))];
  return `### ${escaped(caption)}\n\n${lines.map((cells) => `| ${cells.join(" | ")} |\n`).join("")}`;
}

const written = ({ text }: Cell) => escaped(text);
