import type { Amounts, Item } from "../catalog/item.js";
import type { Line } from "../request.js";
import type { BasketLine, Column } from "../rules/basket.js";
import { cell } from "../rules/price.js";
import type { Tariff } from "../tariff.js";

/** A line beside what the tariff says of it. */
export const place = (tariff: Tariff, line: Line, index: number): BasketLine => {
  const { item, scheme, semester, ref } = line;
  const row = tariff.items[item] as Item;
  const price = cell(tariff, item, scheme);
  return { item, scheme, semester, ref, index, measures: measuresOf(row, line), row, price };
};

/** As printed, or as asked for. */
function measuresOf({ measures = {} }: Item, line: Line): Amounts {
  const amounts: Record<string, number> = {};
  for (const name in measures) {
    const printed = measures[name] as number | "asked";
    amounts[name] = printed === "asked" ? (line[name] as number) : printed;
  }
  return amounts;
}

/** Every line in its place, and every scheme with the lines that ask for it. */
export function basketOf(tariff: Tariff, asked: readonly Line[]) {
  const lines = asked.map((line, index) => place(tariff, line, index));
  const columns: Record<string, Column> = {};
  for (const [id, scheme] of Object.entries(tariff.schemes)) {
    columns[id] = { id, scheme, lines: lines.filter((line) => line.scheme === id) };
  }
  return { lines, columns };
}
