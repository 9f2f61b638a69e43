import { euros } from "../money.js";
import type { CnamFacts } from "./facts.js";
import type { Scheme } from "./scheme.js";

/** « Financement par Pôle Emploi »: the public employment service is charged; the job seeker pays nothing. */
export const poleEmploi = {
  name: "Financement par Pôle Emploi",
  heading: [
    "Sans participation financière de votre part",
    "Vous êtes demandeur·euse d'emploi",
    "Financement par Pôle Emploi",
  ],
  public: { situations: ["job-seeker"] },
  charges: "funder",
  annualFee: [{ due: euros(0) }],
  waivesAnnualFee: true, // reading `exemption`
} as const satisfies Scheme<CnamFacts>;
