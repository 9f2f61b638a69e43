import type { Line } from "../request/request.js";
import type { BasketLine, Column } from "../rules/basket.js";
import { cell } from "../rules/price.js";
import type { Item, Tariff } from "../tariff.js";

/** Every line beside what the tariff says of it, and every scheme with the lines that ask for it. */
export function basketOf(tariff: Tariff, asked: readonly Line[]) {
  const lines = asked.map(
    (line, index): BasketLine => ({
      ...line,
      index,
      row: tariff.items[line.item] as Item,
      price: cell(tariff, line.item, line.scheme),
    }),
  );
  const columns: Record<string, Column> = {};
  for (const [id, scheme] of Object.entries(tariff.schemes)) {
    columns[id] = { id, scheme, lines: lines.filter((line) => line.scheme === id) };
  }
  return { lines, columns };
}
