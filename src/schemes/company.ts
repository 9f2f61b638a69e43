import { euros } from "../money.js";
import type { CnamFacts } from "./facts.js";
import type { Scheme } from "./scheme.js";

/** « Financement par entreprise, OPACIF »: the employer, or the fund for training leave, is charged; the learner pays nothing. */
export const company = {
  name: "Financement par entreprise, OPACIF",
  heading: [
    "Sans participation financière de votre part",
    "Vous êtes salarié·e, autoentrepreneur·euse, profession libérale, gérant·e, chef d'entreprise",
    "Financement par entreprise, OPACIF",
  ],
  public: {
    situations: ["employee", "micro-entrepreneur", "liberal-professional", "manager", "business-owner"],
  },
  charges: "funder",
  annualFee: [{ due: euros(0) }],
  waivesAnnualFee: true, // reading `exemption`
} as const satisfies Scheme<CnamFacts>;
