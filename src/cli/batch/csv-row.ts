import Papa from "papaparse";
import type { TextLine } from "./lines.js";
import { type Flaw, findFlaw, flaw } from "./record.js";

/** What the first line of a file says of the others. */
export interface Header {
  readonly separator: string;
  readonly columns: readonly string[];
}

/** A line of a file, cut into its cells. */
export interface Row {
  readonly number: number;
  /** Of the quote; absent if the row does not tell. */
  readonly id: string | undefined;
  /** By column. */
  readonly cells: Readonly<{ [column: string]: string }>;
  readonly flaw: Flaw | undefined;
  /** Whether a quoted cell does not end on it. */
  readonly isOpen: boolean;
}

/** Cuts a line into its cells; each cell ends on its line. */
export function readRow(line: TextLine, { separator, columns }: Header): Row {
  const { cells, isBroken } = cutIntoCells(line.text, separator);
  const id = cells[0] as string;
  const isTold = id !== "" && !id.includes("\u{FFFD}") && (cells.length > 1 || !isBroken);
  const entries = columns.map((column, index) => [column, cells[index] ?? ""]);
  return {
    number: line.number,
    id: isTold ? id : undefined,
    cells: Object.fromEntries(entries),
    flaw: findFlaw(line) ?? findFlawInCells(line.text, cells, isBroken, columns.length),
    // A mark within a cell that is not quoted opens nothing; in a line that is cut off nobody can tell.
    isOpen: (isBroken || line.marks !== undefined) && turnsQuotation(line),
  };
}

function findFlawInCells(
  text: string,
  cells: readonly string[],
  isBroken: boolean,
  wanted: number,
): Flaw | undefined {
  if (isBroken)
    return flaw({
      code: "unreadable",
      rule: "A quoted cell ends on its line",
      expected: "it both its quotation marks",
      received: text,
    });
  if (cells.length !== wanted)
    return flaw({
      code: "unreadable",
      rule: "A row has as many cells as the first line",
      expected: `${wanted} cells`,
      received: cells,
    });
  if (cells[0] === "" && cells.some((cell) => cell !== ""))
    return flaw({
      code: "required",
      rule: "A row says which quote it belongs to",
      expected: "`quote`",
      received: undefined,
    });
  return undefined;
}

/** Whether a line ends on the other side of quotation marks than it begins. */
export const turnsQuotation = ({ text, marks = text.split('"').length - 1 }: TextLine): boolean =>
  marks % 2 === 1;

export function cutIntoCells(
  text: string,
  separator: string,
): { cells: readonly string[]; isBroken: boolean } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator, newline: "\n" });
  return { cells: data[0] as string[], isBroken: errors.length > 0 };
}
