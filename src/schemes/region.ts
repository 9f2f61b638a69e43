import { euros } from "../money.js";
import type { CnamFacts } from "./facts.js";
import type { Scheme } from "./scheme.js";

/** « Cofinancement du Conseil régional »: anyone pays the printed part; the Region adds the rest, which the page does not say. */
export const region = {
  name: "Cofinancement du Conseil régional",
  heading: [
    "Avec une participation financière de votre part",
    "Tous publics",
    "Cofinancement du Conseil régional *",
  ],
  public: {},
  charges: "learner-part",
  annualFee: [
    { due: euros(150) },
    { due: euros(75), for: { situations: ["job-seeker"] }, printed: "pour les demandeur·euse d'emploi" },
  ],
  waivesAnnualFee: false, // reading `exemption`
  notes: [{ kind: "information", code: "region-no-formality" }],
} as const satisfies Scheme<CnamFacts>;
