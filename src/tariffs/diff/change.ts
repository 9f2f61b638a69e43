import type { LocalizedText } from "../../contract/text.js";

/**
 * One difference between two editions of a tariff.
 *
 * @example
 * import { type TariffChange, describeChange } from "cnam-pricing/tariffs";
 *
 * const change: TariffChange = {
 *   kind: "changed",
 *   part: "cell",
 *   path: ["bulats-test", "company"],
 *   before: "65 €",
 *   after: "70 €",
 * };
 * describeChange(change).en; // => "The price bulats-test × company: 65 € → 70 €"
 */
export interface TariffChange {
  kind: "added" | "removed" | "changed";
  part: TariffPart;
  /** Where it stands: an id, or a row and a column, then what of it. `order` is the order of the ids before it. */
  path: string[];
  /** What the first edition says; absent if that is added. Amounts as printed. */
  before?: string;
  /** What the second edition says; absent if that is removed. */
  after?: string;
}

/**
 * The parts of a tariff that an edition can change, in the order in which a page is read.
 *
 * @example
 * import { cnamNouvelleAquitaine } from "cnam-pricing";
 * import { diffTariffs, type TariffPart } from "cnam-pricing/tariffs";
 *
 * const next = { ...cnamNouvelleAquitaine, edition: { id: "2027" } };
 * const parts: TariffPart[] = diffTariffs(cnamNouvelleAquitaine, next).map(({ part }) => part);
 * parts; // => ["identity"]
 */
export type TariffPart = keyof typeof PARTS;

const PARTS = {
  identity: { fr: "La page", en: "The page" },
  fact: { fr: "La question", en: "The question" },
  group: { fr: "Le groupe", en: "The group" },
  measure: { fr: "La mesure", en: "The measure" },
  section: { fr: "La rubrique", en: "The section" },
  item: { fr: "L'intitulé", en: "The item" },
  scheme: { fr: "La colonne", en: "The column" },
  cell: { fr: "Le prix", en: "The price" },
  reduction: { fr: "La réduction", en: "The reduction" },
  "annual-fee": { fr: "Les droits annuels", en: "The annual fee" },
  reading: { fr: "La lecture", en: "The reading" },
  words: { fr: "La phrase", en: "The sentence" },
} as const;

/** The parts in page order. */
export const TARIFF_PARTS = Object.keys(PARTS) as readonly TariffPart[];

/**
 * Puts a difference into a sentence, in both languages.
 *
 * @example
 * describeChange({ kind: "added", part: "item", path: ["ue-5-ects"], after: "Module 44 h (5 ECTS)" }).en; // => "The item ue-5-ects: new, Module 44 h (5 ECTS)"
 */
export function describeChange({
  kind,
  part,
  path,
  before,
  after,
}: TariffChange): Exclude<LocalizedText, string> {
  const where = path.length === 0 ? "" : ` ${path.join(" × ")}`;
  const fr = `${PARTS[part].fr}${where}\u00A0: `;
  const en = `${PARTS[part].en}${where}: `;
  switch (kind) {
    case "added":
      return { fr: `${fr}ajout, ${after}`, en: `${en}new, ${after}` };
    case "removed":
      return { fr: `${fr}retrait (${before})`, en: `${en}removed (${before})` };
    case "changed":
      return { fr: `${fr}${before} → ${after}`, en: `${en}${before} → ${after}` };
  }
}
