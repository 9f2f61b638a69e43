import type { Format } from "../words/index.js";

/** What a command takes, and in which formats it answers. */
interface Command {
  /** Its arguments. */
  readonly takes: string;
  readonly isTaken: (args: readonly string[]) => boolean;
  /** Beside those that all commands have. */
  readonly options: readonly string[];
  readonly formats: readonly OutputFormat[];
}

export type OutputFormat = Format | "json" | "ndjson" | "csv";

const some = (args: readonly string[]) => args.length > 0;
const REQUEST = "a file, - for standard input, or lines written out";
const BASKET = "a file, - for standard input, or items written out";
const TARIFF = ["tariff", "on"];
const OF_ONE_REQUEST = ["situation", "ag2r", "fact", "already-paid", ...TARIFF, "locale"];
const DOCUMENTS = ["text", "markdown", "html", "json"] as const;
const PLAIN = ["text", "json"] as const;

const commands: Readonly<Record<string, Command>> = {
  grid: {
    takes: "no arguments",
    isTaken: (args) => !some(args),
    options: TARIFF,
    formats: [...PLAIN, "csv"],
  },
  quote: { takes: REQUEST, isTaken: some, options: OF_ONE_REQUEST, formats: DOCUMENTS },
  explain: { takes: REQUEST, isTaken: some, options: OF_ONE_REQUEST, formats: PLAIN },
  compare: { takes: BASKET, isTaken: some, options: OF_ONE_REQUEST, formats: DOCUMENTS },
  cheapest: {
    takes: BASKET,
    isTaken: some,
    options: [...OF_ONE_REQUEST, "budget", "schemes"],
    formats: DOCUMENTS,
  },
  batch: {
    takes: "files, or - for standard input",
    isTaken: some,
    options: ["input", ...TARIFF, "locale"],
    formats: ["ndjson", "csv"],
  },
  schema: {
    takes: "request, quote, tariff or nothing",
    isTaken: (args) => !some(args) || ["request", "quote", "tariff"].includes(args.join()),
    options: TARIFF,
    formats: ["json"],
  },
  check: { takes: "tariffs, each a file or a folder", isTaken: some, options: [], formats: PLAIN },
  diff: {
    takes: "two tariffs, each a file or a folder",
    isTaken: (args) => args.length === 2,
    options: ["locale"],
    formats: PLAIN,
  },
  write: {
    takes: "a .json file to write, a folder, or - for standard output",
    isTaken: (args) => args.length === 1,
    options: TARIFF,
    formats: ["json"],
  },
};

export const COMMANDS: readonly string[] = Object.keys(commands);

export const findCommand = (name: string | undefined): Command | undefined =>
  Object.hasOwn(commands, String(name)) ? commands[String(name)] : undefined;

/** The commands that have an option. */
export const commandsWith = (option: string): readonly string[] =>
  Object.entries(commands).flatMap(([name, { options }]) => (options.includes(option) ? [name] : []));
