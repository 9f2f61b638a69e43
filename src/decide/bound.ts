import { at, canRunOut, type Option, type Problem, sum } from "./knapsack.js";

/** What no completion of a state can cost less than, the fee included. */
export function lowerBound(
  { items, limits, fee }: Problem,
  prices: readonly number[],
): (state: Reached, place: number) => number {
  // For each place: what the items from there on cost at least, with and without prices, and their schemes.
  const rest = [
    { priced: -sum(limits.map(({ most }, limit) => most * at(prices, limit))), cost: 0, schemes: 0 },
  ];
  for (const options of [...items].reverse()) {
    const [{ priced, cost, schemes }] = rest as [Rest];
    rest.unshift({
      priced: priced + leastAt(options, prices),
      cost: cost + leastAt(options, []),
      schemes: options.reduce((bits, { bit }) => bits | bit, schemes),
    });
  }
  const fees = leastFee(fee);
  return ({ cost, used, usage }, place) => {
    const after = rest[place] as Rest;
    const priced = usage.reduce((total, amount, limit) => total + amount * at(prices, limit), after.priced);
    return cost + Math.max(after.cost, priced) + fees(used, after.schemes);
  };
}

/** What the bound reads of a state. */
interface Reached {
  readonly cost: number;
  readonly used: number;
  readonly usage: readonly number[];
}

interface Rest {
  readonly priced: number;
  readonly cost: number;
  readonly schemes: number;
}

/** What an option costs if each unit of a limit has its price. */
const costAt = ({ cost, uses }: Option, prices: readonly number[]) =>
  prices.reduce((total, price, limit) => total + price * at(uses, limit), cost);

/** The least that any of the options costs at these prices. */
const leastAt = (options: readonly Option[], prices: readonly number[]) =>
  Math.min(...options.map((option) => costAt(option, prices)));

/** The options that cost least at these prices, the first of several; none of none. */
const cheapestAt = (options: readonly Option[], prices: readonly number[]) => {
  const least = leastAt(options, prices);
  return options.filter((option) => costAt(option, prices) <= least).slice(0, 1);
};

/** The least fee for the schemes used and any of those that may still be. */
function leastFee(fee: Problem["fee"]): (used: number, open: number) => number {
  const known = new Map<number, number>();
  return (used, open) => {
    const key = used * 2 ** 31 + open;
    const least =
      known.get(key) ??
      Math.min(
        ...subsets(open)
          .filter((more) => used | more)
          .map((more) => fee(used | more)),
      );
    known.set(key, least);
    return least;
  };
}

/** All parts of a set of bits, the empty one included. */
function subsets(bits: number): number[] {
  const found = [0];
  for (let part = bits; part > 0; part = (part - 1) & bits) found.push(part);
  return found;
}

/**
 * A price for each unit of a limit that makes the bound high, by subgradient
 * ascent: what the cheapest options use too much of becomes dearer, what they
 * leave becomes cheaper, in ever smaller steps. Any prices are valid; these are good.
 */
export function limitPrices(problem: Problem): readonly number[] {
  const { items, limits } = problem;
  let prices = limits.map(() => 0);
  let best = { bound: Number.NEGATIVE_INFINITY, prices };
  const tight = limits.some((_, limit) => canRunOut(problem, limit));
  let step = tight ? sum(items.map((options) => Math.max(0, ...options.map(({ cost }) => cost)))) : 0;
  for (let round = 0; round < 150 && step > 0; round++, step *= 0.92) {
    const chosen = items.flatMap((options) => cheapestAt(options, prices));
    const excess = limits.map(({ most }, limit) => sum(chosen.map(({ uses }) => at(uses, limit))) - most);
    const bound =
      sum(chosen.map(({ cost }) => cost)) + sum(excess.map((over, limit) => over * at(prices, limit)));
    if (bound > best.bound) best = { bound, prices };
    // Relative to what there is of each limit, or one in cents would drown one in hours.
    const scale = limits.map(({ most }) => most + 1);
    const steepness = Math.hypot(Number.EPSILON, ...excess.map((over, limit) => over / at(scale, limit)));
    prices = prices.map((price, limit) =>
      Math.max(0, price + (step / steepness) * (at(excess, limit) / at(scale, limit) ** 2)),
    );
  }
  return best.prices;
}
