import type { Tariff } from "../../contract/tariff.js";
import { cellReader, type TableCell } from "./cell.js";
import { itemNames, schemeNames } from "./headings.js";
import { type Names, tidied } from "./names.js";
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
  const names = itemNames(tariff);
  const read = cellReader(tariff);
  const cells = new Map<string, ReadonlyMap<string, TableCell>>();
  const lines = new Map<string, number>();
  for (const { line, cells: texts } of body) {
    const report = reporter(line);
    const item = findOnce(texts[0] ?? "", "item", names, lines, report);
    if (item === undefined) continue;
    lines.set(item, line);
    const row = new Map<string, TableCell>();
    for (const [scheme, index] of columns) {
      const text = texts[index] ?? "";
      const found = read(text);
      if ("cell" in found) row.set(scheme, found.cell);
      else report([item, scheme], { ...found.problem, received: text === "" ? undefined : text });
    }
    cells.set(item, row);
    refuseSurplus(texts, columns, (problem) => report([item], problem));
  }
  for (const item of missingFrom(lines, tariff.items, issues))
    refuseMissing(reporter(), [item], `a row for \`${item}\``);
  return { cells, lines, issues };
}

/** In which column of the file each scheme is. */
function readHead(
  tariff: Tariff,
  texts: readonly string[],
  report: Report,
  issues: readonly TableIssue[],
): ReadonlyMap<string, number> {
  const names = schemeNames(tariff);
  const columns = new Map<string, number>();
  for (const [index, text] of texts.entries()) {
    if (index === 0 || tidied(text) === "") continue;
    const scheme = findOnce(text, "scheme", names, columns, report);
    if (scheme !== undefined) columns.set(scheme, index);
  }
  for (const scheme of missingFrom(columns, tariff.schemes, issues))
    refuseMissing(report, [], `a column for \`${scheme}\``);
  return columns;
}

const CODES = { item: "unknown-item", scheme: "unknown-scheme" } as const;

/** The item or scheme that is named, unless it has been before. */
function findOnce(
  name: string,
  kind: "item" | "scheme",
  names: Names,
  before: ReadonlyMap<string, number>,
  report: Report,
): string | undefined {
  const found = names.find(name);
  if (typeof found !== "string") {
    const expected = found ? `one of ${found.map((id) => `\`${id}\``).join(", ")}` : "an id, or a label";
    const rule = found ? `Several ${kind}s share this label` : `The tariff has no such ${kind}`;
    report([], { code: CODES[kind], rule, expected, received: name, near: names.candidates });
    return undefined;
  }
  if (!before.has(found)) return found;
  report([], {
    code: "duplicate-choice",
    rule: `The table has \`${found}\` already`,
    expected: `one ${kind === "item" ? "row" : "column"} for it`,
    received: name,
  });
  return undefined;
}

/** The ids that have no place; one whose name is misspelt has been spoken of. */
function missingFrom(places: ReadonlyMap<string, number>, entries: object, issues: readonly TableIssue[]) {
  const meant = new Set(issues.map(({ didYouMean }) => didYouMean));
  return Object.keys(entries).filter((id) => !places.has(id) && !meant.has(id));
}

const refuseMissing = (report: Report, path: readonly string[], expected: string) =>
  report(path, {
    code: "required",
    rule: "Every item has a row, every scheme a column",
    expected,
    received: undefined,
  });

/** A cell below no name would be lost. */
function refuseSurplus(
  texts: readonly string[],
  columns: ReadonlyMap<string, number>,
  report: (problem: Parameters<Report>[1]) => void,
): void {
  const known = new Set([0, ...columns.values()]);
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
