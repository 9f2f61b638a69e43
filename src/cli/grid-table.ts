/** The body of a tariff as a table of ids and printed cells, within 80 columns where they can hold it. */
import type { Cell, Tariff } from "../contract/tariff.js";
import { languageOf, type Printer } from "../tariffs/print.js";
import { headingsOf } from "../tariffs/titles.js";
import { wrapped } from "../words/plain-text.js";

export const WIDTH = 80;
/** As wide as the ids below the table, if there is room. */
export const ID = 28;
const GAP = "  ";

interface Row {
  readonly id: string;
  /** What stands above it, if that is not the same as above the row before. */
  readonly headings: readonly string[];
  /** Each cell line by line. */
  readonly cells: readonly (readonly string[])[];
}

/** A row for each item, below the headings of its part of the page. */
export function gridTable(tariff: Tariff, printer: Printer): string {
  const schemes = Object.keys(tariff.schemes);
  const rows = rowsOf(tariff, schemes, printer);
  const columns = schemes.map((id, index) => [
    id,
    ...rows.flatMap(({ cells }) => cells[index] as readonly string[]),
  ]);
  const { id, cells: widths } = share(
    rows.map((row) => row.id),
    columns,
  );
  const head = printRow({ id: "", cells: schemes.map((scheme) => [scheme]) }, id, widths);
  return `\n${head}${rows.map((row) => `${above(row)}${printRow(row, id, widths)}`).join("")}`;
}

function rowsOf(tariff: Tariff, schemes: readonly string[], printer: Printer): readonly Row[] {
  let before: string | undefined;
  return Object.entries(tariff.items).map(([id, item]) => {
    const headings = headingsOf(tariff, item, languageOf(tariff));
    const isNew = headings.join("\n") !== before;
    before = headings.join("\n");
    const cells = schemes.map((scheme) => printer.lines(tariff.grid[id]?.[scheme] as Cell).map(held));
    return { id, headings: isNew ? ["", ...headings] : [], cells };
  });
}

const above = ({ headings }: Row) => headings.map((heading) => `${heading}\n`).join("");

/** How wide the ids and each column are: as they need, the widest of them less if that is too much. */
function share(ids: readonly string[], columns: readonly (readonly string[])[]) {
  const natural = columns.map((texts) => longest(texts));
  const least = columns.map((texts) => longest(texts.flatMap((text) => text.split(" "))));
  const gaps = GAP.length * columns.length;
  const longestId = Math.max(ID, longest(ids));
  const id = Math.max(Math.min(longestId, WIDTH - gaps - sum(natural)), Math.min(longest(ids), ID / 2));
  let room = WIDTH - id - gaps;
  let open = natural.length;
  const cells = new Map<number, number>();
  // The narrowest first: what they leave is for the wider ones.
  for (const index of natural.map((_, one) => one).sort((a, b) => at(natural, a) - at(natural, b))) {
    const width = Math.min(at(natural, index), Math.max(Math.floor(room / open), at(least, index)));
    cells.set(index, width);
    room -= width;
    open -= 1;
  }
  return { id, cells: natural.map((_, index) => cells.get(index) as number) };
}

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const at = (numbers: readonly number[], index: number) => numbers[index] as number;

/** A row as many lines high as its highest cell; an id that is too long for its column has a line of its own. */
function printRow({ id, cells }: Omit<Row, "headings">, width: number, widths: readonly number[]): string {
  const blocks = cells.map((lines, index) => lines.flatMap((line) => wrapped(line, at(widths, index))));
  const height = Math.max(...blocks.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) => {
    const parts = blocks.map((block, index) => (block[line] ?? "").padStart(at(widths, index)));
    const name = line === 0 && id.length <= width ? id : "";
    return [name.padEnd(width), ...parts].join(GAP).trimEnd();
  });
  return `${[...(id.length > width ? [id] : []), ...lines].join("\n").replaceAll("\u00A0", " ")}\n`;
}

/** Numbers, their signs and what they are counted in stay together. */
const held = (line: string) =>
  line.replaceAll(/(?<=\d) (?=[\p{Sc}%]|[A-Z]{3}\b)| (?=\d)|(?<=[<≥+×/]) | (?=[:;/×])/gu, "\u00A0");
