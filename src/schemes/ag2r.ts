import type { Scheme } from "../contract/tariff.js";

/** « Cofinancement d'AG2R La Mondiale »: a job seeker who contributes to AG2R pays the printed part; the page does not say what AG2R adds. */
export const ag2r = {
  label: "Cofinancement d'AG2R La Mondiale",
  headings: [
    "Avec une participation financière de votre part",
    "Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale",
    "Cofinancement d'AG2R La Mondiale **",
  ],
  public: "ag2r-members",
  paidBy: "learner-part",
  // « Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. »
  cap: {
    counts: { sections: ["units", "units-other-centre"] }, // reading `ag2r-units`
    max: 2,
    unconditional: 1,
    condition: "ag2r-second-unit",
    undated: "in-both-semesters", // reading `semester-unknown`
  },
  // « Vous renseigner sur les conditions. »
  conditions: ["ag2r-agreement"],
  aliases: ["la-mondiale", "ag2r-la-mondiale"],
} as const satisfies Scheme;
