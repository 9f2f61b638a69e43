import { MAX_LINES } from "../../shape/limits.js";
import type { TextLine } from "../text/lines.js";
import { type Row, rowCutter } from "../text/rows.js";
import type { Header } from "./header.js";

/** The rows of one quote, one below the other; or a row that does not tell its quote. */
export interface Group {
  /** As it is written. */
  readonly id: string | undefined;
  /** Of too many rows only one more than a request may have. */
  readonly rows: readonly [Row, ...Row[]];
  /** The lines around it that may belong to it. */
  readonly doubts: readonly number[];
}

/** Finds the quotes in the lines of a file, each as soon as it is whole, and at the end what is left. */
export interface GroupReader {
  readonly add: (lines: readonly TextLine[]) => readonly Group[];
  readonly end: () => readonly Group[];
  /** Nothing, as long as no row has been found. */
  readonly header: () => Header | undefined;
}

export function groupReader(readHeader: (row: Row) => Header): GroupReader {
  const cutter = rowCutter();
  let header: Header | undefined;
  let groups: ReturnType<typeof grouper> | undefined;
  const take = (row: Row): readonly Group[] => {
    if (groups) return groups.add(row);
    if (isBlank(row)) return [];
    header = readHeader(row);
    groups = grouper(header);
    return [];
  };
  return {
    add: (lines) => lines.flatMap((line) => cutter.add(line).flatMap(take)),
    end: () => [...cutter.end().flatMap(take), ...(groups?.end() ?? [])],
    header: () => header,
  };
}

/** Puts rows together. A quote is whole where the next begins. */
function grouper({ places, width }: Header) {
  const place = places.get("quote") as number;
  let group: { readonly id: string; readonly rows: [Row, ...Row[]]; readonly doubts: number[] } | undefined;
  /** A row just above that may belong to the quote that begins here. */
  let doubtful: number | undefined;
  const close = (): Group[] => {
    const done = group ? [group] : [];
    group = undefined;
    return done;
  };
  return {
    add(row: Row): readonly Group[] {
      const id = idOf(row, place, width);
      if (id === undefined) {
        if (isBlank(row)) return [];
        doubtful = row.line;
        group?.doubts.push(row.line);
        return [...close(), { id, rows: [row], doubts: [] }];
      }
      const done = group && group.id !== id ? close() : [];
      // A line that may be part of a cell is doubted for that already.
      const isDoubted = doubtful !== undefined && row.flaw?.kind !== "inside";
      if (!group) group = { id, rows: [row], doubts: isDoubted ? [doubtful as number] : [] };
      else if (group.rows.length <= MAX_LINES) group.rows.push(row);
      doubtful = undefined;
      return done;
    },
    end: close,
  };
}

/** The id of the quote that a row belongs to, if it tells. */
function idOf({ cells, flaw }: Row, place: number, width: number): string | undefined {
  const id = cells[place] ?? "";
  if (id.trim() === "" || id.includes("\u{FFFD}")) return undefined;
  // Where a row ends too early, its last cell may be a part of another id.
  if (!flaw && cells.length < width && place === cells.length - 1) return undefined;
  // Within a cell that has no good end only what looks like a row is one.
  return flaw?.kind === "inside" && (cells.length === 1 || id.includes('"')) ? undefined : id;
}

/** A row of empty cells; or a line within a cell that does not look like a row. */
const isBlank = ({ cells, flaw }: Row): boolean =>
  flaw ? flaw.kind === "inside" : cells.every((cell) => cell.trim() === "");
