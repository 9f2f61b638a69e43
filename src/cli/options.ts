import { parseArgs } from "node:util";
import type { Locale } from "../words/index.js";
import { commandOf, commandsWith, type OutputFormat } from "./commands.js";
import { noSuch, saidTwice } from "./textual.js";

/** What stands on the command line. */
export interface Options {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly tariff: string | undefined;
  readonly locale: Locale;
  /** Absent: the usual one of the command, or as the name of a file says. */
  readonly format: OutputFormat | undefined;
  /** What a batch reads; absent: as the name of a file says. */
  readonly input: OutputFormat | undefined;
  readonly situations: readonly string[] | undefined;
  readonly ag2r: boolean | undefined;
  readonly facts: readonly string[];
  readonly isPaid: boolean;
  readonly budgets: readonly string[];
  readonly schemes: string | undefined;
}

const OPTIONS = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
  json: { type: "boolean" },
  format: { type: "string" },
  tariff: { type: "string" },
  locale: { type: "string" },
  input: { type: "string" },
  situation: { type: "string", multiple: true },
  ag2r: { type: "boolean" },
  fact: { type: "string", multiple: true },
  "already-paid": { type: "boolean" },
  budget: { type: "string", multiple: true },
  schemes: { type: "string" },
} as const;
const OF_ALL: readonly string[] = ["help", "version", "json", "format"];
const isSingle = (name: string) => !("multiple" in OPTIONS[name as keyof typeof OPTIONS]);

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      allowNegative: true,
      tokens: true,
      options: OPTIONS,
    });
  } catch (error) {
    const unknown = /Unknown option '(-[^']*)'/.exec((error as Error).message)?.[1];
    if (unknown === undefined) throw error;
    throw new Error(
      noSuch(
        "option",
        unknown,
        Object.keys(OPTIONS).map((name) => `--${name}`),
      ),
    );
  }
}

/** Reads the arguments; throws where one has no meaning. */
export function optionsOf(args: readonly string[], language: string): Options {
  const { values, positionals, tokens } = parsed(args);
  const [command, ...rest] = positionals;
  const { help = false, version = false } = values;
  const known = help || version ? undefined : commandOf(command);
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  for (const { name, rawName } of given)
    if (known && ![...OF_ALL, ...known.options].includes(name))
      throw new Error(`${rawName} is for ${commandsWith(name).join(", ")} only.`);
  const twice = saidTwice(given.map(({ name }) => name).filter(isSingle));
  if (twice !== undefined) throw new Error(`--${twice} is given twice.`);
  const { locale = /^fr/i.test(language) ? "fr" : "en" } = values;
  return {
    command,
    rest,
    help,
    version,
    tariff: values.tariff,
    locale: oneOf(["fr", "en"], "--locale", locale),
    format: known && formatOf(values, `--format of ${command}`, known.formats),
    input:
      values.input === undefined ? undefined : oneOf(["ndjson", "csv"] as const, "--input", values.input),
    situations: values.situation,
    ag2r: values.ag2r,
    facts: values.fact ?? [],
    isPaid: values["already-paid"] === true,
    budgets: values.budget ?? [],
    schemes: values.schemes,
  };
}

/** As JSON; a batch writes one document a line. */
function formatOf(
  { json, format }: { json?: boolean; format?: string },
  name: string,
  formats: readonly OutputFormat[],
): OutputFormat | undefined {
  const short = formats.includes("json") ? "json" : "ndjson";
  if (json && format !== undefined && format !== short)
    throw new Error(`--json is short for --format ${short}. Got --format ${format} as well.`);
  if (format !== undefined) return oneOf(formats, name, format);
  return json ? short : undefined;
}

function oneOf<C extends string>(choices: readonly C[], name: string, value: string): C {
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new Error(`${name} is one of ${choices.join(", ")}. Got "${value}".`);
  return found;
}
