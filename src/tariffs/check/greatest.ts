import type { Bands, Price } from "../../contract/tariff.js";
import { difference, sumOfTwo, wholeCents } from "../../price/amount.js";
import { formOf, insideOf } from "../../price/form.js";
import { decimalsOf } from "./decimals.js";
import type { Span } from "./lines.js";

/** What an amount comes to at most, with parts of a cent. */
export interface Most {
  readonly cents: number;
  /** How many decimals it may have. */
  readonly decimals: number;
  /** How many digits it needs to be rounded exactly, including what is rounded within it. */
  readonly digits: number;
}

/** What is counted, by quantity. */
export type Counted = (quantity: string) => Span;

/** What a line comes to at most. Parts and multiples are rounded where a quote rounds them, so no quote exceeds it. */
export function greatestLine(price: Price, counted: Counted, multiplied = (most: Most) => most): Most {
  const form = formOf(price);
  switch (form.kind) {
    case "sum":
      return insideOf(price)
        .map((part) => multiplied(greatestWhole(part, counted)))
        .reduce(added);
    case "times": {
      const { times, of } = form.price;
      return greatestLine(of, counted, (one) => multiplied(rounded(multiple(counted(times), one))));
    }
    case "bands":
      return greatestBand(form.price, counted, (band, within) => greatestLine(band, within, multiplied));
    case "group":
      return insideOf(price)
        .map((one) => greatestLine(one, counted, multiplied))
        .reduce(greater);
    default:
      return multiplied(greatestWhole(price, counted));
  }
}

/** What a price that is one amount comes to at most, in whole cents; no more of it matters than `limit`. */
export function greatestWhole(price: Price, counted: Counted, limit = Number.POSITIVE_INFINITY): Most {
  const most = greatestPrice(price, counted);
  return rounded({ ...most, cents: Math.min(most.cents, limit) });
}

function greatestPrice(price: Price, counted: Counted): Most {
  const inside = () => insideOf(price).map((one) => greatestPrice(one, counted));
  const form = formOf(price);
  switch (form.kind) {
    case "cents":
      return { cents: form.price, decimals: 0, digits: 0 };
    case "rate": {
      const { per, cents, after = 0, upTo = Number.POSITIVE_INFINITY } = form.price;
      const quantity = counted(per);
      const end = Math.min(quantity.max, upTo);
      const decimals = Math.max(decimalsOf(quantity.step), decimalsOf(after), decimalsOf(upTo));
      return {
        cents: cents * Math.max(0, difference(end, after)),
        decimals: decimalsOf(cents) + decimals,
        digits: digitsOf(end, decimals),
      };
    }
    case "bands":
      return greatestBand(form.price, counted, greatestPrice);
    case "times":
      return multiple(counted(form.price.times), greatestWhole(form.price.of, counted));
    case "clamp": {
      const { of, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = form.price;
      const most = greatestPrice(of, counted);
      return { ...most, cents: Math.max(atLeast, Math.min(atMost, most.cents)) };
    }
    case "sum":
      return inside().reduce(added);
    case "group":
      return inside().reduce(greater);
  }
}

/** Of the bands that can be reached, the dearest, each with no more of its quantity than it holds for. */
function greatestBand(
  { by, bands }: Bands,
  counted: Counted,
  greatest: (price: Price, within: Counted) => Most,
): Most {
  const quantity = counted(by);
  return bands
    .map(({ from, price }, index) => {
      const max = Math.min(quantity.max, bands[index + 1]?.from ?? Number.POSITIVE_INFINITY);
      if (from > quantity.max) return NOTHING;
      return greatest(price, (name) => (name === by ? { ...quantity, max } : counted(name)));
    })
    .reduce(greater);
}

const NOTHING: Most = { cents: 0, decimals: 0, digits: 0 };

/** Whole cents times a quantity. */
const multiple = ({ max, step }: Span, { cents, digits }: Most): Most => ({
  cents: max * cents,
  decimals: decimalsOf(step),
  digits,
});

const rounded = ({ cents, decimals, digits }: Most): Most => ({
  cents: wholeCents(cents),
  decimals: 0,
  digits: Math.max(digits, digitsOf(cents, decimals)),
});

/** The digits of a number with so many decimals; a whole number is no problem. */
const digitsOf = (number: number, decimals: number): number =>
  decimals === 0 || number === 0 ? 0 : Math.ceil(Math.log10(number) + decimals);

const added = (one: Most, other: Most): Most => ({
  ...greater(one, other),
  cents: sumOfTwo(one.cents, other.cents),
});

const greater = (one: Most, other: Most): Most => ({
  cents: Math.max(one.cents, other.cents),
  decimals: Math.max(one.decimals, other.decimals),
  digits: Math.max(one.digits, other.digits),
});
