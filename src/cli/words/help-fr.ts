import type { HelpWords } from "./help.js";

const REQUEST = ["INTITULÉ:FINANCEMENT... [OPTIONS]", "DEMANDE.json | - [OPTIONS]"];
const BASKET = ["INTITULÉ... [OPTIONS]", "PANIER.json | - [OPTIONS]"];
const WRITTEN =
  "Une ligne s'écrit INTITULÉ:FINANCEMENT, puis, s'il le faut, :semester=1, :ects=6 ou :ref=TEXTE. Les noms à taper sont dans « cnam-pricing grid ». Le tiret - est l'entrée standard.";
const OPEN =
  "Un intitulé s'écrit sans financement, puis, s'il le faut, :semester=1, :ects=6 ou :ref=TEXTE. Les noms à taper sont dans « cnam-pricing grid ». Le tiret - est l'entrée standard.";

// Before a colon, a semicolon and inside guillemets stands a no-break space, U+00A0.
// biome-ignore format: one text, one line, beside the English
export const helpFr: HelpWords = {
  firstSteps: [
    "Le tarif, et les noms à taper : cnam-pricing grid",
    "Une estimation : cnam-pricing quote --situation employee ue-6-ects:region",
    "Toutes les commandes : cnam-pricing --help",
  ],
  about:        "Le tarif du Cnam Nouvelle-Aquitaine : ce qu'une formation coûte, qui paie, et pourquoi. Estimation, sans valeur contractuelle.",
  usage:        "Usage :",
  anyUsage:     "COMMANDE [ARGUMENTS] [OPTIONS]",
  start:        "Pour commencer :",
  commands:     "Commandes :",
  options:      "Options :",
  examples:     "Exemples :",
  more: [
    "Les options d'une commande, et des exemples : cnam-pricing COMMANDE --help.",
    "En français si l'environnement l'est (LC_ALL, LC_MESSAGES ou LANG, à défaut le système), ou avec --locale fr. Les couleurs n'apparaissent que sur un terminal, et pas si NO_COLOR est défini.",
  ],
  exit: [
    "Code de sortie : 0, chiffré ou fait ; 1, pas possible, à préciser, ou des problèmes trouvés par check ; 2, à corriger.",
  ],
  holds:        (file) => `${file} contient :`,
  byDefault:    (value) => `par défaut : ${value}`,
  isRepeatable: "peut être répétée",

  placeholders: {
    answer:     "NOM=RÉPONSE",
    budget:     "FINANCEMENT=LIMITE",
    day:        "JOUR",
    dialect:    "DIALECTE",
    encoding:   "ENCODAGE",
    format:     "FORMAT",
    id:         "NOM",
    ids:        "NOMS",
    locale:     "LANGUE",
    path:       "CHEMIN",
  },

  optionTexts: {
    situation:      "une situation de l'élève, comme employee, ou none si aucune ne convient",
    ag2r:           "l'élève cotise à AG2R La Mondiale",
    "no-ag2r":      "l'élève n'y cotise pas",
    fact:           "toute autre réponse de l'élève : un nombre, oui, non, des choix séparés par des virgules, ou none",
    "already-paid": "les droits annuels sont déjà payés pour cette année ; par défaut : à payer",
    budget:         "ce qu'un financeur paie au plus : company=1500€ (dans la monnaie du tarif), pole-emploi=100h ou region=3units",
    schemes:        "les financements entre lesquels choisir, séparés par des virgules ; par défaut : tous",
    input:          "le format des fichiers : ndjson ou csv ; par défaut : d'après leur nom",
    encoding:       "l'encodage des fichiers : utf-8, utf-16le, utf-16be, windows-1252 ou iso-8859-15 ; par défaut : reconnu",
    report:         "écrit aussi une page .html : les totaux, et ce qui est à corriger",
    tally:          "écrit aussi les décomptes et les totaux dans un fichier .json",
    "exit-zero":    "code de sortie 0 dès que chaque demande a sa réponse, quelle qu'elle soit",
    target:         "la forme du schéma : draft-2020-12 (par défaut), draft-07, openapi-3.1 ou strict",
    dialect:        "la base de données : duckdb, postgres ou spark",
    tariff:         "un autre tarif : un fichier JSON, un dossier avec tariff.json et grid.csv, ou un module (.mjs, .js) qui en exporte un. Le code d'un module s'exécute, 30 secondes au plus : n'employez que des modules de confiance. Un dossier peut aussi contenir plusieurs éditions d'une même page. Par défaut : la page du Cnam Nouvelle-Aquitaine",
    on:             "l'édition valable ce jour-là, comme 2026-09-01",
    locale:         "la langue : fr ou en ; par défaut : celle de l'environnement",
    format:         "la forme de la réponse :",
    json:           "abrégé de --format",
    help:           "cette aide",
    version:        "la version du programme",
  },

  commandTexts: {
    grid: {
      summary: "le tarif comme sur la page, et les noms à taper",
      usage:   ["[OPTIONS]"],
      takes:   "il ne faut rien d'autre",
      about:   ["Chaque intitulé et chaque financement a son nom à taper. Avec --format csv, c'est un tableau à ouvrir dans un tableur : une ligne par intitulé, une colonne par financement ; = veut dire que le prix a une forme qu'une cellule ne peut pas contenir."],
    },
    quote: {
      summary: "une estimation : ce que cela coûte, qui paie, et pourquoi",
      usage:   REQUEST,
      takes:   "il faut un fichier, - pour l'entrée standard, ou des lignes INTITULÉ:FINANCEMENT",
      about:   [WRITTEN],
    },
    explain: {
      summary: "la même estimation, en phrases",
      usage:   REQUEST,
      takes:   "il faut un fichier, - pour l'entrée standard, ou des lignes INTITULÉ:FINANCEMENT",
      about:   [WRITTEN],
    },
    compare: {
      summary: "toute la sélection avec chaque financement",
      usage:   BASKET,
      takes:   "il faut un fichier, - pour l'entrée standard, ou des intitulés",
      about:   [OPEN],
    },
    cheapest: {
      summary: "ce qui coûte le moins à l'élève, et pourquoi",
      usage:   BASKET,
      takes:   "il faut un fichier, - pour l'entrée standard, ou des intitulés",
      about:   [OPEN],
    },
    batch: {
      summary: "de nombreuses demandes, dans des fichiers NDJSON ou CSV",
      usage:   ["FICHIER... | - [OPTIONS]"],
      takes:   "il faut des fichiers, ou - pour l'entrée standard",
      about:   [
        "NDJSON : une demande par ligne, avec son numéro si l'on veut. CSV, tel que l'enregistre un tableur : une inscription par ligne, celles d'une même demande à la suite ; la première ligne nomme les colonnes, en français ou en anglais.",
        "Une colonne ou une clé « date » choisit l'édition de chaque demande : un jour comme 2026-09-01, en CSV aussi 01/09/2026. --on vaut pour les demandes sans date.",
        "Avec --locale fr, le CSV est un tableau pour les personnes, qui s'ouvre dans un tableur ; sinon, il est fait pour des programmes. Pour une demande illisible, la réponse dit ce qui est à corriger. Les décomptes viennent à la fin, sur la sortie d'erreur.",
      ],
    },
    check: {
      summary: "tout ce qui est à corriger dans un tarif, et où",
      usage:   ["TARIF... [OPTIONS]"],
      takes:   "il faut un ou plusieurs tarifs, en fichiers ou en dossiers",
      about:   ["Un tarif est un fichier JSON, un dossier avec tariff.json et grid.csv, ou un module. Un dossier peut aussi contenir plusieurs éditions d'une même page, qui ne doivent pas se chevaucher.", "Code de sortie : 0, rien à corriger ; 1, à corriger ; 2, la commande n'a pas pu être exécutée."],
    },
    diff: {
      summary: "ce qui change d'un tarif à un autre",
      usage:   ["AVANT APRÈS [OPTIONS]"],
      takes:   "il faut deux tarifs, en fichiers ou en dossiers",
      about:   ["Un changement par ligne ; rien si les deux tarifs sont identiques."],
    },
    write: {
      summary: "écrit le tarif dans un nouveau fichier ou dossier",
      usage:   ["FICHIER.json | DOSSIER | - [OPTIONS]"],
      takes:   "il faut un fichier .json à écrire, un dossier, ou - pour la sortie standard",
      about:   ["Un dossier contient grid.csv, le tableau des prix à ouvrir dans un tableur, et tariff.json, tout le reste. --tariff le relit. Rien de ce qui existe n'est remplacé."],
    },
    schema: {
      summary: "un JSON Schema, ou un document OpenAPI",
      usage:   ["[quote-request | quote | tariff | openapi] [OPTIONS]"],
      takes:   "il faut quote-request, quote, tariff, openapi ou rien",
      about:   ["Par défaut : quote-request, la demande. strict, pour la demande seulement, convient aux arguments d'un outil de modèle de langage ; un tarif n'a que draft-2020-12 et draft-07. Les titres sont en anglais, sauf avec --locale fr."],
    },
    sql: {
      summary: "le tarif en SQL, pour chiffrer là où sont les données",
      usage:   ["--dialect duckdb | postgres | spark [OPTIONS]"],
      takes:   "il ne faut que --dialect : duckdb, postgres ou spark",
      about:   ["Un script de tables et de vues. Il chiffre une table nommée enrolments, avec les colonnes d'un lot et la colonne line_no ; ses premières lignes les nomment."],
    },
    completion: {
      summary: "un script qui complète les commandes dans bash, zsh ou fish",
      usage:   ["bash | zsh | fish"],
      takes:   "il faut bash, zsh ou fish",
      about:   ["Une fois ce script chargé, la touche Tab complète les commandes, leurs options et leurs valeurs, les intitulés et les financements du tarif du Cnam Nouvelle-Aquitaine."],
    },
  },
};
