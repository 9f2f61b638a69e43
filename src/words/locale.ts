/**
 * The languages of an answer.
 *
 * @example
 * import { type Locale, money } from "cnam-pricing/words";
 *
 * const written = (["fr", "en"] as const satisfies Locale[]).map((locale) => money(65_00, "EUR", locale));
 * written; // => ["65\u00A0€", "€65"]
 */
export type Locale = "fr" | "en";
