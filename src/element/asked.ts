import type { Asked, Tariff } from "../contract/tariff.js";
import { scopeTest } from "../engine/scopes.js";
import { own, ownEntry } from "../shape/own.js";
import type { Basket, Entry } from "./state.js";

/** The measures that an entry asks for: of its item, and of its scheme once that is chosen. */
export function askedOf(tariff: Tariff, { item, scheme }: Pick<Entry, "item" | "scheme">): string[] {
  const parts = [ownEntry(tariff, "items", item), scheme && ownEntry(tariff, "schemes", scheme)];
  const asked = parts.flatMap((part) =>
    Object.entries((part && own(part, "measures")) || {}).flatMap(
      ([name, measure]: [string, number | Asked]) => (typeof measure === "object" ? [name] : []),
    ),
  );
  return [...new Set(asked)];
}

/** The field of a number that an entry asks for, by the entry's place: one, wherever it is asked. */
export const measureField = (index: number, name: string) => `measure-${index}-${name}`;

/** The measures without which an entry has no price yet. */
export const lacking = (tariff: Tariff, entry: Entry): string[] =>
  askedOf(tariff, entry).filter((name) => entry.measures[name] === undefined);

/** A basket without the numbers that a scheme chosen meanwhile does not ask for: a quote refuses them. */
export function withoutUnasked(tariff: Tariff, basket: Basket): Basket {
  const entries = basket.entries.map((entry) => {
    if (entry.scheme === undefined) return entry;
    const asked = askedOf(tariff, entry);
    const kept = Object.entries(entry.measures).filter(([name]) => asked.includes(name));
    return { ...entry, measures: Object.fromEntries(kept) };
  });
  return { ...basket, entries };
}

/** Whether there is something to price, and nothing is missing for it. */
export const isReady = (tariff: Tariff, { entries }: Basket): boolean =>
  entries.length > 0 && entries.every((entry) => lacking(tariff, entry).length === 0);

/** Whether the semester of an entry can matter: a scheme that is possible limits how many such items it takes in one. */
export const hasSemester = (
  tariff: Tariff,
  { item, scheme }: Entry,
  possible: (scheme: string) => boolean,
): boolean =>
  Object.entries(tariff.schemes).some(([id, one]) => {
    const cap = own(one, "cap");
    const isInQuestion = (scheme === undefined || scheme === id) && possible(id);
    return cap !== undefined && isInQuestion && scopeTest(tariff.items, cap.counts)(item, id);
  });
