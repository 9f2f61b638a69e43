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

/** « 0,29 € / période jusqu'à 800 » */
export function printRate(rate: Rate, { language, money, number, quantity }: PrintContext): string {
  const { name, unit } = quantity(rate.per);
  const limits = [
    [LIMITS[language].after, own(rate, "after") || undefined],
    [LIMITS[language].upTo, own(rate, "upTo")],
  ] as const;
  return [
    `${money(rate.cents)} / ${unit === undefined ? name : `${unit} (${name})`}`,
    ...limits.flatMap(([word, limit]) => (limit === undefined ? [] : [`${word} ${number(limit)}`])),
  ].join(" ");
}
