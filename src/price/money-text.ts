/** Amounts and numbers as text, by fixed rules: the same bytes in every runtime. */
import { own } from "../shape/own.js";
import { MARKS } from "./marks.js";

export type Language = "fr" | "en";

/** The currencies of ISO 4217 whose minor unit is not a hundredth: how many digits it has. */
// biome-ignore format: one number of digits, one line
const OTHER_DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
};

const SIGNS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£", JPY: "¥" };

/** How many digits the minor unit of a currency has. */
export const minorDigits = (currency: string): number => own(OTHER_DIGITS, currency) ?? 2;

/** The sign of a currency, or its code. */
export const currencySign = (currency: string): string => own(SIGNS, currency) ?? currency;

/** An amount with plain spaces, as a page prints it: « 1 020 € », « 0,064 € », `$85`, `CHF 12.50`. */
export function printMoney(cents: number, currency: string, language: Language): string {
  if (cents < 0) return `−${printMoney(-cents, currency, language)}`;
  const digits = minorDigits(currency);
  const text = decimals(cents, digits, digits, language);
  const sign = currencySign(currency);
  if (language === "fr") return `${text} ${sign}`;
  return sign === currency ? `${sign} ${text}` : `${sign}${text}`;
}

/** So many minor units of each unit of a currency: « 6,4 % », `6.4%`. */
export const printPercent = (cents: number, currency: string, language: Language): string =>
  `${decimals(cents, minorDigits(currency) - 2, 0, language)}${MARKS[language].percent}`;

/** A number with all its decimals, thousands apart. */
export const printNumber = (value: number, language: Language): string => decimals(value, 0, 0, language);

/** A number of which so many digits are behind the point; if any is, at least so many are written. */
function decimals(value: number, shift: number, least: number, language: Language): string {
  // The shortest digits that read as this number: a division would add digits of its own.
  const [mantissa = "", exponent] = value.toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const point = 1 + Number(exponent) - shift;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const part = (point > 0 ? digits.slice(point) : "0".repeat(-point) + digits).replace(/0+$/, "");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "fr" ? " " : ",");
  return part === "" ? grouped : `${grouped}${language === "fr" ? "," : "."}${part.padEnd(least, "0")}`;
}
