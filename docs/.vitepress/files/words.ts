/** What the page for files says, beside what every batch says. */
import type { Locale } from "../../../src/words/locale.js";

const n = (count: number, locale: Locale) => count.toLocaleString(locale);

// biome-ignore format: one text, one line, beside the other language
export const words = {
  drop:        { fr: "Déposez vos fichiers CSV ici, ou cliquez pour les choisir", en: "Drop CSV files here, or click to choose some" },
  example:     { fr: "Essayer avec un exemple", en: "Try an example" },
  private:     { fr: "Vos fichiers restent dans votre navigateur : rien n'est envoyé.", en: "Your files stay in your browser: nothing is sent." },
  looking:     { fr: "Lecture du fichier…", en: "Reading the file…" },
  answering:   { fr: "Chiffrage en cours…", en: "Pricing…" },
  quotes:      { fr: (count: number) => `${n(count, "fr")} ${count > 1 ? "estimations" : "estimation"}`, en: (count: number) => `${n(count, "en")} ${count === 1 ? "quote" : "quotes"}` },
  progress:    { fr: "Avancement du chiffrage", en: "Progress" },
  cancel:      { fr: "Annuler", en: "Cancel" },
  cancelled:   { fr: "Annulé. Rien n'a été conservé.", en: "Cancelled. Nothing was kept." },
  failed:      { fr: "Le fichier n'a pas pu être lu.", en: "The file could not be read." },
  failedTitle: { fr: "À corriger d'abord", en: "To correct first" },
  unreadable:  { fr: "Le fichier ne peut plus être lu : il a changé, ou n'est plus là. Choisissez-le de nouveau.", en: "The file can no longer be read: it has changed or is gone. Choose it again." },
  broken:      { fr: "Le chiffrage s'est arrêté. Rechargez la page et recommencez.", en: "Pricing has stopped. Reload the page and try again." },
  saveAgain:   { fr: "Enregistrez-le dans votre tableur comme « CSV UTF-8 », et déposez-le de nouveau.", en: "Save it as “CSV UTF-8” in your spreadsheet, and drop it again." },
  asked:       { fr: "Une question d'abord.", en: "A question first." },
  question:    { fr: "Quel encodage faut-il prendre ? Choisissez celui où cette ligne se lit bien.", en: "Which encoding is it? Choose the one in which this line reads correctly." },
  otherwise:   { fr: "Sinon :", en: "Or else:" },
  nothing:     { fr: "Rien à corriger.", en: "Nothing to correct." },
  status:      { fr: "Résultat", en: "Result" },
  number:      { fr: "Nombre", en: "Number" },
  done:        { fr: "Terminé.", en: "Done." },
  result:      { fr: "Le résultat", en: "The result" },
  counts:      { fr: "Estimations par résultat", en: "Quotes by result" },
  totals:      { fr: "Qui paie combien, toutes estimations chiffrées confondues", en: "Who pays how much, all priced quotes together" },
  answers:     { fr: "Les réponses", en: "The answers" },
  all:         { fr: "Toutes les lignes de réponse", en: "All rows of the answers" },
  first:       { fr: (count: number) => `Les ${n(count, "fr")} premières lignes ; le fichier CSV les a toutes`, en: (count: number) => `The first ${n(count, "en")} rows; the CSV file has them all` },
  titled:      { fr: (title: string, count: number) => `${title} (${n(count, "fr")})`, en: (title: string, count: number) => `${title} (${n(count, "en")})` },
  readAs:      { fr: (encoding: string, signs: string) => `${encoding}, cellules séparées par des ${signs}.`, en: (encoding: string, signs: string) => `${encoding}, cells separated by ${signs}.` },
  ndjson:      { fr: (file: string) => `${file} : une demande JSON par ligne.`, en: (file: string) => `${file}: one JSON request per line.` },
  separators:  {
    fr: new Map([[";", "points-virgules"], [",", "virgules"], ["\t", "tabulations"]]),
    en: new Map([[";", "semicolons"], [",", "commas"], ["\t", "tabs"]]),
  },
  takeAnswers: { fr: () => "Télécharger les réponses (CSV pour tableur)", en: (language: Locale) => `Download the answers (CSV for ${language === "fr" ? "a French" : "an English"} spreadsheet)` },
  answersFile: { fr: "reponses.csv", en: "answers.csv" },
  takeReport:  { fr: "Télécharger le rapport à imprimer", en: "Download the report to print" },
  reportFile:  { fr: "rapport.html", en: "report.html" },
} as const;
