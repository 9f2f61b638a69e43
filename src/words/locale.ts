import { type Locale, lookUp } from "../tariffs/locale.js";

export { type Locale, lookUp };

const LOCALES: Readonly<Record<Locale, Locale>> = { fr: "fr", en: "en" };

export const readLocale = (name: string): Locale => lookUp(LOCALES, name, "A locale");

/** A name or somebody's words, in the quotation marks of the language. */
export const cite = (text: string, locale: Locale): string =>
  locale === "fr" ? `«\u00A0${text}\u00A0»` : `“${text}”`;

/** What stands between the ends of a range. */
export const TO: Readonly<Record<Locale, string>> = { fr: "à", en: "to" };

/** What stands before an explanation. */
export const COLON: Readonly<Record<Locale, string>> = { fr: "\u00A0: ", en: ": " };
