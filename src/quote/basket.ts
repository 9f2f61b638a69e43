import type { Item } from "../catalog/item.js";
import type { Line } from "../request.js";
import type { BasketLine, Column } from "../rules/basket.js";
import { cell } from "../rules/price.js";
import type { Tariff } from "../tariff.js";

/** A line beside what the tariff says of it. */
export const place = (
  tariff: Tariff,
  { item, scheme, ects, semester, ref }: Line,
  index: number,
): BasketLine => ({
  item,
  scheme,
  ects,
  semester,
  ref,
  index,
  row: tariff.items[item] as Item,
  price: cell(tariff, item, scheme),
});

/** Every line in its place, and every scheme with the lines that ask for it. */
export function basketOf(tariff: Tariff, asked: readonly Line[]) {
  const lines = asked.map((line, index) => place(tariff, line, index));
  const columns: Record<string, Column> = {};
  for (const [id, scheme] of Object.entries(tariff.schemes)) {
    columns[id] = { id, scheme, lines: lines.filter((line) => line.scheme === id) };
  }
  return { lines, columns };
}
