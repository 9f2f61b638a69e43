import { join } from "node:path";
import { parseTariff } from "../../tariffs/index.js";
import type { Environment } from "../environment.js";
import { parseJson } from "../json-text.js";
import { failureOf, problemWith } from "../problem.js";
import type { Found } from "./file-issue.js";
import { isTariffFolder, readFolder } from "./folder.js";

/**
 * The tariffs that a path names, each checked, whoever made it: that of a JSON file, of a module or of
 * a folder; or those of a folder of such files and folders, by name. Never fails: what cannot be read is an issue.
 */
export async function findTariffs(path: string, environment: Environment): Promise<readonly Found[]> {
  try {
    return await tariffsIn(path, environment);
  } catch (problem) {
    return [{ name: path, failure: failureOf(problem) }];
  }
}

async function tariffsIn(path: string, environment: Environment): Promise<readonly Found[]> {
  const names = environment.list(path);
  if (!names) return [checked(path, await readFile(path, environment))];
  if (isTariffFolder(names)) return [readFolder(path, names, environment)];
  const inside = [...names]
    .sort()
    .map((name) => join(path, name))
    .filter((one) => isJson(one) || isTariffFolder(namesIn(one, environment)));
  if (inside.length === 0) throw problemWith(path, { code: "no-tariffs" });
  return (await Promise.all(inside.map((one) => findTariffs(one, environment)))).flat();
}

/** What is in a folder; nothing in what is none, or cannot be opened. */
function namesIn(path: string, { list }: Environment): readonly string[] {
  try {
    return list(path) ?? [];
  } catch {
    return [];
  }
}

const isJson = (file: string) => /\.json$/i.test(file);

const readFile = async (file: string, environment: Environment): Promise<unknown> =>
  isJson(file) ? readJson(file, environment) : exportedTariff(await environment.load(file), file);

function checked(name: string, data: unknown): Found {
  const parsed = parseTariff(data);
  return parsed.ok
    ? { name, tariff: parsed.value }
    : { name, issues: parsed.issues.map((issue) => ({ ...issue, file: name })) };
}

function readJson(file: string, { read }: Environment): unknown {
  const text = read(file);
  if (text === undefined) throw problemWith(file, { code: "missing-file" });
  return parseJson(text, file);
}

/** What a module exports as its default, or as its only export. */
function exportedTariff(exported: object, file: string): unknown {
  const all: Readonly<Record<string, unknown>> = { ...exported };
  const [only, ...others] = Object.values(all);
  const tariff = all["default"] ?? only;
  if (tariff === undefined || (all["default"] === undefined && others.length > 0))
    throw problemWith(file, { code: "no-export" });
  return tariff;
}
