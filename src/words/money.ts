import type { Cents } from "../money.js";
import { among, type Locale } from "./locale.js";

const NARROW_NO_BREAK_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";

/**
 * An amount as it is written in the language, by fixed rules, the same bytes everywhere:
 * `1 020 €` and `1 020,50 €` in French, `€1,020` and `€1,020.50` in English.
 *
 * @throws RangeError if it is no whole number of cents, or the locale another one.
 * @example
 * money(1_020_50, "EUR", "en"); // => "€1,020.50"
 */
export function money(cents: Cents, currency: string, locale: Locale): string {
  if (!Number.isSafeInteger(cents))
    throw new RangeError(`An amount is a whole number of cents, small enough to be exact. Got ${cents}.`);
  if (cents < 0) return `-${money(-cents, currency, locale)}`;
  const rest = cents % 100;
  const whole = wholeNumber((cents - rest) / 100, locale);
  const part = rest === 0 ? "" : `${locale === "fr" ? "," : "."}${String(rest).padStart(2, "0")}`;
  const sign = currency === "EUR" ? "€" : currency;
  if (locale === "fr") return `${whole}${part}${NO_BREAK_SPACE}${sign}`;
  return sign === "€" ? `€${whole}${part}` : `${sign}${NO_BREAK_SPACE}${whole}${part}`;
}

const THOUSANDS: Readonly<Record<Locale, string>> = { fr: NARROW_NO_BREAK_SPACE, en: "," };

/** A whole number with its thousands apart. */
export const wholeNumber = (value: number, locale: Locale): string =>
  String(value).replace(/\B(?=(\d{3})+$)/g, among(THOUSANDS, locale, "A locale"));
