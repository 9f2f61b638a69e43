import type { LocalizedText } from "../contract/text.js";

/** The page's own codes in a sentence: conditions, information, readings. No-break spaces where French wants them. */
export const words = {
  "ag2r-agreement": {
    fr: "Prise en charge par AG2R La Mondiale possible, pas acquise : renseignez-vous d'abord sur ses conditions.",
    en: "AG2R La Mondiale may fund this, but does not have to: ask about its conditions first.",
  },
  "ag2r-second-unit": {
    fr: "La page dit « une ou deux UE / semestre » : faites confirmer la deuxième UE.",
    en: "The page says « une ou deux UE / semestre » (one or two teaching units per semester): have the second unit confirmed.",
  },
  "region-no-formality": {
    fr: "« Le cofinancement du Conseil régional ne nécessite aucune démarche particulière. »",
    en: "« Le cofinancement du Conseil régional ne nécessite aucune démarche particulière. » (nothing to apply for)",
  },
  exemption: {
    fr: "Nous comprenons qu'une ligne financée par l'entreprise, l'OPACIF ou Pôle Emploi suffit à exonérer des droits annuels.",
    en: "We take one line funded by a company, an OPACIF or Pôle Emploi to waive the annual fee.",
  },
  "ag2r-annual-fee": {
    fr: "Nous comptons les droits annuels indiqués dans la colonne d'AG2R La Mondiale.",
    en: "We count the annual fee printed in the column of AG2R La Mondiale.",
  },
  "mixed-cofunding-fee": {
    fr: "Deux cofinancements : nous comptons les droits annuels les plus élevés, une seule fois.",
    en: "Two co-fundings: we count the higher annual fee, once.",
  },
  "ag2r-units": {
    fr: "Limite d'AG2R La Mondiale : nous comptons seulement les UE, deux au plus par semestre.",
    en: "Limit of AG2R La Mondiale: we count teaching units only, two per semester at most.",
  },
  "semester-unknown": {
    fr: "Semestre non précisé : nous comptons l'UE dans les deux.",
    en: "Semester not given: we count the unit in both.",
  },
  "exams-only-fee": {
    fr: "Nous comptons les droits annuels, même pour des tests ou examens seuls.",
    en: "We count the annual fee even for tests or exams alone.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
