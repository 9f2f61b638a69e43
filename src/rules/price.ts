import type { NOT_ELIGIBLE, Price } from "../catalog/item.js";
import type { Cents } from "../money.js";
import type { Tariff } from "../tariff.js";

/** The cell where a row meets a column. */
export const cell = (tariff: Tariff, item: string, scheme: string): Price =>
  (tariff.grid[item] as Record<string, Price>)[scheme] as Price;

/**
 * What a price comes to for a line.
 *
 * > « 13 € / ECTS »
 */
export function amount(price: Exclude<Price, typeof NOT_ELIGIBLE>, ects = 0): Cents {
  return typeof price === "number" ? price : price.perEcts * ects;
}
