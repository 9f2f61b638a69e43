import type { Text } from "../text.js";
import type { Change } from "./diff-tariffs.js";
import type { Part } from "./facets.js";

const parts: Readonly<Record<Part, Text>> = {
  identity: { fr: "La page", en: "The page" },
  fact: { fr: "La question", en: "The question" },
  measure: { fr: "La mesure", en: "The measure" },
  item: { fr: "La prestation", en: "The item" },
  scheme: { fr: "Le financement", en: "The scheme" },
  cell: { fr: "Le prix", en: "The price" },
  "annual-fee": { fr: "Les droits annuels", en: "The annual fee" },
  rule: { fr: "La règle", en: "The rule" },
  reading: { fr: "La lecture", en: "The reading" },
  words: { fr: "La phrase", en: "The sentence" },
};

/**
 * A difference in a sentence, in both languages.
 *
 * @example
 * changeText({ kind: "added", part: "item", path: ["ue-5-ects"], after: "Module 44 h (5 ECTS)" }).en; // => "The item ue-5-ects: new, Module 44 h (5 ECTS)"
 */
export function changeText({ kind, part, path, before, after }: Change): Text {
  const { fr, en } = parts[part];
  const where = path.join(" × ");
  switch (kind) {
    case "added":
      return { fr: `${fr} ${where}\u00A0: ajout, ${after}`, en: `${en} ${where}: new, ${after}` };
    case "removed":
      return { fr: `${fr} ${where}\u00A0: retrait (${before})`, en: `${en} ${where}: gone (${before})` };
    case "changed":
      return { fr: `${fr} ${where}\u00A0: ${before} → ${after}`, en: `${en} ${where}: ${before} → ${after}` };
  }
}
