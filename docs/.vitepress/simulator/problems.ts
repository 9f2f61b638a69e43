import { cnamNouvelleAquitaine, type Issue, type IssueCode, type Tariff } from "cnam-pricing";
import type { Locale } from "cnam-pricing/words";
import { words } from "./words.js";

/** What is wrong with a request, and where, in the language of the page. */
export function problemText(issue: Issue, locale: Locale): string {
  const where = placeOf(issue.path, locale);
  const what = locale === "fr" ? inFrench(issue) : issue.message;
  return where === "" ? what : `${where}${locale === "fr" ? "\u{A0}: " : ": "}${what}`;
}

/** As a visitor calls it: a line by its number, a budget by its scheme. */
function placeOf([part, name, ...more]: Issue["path"], locale: Locale): string {
  if (typeof name === "number") return `${words.line[locale]} ${name + 1}`;
  const { schemes }: Tariff = cnamNouvelleAquitaine;
  const scheme = part === "budgets" && schemes[String(name)]?.name;
  return scheme || [part, name, ...more].filter((step) => step !== undefined).join(".");
}

/** The library's own messages are in English. */
function inFrench({ path, code, message, received, didYouMean }: Issue): string {
  const range = code === "out-of-range" && RANGES[String(path.at(-1))];
  if (range) return `${range}.`;
  const got = received === "nothing" ? "" : ` (reçu\u{A0}: ${received})`;
  const meant = didYouMean ? ` Vouliez-vous dire ${didYouMean}\u{A0}?` : "";
  return `${FRENCH[code] ?? message}${got}.${meant}`;
}

/** By the codes that the simulator can meet. */
// biome-ignore format: one text, one line
const FRENCH: Partial<Record<IssueCode, string>> = {
  required:           "il manque une réponse",
  "unknown-key":      "cette mention n'a pas de sens ici",
  "wrong-type":       "cette réponse n'est pas de la bonne sorte",
  "unknown-item":     "le tarif n'a pas de telle formation",
  "unknown-scheme":   "le tarif n'a pas de tel financement",
  "unknown-choice":   "ce choix n'existe pas",
  "duplicate-choice": "chaque choix se dit une seule fois",
  "out-of-range":     "il faut un nombre entier",
  "not-asked":        "rien de tel n'est demandé ici",
  "too-many-lines":   "une demande a 1\u{202F}000 lignes au plus, et 100 pour en chercher le financement le moins cher",
  "too-long":         "une référence a 200 caractères au plus",
  "ill-formed-text":  "ce texte contient une moitié de caractère",
  "too-many-ways":    "il y a trop de possibilités à comparer\u{A0}: moins de formations, ou moins de budgets",
  "more-issues":      "il y a encore d'autres problèmes",
};

/** The numbers that a visitor gives, as the fields ask for them. */
// biome-ignore format: one text, one line
const RANGES: Readonly<Record<string, string>> = {
  ects:  "il faut un nombre entier d'ECTS, 1 au moins",
  cents: "un budget est une somme en euros et centimes, 0 au moins",
  hours: "un budget en heures est un nombre entier, 0 au moins",
  units: "un budget en unités est un nombre entier, 0 au moins",
};
