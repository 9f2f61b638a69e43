import type { LocalizedText } from "../contract/text.js";
import type { Locale } from "./locale.js";

/** A text in both languages. */
export const inEach = (text: LocalizedText): readonly [fr: string, en: string] => [
  textIn(text, "fr"),
  textIn(text, "en"),
];

/** A text in a language; one that the page has in its own language only, in that. */
export const textIn = (text: LocalizedText, locale: Locale): string =>
  typeof text === "string" ? text : text[locale];
