import { MAX_LINES } from "../../shape/limits.js";
import type { TextLine } from "../text/lines.js";
import { type Row, rowCutter } from "../text/rows.js";
import type { Header } from "./header.js";
import { isSpoilt, keyOf } from "./identity.js";
import { belongsElsewhere, hasOthers, isShifted, isSwallowing, rowProblem } from "./row-problem.js";

/** The rows of one quote, one below the other; or a row that does not tell its quote. */
export interface Group {
  /** As it is written. */
  readonly id: string | undefined;
  /** Of too many rows only one more than a request may have. */
  readonly rows: readonly [Row, ...Row[]];
  /** The rows around it that may belong to it, or have one of its rows in them. */
  readonly doubts: readonly Row[];
  /** Whether only a row that does not tell its quote stands between it and others of the same id. */
  readonly isContinued: boolean;
}

/** Finds the quotes in the lines of a file, each as soon as it is whole, and at the end what is left. */
export interface GroupReader {
  readonly add: (lines: readonly TextLine[]) => readonly Group[];
  readonly end: () => readonly Group[];
  /** Nothing, as long as no row has been found. */
  readonly header: () => Header | undefined;
}

export function groupReader(readHeader: (row: Row) => Header): GroupReader {
  let header: Header | undefined;
  const cutter = rowCutter((cells, separator) => isSwallowing(cells, separator, header));
  let groups: ReturnType<typeof grouper> | undefined;
  /** A row waits for the next one, where its id may go on. */
  let awaiting: Row | undefined;
  const take = (row: Row): readonly Group[] => {
    if (isBlank(row)) return [];
    if (!groups) {
      header = readHeader(row);
      groups = grouper(header);
      return [];
    }
    const above = awaiting;
    awaiting = row;
    return above ? groups.add(above, row) : [];
  };
  return {
    add: (lines) => lines.flatMap((line) => cutter.add(line).flatMap(take)),
    end: () => [
      ...cutter.end().flatMap(take),
      ...((awaiting && groups?.add(awaiting)) ?? []),
      ...(groups?.end() ?? []),
    ],
    header: () => header,
  };
}

interface OpenGroup extends Group {
  readonly id: string;
  readonly rows: [Row, ...Row[]];
  readonly doubts: Row[];
}

/** Puts rows together. A quote is whole where the next begins. */
function grouper(header: Header) {
  const { places, width } = header;
  const place = places.get("quote") as number;
  let group: OpenGroup | undefined;
  /** A row just above that may belong to the quote that begins here. */
  let doubtful: Row | undefined;
  /** The id of the quote above it. */
  let above: string | undefined;
  const close = (): OpenGroup[] => {
    const done = group ? [group] : [];
    group = undefined;
    return done;
  };
  /** A row that does not tell its quote may belong to either that is next to it. */
  const addUntold = (row: Row, id: string | undefined): readonly Group[] => {
    doubtful = row;
    if (id !== undefined && group?.id === id) {
      if (group.rows.length <= MAX_LINES) group.rows.push(row);
      return [];
    }
    const done = close();
    for (const one of done)
      if (!isSpoilt(one.id)) {
        one.doubts.push(row);
        above = one.id;
      }
    if (id === undefined) return [...done, { id, rows: [row], doubts: [], isContinued: false }];
    group = { id, rows: [row], doubts: [], isContinued: false };
    return done;
  };
  return {
    add(row: Row, below?: Row): readonly Group[] {
      const id = below && isCutOff(row, below, place) ? undefined : idOf(row, place, width);
      if (id === undefined || isSpoilt(id)) return addUntold(row, id);
      const isAstray = isShifted(row, header);
      if (group?.id !== id && isAstray) return addUntold(row, belongsElsewhere(id, header) ? undefined : id);
      const done = group && group.id !== id ? close() : [];
      if (group) {
        if (group.rows.length <= MAX_LINES) group.rows.push(row);
      } else {
        // A line that may be part of a cell is doubted for that already.
        const doubts = doubtful && row.flaw?.kind !== "inside" ? [doubtful] : [];
        group = { id, rows: [row], doubts, isContinued: above === id };
      }
      // Below an id that is cut off, the next may be the rest of it; as may a row that cannot be read.
      const isRest =
        doubtful !== undefined &&
        ((isTooShort(doubtful, width) && isLast(doubtful, place)) || !!rowProblem(row, header));
      doubtful = isAstray || hasOthers(row, header) || isRest ? row : undefined;
      above = undefined;
      return done;
    },
    end: close,
  };
}

/** The id of the quote that a row belongs to, if it tells. */
function idOf(row: Row, place: number, width: number): string | undefined {
  const id = row.cells[place] ?? "";
  if (keyOf(id) === "" || /[\u{FFFD}\n"]/u.test(id)) return undefined;
  // Of a row that is too short, the id may be cut off, or have the next cell in it.
  return isTooShort(row, width) && (isLast(row, place) || /[,;\t]/.test(id)) ? undefined : id;
}

/** Whether an id in the last cell goes on alone on the line below. */
const isCutOff = (row: Row, below: Row, place: number): boolean =>
  place > 0 && isEmptyBehind(row, place) && isEmptyBehind(below, 0) && !/\s/.test(below.cells[0] ?? "");

const isEmptyBehind = ({ cells, flaw }: Row, place: number): boolean =>
  !flaw && cells.every((cell, index) => index <= place || cell.trim() === "");

const isTooShort = ({ cells, flaw }: Row, width: number): boolean => !flaw && cells.length < width;

const isLast = ({ cells }: Row, place: number): boolean => place === cells.length - 1;

const isBlank = ({ cells, flaw }: Row): boolean => !flaw && cells.every((cell) => cell.trim() === "");
