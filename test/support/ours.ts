import { cnamNouvelleAquitaine as ours, type Tariff } from "../../src/index.js";

/** The bundled tariff, or another with its schemes, with one scheme changed, everything else as it is. */
export const withScheme = (id: keyof typeof ours.schemes, change: object, tariff: Tariff = ours): Tariff => ({
  ...tariff,
  schemes: { ...tariff.schemes, [id]: { ...(tariff.schemes[id] as Tariff["schemes"][string]), ...change } },
});

/** A unit under AG2R, whose limit is by semester. */
export const ag2rUnit = (semester?: 1 | 2) =>
  ({ item: "ue-6-ects", scheme: "ag2r", ...(semester && { semester }) }) as const;
