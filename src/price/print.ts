/** How each form of a price is printed, beside how it is worked out in `compile.ts`. */
import type { Clamp, Price } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { printBands } from "./bands.js";
import { formOf } from "./form.js";
import { hasLimits, printRate } from "./rate.js";

/** What the names in a price are called, and how amounts and numbers are written. */
export interface PrintContext {
  readonly language: "fr" | "en";
  readonly money: (cents: number) => string;
  readonly number: (value: number) => string;
  readonly quantity: (name: string) => QuantityName;
  readonly group: (id: string) => string;
}

/** A measure in the singular; or the question about a number, and the unit of its answer. */
interface QuantityName {
  readonly name: string;
  readonly unit?: string;
}

/** A price as the page prints it: « 1 020 € », « 13 € / ECTS », « 150 € 75 € pour … ». */
export function printPrice(price: Price, context: PrintContext): string {
  const form = formOf(price);
  switch (form.kind) {
    case "cents":
      return context.money(form.price);
    case "rate":
      return printRate(form.price, context);
    case "bands":
      return printBands(form.price, context, (inner) => printInBand(inner, context));
    case "times":
      return `${context.quantity(form.price.times).name} × ${enclosed(form.price.of, context)}`;
    case "clamp":
      return printClamp(form.price, context);
    case "sum":
      return Object.values(form.price.sum)
        .map((part) => enclosed(part, context))
        .join(" + ");
    case "group": {
      const { price: exception, otherwise } = form.price;
      return `${enclosed(otherwise, context)} ${enclosed(exception, context)} ${context.group(form.price.for)}`;
    }
  }
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
function enclosed(price: Price, context: PrintContext): string {
  const form = formOf(price);
  const isPlain = form.kind === "cents" || (form.kind === "rate" && !hasLimits(form.price));
  return isPlain ? printPrice(price, context) : `(${printPrice(price, context)})`;
}

/** Only what could be read as a further band needs brackets. */
function printInBand(price: Price, context: PrintContext): string {
  const { kind } = formOf(price);
  return kind === "bands" || kind === "group" ? enclosed(price, context) : printPrice(price, context);
}
