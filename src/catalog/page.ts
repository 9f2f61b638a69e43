/** The id of the tariff. */
export const id = "cnam-nouvelle-aquitaine";

/** The page is undated; what it names was in force about 2016 to 2019. The id is ours. */
export const edition = { id: "undated" } as const;

/** What else the page says: its title, its publisher, its terms and its footnotes. */
export const page = {
  title: "Tarifs",
  publisher: "Cnam Nouvelle-Aquitaine",
  language: "fr",
  currency: "EUR",
  about: { fr: "sans date, vers 2016–2019", en: "undated, about 2016–2019" },
  terms: {
    scheme: { fr: "Financement", en: "Scheme" },
    refused: { fr: "Non éligible", en: "Not eligible" },
    learner: { fr: "Élève", en: "Learner" },
  },
  /** Letter for letter, by the mark that calls them. */
  footnotes: {
    "*": "* Le cofinancement du Conseil régional ne nécessite aucune démarche particulière.",
    "**": "** Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. Vous renseigner sur les conditions.",
    "***":
      "*** Tout·e élève bénéficiant d'au moins un dispositif de financement (1 module pris en charge par exemple) est exonéré·e des frais d'inscriptions annuels.",
  },
} as const;
