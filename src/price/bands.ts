import type { Bands, Price } from "../contract/tariff.js";
import { type Amount, type Context, derive } from "./amount.js";
import type { PrintContext } from "./print.js";

/** Which of the bands a line is in: each holds from its `from` to the next. */
export const bandPlace = ({ by, bands }: Bands, context: Context): Amount =>
  derive(context.quantity(by), (quantity) => {
    let place = bands.length - 1;
    while (place > 0 && quantity < (bands[place]?.from as number)) place--;
    return place;
  });

/** « Quotient familial < 600 € : 1 € », « ≥ 600 : 3,05 € » */
export function printBands(
  { by, bands }: Bands,
  { language, number, quantity }: PrintContext,
  printInside: (price: Price) => string,
): readonly string[] {
  const { name, unit } = quantity(by);
  const colon = language === "fr" ? " : " : ": ";
  const measured = (limit: number) => (unit === undefined ? number(limit) : `${number(limit)} ${unit}`);
  return bands.map(({ from, price }, index) => {
    const end = index === 0 ? bands[1]?.from : undefined;
    const range = end === undefined ? `≥ ${number(from)}` : `${name} < ${measured(end)}`;
    return `${range}${colon}${printInside(price)}`;
  });
}
