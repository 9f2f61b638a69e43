import type { Locale } from "../tariffs/locale.js";

/** Titles and descriptions of a request, for what the tariff has no words of its own for. */
export const TEXTS = {
  request: { fr: "Demande d'estimation", en: "Quote request" },
  aboutRequest: {
    fr: "Ce qu'il faut chiffrer\u00A0: ce que l'on sait de la personne, et les lignes, une par inscription.",
    en: "What to price: what is known of the person, and the lines, one for each enrolment.",
  },
  learner: { fr: "Personne", en: "Person" },
  aboutLearner: {
    fr: "Ce que l'on sait déjà\u00A0; {} si l'on ne sait rien.",
    en: "What is known so far; {} if nothing is.",
  },
  unknown: { fr: "Seulement si on le sait.", en: "Only if it is known." },
  all: {
    fr: "Tout ce qui s'applique\u00A0; [] si rien ne s'applique.",
    en: "All that apply; [] if none do.",
  },
  lines: { fr: "Lignes", en: "Lines" },
  aboutLines: {
    fr: "Leur ordre ne change aucun montant.",
    en: "Their order never changes an amount.",
  },
  line: { fr: "Ligne", en: "Line" },
  linePer: { fr: "Ligne, par", en: "Line, per" },
  item: { fr: "Intitulé", en: "Item" },
  scheme: { fr: "Tarif", en: "Rate" },
  multipleOf: { fr: "Un multiple de", en: "A multiple of" },
  semester: { fr: "Semestre", en: "Semester" },
  ref: { fr: "Référence", en: "Reference" },
  aboutRef: {
    fr: "Un court texte libre, rendu tel quel.",
    en: "A short text of your own, returned unchanged.",
  },
  annualFee: { fr: "Droits annuels", en: "Annual fee" },
  aboutAnnualFee: {
    fr: "Si les droits de cette année restent à payer (`due`, par défaut) ou sont déjà payés.",
    en: "Whether this year's fee is still to be paid (`due`, the default) or has been paid.",
  },
} as const;

/** Titles and descriptions of a quote, and of an API that gives it. In a table of their own: a bundle of the request alone has none of them. */
export const ANSWER_TEXTS = {
  quote: { fr: "Estimation", en: "Quote" },
  aboutQuote: {
    fr: "La réponse à une demande. Un total n'y figure que s'il est vrai\u00A0: lisez d'abord `status`.",
    en: "The answer to a request. A total exists only if it is true: read `status` first.",
  },
  cents: { fr: "Tous les montants sont en centimes d'euro.", en: "All amounts are whole euro cents." },
  minorUnits: {
    fr: "Tous les montants sont dans la plus petite unité de la devise\u00A0:",
    en: "All amounts are whole minor units of",
  },
  unpublished: { fr: "null si elle n'est pas publiée.", en: "null if it is not published." },
  total: {
    fr: "Tout ce que la personne paie, droits annuels compris.",
    en: "Everything that the person pays, the annual fee included.",
  },
  missing: {
    fr: "Vide si aucune réponse ne mène à un prix.",
    en: "Empty if no answer leads to a price.",
  },
  range: {
    fr: "null si certaines réponses ne mènent à aucun prix.",
    en: "null if some answers lead to no price.",
  },
  indices: {
    fr: "Des indices dans la demande, à partir de 0.",
    en: "Indices in the request, from 0.",
  },
  ask: { fr: "Chiffrer une demande", en: "Price a request" },
  malformed: {
    fr: "La demande n'a pas pu être lue\u00A0: tout ce qui est à corriger.",
    en: "The request cannot be read: everything that is wrong with it.",
  },
} as const;

/** What a step asks for beyond whole numbers. */
export const stepText = (step: number | undefined, locale: Locale): string | undefined =>
  step === undefined || step === 0 || step === 1 ? undefined : `${TEXTS.multipleOf[locale]} ${step}.`;
