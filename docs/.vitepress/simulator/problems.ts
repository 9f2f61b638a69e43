import { cnamNouvelleAquitaine, type Issue } from "cnam-pricing";
import type { Locale } from "cnam-pricing/words";
import { schemes } from "./state.js";
import { words } from "./words.js";

/** What is wrong with a request, and where, in the language of the page. */
export function problemText(issue: Issue, locale: Locale): string {
  const where = placeOf(issue.path, locale).join(", ");
  const what = locale === "fr" ? inFrench(issue) : issue.message;
  return where === "" ? what : `${where}${locale === "fr" ? "\u{A0}: " : ": "}${what}`;
}

/** As a visitor calls it: a line by its number, a budget by its scheme, a field by its label. */
function placeOf([part, name, ...keys]: Issue["path"], locale: Locale): string[] {
  const field = keys.map((key) => FIELDS.get(key)?.[locale] ?? String(key));
  if (typeof name === "number") return [`${words.line[locale]} ${name + 1}`, ...field];
  const scheme = schemes.find((id) => id === name);
  if (part === "budgets" && scheme) return [cnamNouvelleAquitaine.schemes[scheme].label, ...field];
  if (name === undefined && (part === "lines" || part === "items")) return [];
  return [[part, name, ...keys].filter((key) => key !== undefined).join(".")];
}

const FIELDS = new Map<unknown, { readonly fr: string; readonly en: string }>([
  ["scheme", words.scheme],
  ["semester", words.semester],
  ["ects", words.ects],
  ["cents", words.inEuros],
  ["hours", words.inHours],
  ["units", words.inUnits],
]);

/** The library's own messages are in English. */
function inFrench({ path, code, message, received, didYouMean }: Issue): string {
  const [part] = path;
  const isNumber = code === "out-of-range" || code === "wrong-type";
  const rule =
    (isNumber && NUMBERS[String(path.at(-1))]) || FRENCH[`${part} ${code}`] || FRENCH[code] || message;
  // What stands in quotation marks, or is a number, is the visitor's own.
  const got = /^["\d-]/.test(received) && path.at(-1) !== "cents" ? ` (reçu\u{A0}: ${received})` : "";
  const meant = didYouMean ? ` Vouliez-vous dire ${didYouMean}\u{A0}?` : "";
  return `${rule}${got}.${meant}`;
}

/** By the codes that the simulator can meet; some say something else of one part. */
// biome-ignore format: one text, one line
const FRENCH: Readonly<Record<string, string>> = {
  required:               "il manque une réponse",
  "unknown-key":          "cette mention n'a pas de sens ici",
  "wrong-type":           "cette réponse n'a pas la forme attendue",
  "unknown-item":         "cette formation n'est pas dans le tarif",
  "unknown-scheme":       "ce financement n'est pas dans le tarif",
  "unknown-choice":       "ce choix n'existe pas",
  "duplicate-choice":     "chaque choix ne se donne qu'une fois",
  "not-applicable":       "ce champ n'est pas demandé ici",
  "budgets not-applicable": "ce que paie ce financeur n'est pas publié\u{A0}: donnez des heures ou des unités",
  "lines too-many":       "une demande a 1\u{202F}000 lignes au plus",
  "items too-many":       "pour en chercher le financement le moins cher, 100 formations au plus",
  "too-long":             "une référence a 200 caractères au plus",
  "ill-formed-text":      "ce texte contient un caractère incomplet",
  "search-too-large":     "il y a trop de possibilités à comparer\u{A0}: moins de formations, ou moins de budgets",
  "more-issues":          "il y a encore d'autres problèmes",
};

/** The numbers that a visitor gives, as the fields ask for them. */
// biome-ignore format: one text, one line
const NUMBERS: Readonly<Record<string, string>> = {
  ects:  "il faut un nombre entier d'ECTS, de 1 à 1\u{202F}000\u{202F}000",
  cents: "un budget est une somme en euros et centimes, 0 au moins",
  hours: "un budget en heures est un nombre entier, 0 au moins",
  units: "un budget en unités est un nombre entier, 0 au moins",
};
