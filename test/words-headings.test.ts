import { describe, expect, it } from "vitest";
import { en } from "../src/words/en.js";
import { fr } from "../src/words/fr.js";

// To be proof-read line by line.
// biome-ignore format: one heading, one row
const headings = [
  ["line", "Ligne", "Line"],
  ["item", "Intitulé", "Item"],
  ["scheme", "Tarif", "Rate"],
  ["learner", "Vous", "You"],
  ["funder", "Financeur", "Funder"],
  ["amount", "Montant", "Amount"],
  ["lines", "Votre sélection", "Your selection"],
  ["totals", "Total", "Total"],
  ["conditions", "À confirmer", "To be confirmed"],
  ["readings", "Notre lecture de la page", "Our reading of the page"],
  ["information", "À savoir", "Good to know"],
  ["next", "Et maintenant", "Next steps"],
  ["result", "Ce qui bloque", "What is in the way"],
  ["details", "Détail des montants", "How the amounts are worked out"],
  ["total", "Qui paie", "Who pays"],
  ["others", "Autres possibilités", "Other options"],
  ["noScheme", "Pourquoi ce n'est pas possible", "Why not"],
  ["notPublished", "non publié", "not published"],
  ["notEligible", "non éligible", "not eligible"],
  ["notFunded", "pas possible", "not possible"],
  ["notKnownYet", "à préciser", "to be answered"],
  ["notGiven", "à préciser", "to be given"],
  ["none", "–", "–"],
  ["noneOfThese", "aucune de ces réponses", "none of these"],
  ["answers", "Vos réponses", "Your answers"],
  ["question", "Question", "Question"],
  ["answer", "Réponse", "Answer"],
  ["budgets", "Budgets à ne pas dépasser", "Budgets to keep within"],
  ["yes", "oui", "yes"],
  ["no", "non", "no"],
] as const;

describe("every heading, in both languages", () => {
  it.each(headings)("%s: %s | %s", (name, french, english) => {
    expect(fr[name]).toBe(french);
    expect(en[name]).toBe(english);
  });
});
