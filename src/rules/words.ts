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
    en: "We take one line paid by a company or by Pôle emploi to waive the annual fee of the whole quote.",
  },
  "ag2r-annual-fee": {
    fr: "Nous lisons que les droits annuels imprimés dans la colonne d'AG2R sont dus.",
    en: "We take the annual fee printed in AG2R's column to be due.",
  },
  "mixed-cofunding-fee": {
    fr: "Des droits annuels imprimés pour deux cofinancements, nous lisons que les plus élevés sont dus, une fois.",
    en: "Annual fees are printed for both co-fundings: we take the higher one to be due, once.",
  },
  "ag2r-units": {
    fr: "Nous lisons que la limite d'AG2R ne compte que les UE, et qu'elle en admet deux par semestre.",
    en: "We take AG2R's limit to count teaching units only, and to allow two of them per semester.",
  },
  "semester-unknown": {
    fr: "Une UE sans semestre peut tomber dans l'un ou l'autre : nous la comptons dans les deux.",
    en: "A unit without a semester could fall in either: we count it in both.",
  },
  "exams-only-fee": {
    fr: "Nous lisons que des tests et examens seuls appellent aussi les droits annuels.",
    en: "We take tests and exams alone to call for the annual fee too.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
