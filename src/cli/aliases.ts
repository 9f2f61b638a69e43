/** What people type who know the commands and options by another name. A hint names what is meant; nothing is done by it. */

import type { Candidates } from "../shape/did-you-mean.js";
import { withoutAccents } from "../shape/without-accents.js";
import { COMMAND_NAMES, type CommandName, type OutputFormat } from "./commands.js";
import { OPTION_NAMES, type OptionName } from "./option-table.js";

// biome-ignore format: one command, one line
const COMMANDS: Readonly<Record<CommandName, readonly string[]>> = {
  grid:       ["grille", "tarif", "tarifs", "tableau", "liste", "prices", "table", "list", "show"],
  quote:      ["devis", "estimation", "estimer", "calculer", "prix", "price", "estimate"],
  explain:    ["expliquer", "explication", "détailler"],
  compare:    ["comparer", "comparaison", "comparatif", "comparison"],
  cheapest:   ["moins-cher", "le-moins-cher", "optimiser", "minimum", "cheap", "plan"],
  batch:      ["lot", "lots", "fichier", "masse", "série"],
  check:      ["vérifier", "contrôler", "valider", "validate", "verify"],
  diff:       ["différence", "différences", "écart", "écarts", "changements", "difference", "changes"],
  write:      ["écrire", "exporter", "enregistrer", "export", "save"],
  schema:     ["schéma", "schémas", "schemas", "openapi"],
  sql:        ["base", "entrepôt", "database", "warehouse"],
  completion: ["complétion", "compléter", "complete", "completions"],
};

// biome-ignore format: one option, one line
const OPTIONS: { readonly [Option in OptionName]?: readonly string[] } = {
  situation:      ["statut", "profil", "status"],
  fact:           ["réponse", "fait", "answer"],
  "already-paid": ["déjà-payé", "déjà-payés", "payé", "paid"],
  schemes:        ["financements", "financement", "dispositifs", "choix", "scheme"],
  input:          ["entrée"],
  encoding:       ["encodage"],
  report:         ["rapport", "compte-rendu"],
  tally:          ["bilan", "totaux"],
  tariff:         ["tarif", "grille"],
  on:             ["date", "jour", "au", "day"],
  locale:         ["langue", "lang", "language"],
  format:         ["sortie", "output"],
  help:           ["aide"],
};

// biome-ignore format: one value, one line
const VALUES: Readonly<Record<string, readonly string[]>> = {
  text:     ["texte", "txt"],
  markdown: ["md"],
  csv:      ["tableur", "excel", "xlsx", "ods"],
  html:     ["page", "htm"],
  json:     ["données"],
  fr:       ["français", "french"],
  en:       ["anglais", "english"],
} satisfies Readonly<Partial<Record<OutputFormat | "fr" | "en", readonly string[]>>>;

/** What people type for `none`. */
export const NONE: Candidates = ["none", "aucun", "aucune", "rien"].map((text) => [text, "none"]);

const withOthers = <Name extends string>(
  names: readonly Name[],
  others: { readonly [N in Name]?: readonly string[] },
): Candidates => names.flatMap((name) => [name, ...(others[name] ?? [])].map((text) => [plain(text), name]));

/** Without accents and dots, in lower case. */
export const plain = (text: string): string => withoutAccents(text).replaceAll("·", "").toLowerCase();

export const commandCandidates: Candidates = [
  ...withOthers(COMMAND_NAMES, COMMANDS),
  ["help", "help"],
  ["aide", "help"],
];

export const optionCandidates: Candidates = withOthers(OPTION_NAMES, OPTIONS);

export const valueCandidates = (values: readonly string[]): Candidates => withOthers(values, VALUES);
