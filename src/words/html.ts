import { replaceControlCharacters } from "./control-characters.js";
import { type Cell, type EstimateDocument, isAcross, type Table } from "./document.js";
import { asMarkup } from "./foreign.js";
import type { Locale } from "./locale.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that stays a text wherever it stands in the page. */
export const escaped = (words: string) =>
  replaceControlCharacters(words).replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string);

/** A section of a page: headings, real tables, lists; no style but a few classes. */
export function html(
  { title, tariffInfo, headline, tables, remarks }: EstimateDocument,
  locale: Locale,
): string {
  const lists = remarks.map(
    ({ heading, sentences }) =>
      `  <h3>${escaped(heading)}</h3>\n  <ul>\n${sentences.map((one) => `    <li>${escaped(one)}</li>\n`).join("")}  </ul>\n`,
  );
  const markup = [
    `<section class="cnam-estimate" lang="${locale}">\n`,
    `  <h2>${escaped(title)}</h2>\n`,
    ...tariffInfo.map((one) => `  <p class="cnam-identity">${escaped(one)}</p>\n`),
    headline === undefined ? "" : `  <p class="cnam-headline"><strong>${escaped(headline)}</strong></p>\n`,
    ...tables.map(table),
    ...lists,
    "</section>\n",
  ].join("");
  return asMarkup(markup, locale);
}

function table(one: Table): string {
  const { caption, head, rows } = one;
  const body = rows.map((row, index) => {
    if (!isAcross(one, row)) return `      <tr>${rowMarkup(row)}</tr>\n`;
    const start = index === 0 ? "" : "    </tbody>\n    <tbody>\n";
    const across = row.map(({ text }) => escaped(text)).join("");
    return `${start}      <tr><th scope="rowgroup" colspan="${head.length}">${across}</th></tr>\n`;
  });
  return [
    `  <table>\n    <caption>${escaped(caption)}</caption>\n`,
    `    <thead>\n      <tr>${head.map((cell) => cellMarkup(cell, "col")).join("")}</tr>\n    </thead>\n`,
    `    <tbody>\n${body.join("")}    </tbody>\n  </table>\n`,
  ].join("");
}

/** What a row is about is its first text: a number of a line is none. */
function rowMarkup(row: readonly Cell[]): string {
  const heading = row.findIndex(({ isAmount }) => !isAmount);
  return row.map((cell, index) => cellMarkup(cell, index === heading ? "row" : undefined)).join("");
}

function cellMarkup({ text, isAmount, more = [], id }: Cell, scope?: "col" | "row"): string {
  const tag = scope ? `th scope="${scope}"` : "td";
  return `<${tag}${isAmount ? ' class="cnam-amount"' : ""}>${[text, ...more].map(escaped).join("<br>")}${id === undefined ? "" : ` <code>${escaped(id)}</code>`}</${scope ? "th" : "td"}>`;
}
