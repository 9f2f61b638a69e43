/** What keeps the cells of a row from being told apart, and what of other rows may be among them. */
import type { Row } from "../text/rows.js";
import type { Header } from "./header.js";
import { flawedRow, numberInTwo, type Problem, surplusCell, wrongCells } from "./problems.js";
import { FREE, NAMED } from "./vocabulary.js";

export function rowProblem(row: Row, header: Header): Problem | undefined {
  const { line, cells, flaw, text } = row;
  if (flaw) return flawedRow(flaw, line, text ?? cells.join(" "));
  return cellsProblem(cells, header) ?? cutNumber(row, header);
}

/** A comma that separates cells may be that of a decimal: then the row is longer than the first, if only by an empty cell. */
function cutNumber({ cells, separator }: Row, { headings, numbers }: Header): Problem | undefined {
  if (separator !== "," || cells.length <= headings.length) return undefined;
  const place = numbers.find(
    (one) => /^(?=[\s'’]*\d)[\d\s'’]+$/.test(cells[one] ?? "") && /^\s*\d/.test(cells[one + 1] ?? ""),
  );
  return place === undefined
    ? undefined
    : numberInTwo(cells.slice(place, place + 2).map((cell) => cell.trim()));
}

function cellsProblem(cells: Row["cells"], { headings, width }: Header): Problem | undefined {
  if (cells.length < width) return wrongCells(width, cells);
  const surplus = surplusIn(cells, headings);
  if (surplus < 0) return undefined;
  return surplus < headings.length ? surplusCell(cells[surplus] as string) : wrongCells(width, cells);
}

/** A row has an id, an item and a scheme. */
const LEAST_CELLS = 3;

/** Whether a row may have others in it: it has more cells than there are columns, or goes on behind its last. */
export const hasOthers = ({ flaw, cells, text = "" }: Row, { headings, width }: Header): boolean =>
  flaw
    ? flaw.kind === "broken" && text.split(/[,;\t]/).length >= width + LEAST_CELLS - 1
    : surplusIn(cells, headings) >= headings.length;

/** Whether cells may have moved into other columns, so that the id cannot be trusted. */
export function isShifted({ cells, flaw }: Row, header: Header): boolean {
  const { places, headings, width, means } = header;
  const id = places.get("quote") as number;
  // If an item or a scheme is in its own column, behind the id, so is the id.
  const isFollowed = NAMED.some((kind) => {
    const place = places.get(kind) as number;
    return place > id && means(place, cells[place] ?? "");
  });
  if (isFollowed) return false;
  if (flaw) return flaw.kind === "never-opened";
  const isBeside = (cell: string, place: number) =>
    cell !== "" && !means(place, cell) && (means(place - 1, cell) || means(place + 1, cell));
  return (
    cells.length < width ||
    surplusIn(cells, headings) >= width ||
    cells.some(isBeside) ||
    belongsElsewhere(cells[id] as string, header)
  );
}

/** Whether an id is a word that belongs in another column. */
export const belongsElsewhere = (text: string, { places, means }: Header): boolean =>
  isWord(text) && [...places].some(([column, place]) => !FREE.includes(column) && means(place, text));

/** Whether a text has letters: a number could belong in many columns. */
export const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** Whether a row of several lines may have others in it: a cell of several lines holds one, or the rest does not fit. */
export const isSwallowing = (cells: Row["cells"], separator: string, header: Header | undefined): boolean =>
  cells.some((cell) => cell.includes("\n") && cell.split(separator).length >= LEAST_CELLS) ||
  (header !== undefined && cellsProblem(cells, header) !== undefined);

/** The place of the first cell under no heading that is not empty; -1 if there is none. */
function surplusIn(cells: Row["cells"], headings: Header["headings"]): number {
  return cells.findIndex((cell, index) => !headings[index] && cell.trim() !== "");
}
