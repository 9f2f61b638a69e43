import type { Edition, Tariff } from "../contract/tariff.js";
import { editionIdOf } from "../engine/compile.js";
import { own } from "../shape/own.js";

/** An edition, and its days as a tariff has them. */
export interface EditionDays {
  readonly id: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

export function editionDays(tariff: Tariff): EditionDays {
  const [from, until] = daysOf(tariff);
  return { id: editionIdOf(tariff), from, until };
}

/** The first and the last day of an edition; one that names none was always valid, and still is. */
export function daysOf(
  tariff: Pick<Tariff, "edition">,
): readonly [from: string | undefined, until: string | undefined] {
  const edition: Partial<Edition> = own(tariff, "edition") ?? {};
  return [own(edition, "from"), own(edition, "until")];
}

/** How a language says when an edition is valid. */
export interface DayPhrases {
  readonly span: (from: string, until: string) => string;
  readonly from: (day: string) => string;
  readonly until: (day: string) => string;
}

// biome-ignore format: one phrase below the other
export const ENGLISH_DAYS: DayPhrases = {
  span:  (from, until) => `${from} to ${until}`,
  from:  (day) => `from ${day}`,
  until: (day) => `until ${day}`,
};

/** The id of an edition, and when it is valid; each day as `write` writes it. */
export function editionText(
  { id, from, until }: EditionDays,
  say: DayPhrases,
  write: (day: string) => string,
): string {
  if (from !== undefined && until !== undefined) return `${id} (${say.span(write(from), write(until))})`;
  if (from !== undefined) return `${id} (${say.from(write(from))})`;
  return until === undefined ? id : `${id} (${say.until(write(until))})`;
}

/** The editions and their days, for whoever has to choose one. */
export const editionsText = (editions: readonly Tariff[]): string =>
  editions.map((one) => editionText(editionDays(one), ENGLISH_DAYS, (day) => day)).join(", ");
