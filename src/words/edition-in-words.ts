import { type DayPhrases, type EditionDays, ENGLISH_DAYS, editionText } from "../tariffs/editions-text.js";
import { dayInWords } from "./day-in-words.js";
import type { Locale } from "./locale.js";

// biome-ignore format: one phrase below the other
const FRENCH_DAYS: DayPhrases = {
  span:  (from, until) => `du ${from} au ${until}`,
  from:  (day) => `à partir du ${day}`,
  until: (day) => `jusqu'au ${day}`,
};

/** An edition and when it is valid: `2027 (from 1 January 2027)`. */
export const editionInWords = (edition: EditionDays, locale: Locale): string =>
  editionText(edition, locale === "fr" ? FRENCH_DAYS : ENGLISH_DAYS, (day) => dayInWords(day, locale));
