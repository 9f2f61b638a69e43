import { describe, expect, it } from "vitest";
import { en } from "../src/words/en.js";
import { fr } from "../src/words/fr.js";

// To be proof-read line by line.
// biome-ignore format: one heading, one row
const headings = [
  ["line", "Ligne", "Line"],
  ["item", "Prestation", "Item"],
  ["scheme", "Tarif", "Rate"],
  ["learner", "Vous", "You"],
  ["funder", "Financeur", "Funder"],
  ["amount", "Montant", "Amount"],
  ["lines", "Votre sélection", "Your selection"],
  ["totals", "Qui paie combien", "Who pays how much"],
  ["conditions", "À confirmer", "To be confirmed"],
  ["readings", "Notre lecture de la page", "Our reading of the page"],
  ["information", "À savoir", "Good to know"],
  ["next", "Et maintenant", "And now"],
  ["result", "Résultat", "Result"],
  ["total", "Total", "Total"],
  ["others", "Autres possibilités", "Other options"],
  ["noScheme", "Pourquoi pas", "Why not"],
  ["notPublished", "non publié", "not published"],
  ["notEligible", "non éligible", "not eligible"],
  ["notFunded", "refusé", "refused"],
  ["notKnownYet", "à préciser", "to be answered"],
  ["notGiven", "à préciser", "to be given"],
  ["none", "–", "–"],
  ["yes", "oui", "yes"],
  ["no", "non", "no"],
] as const;

describe("every heading, in both languages", () => {
  it.each(headings)("%s: %s | %s", (name, french, english) => {
    expect(fr[name]).toBe(french);
    expect(en[name]).toBe(english);
  });
});
