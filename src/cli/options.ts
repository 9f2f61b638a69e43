import { parseArgs } from "node:util";
import type { Format, Locale } from "../words/index.js";
import { ARGUMENTS } from "./help.js";

/** What stands on the command line. */
export interface Options {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly tariff: string | undefined;
  readonly locale: Locale;
  readonly format: Format | "json";
  /** What a batch reads and writes; absent: as the name of the file says. */
  readonly input: Records | undefined;
  readonly output: Records | undefined;
  readonly situations: readonly string[] | undefined;
  readonly ag2r: boolean | undefined;
  readonly facts: readonly string[];
  readonly isPaid: boolean;
  readonly budgets: readonly string[];
  readonly schemes: string | undefined;
}

/** The formats of many records. */
type Records = "ndjson" | "csv";

const LOCALES = ["fr", "en"] as const;
const FORMATS = ["text", "markdown", "html", "json"] as const;
const RECORDS = ["ndjson", "csv"] as const;

const OF_ONE_REQUEST = ["quote", "explain", "compare", "cheapest"];
/** The commands of the options that not all have. */
const ONLY_FOR = {
  situation: OF_ONE_REQUEST,
  ag2r: OF_ONE_REQUEST,
  fact: OF_ONE_REQUEST,
  "already-paid": OF_ONE_REQUEST,
  budget: ["cheapest"],
  schemes: ["cheapest"],
  input: ["batch"],
  tariff: ["grid", ...OF_ONE_REQUEST, "batch", "schema"],
};

/** Reads the arguments; throws where one has no meaning. */
export function optionsOf(args: readonly string[], language: string): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      help: { type: "boolean", short: "h" },
      version: { type: "boolean" },
      json: { type: "boolean" },
      tariff: { type: "string" },
      locale: { type: "string" },
      format: { type: "string" },
      input: { type: "string" },
      situation: { type: "string", multiple: true },
      ag2r: { type: "boolean" },
      fact: { type: "string", multiple: true },
      "already-paid": { type: "boolean" },
      budget: { type: "string", multiple: true },
      schemes: { type: "string" },
    },
  });
  const [command, ...rest] = positionals;
  for (const [name, commands] of Object.entries(ONLY_FOR))
    if (values[name as keyof typeof ONLY_FOR] !== undefined && isMisplaced(command, commands))
      throw new Error(`--${name} is for ${commands.join(", ")} only.`);
  const isBatch = command === "batch";
  // A batch writes one JSON document a line.
  const asJson = isBatch ? "ndjson" : "json";
  if (values.json && values.format !== undefined && values.format !== asJson)
    throw new Error(`--json is short for --format ${asJson}. Got --format ${values.format} as well.`);
  const { locale = /^fr/i.test(language) ? "fr" : "en", format = values.json ? asJson : undefined } = values;
  return {
    command,
    rest,
    help: values.help === true,
    version: values.version === true,
    tariff: values.tariff,
    locale: oneOf(LOCALES, "--locale", locale),
    format: oneOf(FORMATS, "--format", isBatch || format === undefined ? "text" : format),
    input: values.input === undefined ? undefined : oneOf(RECORDS, "--input", values.input),
    output: isBatch && format !== undefined ? oneOf(RECORDS, "--format of a batch", format) : undefined,
    situations: values.situation,
    ag2r: values.ag2r,
    facts: values.fact ?? [],
    isPaid: values["already-paid"] === true,
    budgets: values.budget ?? [],
    schemes: values.schemes,
  };
}

function oneOf<C extends string>(choices: readonly C[], name: string, value: string): C {
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new Error(`${name} is one of ${choices.join(", ")}. Got "${value}".`);
  return found;
}

/** What is no command at all has no say in it. */
const isMisplaced = (command: string | undefined, commands: readonly string[]) =>
  command !== undefined && Object.hasOwn(ARGUMENTS, command) && !commands.includes(command);
