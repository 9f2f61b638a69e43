import type { Tariff } from "../../contract/tariff.js";
import { parseTariff } from "../../tariffs/index.js";
import type { Environment } from "../environment.js";
import { formatJson } from "../json-text.js";
import { problemWith } from "../problem.js";
import { folderFiles } from "./folder.js";

/** Writes a tariff to a new JSON file or folder, and returns what to print. */
export function writeTariff(to: string, given: Tariff, environment: Environment): string {
  const tariff = inOrder(given);
  if (to === "-") return formatJson(tariff);
  if (/\.(csv|tsv|[cm]?[jt]s)$/i.test(to)) throw problemWith(to, { code: "not-a-tariff-file" });
  const isFile = /\.json$/i.test(to);
  const files = isFile ? [[to, formatJson(tariff)] as const] : folderFiles(to, tariff);
  const before = files.find(([file]) => environment.exists(file));
  if (before) throw problemWith(before[0], { code: "existing-file" });
  for (const [file, text] of files) environment.write(file, text);
  return files.map(([file]) => `${file}\n`).join("");
}

/** Its parts in the order in which the form has them. */
function inOrder(tariff: Tariff): Tariff {
  const parsed = parseTariff(tariff);
  return parsed.ok ? parsed.value : tariff;
}
