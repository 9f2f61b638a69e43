import type { Locale } from "./locale.js";

// biome-ignore format: both languages below each other
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/** `2018-09-01` as a person reads it: `1er septembre 2018`, `1 September 2018`. */
export function dayInWords(day: string, locale: Locale): string {
  const [year, month, date] = day.split("-").map(Number);
  const ordinal = locale === "fr" && date === 1 ? "er" : "";
  return `${date}${ordinal}\u00A0${MONTHS[locale][Number(month) - 1]} ${year}`;
}
