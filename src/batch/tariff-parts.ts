/** A tariff in two parts, a table and the rest: read together, whatever they come from. */

import type { Tariff } from "../contract/tariff.js";
import { languageOf } from "../tariffs/print.js";
import { type JoinResult, joinTable } from "../tariffs/table/join.js";
import { partTable } from "../tariffs/table/write.js";
import { readCsv } from "./text/rows.js";
import { writeCsv } from "./text/table-text.js";

/** `rest` is data, `table` the text of a CSV. */
export function joinParts(rest: unknown, table: string): JoinResult {
  const { rows, brokenAt } = readCsv(table);
  if (brokenAt === undefined) return joinTable(rest, rows);
  const issue = {
    part: "table",
    line: brokenAt,
    path: [],
    code: "unreadable",
    message: "a quoted cell lacks one of its quotation marks",
    expected: "a quotation mark at each end",
    received: "one",
  } as const;
  return { ok: false, issues: [issue] };
}

/** The table alone, as a spreadsheet opens it. */
export const tableText = (tariff: Tariff): string => writeCsv(partTable(tariff).rows, languageOf(tariff));
