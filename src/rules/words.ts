import type { LocalizedText } from "../contract/text.js";

/** The page's own codes in a sentence: conditions, information, readings. No-break spaces where French wants them. */
export const words = {
  "ag2r-agreement": {
    fr: "AG2R La Mondiale doit d'abord donner son accord : « Vous renseigner sur les conditions. »",
    en: "AG2R La Mondiale has to agree first: « Vous renseigner sur les conditions. »",
  },
  "ag2r-second-unit": {
    fr: "« une ou deux UE / semestre » : une deuxième UE est possible, AG2R La Mondiale doit la confirmer.",
    en: "« une ou deux UE / semestre »: a second unit is possible, AG2R La Mondiale has to confirm it.",
  },
  "region-no-formality": {
    fr: "« ne nécessite aucune démarche particulière » : rien à demander au Conseil régional.",
    en: "« ne nécessite aucune démarche particulière »: nothing to apply for with the Region.",
  },
  exemption: {
    fr: "Nous lisons qu'une ligne payée par une entreprise ou par Pôle emploi exonère des droits annuels toute l'estimation.",
    en: "One line paid by a company or by Pôle emploi is read to spare the annual fee of the whole quote.",
  },
  "ag2r-annual-fee": {
    fr: "Nous lisons que les droits annuels imprimés dans la colonne d'AG2R sont dus.",
    en: "The annual fee printed in AG2R's column is read to be due.",
  },
  "mixed-cofunding-fee": {
    fr: "Des droits annuels imprimés pour deux cofinancements, nous lisons que les plus élevés sont dus, une fois.",
    en: "Of the annual fees printed for two co-fundings, the highest is read to be due, once.",
  },
  "ag2r-units": {
    fr: "Nous lisons que la limite d'AG2R ne compte que les UE, et qu'elle en admet deux par semestre.",
    en: "AG2R's limit is read to count teaching units only, and to take in two of them a semester.",
  },
  "semester-unknown": {
    fr: "Une UE sans semestre peut tomber dans l'un ou l'autre : nous la comptons dans les deux.",
    en: "A unit without a semester could fall in either: it is read to count in both.",
  },
  "exams-only-fee": {
    fr: "Nous lisons que des tests et examens seuls appellent aussi les droits annuels.",
    en: "Tests and examinations alone are read to call for the annual fee.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
