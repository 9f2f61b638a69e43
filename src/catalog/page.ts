import type { Identity } from "./identity.js";

// Apart from the rest, which who only quotes need not load.
export const title = "Tarifs";
export const currency = "EUR";

/** The page that the bundled tariff copies, as far as it is neither a row nor a column. */
export const page = {
  title,
  centre: "Cnam Nouvelle-Aquitaine",
  /** The page bears no date; what it names was in force about then. */
  edition: { fr: "sans date, vers 2016–2019", en: "undated, about 2016–2019" },
  currency,
  /** Letter for letter, by the mark that calls them. */
  footnotes: {
    "*": "* Le cofinancement du Conseil régional ne nécessite aucune démarche particulière.",
    "**": "** Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. Vous renseigner sur les conditions.",
    "***":
      "*** Tout·e élève bénéficiant d'au moins un dispositif de financement (1 module pris en charge par exemple) est exonéré·e des frais d'inscriptions annuels.",
  },
} as const satisfies Identity;
