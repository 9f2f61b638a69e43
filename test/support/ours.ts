import type { Tariff } from "../../src/contract/tariff.js";
import { cnamNouvelleAquitaine as ours } from "../../src/index.js";

/** The bundled tariff, or another with its schemes, with one scheme changed, everything else as it is. */
export const withScheme = (id: keyof typeof ours.schemes, change: object, tariff: Tariff = ours): Tariff => ({
  ...tariff,
  schemes: { ...tariff.schemes, [id]: { ...(tariff.schemes[id] as Tariff["schemes"][string]), ...change } },
});

/** The bundled tariff with other items, all of them tests. */
export function withItems(ids: readonly string[]): Tariff {
  const all = <V>(value: V) => Object.fromEntries(ids.map((id) => [id, value]));
  const { readings: _, words: __, ...page }: Tariff = ours;
  const words = Object.entries(ours.words).filter(([code]) =>
    ours.readings.every((reading) => reading.code !== code),
  );
  return {
    ...page,
    items: all(ours.items["bulats-test"]),
    grid: all(ours.grid["bulats-test"]),
    words: Object.fromEntries(words),
  };
}

/** A unit under AG2R, whose limit is by semester. */
export const ag2rUnit = (semester?: 1 | 2) =>
  ({ item: "ue-6-ects", scheme: "ag2r", ...(semester && { semester }) }) as const;
