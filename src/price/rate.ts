import type { Rate } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { type Amount, type Context, derive, difference } from "./amount.js";
import type { PrintContext } from "./print.js";

/** `cents × max(0, min(quantity, upTo) − after)` */
export function compileRate(rate: Rate, context: Context): Amount {
  const { per, cents } = rate;
  const after = own(rate, "after") ?? 0;
  const upTo = own(rate, "upTo") ?? Number.POSITIVE_INFINITY;
  return derive(
    context.quantity(per),
    (quantity) => cents * Math.max(0, difference(Math.min(quantity, upTo), after)),
  );
}

/** Whether a rate begins late or ends early. */
export const hasLimits = (rate: Rate): boolean =>
  Boolean(own(rate, "after")) || own(rate, "upTo") !== undefined;

const LIMITS = {
  fr: { after: "au-delà de", upTo: "jusqu'à" },
  en: { after: "beyond", upTo: "up to" },
} as const;

/** « 0,29 € / période jusqu'à 800 », « 6,4 % × Quotient familial » */
export function printRate(rate: Rate, context: PrintContext): string {
  const { language, number } = context;
  const limits = [
    [LIMITS[language].after, own(rate, "after") || undefined],
    [LIMITS[language].upTo, own(rate, "upTo")],
  ] as const;
  return [
    printUnitPrice(rate, context),
    ...limits.flatMap(([word, limit]) => (limit === undefined ? [] : [`${word} ${number(limit)}`])),
  ].join(" ");
}

function printUnitPrice({ per, cents }: Rate, { money, percent, quantity }: PrintContext): string {
  const { name, unit, isMoney } = quantity(per);
  if (isMoney) return `${percent(cents)} × ${name}`;
  return `${money(cents)} / ${unit === undefined ? name : `${unit} (${name})`}`;
}
