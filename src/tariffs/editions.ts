import type { Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { isDay } from "./day.js";
import { isSameData } from "./diff/data.js";
import { daysOf } from "./editions-text.js";

/**
 * Picks the edition of a page that is valid on a day, the first and the last day included; `undefined` if the
 * day is in a gap. An edition may have no first day, or no last day.
 *
 * @throws RangeError if two editions are valid on that day, if two different editions share an id, or if the day is not a date such as `"2025-09-01"`.
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
  const repeated = repeatedEdition(editions);
  if (repeated)
    throw new RangeError(
      `Two editions of ${repeated.page} have the id ${repeated.id}, and differ: give each an id of its own.`,
    );
  const [valid, other] = validOn(editions, day);
  if (valid && other)
    throw new RangeError(
      `Two editions are valid on ${day}: ${editionName(valid)} and ${editionName(other)}.`,
    );
  return valid;
}

/** The editions that are valid on a day. ISO days sort as texts. */
export const validOn = <T extends Pick<Tariff, "edition">>(editions: readonly T[], day: string): T[] =>
  editions.filter((tariff) => {
    const [from, until] = daysOf(tariff);
    return (from ?? day) <= day && day <= (until ?? day);
  });

/** The id that two different editions of a page share: an answer that names it could be of either. */
export function repeatedEdition(
  editions: readonly Pick<Tariff, "id" | "edition">[],
): { readonly page: string; readonly id: string } | undefined {
  const first = new Map<string, object>();
  for (const tariff of editions) {
    const id = own(tariff, "edition")?.id;
    if (id === undefined) continue;
    const key = JSON.stringify([tariff.id, id]);
    const other = first.get(key);
    if (other && !isSameData(other, tariff)) return { page: tariff.id, id };
    first.set(key, tariff);
  }
  return undefined;
}

const editionName = (tariff: Pick<Tariff, "id" | "edition">) =>
  [tariff.id, own(tariff, "edition")?.id].filter((name) => name !== undefined).join(" ");
