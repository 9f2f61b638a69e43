/** Rows of CSV as spreadsheets save it: cells apart by semicolons, commas or tabs, as the first row shows or `sep=` says. */
import { type Cut, cutLine, endOfQuoted } from "./cells.js";
import { MAX_BYTES, type TextLine } from "./lines.js";

export interface Row {
  /** The line where it begins, from 1 up. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What keeps it from being read; its cells are then what can be told of them. */
  readonly flaw?: RowFlaw;
  /** The line where it begins, if that is not as it should be. */
  readonly text?: string;
  /** The most cells that a line within a quoted cell would have as a row: this line, or one of those of this row. */
  readonly inner?: number;
}

export type RowFlaw =
  | { readonly kind: "broken" | "too-long" | "ill-formed-text" | "never-closed" }
  /** A line within a quoted cell that is opened on another and has no good end. */
  | { readonly kind: "inside"; readonly opened: number };

/** Takes the lines of a file one by one, and gives the rows that end on each. Rows without text are left out. */
export interface RowCutter {
  readonly add: (line: TextLine) => readonly Row[];
  /** What is left at the end of the file. */
  readonly end: () => readonly Row[];
}

/** A row whose quoted cell goes on. */
interface Begun {
  /** The first, and those of the others that may be rows: of empty lines there may be millions. */
  readonly lines: [TextLine, ...TextLine[]];
  length: number;
  cut: Cut;
  inner: number;
}

export function rowCutter(): RowCutter {
  let separator: string | undefined;
  let begun: Begun | undefined;
  /** Where a quoted cell began that is too long to be kept, and has not ended yet. */
  let lost: number | undefined;
  const inside = ({ number, text }: TextLine, opened: number): Row => {
    const { cells } = cutLine(text, separator as string);
    const inner = text.split(separator as string).length;
    return {
      line: number,
      cells,
      flaw: { kind: "inside", opened },
      inner,
      ...(cells.length === 0 && { text }),
    };
  };
  /** All that is known of the rows where a cell has no end: nothing of them can be trusted. */
  const giveUp = (kind: "broken" | "too-long" | "never-closed", lines: Begun["lines"]): readonly Row[] => {
    const [first, ...others] = lines;
    begun = undefined;
    const { cells } = cutLine(first.text, separator as string);
    return [
      { line: first.number, cells, flaw: { kind }, text: first.text },
      ...others.map((one) => inside(one, first.number)),
    ];
  };
  const goOn = (row: Begun, line: TextLine): readonly Row[] => {
    const [{ number }] = row.lines;
    if (line.text.includes(separator as string)) row.lines.push(line);
    // With its end.
    row.length += line.text.length + 1;
    row.inner = Math.max(row.inner, cellsWithin(line.text, separator as string));
    if (line.flaw || row.length > MAX_BYTES) {
      const cut = cutLine(line.text, separator as string, row.cut);
      const isOpen = line.flaw === "too-long" ? !turnsQuotation(line) : cut.open;
      lost = isOpen ? number : undefined;
      return giveUp("too-long", row.lines);
    }
    row.cut = cutLine(line.text, separator as string, row.cut);
    if (row.cut.isBroken) return giveUp("broken", row.lines);
    if (row.cut.open) return [];
    begun = undefined;
    return [{ line: number, cells: row.cut.cells, inner: row.inner }];
  };
  const begin = (line: TextLine): readonly Row[] => {
    const { number, text, flaw } = line;
    if (text.trim() === "" && !flaw) return [];
    if (separator === undefined) {
      separator = /^"?sep=(.)"?[;,\t]*$/i.exec(text)?.[1];
      if (separator !== undefined) return [];
      separator = separatorIn(text);
    }
    const cut = cutLine(text, separator);
    if (flaw) {
      if (flaw === "too-long" && turnsQuotation(line)) lost = number;
      // The last cell of what is known of a line may be cut off.
      const cells = flaw === "too-long" && !cut.open ? cut.cells.slice(0, -1) : cut.cells;
      return [{ line: number, cells, flaw: { kind: flaw }, text }];
    }
    if (cut.isBroken) return [{ line: number, cells: cut.cells, flaw: { kind: "broken" }, text }];
    if (!cut.open) return [{ line: number, cells: cut.cells }];
    begun = { lines: [line], length: text.length + 1, cut, inner: 0 };
    return [];
  };
  return {
    add(line) {
      if (lost !== undefined) {
        const row = inside(line, lost);
        if (turnsQuotation(line)) lost = undefined;
        return [row];
      }
      return begun ? goOn(begun, line) : begin(line);
    },
    end: () => (begun ? giveUp("never-closed", begun.lines) : []),
  };
}

/** How many cells there are in as much of a line as is within a quoted cell that is open. */
function cellsWithin(text: string, separator: string): number {
  const end = endOfQuoted(text, 0);
  return (end < 0 ? text : text.slice(0, end)).split(separator).length;
}

/** Whether a line ends on the other side of quotation marks than it begins. */
const turnsQuotation = ({ text, marks = text.split('"').length - 1 }: TextLine): boolean => marks % 2 === 1;

/** The sign that makes the most cells of the first row. */
const separatorIn = (text: string): string =>
  [";", "\t", ","].reduce((best, sign) =>
    cutLine(text, sign).cells.length > cutLine(text, best).cells.length ? sign : best,
  );

/** The rows of a text; the line where a row begins that cannot be read, and no row behind it. */
export function readCsv(text: string): { rows: Row[]; brokenAt?: number } {
  const cutter = rowCutter();
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
  const all = [
    ...lines.flatMap((one, index) => cutter.add({ number: index + 1, text: one })),
    ...cutter.end(),
  ];
  const rows = all.filter(({ cells, flaw }) => flaw || cells.some((cell) => cell.trim() !== ""));
  const broken = rows.find(({ flaw }) => flaw);
  if (!broken) return { rows };
  return { rows: rows.filter(({ line }) => line < broken.line), brokenAt: broken.line };
}
