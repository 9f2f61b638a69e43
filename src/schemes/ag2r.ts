import { units } from "../catalog/items.js";
import { euros } from "../money.js";
import type { CnamFacts } from "./facts.js";
import type { Scheme } from "./scheme.js";

/** « Cofinancement d'AG2R La Mondiale »: a job seeker who contributes to AG2R pays the annual fee; AG2R adds the rest, which the page does not say. */
export const ag2r = {
  name: "Cofinancement d'AG2R La Mondiale",
  heading: [
    "Avec une participation financière de votre part",
    "Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale",
    "Cofinancement d'AG2R La Mondiale **",
  ],
  public: { situations: ["job-seeker"], ag2rMember: true },
  charges: "learner-part",
  annualFee: [{ due: euros(150) }], // reading `ag2r-annual-fee`
  waivesAnnualFee: false, // reading `exemption`
  // « Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. »
  cap: {
    counts: units, // reading `ag2r-units`
    max: 2,
    unconditional: 1,
    condition: "ag2r-second-unit",
    undated: "in-both-semesters", // reading `semester-unknown`
  },
  // « Vous renseigner sur les conditions. »
  notes: [{ kind: "condition", code: "ag2r-agreement" }],
} as const satisfies Scheme<CnamFacts>;
