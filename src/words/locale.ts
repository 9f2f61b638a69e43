import { type Locale, lookUp } from "../tariffs/locale.js";

export { type Locale, lookUp };

const LOCALES: Readonly<Record<Locale, Locale>> = { fr: "fr", en: "en" };

export const readLocale = (name: string): Locale => lookUp(LOCALES, name, "A locale");

/** What stands before an explanation. */
export const COLON: Readonly<Record<Locale, string>> = { fr: "\u00A0: ", en: ": " };
