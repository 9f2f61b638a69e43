/** How each form of a price is printed, beside how it is worked out in `compile.ts`. */
import type { Bands, ByGroup, Clamp, Price, Sum, Times } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { printBands } from "./bands.js";
import { formOf } from "./form.js";
import { MARKS } from "./marks.js";
import type { Language } from "./money-text.js";
import { hasLimits, printRate } from "./rate.js";

/** What the names in a price are called, and how amounts and numbers are written. */
export interface PrintContext {
  readonly language: Language;
  readonly money: (cents: number) => string;
  /** So many cents of each euro, as a percentage; the like of any currency. */
  readonly percent: (cents: number) => string;
  readonly number: (value: number) => string;
  readonly quantity: (name: string) => QuantityName;
  readonly group: (id: string) => string;
}

/** A measure in the singular; or the question about a number, and the unit of its answer. */
export interface QuantityName {
  readonly name: string;
  readonly unit?: string;
  /** Whether it is an amount of the tariff's currency. */
  readonly isMoney?: boolean;
}

/** A price as the page prints it: « 1 020 € », « 13 € / ECTS », « 150 € 75 € pour … ». */
export function printPrice(price: Price, context: PrintContext): string {
  const form = formOf(price);
  switch (form.kind) {
    case "cents":
      return context.money(form.price);
    case "rate":
      return printRate(form.price, context);
    case "clamp":
      return printClamp(form.price, context);
    case "sum":
      return Object.values(form.price.sum)
        .map((part) => enclosed(part, context))
        .join(" + ");
    case "times":
      return printTimes(form.price, context);
    case "bands":
    case "group":
      return printLines(price, context).join(MARKS[context.language].semicolon);
  }
}

/** A price line by line: a line for each band, for each group of learners, and for each part that has several lines. */
export function printLines(price: Price, context: PrintContext): readonly string[] {
  const form = formOf(price);
  switch (form.kind) {
    case "bands":
      return printBands(form.price, context, (inner) => printInBand(inner, context));
    case "group":
      return printByGroup(form.price, context);
    case "sum":
      return printParts(form.price, context);
    case "times": {
      const spread = spreadTimes(form.price);
      return spread ? printLines(spread, context) : [printTimes(form.price, context)];
    }
    default:
      return [printPrice(price, context)];
  }
}

/** Amounts side by side, as the page has them; anything longer on lines of its own. */
function printByGroup({ for: group, price, otherwise }: ByGroup, context: PrintContext): readonly string[] {
  const name = context.group(group);
  if (isPlain(price) && isPlain(otherwise))
    return [`${printPrice(otherwise, context)} ${printPrice(price, context)} ${name}`];
  const [first, ...others] = printLines(price, context);
  return [...printLines(otherwise, context), `${name}${MARKS[context.language].colon}${first}`, ...others];
}

function printParts(price: Sum, context: PrintContext): readonly string[] {
  const parts = Object.values(price.sum).map((part) => printLines(part, context));
  if (parts.every((lines) => lines.length === 1)) return [printPrice(price, context)];
  return parts.flatMap(
    ([first, ...others], index) => [index === 0 ? first : `+ ${first}`, ...others] as string[],
  );
}

/** « 3,70 € / repas »; with a longer price of one, « repas × (…) ». */
function printTimes(price: Times, context: PrintContext): string {
  const { times, of } = price;
  if (typeof of === "number") return printRate({ per: times, cents: of }, context);
  const spread = spreadTimes(price);
  return spread ? printPrice(spread, context) : `${context.quantity(times).name} × ${enclosed(of, context)}`;
}

/** So many times a price that depends is a price that depends, each so many times. */
function spreadTimes({ times, of }: Times): Bands | ByGroup | undefined {
  const form = formOf(of);
  if (form.kind === "bands")
    return {
      by: form.price.by,
      bands: form.price.bands.map(({ from, price }) => ({ from, price: { times, of: price } })),
    };
  if (form.kind === "group")
    return {
      for: form.price.for,
      price: { times, of: form.price.price },
      otherwise: { times, of: form.price.otherwise },
    };
  return undefined;
}

function printClamp(clamp: Clamp, context: PrintContext): string {
  const bounds = [
    ["min", own(clamp, "atLeast") || undefined],
    ["max", own(clamp, "atMost")],
  ] as const;
  const printed = bounds.flatMap(([word, cents]) =>
    cents === undefined ? [] : [`${word} ${context.money(cents)}`],
  );
  const isRate = formOf(clamp.of).kind === "rate";
  const inside = isRate || printed.length === 0 ? printPrice(clamp.of, context) : enclosed(clamp.of, context);
  return printed.length === 0 ? inside : `${inside} (${printed.join(", ")})`;
}

/** A price within another: in brackets unless it is one amount. */
const enclosed = (price: Price, context: PrintContext): string =>
  isPlain(price) ? printPrice(price, context) : `(${printPrice(price, context)})`;

/** Whether it is one amount, or one amount for each unit. */
function isPlain(price: Price): boolean {
  const form = formOf(price);
  if (form.kind === "times") return typeof form.price.of === "number";
  return form.kind === "cents" || (form.kind === "rate" && !hasLimits(form.price));
}

/** Only what could be read as a further band needs brackets. */
function printInBand(price: Price, context: PrintContext): string {
  const isLong = printLines(price, context).length > 1 || formOf(price).kind === "group";
  return isLong ? enclosed(price, context) : printPrice(price, context);
}
