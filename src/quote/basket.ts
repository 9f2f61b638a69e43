import type { Amounts, Item } from "../catalog/item.js";
import type { Line } from "../request.js";
import type { BasketLine, Column } from "../rules/basket.js";
import { cell } from "../rules/price.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";

/** A line beside what the tariff says of it. */
export function place(tariff: Tariff, line: Line, index: number): BasketLine {
  const { item, scheme, semester, ref } = line;
  const row = tariff.items[item] as Item;
  const price = cell(tariff, item, scheme);
  return { item, scheme, semester, ref, index, measures: measuresOf(row, line), row, price };
}

const NONE: Amounts = {};

/** As printed, or as asked for. */
function measuresOf({ measures = NONE }: Item, line: Line): Amounts {
  for (const name in measures) if (measures[name] === "asked") return withAsked(measures, line);
  return measures as Amounts;
}

function withAsked(measures: NonNullable<Item["measures"]>, line: Line): Amounts {
  const amounts: Record<string, number> = {};
  for (const name in measures) {
    const printed = measures[name] as number | "asked";
    amounts[name] = printed === "asked" ? (line[name] as number) : printed;
  }
  return amounts;
}

/** Every scheme with the lines that ask for it, in page order. */
export function columnsOf(tariff: Tariff, lines: readonly BasketLine[]): Readonly<Record<string, Column>> {
  type Filling = Column & { readonly lines: BasketLine[] };
  const columns: Record<string, Filling> = {};
  for (const id in tariff.schemes) columns[id] = { id, scheme: tariff.schemes[id] as Scheme, lines: [] };
  for (const line of lines) (columns[line.scheme] as Filling).lines.push(line);
  return columns;
}

/** The schemes that some line asks for, in page order. */
export function usedIn(columns: Readonly<Record<string, Column>>): Column[] {
  const used: Column[] = [];
  for (const id in columns) {
    const column = columns[id] as Column;
    if (column.lines.length > 0) used.push(column);
  }
  return used;
}
