import type { Price } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { product } from "../shape/product.js";
import { type Context, resolve } from "./amount.js";
import { compilePrice } from "./compile.js";
import { formOf, insideOf, quantitiesIn } from "./form.js";

/** A number about the learner: its bounds and step. */
export interface BoundedNumber {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Where a price changes as a number about the learner rises. */
export interface Cuts {
  /** The first number of each stretch. */
  readonly at: readonly number[];
  /** Whether the price rises within stretches, so that the last number of each matters as well. */
  readonly isRated: boolean;
}

/** The cuts of a price, with those of all prices inside it. */
export function cutsOf(price: Price, fact: BoundedNumber, context: Context): Cuts {
  const inner = insideOf(price).map((one) => cutsOf(one, fact, context));
  const at = inner.flatMap((cuts) => cuts.at);
  const isRated = inner.some((cuts) => cuts.isRated);
  const form = formOf(price);
  switch (form.kind) {
    case "rate": {
      if (form.price.per !== fact.name) return { at, isRated };
      const bounds = [own(form.price, "after"), own(form.price, "upTo")];
      return { at: bounds.flatMap((bound) => bound ?? []), isRated: true };
    }
    case "bands":
      if (form.price.by !== fact.name) return { at, isRated };
      return { at: [...at, ...form.price.bands.map(({ from }) => from)], isRated };
    case "times":
      return { at, isRated: isRated || form.price.times === fact.name };
    case "clamp": {
      if (!quantitiesIn(form.price.of).includes(fact.name)) return { at, isRated };
      const inside = compilePrice(form.price.of, context);
      const value = (number: number) => resolve(inside, {}, { mask: 0, numbers: { [fact.name]: number } });
      const bounds = [own(form.price, "atLeast"), own(form.price, "atMost")].flatMap((bound) => bound ?? []);
      const holds = bounds.flatMap((bound) =>
        stretches(at, fact).flatMap(([first, last]) => [
          ...firstWhere(first, last, fact, (number) => value(number) >= bound),
          ...firstWhere(first, last, fact, (number) => value(number) > bound),
        ]),
      );
      return { at: [...at, ...holds], isRated };
    }
    default:
      return { at, isRated };
  }
}

/** A number as its place on the grid of its steps, exact on decimals. */
const placeOf = (number: number, step: number) => Number((number / step).toPrecision(15));

/** The numbers between two cuts: the first and the last of each stretch. */
export function stretches(
  at: readonly number[],
  { min, max, step }: BoundedNumber,
): [first: number, last: number][] {
  const places = at.map((cut) => firstPlaceFrom(cut, step));
  const [low, high] = [placeOf(min, step), placeOf(max, step)];
  const firsts = [...new Set([low, ...places.filter((place) => place > low && place <= high)])].sort(
    (a, b) => a - b,
  );
  return firsts.map((first, index) => [
    product(first, step),
    product((firsts.at(index + 1) ?? high + 1) - 1, step),
  ]);
}

/** The place of the first number that is not below a cut, as prices compare them: a cut just above a number is not at it. */
function firstPlaceFrom(cut: number, step: number): number {
  const place = Math.ceil(placeOf(cut, step));
  return product(place, step) < cut ? place + 1 : place;
}

/** The first number of a stretch for which something holds, if it does for the last; it never ceases to. */
function firstWhere(
  first: number,
  last: number,
  { step }: BoundedNumber,
  holds: (number: number) => boolean,
): number[] {
  if (!holds(last)) return [];
  let [low, high] = [placeOf(first, step), placeOf(last, step)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(product(middle, step))) high = middle;
    else low = middle + 1;
  }
  return [product(low, step)];
}
