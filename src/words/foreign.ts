import type { EstimateDocument } from "./document.js";
import type { Locale } from "./locale.js";

/**
 * What stands around a text in another language than the document's, until the document is written: HTML
 * marks its language, for those who have it read aloud. Both are noncharacters, which no text needs.
 */
const START = "\uFDD0";
const END = "\uFDD1";
const EITHER = /[\uFDD0\uFDD1]/g;

export const foreign = (text: string) => `${START}${text}${END}`;

/** Somebody's text, without what would be taken for one of these signs. */
export const withoutSigns = (text: string) => text.replace(EITHER, "\uFFFD");

/** The page's own words between guillemets, in a sentence of another language. */
export const foreignQuotations = (text: string) =>
  text.replace(/«\u00A0(.*?)\u00A0»/g, (_, quoted: string) => `«\u00A0${foreign(quoted)}\u00A0»`);

/** A text for those who see it. */
export const asPlainText = (text: string) => text.replace(EITHER, "");

/** Markup with the language of each such text. */
export const asMarkup = (markup: string, locale: Locale) =>
  markup
    .replaceAll(`${END}${START}`, "")
    .replaceAll(START, `<span lang="${locale === "fr" ? "en" : "fr"}">`)
    .replaceAll(END, "</span>");

/** A document for those who see it. */
export const inPlainText = (document: EstimateDocument): EstimateDocument => ({
  title: asPlainText(document.title),
  tariffInfo: document.tariffInfo.map(asPlainText),
  ...(document.headline !== undefined && { headline: asPlainText(document.headline) }),
  tables: document.tables.map(({ caption, head, rows }) => ({
    caption: asPlainText(caption),
    head: head.map(plainCell),
    rows: rows.map((row) => row.map(plainCell)),
  })),
  remarks: document.remarks.map(({ heading, sentences }) => ({
    heading: asPlainText(heading),
    sentences: sentences.map(asPlainText),
  })),
});

const plainCell = (cell: EstimateDocument["tables"][number]["head"][number]) => ({
  ...cell,
  text: asPlainText(cell.text),
});
