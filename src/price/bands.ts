import type { Bands, Price } from "../contract/tariff.js";
import { type Amount, type Context, derive } from "./amount.js";
import { MARKS } from "./marks.js";
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
  const { name, unit, isMoney } = quantity(by);
  const { colon } = MARKS[language];
  // English has the sign of a currency before its amounts, a code apart from them.
  const isPrefix = isMoney && language === "en" && !/\p{L}$/u.test(String(unit));
  const measured = (limit: number) =>
    isPrefix ? `${unit}${number(limit)}` : [number(limit), ...(unit === undefined ? [] : [unit])].join(" ");
  return bands.map(({ from, price }, index) => {
    const end = index === 0 ? bands[1]?.from : undefined;
    const range = end === undefined ? `≥ ${number(from)}` : `${name} < ${measured(end)}`;
    return `${range}${colon}${printInside(price)}`;
  });
}
