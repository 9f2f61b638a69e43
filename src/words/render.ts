import type { EstimateDocument } from "./document.js";
import { html } from "./html.js";
import { type Locale, lookUp } from "./locale.js";
import { markdown } from "./markdown.js";
import { plainText } from "./plain-text.js";

/**
 * What a document is written as: `text` for a terminal of 80 columns, `markdown`, or `html`.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
 * formatQuote(answer, { locale: "fr", format: "html" }).startsWith("<section"); // => true
 */
export type Format = "text" | "markdown" | "html";

const writers: Readonly<Record<Format, (document: EstimateDocument, locale: Locale) => string>> = {
  text: (document) => plainText(document),
  markdown,
  html,
};

/** A document in a format. */
export const render = (document: EstimateDocument, format: Format, locale: Locale): string =>
  lookUp(writers, format, "A format")(document, locale);
