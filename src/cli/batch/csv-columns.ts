import Papa from "papaparse";
import { askedMeasures } from "../../catalog/item.js";
import type { Issue } from "../../parse/issue.js";
import { reportTo } from "../../parse/report.js";
import type { Tariff } from "../../tariff.js";
import type { TextLine } from "./lines.js";
import { type Flaw, flawOf } from "./record.js";

/** What the first line of a file says of the others. */
export interface Header {
  readonly separator: string;
  readonly columns: readonly string[];
}

/** A line of a file, cut into its cells. */
export interface Row {
  readonly number: number;
  /** Of the quote; absent where the row does not tell. */
  readonly id: string | undefined;
  /** By column. */
  readonly cells: Readonly<{ [column: string]: string }>;
  readonly flaw: Flaw | undefined;
  /** Whether a quoted cell does not end on it. */
  readonly isOpen: boolean;
}

const FACT = "learner.";

/** The name of the fact that a column answers, if it does. */
export const factOf = (column: string): string | undefined =>
  column.startsWith(FACT) ? column.slice(FACT.length) : undefined;

/** The columns that a file may have, each named as in a request. */
const columnsFor = (tariff: Tariff): readonly string[] => [
  "quote",
  ...Object.keys(tariff.facts).map((name) => `${FACT}${name}`),
  "annualFee",
  "item",
  "scheme",
  ...askedMeasures(tariff),
  "semester",
  "ref",
];

/** Reads the first line. Throws with all that is wrong with it: nothing below could be read. */
export function headerOf(line: TextLine, tariff: Tariff, name: string): Header {
  const { text } = line;
  const separator = [";", "\t"].find((sign) => text.includes(sign)) ?? ",";
  const columns = cellsIn(text, separator).cells;
  const known = columnsFor(tariff);
  const issues: Issue[] = [];
  const report = reportTo(issues);
  flawOf(line)?.([], report);
  columns.forEach((column, index) => {
    const near = [column, () => known] as const;
    if (!known.includes(column))
      report([], "unknown-key", "There is no such column", `only ${known.join(", ")}`, column, near);
    if (columns.indexOf(column) < index)
      report([], "duplicate-choice", "A column stands once", "each column once", column);
  });
  if (columns[0] !== "quote")
    report([], "required", "The first column tells quotes apart", "`quote`", columns[0]);
  for (const column of ["item", "scheme"].filter((one) => !columns.includes(one)))
    report([], "required", "The first line names the columns", `a column \`${column}\``, text);
  if (issues.length > 0)
    throw new Error(issues.map(({ message }) => `${name}, line ${line.number}: ${message}`).join("\n"));
  return { separator, columns };
}

/** Cuts a line into its cells; each cell ends on its line. */
export function rowOf(line: TextLine, { separator, columns }: Header): Row {
  const { cells, isBroken } = cellsIn(line.text, separator);
  const id = cells[0] as string;
  const isTold = id !== "" && !id.includes("\u{FFFD}") && (cells.length > 1 || !isBroken);
  const entries = columns.map((column, index) => [column, cells[index] ?? ""]);
  return {
    number: line.number,
    id: isTold ? id : undefined,
    cells: Object.fromEntries(entries),
    flaw: flawOf(line) ?? flawOfCells(line.text, cells, isBroken, columns.length),
    // A mark within a cell that is not quoted opens nothing; in a line that is cut off nobody can tell.
    isOpen: (isBroken || line.marks !== undefined) && turnsQuotation(line),
  };
}

function flawOfCells(
  text: string,
  cells: readonly string[],
  isBroken: boolean,
  wanted: number,
): Flaw | undefined {
  if (isBroken)
    return (path, report) =>
      report(path, "unreadable", "A quoted cell ends on its line", "it both its quotation marks", text);
  if (cells.length !== wanted)
    return (path, report) =>
      report(path, "unreadable", "A row has as many cells as the first line", `${wanted} cells`, cells);
  if (cells[0] === "" && cells.some((cell) => cell !== ""))
    return (path, report) =>
      report(path, "required", "A row says which quote it belongs to", "`quote`", undefined);
  return undefined;
}

/** Whether the end of a line stands on the other side of quotation marks than its beginning. */
export const turnsQuotation = ({ text, marks = text.split('"').length - 1 }: TextLine): boolean =>
  marks % 2 === 1;

function cellsIn(text: string, separator: string): { cells: readonly string[]; isBroken: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: "\n" });
  return { cells: data[0] as string[], isBroken: errors.length > 0 };
}
