/** What keeps the cells of a row from being told apart, and what of other rows may be among them. */
import type { Row } from "../text/rows.js";
import type { Header, NamedKind } from "./header.js";
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

/** Whether a row may have others in it: it has more cells than there are columns. */
export const hasOthers = ({ flaw, cells }: Row, { headings }: Header): boolean =>
  !flaw && surplusIn(cells, headings) >= headings.length;

/** Whether cells may stand in columns of others, so that what stands for the id is none. */
export const isShifted = (row: Row, header: Header): boolean =>
  row.flaw?.kind === "never-opened" ||
  (!row.flaw &&
    (header.isNamed.answer(row.cells[header.places.get("quote") as number] as string) ||
      row.cells.length < header.width ||
      surplusIn(row.cells, header.headings) >= header.width ||
      isElsewhere(row.cells, header, "item") ||
      isElsewhere(row.cells, header, "scheme")));

/** An item or a scheme, in a cell that is not its own. */
function isElsewhere(cells: Row["cells"], { places, isNamed }: Header, kind: NamedKind): boolean {
  const own = cells[places.get(kind) as number] as string;
  return !isNamed[kind](own) && cells.some((cell) => isNamed[kind](cell));
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
