import type { Cents } from "../contract/money.js";
import { printMoney, printNumber } from "../price/money-text.js";
import { type Locale, readLocale } from "./locale.js";

const NARROW_NO_BREAK_SPACE = "\u202F";
const NO_BREAK_SPACE = "\u00A0";

/**
 * Writes an amount in the language, by fixed rules, with the same bytes everywhere:
 * `1 020 €` and `1 020,50 €` in French, `€1,020` and `€1,020.50` in English. The amount is in
 * the minor unit of its currency: a hundredth for most, but the yen itself for the yen.
 *
 * @throws RangeError if the amount is not a whole number of cents, or the locale is not supported.
 * @example
 * money(1_020_50, "EUR", "en"); // => "€1,020.50"
 */
export function money(cents: Cents, currency: string, locale: Locale): string {
  if (!Number.isSafeInteger(cents))
    throw new RangeError(`An amount is a whole number of cents, small enough to be exact. Got ${cents}.`);
  const printed = printMoney(cents, currency, readLocale(locale));
  // The last space is beside the sign; those before it are between thousands.
  return withoutBreaks(printed.replace(/ (?=[^ ]*$)/, NO_BREAK_SPACE));
}

/** A number with its thousands apart. */
export const localNumber = (value: number, locale: Locale): string =>
  withoutBreaks(printNumber(value, locale));

const withoutBreaks = (text: string) => text.replaceAll(" ", NARROW_NO_BREAK_SPACE);
