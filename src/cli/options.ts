import { parseArgs } from "node:util";
import type { Locale } from "../words/index.js";
import { commandsWith, findCommand, type OutputFormat } from "./commands.js";
import { firstDuplicate, noSuch } from "./textual.js";

/** What the command line says. */
export interface Options {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  /** The files and folders of another tariff, or of its editions; none: the bundled tariff. */
  readonly tariffs: readonly string[];
  /** The day whose edition is meant. */
  readonly on: string | undefined;
  readonly locale: Locale;
  /** Absent: the default of the command, or by file extension. */
  readonly format: OutputFormat | undefined;
  /** What a batch reads; absent: by file extension. */
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
  tariff: { type: "string", multiple: true },
  on: { type: "string" },
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

function parse(args: readonly string[]) {
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

/** Reads the arguments; throws if one has no meaning. */
export function parseOptions(args: readonly string[], language: string): Options {
  const { values, positionals, tokens } = parse(args);
  const [command, ...rest] = positionals;
  const { help = false, version = false } = values;
  const known = help || version ? undefined : findCommand(command);
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  for (const { name, rawName } of given)
    if (known && ![...OF_ALL, ...known.options].includes(name))
      throw new Error(`${rawName} is for ${commandsWith(name).join(", ")} only.`);
  const repeated = firstDuplicate(given.map(({ name }) => name).filter(isSingle));
  if (repeated !== undefined) throw new Error(`--${repeated} is given twice.`);
  const { locale = /^fr/i.test(language) ? "fr" : "en" } = values;
  return {
    command,
    rest,
    help,
    version,
    tariffs: values.tariff ?? [],
    on: values.on,
    locale: oneOf(["fr", "en"], "--locale", locale),
    format: known && parseFormat(values, `--format of ${command}`, known.formats),
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

/** JSON; of a batch, one document per line. */
function parseFormat(
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
