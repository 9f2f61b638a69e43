import type { Tariff } from "../../contract/tariff.js";
import { languageOf } from "../print.js";
import { titlesOf } from "../titles.js";
import { cellReader, type TableCell } from "./cell.js";
import { type Columns, readHead } from "./head.js";
import { itemNames } from "./headings.js";
import { unmeasured } from "./measured.js";
import { tidied } from "./names.js";
import { findOnce, missingFrom, refuseMissing } from "./places.js";
import { type Report, reporterInto, type TableIssue } from "./report.js";

/** A row of a table, as a file has it. */
export interface TableRow {
  /** Where it begins, from 1 up. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a table says of a tariff's grid. */
export interface Table {
  /** By item, then by scheme; without the cells that could not be read. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, TableCell>>;
  /** The line of each item. */
  readonly lines: ReadonlyMap<string, number>;
  readonly issues: readonly TableIssue[];
}

/** Reads a table by the names in a tariff: the first row names the schemes, every other row an item. */
export function readTable(tariff: Tariff, [head, ...body]: readonly TableRow[]): Table {
  const issues: TableIssue[] = [];
  const reporter = reporterInto(issues);
  const columns = readHead(tariff, head?.cells ?? [], reporter(head?.line), issues);
  const cells = new Map<string, ReadonlyMap<string, TableCell>>();
  const lines = new Map<string, number>();
  // Without a head, all of the table would be wrong.
  if (columns.named.size === 0) return { cells, lines, issues };
  const names = itemNames(tariff);
  const read = cellReader(tariff);
  for (const { line, cells: texts } of body) {
    const report = reporter(line);
    const item = findOnce(texts[0] ?? "", "item", names, lines, report);
    if (item === undefined) continue;
    lines.set(item, line);
    const row = new Map<string, TableCell>();
    for (const [scheme, index] of columns.named) {
      const text = texts[index] ?? "";
      const found = read(text);
      const problem = "cell" in found ? unmeasured(tariff, item, scheme, found.cell) : found.problem;
      if (problem) report([item, scheme], { ...problem, received: text === "" ? undefined : text });
      else if ("cell" in found) row.set(scheme, found.cell);
    }
    cells.set(item, row);
    refuseSurplus(texts, columns, (problem) => report([item], problem));
  }
  const titles = [...titlesOf(tariff, languageOf(tariff))];
  for (const [item, title] of missingFrom(lines, titles, issues))
    refuseMissing(reporter(), [item], `a row for \`${item}\` (${title})`);
  return { cells, lines, issues };
}

/** A cell below no name would be lost. */
function refuseSurplus(
  texts: readonly string[],
  { named, refused }: Columns,
  report: (problem: Parameters<Report>[1]) => void,
): void {
  const known = new Set([0, ...named.values(), ...refused]);
  const surplus = texts.find((text, index) => !known.has(index) && tidied(text) !== "");
  if (surplus !== undefined)
    report({
      code: "unknown-key",
      rule: "Every cell is in the column of a scheme",
      expected: "no other cells",
      advice: "remove the cell, or name its column",
      received: surplus,
    });
}
