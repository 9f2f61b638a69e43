import { replaceControlCharacters } from "./control-characters.js";
import { type Cell, isAcross, type Table } from "./document.js";
import type { Emphasis } from "./plain-text.js";
import { WIDTH, wrapped } from "./wrapped.js";

const GAP = "  ";
/** The least that texts are left beside amounts, and what they get where the amounts have to make room. */
const LEAST_TEXT = 12;
const ROOM_FOR_TEXT = 22;

/** A table for a terminal. */
export function plainTable(table: Table, emphasis: Emphasis): string {
  const { head, rows } = table;
  const widths = columnWidths(head, [head, ...rows.filter((row) => !isAcross(table, row))]);
  const body = rows.map((row, index) => {
    if (!isAcross(table, row)) return plainRow(row, widths, emphasis);
    const lines = row.flatMap(({ text }) => wrapped(replaceControlCharacters(text), WIDTH));
    return `${index === 0 ? "" : "\n"}${lines.map((line) => `${emphasis.heading(line)}\n`).join("")}`;
  });
  const rule = "-".repeat(WIDTH);
  return `${rule}\n${plainRow(head, widths, emphasis)}${rule}\n${body.join("")}`;
}

/** Columns of amounts as wide as they need, if that leaves room; the texts share what is left. */
function columnWidths(head: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly number[] {
  const texts = head.map((_, column) => rows.flatMap((row) => textsIn(row[column] as Cell)));
  const widest = texts.map(longest);
  const amounts = head.flatMap(({ isAmount }, column) => (isAmount ? column : []));
  const count = head.length - amounts.length;
  const room = WIDTH - GAP.length * (head.length - 1);
  const share = Math.floor((room - sum(amounts.map((column) => at(widest, column)))) / count);
  if (share >= LEAST_TEXT || count === 0)
    return widest.map((width, column) => (amounts.includes(column) ? width : share));
  const least = texts.map((some) => longest(some.flatMap((text) => text.split(" "))));
  const others = head.flatMap((_, column) => (amounts.includes(column) ? [] : at(widest, column)));
  const free = Math.floor((room - sum(amounts.map((column) => at(least, column)))) / count);
  const forText = Math.max(LEAST_TEXT, Math.min(ROOM_FOR_TEXT, longestOf(others), free));
  const narrowed = narrow(amounts, widest, least, room - forText * count);
  return widest.map((_, column) => narrowed.get(column) ?? forText);
}

/** Columns that are together no wider than the room, if their words allow it: none of these is broken. */
function narrow(
  columns: readonly number[],
  widest: readonly number[],
  least: readonly number[],
  room: number,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  let left = Math.max(0, room - sum(columns.map((column) => at(least, column))));
  const wish = (column: number) => at(widest, column) - at(least, column);
  // Those that lack least come first: what they leave is for the others.
  for (const column of [...columns].sort((a, b) => wish(a) - wish(b))) {
    const more = Math.min(wish(column), Math.floor(left / (columns.length - widths.size)));
    widths.set(column, at(least, column) + more);
    left -= more;
  }
  return widths;
}

const textsIn = ({ text, more = [], id = "" }: Cell) => [text, ...more, id];
const longest = (texts: readonly string[]) => longestOf(texts.map((text) => text.length));
const longestOf = (lengths: readonly number[]) => Math.max(0, ...lengths);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const at = (numbers: readonly number[], index: number) => numbers[index] as number;

/** A row, as many lines high as its longest text. What it is called, if that is too long for its column, stands below. */
function plainRow(cells: readonly Cell[], widths: readonly number[], emphasis: Emphasis): string {
  const columns = cells.map(({ text, more = [], id, isAmount }, column) => {
    const width = at(widths, column);
    const lines = [text, ...more].flatMap((one) => wrapped(replaceControlCharacters(one), width));
    const name = id === undefined ? undefined : replaceControlCharacters(id);
    const isInside = name !== undefined && (isAmount || name.length <= width);
    return {
      lines,
      isAmount,
      width,
      inside: isInside ? name : undefined,
      below: isInside ? undefined : name,
    };
  });
  const height = Math.max(
    ...columns.map(({ lines, inside }) => lines.length + (inside === undefined ? 0 : 1)),
  );
  const lines = Array.from({ length: height }, (_, line) =>
    trimmedEnd(
      columns.map((column) => {
        const isName = line === column.lines.length && column.inside !== undefined;
        const words = isName ? (column.inside as string) : (column.lines[line] ?? "");
        const blanks = " ".repeat(Math.max(0, column.width - words.length));
        const shown = isName ? emphasis.id(words) : words;
        return column.isAmount ? `${blanks}${shown}` : `${shown}${blanks}`;
      }),
    ),
  );
  const below = columns.flatMap(({ below: name }) => (name === undefined ? [] : [emphasis.id(name)]));
  return [...lines, ...below].map((line) => `${line}\n`).join("");
}

const trimmedEnd = (parts: readonly string[]) => parts.join(GAP).trimEnd();
