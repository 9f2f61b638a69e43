/** What keeps the cells of a row from being told apart, and what of other rows may be among them. */
import type { Row } from "../text/rows.js";
import type { Header } from "./header.js";
import { flawedRow, type Problem, surplusCell, swallowing, wrongCells } from "./problems.js";

export function rowProblem(row: Row, { headings, width }: Header): Problem | undefined {
  const { line, cells, flaw, text, inner = 0 } = row;
  if (flaw) return flawedRow(flaw, line, text ?? cells.join(" "));
  if (inner >= width) return swallowing(line, cells.join(" "));
  if (cells.length < width) return wrongCells(width, cells);
  const surplus = surplusIn(row, headings);
  if (surplus < 0) return undefined;
  return surplus < headings.length ? surplusCell(cells[surplus] as string) : wrongCells(width, cells);
}

/** Which of the quotes around a row may have lost a row to it. */
export interface Reach {
  readonly above: boolean;
  readonly below: boolean;
}

const NO_REACH: Reach = { above: false, below: false };

/** A row that cannot be read may have others in it, if it has several lines or more cells than there are columns. */
export function reachOf(row: Row, header: Header): Reach {
  if (row.flaw) return NO_REACH;
  if (row.inner !== undefined) return rowProblem(row, header) ? { above: true, below: true } : NO_REACH;
  const { length } = header.headings;
  // If ids come first, that of the first of them is as it was.
  return row.cells.length <= length || surplusIn(row, header.headings) < length
    ? NO_REACH
    : { above: header.places.get("quote") !== 0, below: true };
}

/** The place of the first cell under no heading that is not empty; -1 if there is none. */
function surplusIn({ cells }: Row, headings: Header["headings"]): number {
  return cells.findIndex((cell, index) => !headings[index] && cell.trim() !== "");
}
