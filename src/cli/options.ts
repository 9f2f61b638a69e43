import { parseArgs } from "node:util";
import type { Encoding } from "../batch/text/encoding.js";
import { didYouMean } from "../shape/did-you-mean.js";
import type { SqlDialect } from "../sql/index.js";
import type { Locale } from "../words/index.js";
import { commandCandidates, optionCandidates, plain, valueCandidates } from "./aliases.js";
import {
  type CommandName,
  commandOf,
  commandsWith,
  isCommand,
  type OutputFormat,
  optionsOf,
} from "./commands.js";
import { OPTION_NAMES, type OptionName, optionForms } from "./option-table.js";
import { problemOf } from "./problem.js";
import { firstDuplicate } from "./textual.js";

/** What the command line says. */
export interface Options {
  /** Absent: none is given. */
  readonly command: CommandName | undefined;
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  /** The files and folders of another tariff, or of its editions; none: the bundled tariff. */
  readonly tariffs: readonly string[];
  /** The day whose edition is meant. */
  readonly on: string | undefined;
  readonly locale: Locale;
  /** The language, if it is asked for, and not that of the environment. */
  readonly forLocale: Locale | undefined;
  /** Absent: the default of the command, or by file extension. */
  readonly format: OutputFormat | undefined;
  /** What a batch reads; absent: by file extension. */
  readonly input: OutputFormat | undefined;
  /** The encoding of what a batch reads; absent: as it is found to be. */
  readonly encoding: Encoding | undefined;
  /** The page to write about a batch. */
  readonly report: string | undefined;
  /** Where to write the counts and totals of a batch. */
  readonly tally: string | undefined;
  /** Whether a batch is done when each record has its answer, whatever that is. */
  readonly isExitZero: boolean;
  readonly situations: readonly string[] | undefined;
  readonly ag2r: boolean | undefined;
  readonly facts: readonly string[];
  readonly isPaid: boolean;
  readonly budgets: readonly string[];
  readonly schemes: string | undefined;
  /** The dialect of a JSON Schema. */
  readonly target: string | undefined;
  /** The database that SQL is for. */
  readonly dialect: SqlDialect | undefined;
}

/** An option as it is given. */
interface Given {
  readonly name: string;
  /** As it is typed: `-h`, `--help`. */
  readonly typed: string;
  readonly value: string | undefined;
  /** Whether the value is behind a sign of equality, and meant as such whatever it begins with. */
  readonly isInline: boolean;
}

/** Cuts the arguments apart. Node does not judge them: its own messages have one language. */
function cut(args: readonly string[]) {
  const options = Object.fromEntries(
    OPTION_NAMES.map((name) => {
      const { takes, short } = optionForms[name];
      return [name, { type: takes ? ("string" as const) : ("boolean" as const), ...(short && { short }) }];
    }),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.flatMap((token): Given[] => {
    if (token.kind !== "option") return [];
    const { name, rawName, value, inlineValue: isInline = false } = token;
    return [{ name, typed: rawName, value, isInline }];
  });
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  return { given, positionals };
}

/** The language of whoever reads: what is asked for, if that is one, else that of the environment. */
export function localeIn(args: readonly string[], language: string): Locale {
  const asked = cut(args).given.find(({ name }) => name === "locale")?.value;
  if (asked === "fr" || asked === "en") return asked;
  return /^fr(?![a-z])/i.test(language) ? "fr" : "en";
}

/** Reads the arguments; throws if one has no meaning. */
export function parseOptions(args: readonly string[], language: string): Options {
  const { given, positionals } = cut(args);
  for (const one of given) requireForm(one);
  const [first, ...others] = positionals;
  const asks = first === "help";
  const has = (name: OptionName) => given.some((one) => one.name === name);
  const [help, version] = [asks || has("help"), has("version")];
  const [name, rest] = asks ? [others[0], others.slice(1)] : [first, others];
  if (!version) requireCommand(name);
  const command = isCommand(name) ? name : undefined;
  if (command && !help && !version) requireMeaning(command, given);
  const values = (option: OptionName) =>
    given.flatMap((one) => (one.name === option ? [one.value ?? ""] : []));
  const value = (option: OptionName) => values(option)[0];
  const choice = (option: OptionName) => (help || version ? undefined : chosen(option, value(option)));
  const forLocale = choice("locale") as Locale | undefined;
  const situations = values("situation");
  return {
    command,
    rest,
    help,
    version,
    tariffs: values("tariff"),
    on: value("on"),
    locale: forLocale ?? localeIn(args, language),
    forLocale,
    format: help || version || !command ? undefined : formatOf(command, value("format"), has("json")),
    input: choice("input") as OutputFormat | undefined,
    encoding: choice("encoding") as Encoding | undefined,
    report: value("report"),
    tally: value("tally"),
    isExitZero: has("exit-zero"),
    situations: situations.length > 0 ? situations : undefined,
    ag2r: has("ag2r") ? true : has("no-ag2r") ? false : undefined,
    facts: values("fact"),
    isPaid: has("already-paid"),
    budgets: values("budget"),
    schemes: value("schemes"),
    target: choice("target"),
    dialect: choice("dialect") as SqlDialect | undefined,
  };
}

const isOption = (name: string): name is OptionName => Object.hasOwn(optionForms, name);

/** An option that there is, with a value if it takes one. */
function requireForm({ name, typed, value, isInline }: Given): void {
  if (!isOption(name)) {
    const near = didYouMean(plain(name), optionCandidates);
    throw problemOf({ code: "unknown-option", given: typed, near: near && `--${near}` });
  }
  if (!optionForms[name].takes) {
    if (value !== undefined) throw problemOf({ code: "surplus-value", option: typed, given: value });
    return;
  }
  // What begins like an option is one: the value before it was forgotten.
  if (value === undefined || (!isInline && /^-\D/.test(value)))
    throw problemOf({ code: "no-value", option: typed });
}

function requireCommand(name: string | undefined): void {
  if (name === undefined || isCommand(name)) return;
  const near = didYouMean(plain(name), commandCandidates);
  throw problemOf({ code: "unknown-command", given: name, near });
}

/** Options that the command has, each once unless it may be repeated. */
function requireMeaning(command: CommandName, given: readonly Given[]): void {
  const known = optionsOf(command);
  for (const { name: option, typed } of given)
    if (isOption(option) && !known.includes(option))
      throw problemOf({ code: "other-commands", option: typed, commands: commandsWith(option) });
  const single = given.filter(({ name: option }) => isOption(option) && !optionForms[option].isRepeatable);
  const repeated = firstDuplicate(single.map(({ name: option }) => (option === "no-ag2r" ? "ag2r" : option)));
  if (repeated !== undefined) throw problemOf({ code: "repeated-option", option: `--${repeated}` });
}

/** JSON; of a batch, one document per line. */
function formatOf(
  command: CommandName,
  format: string | undefined,
  isJson: boolean,
): OutputFormat | undefined {
  const { formats } = commandOf(command);
  const short = formats.includes("json") ? "json" : "ndjson";
  if (isJson && format !== undefined && format !== short)
    throw problemOf({ code: "two-formats", short, given: format });
  if (format === undefined) return isJson ? short : undefined;
  return choose(formats, format, "--format", command);
}

function chosen(option: OptionName, value: string | undefined): string | undefined {
  const { choices } = optionForms[option];
  return value === undefined || !choices ? value : choose(choices, value, `--${option}`);
}

export function choose<C extends string>(
  choices: readonly C[],
  given: string,
  option: string,
  command?: string,
): C {
  const found = choices.find((one) => one === given);
  if (found !== undefined) return found;
  const near = didYouMean(plain(given), valueCandidates(choices));
  throw problemOf({ code: "unknown-value", option, command, choices, given, near });
}
