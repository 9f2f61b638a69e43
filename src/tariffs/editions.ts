import type { Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";

/**
 * Picks the edition of a page that is valid on a day, its first and last day included; `undefined` if the
 * day is in a gap. An edition that names no first day was always valid; one without a last day still is.
 *
 * @throws RangeError if two editions are valid on that day, or if it is not a day such as `"2025-09-01"`.
 * @example
 * const old = { ...cnamNouvelleAquitaine, edition: { id: "2026", until: "2026-08-31" } };
 * const next = { ...cnamNouvelleAquitaine, edition: { id: "2027", from: "2026-09-01" } };
 * editionOn([old, next], "2026-08-31")?.edition.id; // => "2026"
 * editionOn([next], "2026-08-31"); // => undefined
 */
export function editionOn<T extends Pick<Tariff, "id" | "edition">>(
  editions: readonly T[],
  day: string,
): T | undefined {
  if (!isDay(day)) throw new RangeError(`A day is a date such as "2025-09-01". Got ${JSON.stringify(day)}.`);
  const [valid, other] = editions.filter((tariff) => {
    const edition = own(tariff, "edition") as Tariff["edition"];
    const from = edition && own(edition, "from");
    const until = edition && own(edition, "until");
    // ISO days sort as texts.
    return (from === undefined || from <= day) && (until === undefined || day <= until);
  });
  if (valid && other)
    throw new RangeError(`Two editions are valid on ${day}: ${nameOf(valid)} and ${nameOf(other)}.`);
  return valid;
}

/** Whether a text is a day of the calendar: it has no 30 February. */
function isDay(day: unknown): boolean {
  if (typeof day !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const nameOf = (tariff: Pick<Tariff, "id" | "edition">) =>
  [tariff.id, own(tariff, "edition")?.id].filter((name) => name !== undefined).join(" ");
