import { PricingError } from "../contract/issue.js";
import type { Tariff } from "../contract/tariff.js";
import { parseTariff } from "../tariffs/index.js";
import type { Environment } from "./environment.js";
import { parseJson } from "./json-text.js";
import { NO_SUCH_FILE, problemWith } from "./problem.js";

/** Loads a tariff from a JSON file or a module. It is checked, whoever made it. */
export async function loadTariff(file: string, environment: Environment): Promise<Tariff> {
  const parsed = parseTariff(
    /\.json$/i.test(file) ? readData(file, environment) : exportedTariff(await environment.load(file), file),
  );
  if (parsed.ok) return parsed.value;
  const { message } = new PricingError(parsed.issues, "tariff");
  throw problemWith(file, message);
}

function readData(file: string, { read }: Environment): unknown {
  const text = read(file);
  if (text === undefined) throw problemWith(file, NO_SUCH_FILE);
  return parseJson(text, file);
}

/** What a module exports as its default, or as its only export. */
function exportedTariff(exported: object, file: string): unknown {
  const all: Readonly<Record<string, unknown>> = { ...exported };
  const [only, ...others] = Object.values(all);
  const tariff = all["default"] ?? only;
  if (tariff === undefined || (all["default"] === undefined && others.length > 0))
    throw problemWith(file, "a tariff is a module's default export, or its only one");
  return tariff;
}
