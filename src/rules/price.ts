import type { Amounts, Price } from "../catalog/item.js";
import { fits, type Learner } from "../learner.js";
import { type Cents, wholeCents } from "../money.js";
import type { Tariff } from "../tariff.js";
import type { BasketLine, Rule } from "./basket.js";

/** The cell where a row meets a column. */
export const cell = (tariff: Tariff, item: string, scheme: string): Price =>
  tariff.grid[item]?.[scheme] as Price;

/**
 * What a line is charged by its cell and by the rules, in whole cents; the codes of the
 * rules that change it are added to `changedBy`. The learner is known as far as the
 * rules ask. Rounded once, at the end.
 *
 * > « 13 € / ECTS »
 *
 * @throws RangeError if a formula or a rule makes no amount of it: nothing is priced then.
 */
export function charge(
  { rules }: Tariff,
  line: BasketLine,
  learner: Learner,
  changedBy: string[] = [],
): Cents {
  let cents = amount(line.price, line.measures);
  for (const code in rules) {
    const rule = rules[code] as Rule;
    if (!fits(learner, rule.for)) continue;
    const before = cents;
    cents = rule.charge(before, line);
    if (cents !== before) changedBy.push(code);
  }
  const whole = typeof cents === "number" ? wholeCents(cents) : Number.NaN;
  if (Number.isSafeInteger(whole) && whole >= 0) return whole;
  const where = [line.item, line.scheme, ...changedBy].join(", ");
  throw new RangeError(`A price is a number of cents, 0 or more: got ${cents} (${where}).`);
}

/** What a price comes to for these measures, in cents and fractions of cents. */
function amount(price: Price, measures: Partial<Amounts>): number {
  if (typeof price === "function") return price(measures as Amounts);
  return typeof price === "object" ? price.cents * (measures[price.per] as number) : (price as Cents);
}
