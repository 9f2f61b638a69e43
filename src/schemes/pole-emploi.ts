import type { Scheme } from "../contract/tariff.js";

/** « Financement par Pôle Emploi »: the public employment service is charged; the job seeker pays nothing. */
export const poleEmploi = {
  label: "Financement par Pôle Emploi",
  headings: [
    "Sans participation financière de votre part",
    "Vous êtes demandeur·euse d'emploi",
    "Financement par Pôle Emploi",
  ],
  public: "job-seekers",
  paidBy: "funder",
  aliases: ["france-travail"],
} as const satisfies Scheme;
