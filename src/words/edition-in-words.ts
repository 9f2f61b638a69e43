import { dayInWords } from "./day-in-words.js";
import type { Locale } from "./locale.js";

/** The days of an edition, as a tariff has them. */
export interface EditionDays {
  readonly id: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

// biome-ignore format: both languages below each other
const DAYS = {
  fr: { span: (from: string, until: string) => `du ${from} au ${until}`, from: (day: string) => `à partir du ${day}`, until: (day: string) => `jusqu'au ${day}` },
  en: { span: (from: string, until: string) => `${from} to ${until}`,    from: (day: string) => `from ${day}`,         until: (day: string) => `until ${day}` },
} as const;

/** An edition and when it is valid: `2027 (from 1 January 2027)`. */
export function editionInWords({ id, from, until }: EditionDays, locale: Locale): string {
  const say = DAYS[locale];
  const day = (text: string) => dayInWords(text, locale);
  if (from !== undefined && until !== undefined) return `${id} (${say.span(day(from), day(until))})`;
  if (from !== undefined) return `${id} (${say.from(day(from))})`;
  return until === undefined ? id : `${id} (${say.until(day(until))})`;
}
