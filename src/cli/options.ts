import { parseArgs } from "node:util";
import type { Format, Locale } from "../words/index.js";

/** What stands on the command line. */
export interface Options {
  readonly command: string | undefined;
  readonly rest: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly tariff: string | undefined;
  readonly locale: Locale;
  readonly format: Format | "json";
  readonly situations: readonly string[] | undefined;
  readonly ag2r: boolean | undefined;
  readonly facts: readonly string[];
  readonly isPaid: boolean;
  readonly budgets: readonly string[];
  readonly schemes: string | undefined;
}

const FORMATS: readonly string[] = ["text", "markdown", "html", "json"];

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
      situation: { type: "string", multiple: true },
      ag2r: { type: "boolean" },
      fact: { type: "string", multiple: true },
      "already-paid": { type: "boolean" },
      budget: { type: "string", multiple: true },
      schemes: { type: "string" },
    },
  });
  const { locale = /^fr/i.test(language) ? "fr" : "en", format = values.json ? "json" : "text" } = values;
  if (locale !== "fr" && locale !== "en") throw new Error(`--locale is fr or en. Got "${locale}".`);
  if (!FORMATS.includes(format))
    throw new Error(`--format is one of ${FORMATS.join(", ")}. Got "${format}".`);
  const [command, ...rest] = positionals;
  return {
    command,
    rest,
    help: values.help === true,
    version: values.version === true,
    tariff: values.tariff,
    locale,
    format: format as Format | "json",
    situations: values.situation,
    ag2r: values.ag2r,
    facts: values.fact ?? [],
    isPaid: values["already-paid"] === true,
    budgets: values.budget ?? [],
    schemes: values.schemes,
  };
}
