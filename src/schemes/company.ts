import type { Scheme } from "../contract/tariff.js";

/** « Financement par entreprise, OPACIF »: the employer, or the fund for training leave, is charged; the learner pays nothing. */
export const company = {
  label: "Financement par entreprise, OPACIF",
  headings: [
    "Sans participation financière de votre part",
    "Vous êtes salarié·e, autoentrepreneur·euse, profession libérale, gérant·e, chef d'entreprise",
    "Financement par entreprise, OPACIF",
  ],
  public: "employed",
  paidBy: "funder",
  aliases: ["entreprise", "employeur", "opacif", "fongecif", "transitions-pro", "opco"],
} as const satisfies Scheme;
