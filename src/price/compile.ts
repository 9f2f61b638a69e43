import type { Price } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import {
  type Amount,
  type Computed,
  type Context,
  choose,
  combine,
  derive,
  sumOfTwo,
  wholeCents,
} from "./amount.js";
import { bandPlace } from "./bands.js";
import { type Branching, formOf, insideOf, PRICE_PART } from "./form.js";
import { compileRate } from "./rate.js";

/** What a price comes to, in cents and parts of a cent. */
export function compilePrice(price: Price, context: Context): Amount {
  const form = formOf(price);
  const inside = insideOf(price).map((one) => compilePrice(one, context));
  switch (form.kind) {
    case "cents":
      return form.price;
    case "rate":
      return compileRate(form.price, context);
    case "times":
      return multiply(context.quantity(form.price.times), derive(inside[0] as Amount, wholeCents));
    case "clamp": {
      const atLeast = own(form.price, "atLeast") ?? 0;
      const atMost = own(form.price, "atMost") ?? Number.POSITIVE_INFINITY;
      return derive(inside[0] as Amount, (cents) => Math.min(Math.max(cents, atLeast), atMost));
    }
    case "sum":
      return combine(inside, (parts) => parts.reduce(sumOfTwo, 0));
    default:
      return choose(branchPlace(form, context), inside);
  }
}

/** Which of the prices inside it a price is, for a line and a learner. */
export function branchPlace(form: Branching, context: Context): Amount {
  if (form.kind === "bands") return bandPlace(form.price, context);
  const isIn = context.group(form.price.for);
  return (_, learner) => (isIn(learner.mask) ? 0 : 1);
}

const multiply = (quantity: Amount, one: Amount): Amount =>
  combine([quantity, one], ([times, cents]) => (times as number) * (cents as number));

/** One part of a line's price: its code, and what it comes to. */
export interface Part {
  readonly code: string;
  readonly amount: Amount;
}

/**
 * The parts that a price is made of, each in whole cents: a sum at the top of a price, below a choice or a multiple,
 * is told part by part; elsewhere it is just added. A price without named parts is one, `price`.
 */
export function compileParts(price: Price, context: Context): Computed<readonly Part[]> {
  const form = formOf(price);
  switch (form.kind) {
    case "sum":
      return Object.entries(form.price.sum).map(([code, part]) => ({
        code,
        amount: compileWhole(part, context),
      }));
    case "times": {
      const quantity = context.quantity(form.price.times);
      return derive(compileParts(form.price.of, context), (parts) =>
        parts.map(({ code, amount }) => ({ code, amount: derive(multiply(quantity, amount), wholeCents) })),
      );
    }
    case "bands":
    case "group":
      return choose(
        branchPlace(form, context),
        insideOf(price).map((one) => compileParts(one, context)),
      );
    default:
      return [{ code: PRICE_PART, amount: compileWhole(price, context) }];
  }
}

/** A price that is one amount, in whole cents. */
export const compileWhole = (price: Price, context: Context): Amount =>
  derive(compilePrice(price, context), wholeCents);
