import type { HelpWords } from "./help.js";

const REQUEST = ["ITEM:SCHEME... [OPTIONS]", "REQUEST.json | - [OPTIONS]"];
const BASKET = ["ITEM... [OPTIONS]", "BASKET.json | - [OPTIONS]"];
const WRITTEN =
  "Write a line as ITEM:SCHEME, then :semester=1, :ects=6 or :ref=TEXT if needed. “cnam-pricing grid” shows the names to type. A dash - is standard input.";
const OPEN =
  "Write an item without a scheme, then :semester=1, :ects=6 or :ref=TEXT if needed. “cnam-pricing grid” shows the names to type. A dash - is standard input.";

// biome-ignore format: one text, one line, beside the French
export const helpEn: HelpWords = {
  firstSteps: [
    "The tariff, and the names to type: cnam-pricing grid",
    "An estimate: cnam-pricing quote --situation employee ue-6-ects:region",
    "All commands: cnam-pricing --help",
  ],
  about:        "The tariff of the Cnam Nouvelle-Aquitaine: what a course costs, who pays, and why. An estimate, not a contract.",
  usage:        "Usage:",
  anyUsage:     "COMMAND [ARGUMENTS] [OPTIONS]",
  start:        "To begin:",
  commands:     "Commands:",
  options:      "Options:",
  examples:     "Examples:",
  more: [
    "The options of a command, and examples: cnam-pricing COMMAND --help.",
    "The language is that of the environment (LC_ALL, LC_MESSAGES or LANG, else the system), unless you give --locale. Colours appear only on a terminal, and not if NO_COLOR is set.",
  ],
  exit: [
    "Exit status: 0, priced or done; 1, refused, answers missing, or problems found by check; 2, malformed.",
  ],
  holds:        (file) => `${file} is:`,
  byDefault:    (value) => `default: ${value}`,
  isRepeatable: "may be repeated",

  placeholders: {
    answer:     "NAME=ANSWER",
    budget:     "SCHEME=LIMIT",
    day:        "DAY",
    dialect:    "DIALECT",
    encoding:   "ENCODING",
    format:     "FORMAT",
    id:         "NAME",
    ids:        "NAMES",
    locale:     "LANGUAGE",
    path:       "PATH",
  },

  optionTexts: {
    situation:      "a situation of the learner, such as employee, or none",
    ag2r:           "the learner contributes to AG2R La Mondiale",
    "no-ag2r":      "the learner does not contribute to it",
    fact:           "any other answer of the learner: a number, yes, no, choices separated by commas, or none",
    "already-paid": "this year's annual fee is already paid; default: due",
    budget:         "the most that a funder pays: company=1500€ (in the tariff's currency), pole-emploi=100h or region=3units",
    schemes:        "the schemes to choose from, separated by commas; default: all",
    input:          "the format of the files: ndjson or csv; default: by file extension",
    encoding:       "the encoding of the files: utf-8, utf-16le, utf-16be, windows-1252 or iso-8859-15; default: detected",
    report:         "also writes an .html page: the totals, and what to correct",
    tally:          "also writes the counts and totals to a .json file",
    "exit-zero":    "exit status 0 once every request has its answer, whatever the answer",
    target:         "the form of the schema: draft-2020-12 (default), draft-07, openapi-3.1 or strict",
    dialect:        "the database: duckdb, postgres or spark",
    tariff:         "another tariff: a JSON file, a folder with tariff.json and grid.csv, or a module (.mjs, .js) that exports one. The code of a module runs, for 30 seconds at most: use only modules that you trust. A folder may also hold several editions of one page. Default: the page of the Cnam Nouvelle-Aquitaine",
    on:             "choose the edition valid on this day, such as 2026-09-01",
    locale:         "the language: fr or en; default: that of the environment",
    format:         "the form of the answer:",
    json:           "short for --format",
    help:           "this help",
    version:        "the version of the program",
  },

  commandTexts: {
    grid: {
      summary: "the tariff as on the page, with the names to type",
      usage:   ["[OPTIONS]"],
      takes:   "no arguments",
      about:   ["Each item and each scheme has a name to type. --format csv prints a table for a spreadsheet, with one row for each item and one column for each scheme; = stands for a price that does not fit in a cell."],
    },
    quote: {
      summary: "an estimate: what it costs, who pays, and why",
      usage:   REQUEST,
      takes:   "a file, - for standard input, or lines ITEM:SCHEME",
      about:   [WRITTEN],
    },
    explain: {
      summary: "the same estimate, in sentences",
      usage:   REQUEST,
      takes:   "a file, - for standard input, or lines ITEM:SCHEME",
      about:   [WRITTEN],
    },
    compare: {
      summary: "the whole selection under each scheme",
      usage:   BASKET,
      takes:   "a file, - for standard input, or items",
      about:   [OPEN],
    },
    cheapest: {
      summary: "what costs the learner least, and why not another choice",
      usage:   BASKET,
      takes:   "a file, - for standard input, or items",
      about:   [OPEN],
    },
    batch: {
      summary: "many requests, in files of NDJSON or CSV",
      usage:   ["FILE... | - [OPTIONS]"],
      takes:   "files, or - for standard input",
      about:   [
        "NDJSON has one request per line, which may have an id. CSV, as any spreadsheet saves it, has one enrolment per row, with the rows of a request together; the first line names the columns, in French or English.",
        "A column or key “date” chooses the edition of each request: a day such as 2026-09-01, in CSV also 01/09/2026. --on is for requests without a date.",
        "With --locale, CSV is a table for people; without it, a table for programs. If a request cannot be read, its answer says what to correct. The counts come last, on standard error.",
      ],
    },
    check: {
      summary: "everything to correct in a tariff, and where",
      usage:   ["TARIFF... [OPTIONS]"],
      takes:   "tariffs, each a file or a folder",
      about:   ["A tariff is a JSON file, a folder of tariff.json and grid.csv, or a module. A folder may also hold several editions of one page, which must not overlap.", "Exit status: 0, nothing to correct; 1, problems found; 2, the command could not run."],
    },
    diff: {
      summary: "what changed between two tariffs",
      usage:   ["BEFORE AFTER [OPTIONS]"],
      takes:   "two tariffs, each a file or a folder",
      about:   ["One change per line; nothing if the two are the same."],
    },
    write: {
      summary: "writes the tariff to a new file or folder",
      usage:   ["FILE.json | FOLDER | - [OPTIONS]"],
      takes:   "a .json file to write, a folder, or - for standard output",
      about:   ["A folder gets grid.csv, the prices as a table for a spreadsheet, and tariff.json, everything else. --tariff reads it back. Existing files are never overwritten."],
    },
    schema: {
      summary: "a JSON Schema, or an OpenAPI document",
      usage:   ["[quote-request | quote | tariff | openapi] [OPTIONS]"],
      takes:   "quote-request, quote, tariff, openapi or nothing",
      about:   ["The default is quote-request. The target strict, for requests only, is for the arguments of a language model's tool; a tariff has only draft-2020-12 and draft-07. Titles are in English, or in French with --locale fr."],
    },
    sql: {
      summary: "the tariff as SQL, to price enrolments in a database",
      usage:   ["--dialect duckdb | postgres | spark [OPTIONS]"],
      takes:   "no arguments but --dialect, which is duckdb, postgres or spark",
      about:   ["Writes a script of tables and views. They price a table named enrolments, with the columns of a batch and a column line_no; the first lines of the script list them."],
    },
    completion: {
      summary: "a script that completes commands in bash, zsh or fish",
      usage:   ["bash | zsh | fish"],
      takes:   "bash, zsh or fish",
      about:   ["With it, the Tab key completes commands, their options and values, and the items and schemes of the Cnam Nouvelle-Aquitaine."],
    },
  },
};
