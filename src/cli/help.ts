/** What `--help` shows, put together from the tables of commands and options. */
import type { Locale } from "../words/locale.js";
import { WIDTH, wrapped } from "../words/wrapped.js";
import { COMMAND_NAMES, type CommandName, commandOf, isCommand, optionsOf } from "./commands.js";
import { EXAMPLES, FILES } from "./examples.js";
import { type OptionName, optionForms } from "./option-table.js";
import type { HelpWords } from "./words/help.js";
import { wordsIn } from "./words/words.js";

const NAME = "cnam-pricing";
const FIRST_EXAMPLES = ["grid", "quote", "cheapest"] as const satisfies readonly CommandName[];

/** The help of a command; without one, what there is. */
export function helpFor(command: string | undefined, locale: Locale): string {
  const { help } = wordsIn(locale);
  return isCommand(command) ? commandHelp(command, help) : generalHelp(help);
}

/** What to do first. */
export const firstSteps = (locale: Locale): string =>
  wordsIn(locale)
    .help.firstSteps.map((line) => `${line}\n`)
    .join("");

function generalHelp(help: HelpWords): string {
  return [
    paragraph(help.about),
    `${help.usage} ${NAME} ${help.anyUsage}\n`,
    `${help.start}\n${FIRST_EXAMPLES.map((name) => `  ${EXAMPLES[name][0]}\n`).join("")}`,
    `${help.commands}\n${COMMAND_NAMES.map((name) => entry(name, help.commandTexts[name].summary, COMMAND)).join("")}`,
    `${help.options}\n${(["locale", "help", "version"] as const).map((name) => optionEntry(name, help)).join("")}`,
    [...help.more, ...help.exit].map(paragraph).join(""),
  ].join("\n");
}

function commandHelp(command: CommandName, help: HelpWords): string {
  const { summary, usage, about } = help.commandTexts[command];
  const { formats } = commandOf(command);
  // Where there is but one form, nobody has to choose it.
  const hidden: readonly OptionName[] = formats.length > 1 ? ["version"] : ["version", "format", "json"];
  const options = optionsOf(command).filter((name) => !hidden.includes(name));
  const files = FILES[command] ?? {};
  return [
    paragraph(`${NAME} ${command} – ${summary}`),
    `${help.usage}\n${usage.map((form) => `  ${NAME} ${command} ${form}\n`).join("")}`,
    about.map(paragraph).join("\n"),
    `${help.options}\n${options.map((name) => optionEntry(name, help, command)).join("")}`,
    `${help.examples}\n${EXAMPLES[command].map((line) => `  ${line}\n`).join("")}`,
    ...Object.entries(files).map(
      ([file, lines]) => `${help.holds(file)}\n${lines.map((line) => `  ${line}\n`).join("")}`,
    ),
  ].join("\n");
}

function optionEntry(name: OptionName, help: HelpWords, command?: CommandName): string {
  const { short, takes, choices, isRepeatable } = optionForms[name];
  const value = name === "locale" ? choices?.join("|") : takes && help.placeholders[takes];
  const option = `${short ? `-${short}, ` : ""}--${name}${value === undefined ? "" : ` ${value}`}`;
  const text = `${help.optionTexts[name]}${command ? formatsText(name, help, command) : ""}`;
  return entry(option, isRepeatable ? `${text} (${help.isRepeatable})` : text);
}

/** The forms of a command's answer; of a batch, the default is that of its files. */
function formatsText(name: OptionName, { byDefault }: HelpWords, command: CommandName): string {
  const { formats } = commandOf(command);
  const [first = "text"] = formats;
  if (name === "format") {
    const all = formats.join(", ");
    return command === "batch" ? ` ${all}` : ` ${all} (${byDefault(first)})`;
  }
  return name === "json" ? ` ${formats.includes("json") ? "json" : "ndjson"}` : "";
}

/** How wide the names of options and of commands are. */
const OPTION = 23;
const COMMAND = 13;

/** A term, and its text beside it, or below it if the term is long. */
function entry(term: string, text: string, width = OPTION): string {
  const lines = wrapped(text, WIDTH - width - 1).map((line) => `${" ".repeat(width + 1)}${line}\n`);
  const head = `  ${term}`;
  if (head.length >= width) return `${head}\n${lines.join("")}`;
  const [first = "", ...others] = lines;
  return `${head}${first.slice(head.length)}${others.join("")}`;
}

const paragraph = (text: string) =>
  wrapped(text, WIDTH)
    .map((line) => `${line}\n`)
    .join("");
