import type { EditionDays } from "../../tariffs/editions-text.js";
import { dayInWords } from "../../words/day-in-words.js";
import { editionInWords } from "../../words/edition-in-words.js";
import { cite } from "../../words/locale.js";
import { localNumber } from "../../words/money.js";
import { listed } from "../../words/sentences.js";
import { tariffIssueFr } from "../../words/tariff-issue-fr.js";
import { helpFr } from "./help-fr.js";
import type { CliWords } from "./words.js";

const cited = (text: string) => cite(text, "fr");
const or = (texts: readonly string[]) => listed(texts, "ou");
const and = (texts: readonly string[]) => listed(texts, "et");
const meant = (near: string | undefined) => (near === undefined ? "" : ` Vouliez-vous dire ${near} ?`);
const forms = (texts: readonly string[]) => `Par exemple ${or(texts)}.`;
const day = (text: string) => dayInWords(text, "fr");
const edition = (one: EditionDays) => editionInWords(one, "fr");

// Before a colon, a semicolon, a question mark and inside guillemets stands a no-break space, U+00A0.
// biome-ignore format: one sentence, one line, beside the English
export const fr: CliWords = {
  standardInput: "entrée standard",

  problems: {
    "unknown-command":   ({ given, near }) => `la commande ${cited(given)} n'existe pas.${meant(near)} Voir cnam-pricing --help.`,
    "unknown-option":    ({ given, near }) => `l'option ${given} n'existe pas.${meant(near)} Voir --help.`,
    "wrong-arguments":   ({ command }) => `après ${command}, ${helpFr.commandTexts[command].takes}. Voir cnam-pricing ${command} --help.`,
    "other-commands":    ({ option, commands }) => `${option} ne vaut que pour ${and(commands)}.`,
    "repeated-option":   ({ option }) => `${option} est donné deux fois : une fois suffit.`,
    "no-value":          ({ option }) => `${option} demande une valeur. Voir --help.`,
    "surplus-value":     ({ option, given }) => `${option} ne prend pas de valeur : enlevez =${given}.`,
    "unknown-value":     ({ option, command, choices, given, near }) => `${option}${command ? ` de ${command}` : ""} peut être ${or(choices)} (reçu : ${cited(given)}).${meant(near)}`,
    "two-formats":       ({ short, given }) => `--json est l'abrégé de --format ${short}, et il y a aussi --format ${given} : gardez l'un des deux.`,
    "openapi-target":    () => "schema openapi est toujours en OpenAPI 3.1 : enlevez --target.",
    "scheme-apart":      ({ given, line }) => `${cited(given)} s'écrit juste après l'intitulé et deux points : tapez ${line}.`,
    "surplus-scheme":    ({ argument, item }) => `${cited(argument)} nomme un financement, alors que cette commande les compare : tapez ${item}.`,
    "not-an-answer":     ({ given }) => `--fact s'écrit NOM=RÉPONSE (reçu : ${cited(given)}).`,
    "none-and-more":     ({ given }) => `none veut dire aucune de ces réponses, et s'emploie seul (reçu : ${cited(given)}).`,
    "repeated-answer":   ({ fact }) => `la réponse à ${fact} est donnée deux fois : une fois suffit.`,
    "repeated-field":    ({ argument, field }) => `${cited(argument)} donne ${field} deux fois : une fois suffit.`,
    "file-and-more":     ({ file }) => `${file} doit être seul : donnez un fichier, ou tapez tout.`,
    "answers-twice":     () => "ce fichier contient déjà les réponses de l'élève : enlevez --situation, --ag2r, --fact et --already-paid.",
    "no-unit":           ({ given, forms: some }) => `--budget ${given} : il manque l'unité. ${forms(some)}`,
    "bad-budget":        ({ given, forms: some }) => `--budget ${given} n'a pas pu être lu. ${forms(some)}`,
    "other-currency":    ({ given, forms: some, currency, mark }) => `--budget ${given} : le tarif est en ${currency}, et non en ${mark}. ${forms(some)}`,
    "repeated-budget":   ({ scheme, measure, given }) => `--budget ${given} : ${scheme} a déjà un budget en ${{ cents: "argent", hours: "heures", units: "unités" }[measure]}.`,

    "not-a-day":         ({ given, near }) => `--on demande un jour comme 2026-09-01 (reçu : ${cited(given)}).${meant(near)}`,
    "several-pages":     ({ ids }) => `les éditions d'une même page doivent avoir le même identifiant (reçu : ${and(ids)}).`,
    "same-edition":      ({ page, id }) => `deux éditions de ${page} s'appellent ${cited(id)} et diffèrent : donnez à chacune son nom.`,
    "overlap":           ({ page, day: on, ids }) => on === undefined ? `deux éditions de ${page} n'ont ni premier ni dernier jour : ${and(ids)}. Donnez un dernier jour à l'une, un premier à l'autre.` : `deux éditions de ${page} sont valables le ${day(on)} : ${and(ids)}. Changez les jours de l'une d'elles.`,
    "several-editions":  ({ editions }) => `il y a plusieurs éditions, choisissez un jour avec --on : ${editions.map(edition).join(", ")}.`,
    "no-edition":        ({ page, day: on, editions }) => `aucun tarif connu au ${day(on)} pour ${page}. Vérifiez la date ; tarifs connus : ${editions.map(edition).join(", ")}.`,

    "missing-file":      () => "ce fichier n'existe pas. Vérifiez son nom.",
    "empty-file":        () => "il n'y a rien à lire. Vérifiez son contenu.",
    "folder":            () => "c'est un dossier : nommez un de ses fichiers.",
    "forbidden-file":    () => "ce compte n'a pas le droit de lire ce fichier : changez-en les droits.",
    "existing-file":     () => "ce fichier existe déjà : supprimez-le, ou choisissez un autre nom.",
    "unknown-kind":      () => "un tarif est un fichier .json, un dossier, ou un module .mjs ou .js.",
    "bad-json":          ({ line, column, received, isRepeated, isForBatch }) => `${isRepeated ? "le même nom figure deux fois dans un objet" : "ce n'est pas du JSON"} : ligne ${line}, colonne ${column}, ${received === "" ? "où le fichier s'arrête" : `à ${cited(received)}`}.${isForBatch ? " Pour un fichier de plusieurs demandes : cnam-pricing batch." : ""}`,
    "no-text":           ({ why }) => `${why.fr}. Enregistrez-le de nouveau en UTF-8.`,
    "no-table":          () => "il manque grid.csv à côté de tariff.json : cnam-pricing write écrit les deux.",
    "no-tariffs":        () => "ce dossier ne contient ni tariff.json ni éditions. Vérifiez son nom.",
    "no-export":         () => "ce module doit exporter un tarif, par défaut ou comme seul export.",
    "not-a-tariff-file": () => "un tarif s'écrit dans un fichier .json ou dans un dossier.",
    "not-a-report":      () => "--report demande un nom de fichier en .html.",
    "not-a-tally":       () => "--tally demande un nom de fichier en .json.",
    "read-twice":        () => "elle ne se lit qu'une fois : donnez - une seule fois.",
    "written-over":      ({ other }) => `il remplacerait ${other}, qui sert aussi ici : donnez un autre nom.`,
    "endless-module":    () => "ce module attend quelque chose qui n'arrive jamais : vérifiez ses await.",
    "slow-module":       ({ seconds }) => `ce module n'est toujours pas prêt après ${localNumber(seconds, "fr")} ${seconds < 2 ? "seconde" : "secondes"}.`,
    "reported":          ({ message }) => message,
  },

  issue: tariffIssueFr,
  line:  (line) => `ligne ${line}`,
  sound: (page, id, items, schemes) => `rien à corriger. ${page}, édition ${id} : ${items} × ${schemes} prix.`,

  notARequest: (command) => `ce n'est pas une demande. Un exemple : cnam-pricing ${command} --help.`,

  typed:     (ids) => `À taper : ${or(ids)}.`,
  typedItem: "Les noms à taper : cnam-pricing grid.",

  answers: {
    answers:    "Les questions, et ce qu'il faut taper",
    answer:     "Réponse",
    typed:      "À taper",
    yes:        "oui",
    no:         "non",
    none:       "aucune de ces réponses",
    from:       (least, most) => `un nombre de ${least} à ${most}`,
  },

  help: helpFr,
};
