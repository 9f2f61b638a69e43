import { ENCODINGS } from "../batch/text/encoding.js";
import type { JsonSchemaTarget } from "../json-schema/index.js";
import type { SqlDialect } from "../sql/index.js";
import type { Placeholder } from "./words/help.js";

const TARGETS = ["draft-2020-12", "draft-07", "openapi-3.1", "strict"] as const satisfies JsonSchemaTarget[];
const SQL_DIALECTS = ["duckdb", "postgres", "spark"] as const satisfies SqlDialect[];

/** What an option takes. */
export interface OptionForm {
  readonly short?: string;
  /** What its value is called where it is explained; absent if it takes none. */
  readonly takes?: Placeholder;
  /** Its values, if they are few; those of a format depend on the command. */
  readonly choices?: readonly string[];
  readonly isRepeatable?: true;
}

/** Every option, in the order in which they are explained. */
const OPTIONS = {
  situation: { takes: "id", isRepeatable: true },
  ag2r: {},
  "no-ag2r": {},
  fact: { takes: "answer", isRepeatable: true },
  "already-paid": {},
  budget: { takes: "budget", isRepeatable: true },
  schemes: { takes: "ids" },
  input: { takes: "format", choices: ["ndjson", "csv"] },
  encoding: { takes: "encoding", choices: ENCODINGS },
  report: { takes: "path" },
  tally: { takes: "path" },
  "exit-zero": {},
  target: { takes: "dialect", choices: TARGETS },
  dialect: { takes: "dialect", choices: SQL_DIALECTS },
  tariff: { takes: "path", isRepeatable: true },
  on: { takes: "day" },
  locale: { takes: "locale", choices: ["fr", "en"] },
  format: { takes: "format" },
  json: {},
  help: { short: "h" },
  version: {},
} as const satisfies Readonly<Record<string, OptionForm>>;

export type OptionName = keyof typeof OPTIONS;

export const optionForms: Readonly<Record<OptionName, OptionForm>> = OPTIONS;

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** Those that every command has. */
export const OF_ALL = ["locale", "format", "json", "help", "version"] as const satisfies OptionName[];
