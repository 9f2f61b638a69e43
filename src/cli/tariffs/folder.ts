/** A tariff as a folder: a table for a spreadsheet, `grid.csv`, and the rest in `tariff.json`. */
import { join } from "node:path";
import { joinParts } from "../../batch/tariff-parts.js";
import { writeCsv } from "../../batch/text/table-text.js";
import type { Tariff } from "../../contract/tariff.js";
import { languageOf } from "../../tariffs/print.js";
import { partTable } from "../../tariffs/table/write.js";
import type { Environment } from "../environment.js";
import { formatJson, parseJson } from "../json-text.js";
import { problemWith } from "../problem.js";
import type { Found } from "./file-issue.js";

const REST = "tariff.json";
const TABLE = "grid.csv";

export const isTariffFolder = (names: readonly string[]): boolean => names.includes(REST);

export function readFolder(name: string, names: readonly string[], { read }: Environment): Found {
  if (!names.includes(TABLE)) throw problemWith(name, { code: "no-table" });
  const [rest, table] = [join(name, REST), join(name, TABLE)];
  const data = parseJson(read(rest) ?? "", rest);
  const joined = joinParts(data, read(table) ?? "");
  if (joined.ok) return { name, tariff: joined.value };
  const issues = joined.issues.map(({ part, ...issue }) => ({
    ...issue,
    file: part === "table" ? table : rest,
  }));
  return { name, issues };
}

/** Both files of a tariff's folder, by name. */
export function folderFiles(
  folder: string,
  tariff: Tariff,
): readonly (readonly [file: string, text: string])[] {
  const { rows, rest } = partTable(tariff);
  return [
    [join(folder, REST), formatJson(rest)],
    [join(folder, TABLE), writeCsv(rows, languageOf(tariff))],
  ];
}
