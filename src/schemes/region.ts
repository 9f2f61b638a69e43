import type { Scheme } from "../contract/tariff.js";

/** « Cofinancement du Conseil régional »: anyone pays the printed part; the page does not say what the Region adds. */
export const region = {
  label: "Cofinancement du Conseil régional",
  headings: [
    "Avec une participation financière de votre part",
    "Tous publics",
    "Cofinancement du Conseil régional *",
  ],
  paidBy: "learner-part",
  information: ["region-no-formality"],
  aliases: ["conseil-regional", "nouvelle-aquitaine"],
} as const satisfies Scheme;
