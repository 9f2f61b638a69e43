import type { EditionDays } from "../../tariffs/editions-text.js";
import { dayInWords } from "../../words/day-in-words.js";
import { editionInWords } from "../../words/edition-in-words.js";
import { cite } from "../../words/locale.js";
import { listed } from "../../words/sentences.js";
import { helpEn } from "./help-en.js";
import type { CliWords } from "./words.js";

const cited = (text: string) => cite(text, "en");
const or = (texts: readonly string[]) => listed(texts, "or");
const and = (texts: readonly string[]) => listed(texts, "and");
const meant = (near: string | undefined) => (near === undefined ? "" : ` Did you mean ${near}?`);
const forms = (texts: readonly string[]) => `For example ${or(texts)}.`;
const day = (text: string) => dayInWords(text, "en");
const edition = (one: EditionDays) => editionInWords(one, "en");

// biome-ignore format: one sentence, one line, beside the French
export const en: CliWords = {
  standardInput: "standard input",

  problems: {
    "unknown-command":   ({ given, near }) => `there is no command ${cited(given)}.${meant(near)} See cnam-pricing --help.`,
    "unknown-option":    ({ given, near }) => `there is no option ${given}.${meant(near)} See --help.`,
    "wrong-arguments":   ({ command }) => `${command} takes ${helpEn.commandTexts[command].takes}. See cnam-pricing ${command} --help.`,
    "other-commands":    ({ option, commands }) => `${option} is for ${and(commands)} only.`,
    "repeated-option":   ({ option }) => `${option} is given twice: once is enough.`,
    "no-value":          ({ option }) => `${option} takes a value. See --help.`,
    "surplus-value":     ({ option, given }) => `${option} takes no value: remove =${given}.`,
    "unknown-value":     ({ option, command, choices, given, near }) => `${option}${command ? ` of ${command}` : ""} is ${or(choices)}. Got ${cited(given)}.${meant(near)}`,
    "two-formats":       ({ short, given }) => `--json is short for --format ${short}, and there is --format ${given} as well: keep one of them.`,
    "openapi-target":    () => "schema openapi is OpenAPI 3.1: remove --target.",
    "scheme-apart":      ({ given, line }) => `${cited(given)} belongs after its item and a colon: type ${line}.`,
    "surplus-scheme":    ({ argument, item }) => `${cited(argument)} names a scheme, but this command tries every scheme: type ${item}.`,
    "not-an-answer":     ({ given }) => `--fact is NAME=ANSWER. Got ${cited(given)}.`,
    "none-and-more":     ({ given }) => `none means none of these answers: give it alone. Got ${cited(given)}.`,
    "repeated-answer":   ({ fact }) => `the answer to ${fact} is given twice: once is enough.`,
    "repeated-field":    ({ argument, field }) => `${cited(argument)} gives ${field} twice: once is enough.`,
    "file-and-more":     ({ file }) => `${file} is a file: give it alone, or type everything.`,
    "answers-twice":     () => "this file already has the learner's answers: leave out --situation, --ag2r, --fact and --already-paid.",
    "no-unit":           ({ given, forms: some }) => `--budget ${given}: the unit is missing. ${forms(some)}`,
    "bad-budget":        ({ given, forms: some }) => `--budget ${given} cannot be read. ${forms(some)}`,
    "other-currency":    ({ given, forms: some, currency, mark }) => `--budget ${given}: the tariff is in ${currency}, not in ${mark}. ${forms(some)}`,
    "repeated-budget":   ({ scheme, measure, given }) => `--budget ${given}: ${scheme} already has a budget in ${{ cents: "money", hours: "hours", units: "units" }[measure]}.`,

    "not-a-day":         ({ given, near }) => `--on takes a day such as 2026-09-01. Got ${cited(given)}.${meant(near)}`,
    "several-pages":     ({ ids }) => `all editions of a page must have the same id. Got ${and(ids)}.`,
    "same-edition":      ({ page, id }) => `two editions of ${page} have the id ${cited(id)} and differ: give each an id of its own.`,
    "overlap":           ({ page, day: on, ids }) => on === undefined ? `two editions of ${page} have neither a first nor a last day: ${and(ids)}. Give one a last day, and the other a first.` : `two editions of ${page} are valid on ${day(on)}: ${and(ids)}. Change the days of one.`,
    "several-editions":  ({ editions }) => `there are several editions: choose a day with --on. Known editions: ${editions.map(edition).join(", ")}.`,
    "no-edition":        ({ page, day: on, editions }) => `no edition of ${page} is valid on ${day(on)}. Known editions: ${editions.map(edition).join(", ")}.`,

    "missing-file":      () => "there is no such file. Check its name.",
    "empty-file":        () => "there is nothing to read. Check what it contains.",
    "folder":            () => "this is a folder: name a file in it.",
    "forbidden-file":    () => "you have no permission to read this file: change its permissions.",
    "existing-file":     () => "this file already exists: remove it, or choose another name.",
    "unknown-kind":      () => "a tariff is a .json file, a folder, or a module (.mjs, .js).",
    "bad-json":          ({ line, column, expected, received, isRepeated, isForBatch }) => `${isRepeated ? "an object has the same key twice" : "not JSON"}: give ${expected} at line ${line}, column ${column}. Got ${received === "" ? "the end" : cited(received)}.${isForBatch ? " To price many requests in one file, use cnam-pricing batch." : ""}`,
    "no-text":           ({ why }) => `${why.en}. Save it as UTF-8.`,
    "no-table":          () => "there is no grid.csv beside tariff.json: cnam-pricing write makes both.",
    "no-tariffs":        () => "this folder has neither a tariff.json nor editions. Check its name.",
    "no-export":         () => "a module has to export a tariff, as its default or as its only export.",
    "not-a-tariff-file": () => "a tariff is written to a .json file or to a folder.",
    "not-a-report":      () => "--report writes an .html file.",
    "not-a-tally":       () => "--tally writes a .json file.",
    "read-twice":        () => "it can be read only once: give - once.",
    "written-over":      ({ other }) => `it would overwrite ${other}, which is also read or written: give another name.`,
    "endless-module":    () => "the module waits for something that never happens: check what it awaits.",
    "slow-module":       ({ seconds }) => `the module is still loading after ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    "reported":          ({ message }) => message,
  },

  // The core words its issues in English.
  issue: ({ message }) => message,
  line:  (line) => `line ${line}`,
  sound: (page, id, items, schemes) => `nothing to correct. ${page}, edition ${id}: ${items} × ${schemes} prices.`,

  notARequest: (command) => `this is not a request. For an example, see cnam-pricing ${command} --help.`,

  typed:     (ids) => `Type ${or(ids)}.`,
  typedItem: "The names to type: cnam-pricing grid.",

  answers: {
    answers:    "The questions, and what to type",
    answer:     "Answer",
    typed:      "To type",
    yes:        "yes",
    no:         "no",
    none:       "none of these",
    from:       (least, most) => `a number from ${least} to ${most}`,
  },

  help: helpEn,
};
