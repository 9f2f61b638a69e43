/** What keeps the cells of a row from being told apart, and what of other rows may be among them. */
import type { Row } from "../text/rows.js";
import type { Header } from "./header.js";
import { flawedRow, type Problem, surplusCell, wrongCells } from "./problems.js";

export function rowProblem({ line, cells, flaw, text }: Row, header: Header): Problem | undefined {
  return flaw ? flawedRow(flaw, line, text ?? cells.join(" ")) : cellsProblem(cells, header);
}

function cellsProblem(cells: Row["cells"], { headings, width }: Header): Problem | undefined {
  if (cells.length < width) return wrongCells(width, cells);
  const surplus = surplusIn(cells, headings);
  if (surplus < 0) return undefined;
  return surplus < headings.length ? surplusCell(cells[surplus] as string) : wrongCells(width, cells);
}

/** Which of the quotes around a row may have lost a row to it. */
export interface Reach {
  readonly above: boolean;
  readonly below: boolean;
}

const NO_REACH: Reach = { above: false, below: false };

/** A row with more cells than there are columns may have others in it. */
export function reachOf({ flaw, cells }: Row, { headings, places }: Header): Reach {
  if (flaw || surplusIn(cells, headings) < headings.length) return NO_REACH;
  // If ids come first, that of the first of them is as it was.
  return { above: places.get("quote") !== 0, below: true };
}

/** A row has an id, an item and a scheme. */
const LEAST_CELLS = 3;

/** Whether a row of several lines may have others in it: a cell of several lines holds one, or the rest does not fit. */
export const isSwallowing = (cells: Row["cells"], separator: string, header: Header | undefined): boolean =>
  cells.some((cell) => cell.includes("\n") && cell.split(separator).length >= LEAST_CELLS) ||
  (header !== undefined && cellsProblem(cells, header) !== undefined);

/** The place of the first cell under no heading that is not empty; -1 if there is none. */
function surplusIn(cells: Row["cells"], headings: Header["headings"]): number {
  return cells.findIndex((cell, index) => !headings[index] && cell.trim() !== "");
}
