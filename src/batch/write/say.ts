import type { Locale } from "../../words/locale.js";
import { localNumber } from "../../words/money.js";

/** What a batch says to people, in one language. */
export interface BatchWords {
  readonly priced: (count: number) => string;
  readonly ineligible: (count: number) => string;
  readonly undetermined: (count: number) => string;
  readonly malformed: (count: number) => string;
  readonly learners: string;
  readonly unpublished: (count: number) => string;
  readonly isIn: (file: string, encoding: string) => string;
  readonly noRows: (file: string) => string;
  readonly repeatedRows: (count: number) => string;
  readonly sameRow: (line: number) => string;
  readonly blankLines: (count: number) => string;
  readonly file: string;
  readonly line: string;
  readonly lines: (first: number, last: number) => string;
  readonly quote: string;
  readonly edition: string;
  readonly status: string;
  readonly item: string;
  readonly ref: string;
  /** With the page's own word for whoever pays, if it has one. */
  readonly learnerPays: (currency: string, learner?: string) => string;
  readonly funderPays: (currency: string) => string;
  readonly details: string;
  readonly notes: string;
  readonly total: string;
  readonly notPublished: string;
  readonly report: string;
  readonly payer: string;
  readonly amount: string;
  readonly count: string;
  readonly totals: string;
  readonly toMend: string;
  readonly nothingToMend: string;
  readonly problem: string;
  readonly more: (count: number) => string;
  readonly toKnow: string;
  readonly open: string;
}

const inFrench = (value: number) => localNumber(value, "fr");
// Mutant: numbers are written as in English wherever it is not French.
const inEnglish = (value: number) => localNumber(value, "en");

const plural = (count: number, one: string, more: string) => (count > 1 ? more : one);

// biome-ignore format: one sentence, one line, beside the other language
const fr: BatchWords = {
  priced:       (count) => plural(count, "chiffrée", "chiffrées"),
  ineligible:   (count) => plural(count, "pas possible", "pas possibles"),
  undetermined: () => "à préciser",
  malformed:    () => "à corriger",
  learners:     "Élèves",
  unpublished:  (count) => `part non publiée (${inFrench(count)} ${plural(count, "estimation", "estimations")})`,
  isIn:         (file, encoding) => `${file} : lu en ${encoding}.`,
  noRows:       (file) => `${file} : une ligne de titres et rien dessous.`,
  repeatedRows: (count) => `${inFrench(count)} ${plural(count, "ligne demande la même chose qu'une autre de son devis : elle est comptée", "lignes demandent la même chose qu'une autre de leur devis : elles sont comptées")}.`,
  sameRow:      (line) => `Même demande que la ligne ${line} : comptée aussi.`,
  blankLines:   (count) => `${inFrench(count)} ${plural(count, "ligne vide", "lignes vides")}.`,
  file:         "Fichier",
  line:         "Ligne",
  lines:        (first, last) => `${inFrench(first)} à ${inFrench(last)}`,
  quote:        "Devis",
  edition:      "Édition du tarif",
  status:       "Résultat",
  item:         "Intitulé",
  ref:          "Référence",
  learnerPays:  (currency, learner = "Élève") => `Payé par${learner === "Élève" ? " l'élève" : ` : ${learner}`} (${currency})`,
  funderPays:   (currency) => `Payé par le financeur (${currency})`,
  details:      "Explication",
  notes:        "À savoir",
  total:        "Total",
  notPublished: "non publié",
  report:       "Rapport de chiffrage",
  payer:        "Qui paie",
  amount:       "Montant",
  count:        "Nombre",
  totals:       "Qui paie combien",
  toMend:       "À corriger",
  nothingToMend: "Rien à corriger.",
  problem:      "Ce qui ne va pas",
  more:         (count) => `Et ${inFrench(count)} de plus, ${plural(count, "qui est", "qui sont")} dans les réponses.`,
  toKnow:       "À savoir",
  open:         "Pas possible ou à préciser",
};

// biome-ignore format: one sentence, one line, beside the other language
const en: BatchWords = {
  priced:       () => "priced",
  ineligible:   () => "ineligible",
  undetermined: () => "undetermined",
  malformed:    () => "malformed",
  learners:     "Learners",
  unpublished:  (count) => `share not published (${inEnglish(count)} ${plural(count, "quote", "quotes")})`,
  isIn:         (file, encoding) => `${file}: read as ${encoding}.`,
  noRows:       (file) => `${file}: a first line that names the columns, and nothing below it.`,
  repeatedRows: (count) => `${inEnglish(count)} ${plural(count, "row repeats another of its quote: it is counted", "rows repeat another of their quote: they are counted")}.`,
  sameRow:      (line) => `Repeats line ${line}: counted as well.`,
  blankLines:   (count) => `${inEnglish(count)} blank ${plural(count, "line", "lines")}.`,
  file:         "File",
  line:         "Line",
  lines:        (first, last) => `${inEnglish(first)} to ${inEnglish(last)}`,
  quote:        "Quote",
  edition:      "Edition",
  status:       "Result",
  item:         "Item",
  ref:          "Reference",
  learnerPays:  (currency, learner = "Learner") => `Paid by${learner === "Learner" ? " the learner" : `: ${learner}`} (${currency})`,
  funderPays:   (currency) => `Paid by the funder (${currency})`,
  details:      "Explanation",
  notes:        "Notes",
  total:        "Total",
  notPublished: "not published",
  report:       "Pricing report",
  payer:        "Who pays",
  amount:       "Amount",
  count:        "Number",
  totals:       "Who pays how much",
  toMend:       "To correct",
  nothingToMend: "Nothing to correct.",
  problem:      "What is wrong",
  more:         (count) => `And ${inEnglish(count)} more, which ${plural(count, "is", "are")} in the answers.`,
  toKnow:       "Notes",
  open:         "Ineligible or undetermined",
};

export const SAY: Readonly<Record<Locale, BatchWords>> = { fr, en };
