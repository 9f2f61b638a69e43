/** What the page for tariffs says, beside what the command line says of them. */
import { cite } from "../../../src/words/locale.js";

// biome-ignore format: one text, one line, beside the other language
export const words = {
  drop:       { fr: "Déposez un tarif ici, ou cliquez pour le choisir", en: "Drop a tariff here, or click to choose one" },
  kinds:      { fr: "Un fichier JSON, le tableau grid.csv de la page du Cnam Nouvelle-Aquitaine, ou grid.csv et tariff.json ensemble. Rien ne quitte votre navigateur.", en: "A JSON file, grid.csv from the Cnam Nouvelle-Aquitaine page, or grid.csv and tariff.json together. Nothing leaves your browser." },
  takeTable:  { fr: "Télécharger le tableau actuel (grid.csv)", en: "Download the current table (grid.csv)" },
  examples:   { fr: "Ou un exemple :", en: "Or an example:" },
  text:       { fr: "Le tarif, en JSON ou en CSV ; il se corrige ici", en: "The tariff, as JSON or CSV; correct it here" },
  restOf:     { fr: (name: string) => `Le reste du tarif vient de ${name}.`, en: (name: string) => `The rest of the tariff comes from ${name}.` },
  bundled:    { fr: "la page du Cnam Nouvelle-Aquitaine", en: "the page of the Cnam Nouvelle-Aquitaine" },
  check:      { fr: "À corriger", en: "To correct" },
  line:       { fr: (line: number) => `ligne ${line}`, en: (line: number) => `line ${line}` },
  lineHead:   { fr: "Ligne", en: "Line" },
  place:      { fr: "Où", en: "Where" },
  problem:    { fr: "Ce qui ne va pas", en: "What is wrong" },
  column:     { fr: (column: number) => `colonne ${column}`, en: (column: number) => `column ${column}` },
  notJson:    {
    fr: (received: string, isRepeated: boolean) => `${isRepeated ? "le même nom figure deux fois dans un objet" : "ce n'est pas du JSON"} (reçu : ${received === "" ? "la fin du texte" : cite(received, "fr")}).`,
    en: (received: string, isRepeated: boolean) => `${isRepeated ? "An object has the same key twice" : "This is not JSON"}. Got ${received === "" ? "the end of the text" : cite(received, "en")}.`,
  },
  problems:   { fr: (count: number) => count === 1 ? "Un problème à corriger." : `${count} problèmes à corriger.`, en: (count: number) => count === 1 ? "One problem to correct." : `${count} problems to correct.` },
  sound:      { fr: (edition: string, items: number, schemes: number) => `Rien à corriger. Édition ${edition} : ${items} × ${schemes} prix.`, en: (edition: string, items: number, schemes: number) => `Nothing to correct. Edition ${edition}: ${items} × ${schemes} prices.` },
  saveAgain:  { fr: "Enregistrez-le comme « CSV UTF-8 », et déposez-le de nouveau.", en: "Save it as “CSV UTF-8”, and drop it again." },
  tooMany:    { fr: "Déposez un seul tarif : un fichier JSON, un tableau CSV, ou l'un et l'autre.", en: "Drop one tariff: a JSON file, a CSV table, or one of each." },
  changes:    { fr: "Ce qui change", en: "What changes" },
  changesOf:  { fr: (name: string, count: number) => `${count} ${count > 1 ? "changements" : "changement"} par rapport à ${name}`, en: (name: string, count: number) => `${count} ${count === 1 ? "change" : "changes"} from ${name}` },
  noChange:   { fr: (name: string) => `Aucun changement par rapport à ${name}.`, en: (name: string) => `No change from ${name}.` },
  otherPage:  { fr: "C'est une autre page que celle du Cnam Nouvelle-Aquitaine : choisissez l'édition à laquelle la comparer.", en: "This is not the page of the Cnam Nouvelle-Aquitaine: choose the edition to compare it with." },
  compare:    { fr: "Comparer avec un autre fichier", en: "Compare with another file" },
  unsoundToo: { fr: (name: string, count: number) => `${name} : ${count} à corriger d'abord. Vérifiez ce fichier seul, ci-dessus.`, en: (name: string, count: number) => `${name}: ${count} to correct first. Check it by itself, above.` },
  printed:    { fr: "La page telle qu'elle paraîtrait", en: "The page as it would appear" },
  takeJson:   { fr: "Télécharger le tarif complet (JSON)", en: "Download the whole tariff (JSON)" },
  simulator:  { fr: "Le simulateur pour ce tarif", en: "The simulator for this tariff" },
  open:       { fr: "Ouvrir le simulateur", en: "Open the simulator" },
  close:      { fr: "Fermer le simulateur", en: "Close the simulator" },
} as const;
