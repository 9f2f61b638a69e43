import type { Clamp, Price, Rate } from "../../src/contract/tariff.js";
import { chance, type Draw, listOf, oneOf, some } from "./draw.js";

/** What a price may count on, and whom it may tell apart. */
export interface Ground {
  readonly groups: readonly string[];
  readonly measures: readonly Counted[];
  /** The numbers about the learner; only one of them may be in a rate, or be a multiple. */
  readonly numbers: readonly Counted[];
  readonly rated: string | undefined;
}

/** A quantity, and the least that it can be. */
export interface Counted {
  readonly name: string;
  readonly min: number;
}

const NO_GROUND: Ground = { groups: [], measures: [], numbers: [], rated: undefined };

const AMOUNTS = [0, 1, 5, 99, 100, 250, 305, 1_000, 7_600, 28_500];
/** Most have parts of a cent. */
const RATES = [0, 0.05, 0.125, 6.4, 12.5, 29, 33.3, 100.1];
const FORMS = ["rate", "bands", "times", "clamp", "sum", "group", "group"] as const;

const amountOn = (draw: Draw): number => oneOf(draw, ...AMOUNTS);

/** A price in any form, with others inside it down to a depth. */
export function priceOn(draw: Draw, ground: Ground, depth: number): Price {
  if (depth === 0 || chance(draw, 25)) return amountOn(draw);
  const ratable = [...ground.measures, ...ground.numbers.filter(({ name }) => name === ground.rated)];
  const inner = (inside = ground) => priceOn(draw, inside, depth - 1);
  switch (oneOf(draw, ...FORMS)) {
    case "rate":
      return ratable.length > 0 ? rateOn(draw, oneOf(draw, ...ratable).name) : amountOn(draw);
    case "bands": {
      const quantities = [...ground.measures, ...ground.numbers];
      if (quantities.length === 0) return amountOn(draw);
      const { name: by, min } = oneOf(draw, ...quantities);
      const first = min < 1 && chance(draw, 50) ? min : 0;
      const froms = [first, ...some(draw, [1, 2, 2.5, 3, 4], 1)];
      return { by, bands: froms.map((from) => ({ from, price: inner() })) };
    }
    case "times":
      return ratable.length > 0 ? { times: oneOf(draw, ...ratable).name, of: inner() } : amountOn(draw);
    case "clamp":
      return {
        of: inner(chance(draw, 50) ? onlyNumber(draw, ground) : { ...ground, numbers: [] }),
        ...bounds(draw),
      };
    case "sum": {
      const parts = some(draw, ["base", "extra", "third"], 1);
      return { sum: Object.fromEntries(parts.map((part) => [part, inner()])) };
    }
    case "group":
      if (ground.groups.length === 0) return amountOn(draw);
      return { for: oneOf(draw, ...ground.groups), price: inner(), otherwise: inner() };
  }
}

function rateOn(draw: Draw, per: string): Rate {
  const [after, upTo] = [oneOf(draw, 0, 1, 2.5), oneOf(draw, 3, 4.5, 20)];
  return {
    per,
    cents: oneOf(draw, ...RATES),
    ...(chance(draw, 30) && { after }),
    ...(chance(draw, 30) && { upTo }),
  };
}

/** A number about the learner is alone within bounds: with no other quantity, and no group. */
function onlyNumber(draw: Draw, { numbers, rated }: Ground): Ground {
  return numbers.length > 0 ? { ...NO_GROUND, numbers: [oneOf(draw, ...numbers)], rated } : NO_GROUND;
}

/** A lower bound, an upper one, or both. */
export function bounds(draw: Draw): Pick<Clamp, "atLeast" | "atMost"> {
  const [atLeast = 0, atMost = 0] = listOf(draw, 2, 2, () => amountOn(draw)).sort((a, b) => a - b);
  return oneOf(draw, { atLeast }, { atMost }, { atLeast, atMost });
}
