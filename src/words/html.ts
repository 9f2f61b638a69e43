import { replaceControlCharacters } from "./control-characters.js";
import type { Cell, EstimateDocument, Table } from "./document.js";
import type { Locale } from "./locale.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text that stays a text wherever it stands in the page. */
const escaped = (words: string) =>
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
  return [
    `<section class="cnam-estimate" lang="${locale}">\n`,
    `  <h2>${escaped(title)}</h2>\n`,
    ...tariffInfo.map((one) => `  <p class="cnam-identity">${escaped(one)}</p>\n`),
    `  <p class="cnam-headline"><strong>${escaped(headline)}</strong></p>\n`,
    ...tables.map(table),
    ...lists,
    "</section>\n",
  ].join("");
}

function table({ caption, head, rows }: Table): string {
  const body = rows.map((row) => `      <tr>${row.map((cell) => cellMarkup(cell, "td")).join("")}</tr>\n`);
  return [
    `  <table>\n    <caption>${escaped(caption)}</caption>\n`,
    `    <thead>\n      <tr>${head.map((cell) => cellMarkup(cell, "th")).join("")}</tr>\n    </thead>\n`,
    `    <tbody>\n${body.join("")}    </tbody>\n  </table>\n`,
  ].join("");
}

function cellMarkup({ text, isAmount }: Cell, tag: "td" | "th"): string {
  const scope = tag === "th" ? ' scope="col"' : "";
  return `<${tag}${scope}${isAmount ? ' class="cnam-amount"' : ""}>${escaped(text)}</${tag}>`;
}
