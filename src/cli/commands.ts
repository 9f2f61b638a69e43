import type { Format } from "../words/index.js";
import { OF_ALL, OPTION_NAMES, type OptionName } from "./option-table.js";

/** What a command takes, and in which formats it answers. */
export interface Command {
  readonly isTaken: (args: readonly string[]) => boolean;
  /** Beside those that all commands have. */
  readonly options: readonly OptionName[];
  /** The first is the default, unless that depends on the name of a file. */
  readonly formats: readonly OutputFormat[];
}

export type OutputFormat = Format | "json" | "ndjson" | "csv";

export const SCHEMAS = ["quote-request", "quote", "tariff", "openapi"] as const;
export const SHELLS = ["bash", "zsh", "fish"] as const;

const some = (args: readonly string[]) => args.length > 0;
const oneOf = (names: readonly string[]) => (args: readonly string[]) => names.includes(args.join());
const TARIFF = ["tariff", "on"] as const;
const OF_ONE_REQUEST = ["situation", "ag2r", "no-ag2r", "fact", "already-paid", ...TARIFF] as const;
const DOCUMENTS = ["text", "markdown", "html"] as const;

const commands = {
  grid: { isTaken: (args) => !some(args), options: TARIFF, formats: [...DOCUMENTS, "csv", "json"] },
  quote: { isTaken: some, options: OF_ONE_REQUEST, formats: [...DOCUMENTS, "json"] },
  explain: { isTaken: some, options: OF_ONE_REQUEST, formats: ["text", "json"] },
  compare: { isTaken: some, options: OF_ONE_REQUEST, formats: [...DOCUMENTS, "json"] },
  cheapest: {
    isTaken: some,
    options: ["budget", "schemes", ...OF_ONE_REQUEST],
    formats: [...DOCUMENTS, "json"],
  },
  batch: {
    isTaken: some,
    options: ["input", "encoding", "report", "tally", "exit-zero", ...TARIFF],
    formats: ["ndjson", "csv"],
  },
  check: { isTaken: some, options: [], formats: ["text", "json"] },
  diff: { isTaken: (args) => args.length === 2, options: [], formats: ["text", "json"] },
  write: { isTaken: (args) => args.length === 1, options: TARIFF, formats: ["json"] },
  schema: {
    isTaken: (args) => !some(args) || oneOf(SCHEMAS)(args),
    options: ["target", ...TARIFF],
    formats: ["json"],
  },
  sql: { isTaken: (args) => !some(args), options: ["dialect", ...TARIFF], formats: ["text"] },
  completion: { isTaken: oneOf(SHELLS), options: [], formats: ["text"] },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export const COMMAND_NAMES = Object.keys(commands) as readonly CommandName[];

export const isCommand = (name: string | undefined): name is CommandName =>
  name !== undefined && Object.hasOwn(commands, name);

export const commandOf = (name: CommandName): Command => commands[name];

/** The options of a command, in the order in which they are explained. */
export const optionsOf = (name: CommandName): readonly OptionName[] =>
  OPTION_NAMES.filter((option) => [...commandOf(name).options, ...OF_ALL].includes(option));

/** The commands that have an option. */
export const commandsWith = (option: OptionName): readonly CommandName[] =>
  COMMAND_NAMES.filter((name) => optionsOf(name).includes(option));
