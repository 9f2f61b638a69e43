/** Rows of CSV as spreadsheets save it: cells apart by semicolons, commas or tabs, as the first row shows or `sep=` says. */
import { type Cut, cutLine } from "./cells.js";
import { MAX_BYTES, type TextLine } from "./lines.js";

export interface Row {
  /** The line where it begins, from 1 up. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What separates the cells of its file. */
  readonly separator: string;
  /** What keeps it from being read; its cells are then what can be told of them. */
  readonly flaw?: RowFlaw;
  /** The line where it begins, if that is not as it should be. */
  readonly text?: string;
}

export type RowFlaw =
  | { readonly kind: FlawKind | "ill-formed-text" }
  /** A line within a quoted cell that is opened on another and has no good end. */
  | { readonly kind: "inside"; readonly opened: number };

/** Why the cells of a row of several lines cannot be told apart. */
type FlawKind = "broken" | "never-opened" | "too-long" | "never-closed" | "swallowing";

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
}

/** `isSwallowing` tells of a row of several lines whether its quotation marks may have swallowed others. */
export function rowCutter(
  isSwallowing: (cells: readonly string[], separator: string) => boolean = () => false,
): RowCutter {
  /** Known from the first row that has text. */
  let separator = "";
  let begun: Begun | undefined;
  /** Where a quoted cell began that is too long to be kept, and has not ended yet. */
  let lost: number | undefined;
  /** Within a cell that has no good end, what looks like a row is one. */
  const inside = ({ number, text }: TextLine, opened: number): readonly Row[] => {
    const { cells } = cutLine(text, separator);
    return text.includes(separator)
      ? [{ line: number, cells, separator, flaw: { kind: "inside", opened }, text }]
      : [];
  };
  /** All that is known of the rows where a cell has no end: nothing of them can be trusted. */
  const giveUp = (kind: FlawKind, lines: Begun["lines"]): readonly Row[] => {
    const [first, ...others] = lines;
    begun = undefined;
    const { cells } = cutLine(first.text, separator);
    return [
      { line: first.number, cells, separator, flaw: { kind }, text: first.text },
      ...others.flatMap((one) => inside(one, first.number)),
    ];
  };
  const goOn = (row: Begun, line: TextLine): readonly Row[] => {
    const [{ number }] = row.lines;
    if (line.text.includes(separator)) row.lines.push(line);
    // With its end.
    row.length += line.text.length + 1;
    if (line.flaw || row.length > MAX_BYTES) {
      const cut = cutLine(line.text, separator, row.cut);
      const isOpen = line.flaw === "too-long" ? !turnsQuotation(line) : cut.open;
      lost = isOpen ? number : undefined;
      return giveUp("too-long", row.lines);
    }
    row.cut = cutLine(line.text, separator, row.cut);
    if (row.cut.flaw) return giveUp(row.cut.flaw, row.lines);
    if (row.cut.open) return [];
    if (isSwallowing(row.cut.cells, separator)) return giveUp("swallowing", row.lines);
    begun = undefined;
    return [{ line: number, cells: row.cut.cells, separator }];
  };
  const begin = (line: TextLine): readonly Row[] => {
    const { number, text, flaw } = line;
    if (text.trim() === "" && !flaw) return [];
    if (separator === "") {
      const told = separatorOf(text);
      separator = told.separator;
      if (told.isDeclared) return [];
    }
    const cut = cutLine(text, separator);
    if (flaw) {
      if (flaw === "too-long" && turnsQuotation(line)) lost = number;
      // The last cell of what is known of a line may be cut off.
      const cells = flaw === "too-long" && !cut.open ? cut.cells.slice(0, -1) : cut.cells;
      return [{ line: number, cells, separator, flaw: { kind: flaw }, text }];
    }
    if (cut.flaw) return [{ line: number, cells: cut.cells, separator, flaw: { kind: cut.flaw }, text }];
    if (!cut.open) return [{ line: number, cells: cut.cells, separator }];
    begun = { lines: [line], length: text.length + 1, cut };
    return [];
  };
  return {
    add(line) {
      if (lost !== undefined) {
        const rows = inside(line, lost);
        if (turnsQuotation(line)) lost = undefined;
        return rows;
      }
      return begun ? goOn(begun, line) : begin(line);
    },
    end: () => (begun ? giveUp("never-closed", begun.lines) : []),
  };
}

/** Whether a line ends on the other side of quotation marks than it begins. */
const turnsQuotation = ({ text, marks = text.split('"').length - 1 }: TextLine): boolean => marks % 2 === 1;

/** What separates cells, by the first line that has text: as `sep=` declares there, or the sign that makes the most cells. */
export function separatorOf(line: string): { readonly separator: string; readonly isDeclared: boolean } {
  const declared = /^"?sep=(.)"?[;,\t]*$/i.exec(line)?.[1];
  if (declared !== undefined) return { separator: declared, isDeclared: true };
  const separator = [";", "\t", ","].reduce((best, sign) =>
    cutLine(line, sign).cells.length > cutLine(line, best).cells.length ? sign : best,
  );
  return { separator, isDeclared: false };
}

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
