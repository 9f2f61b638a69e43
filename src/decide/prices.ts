import { at, type Limit, type Option, type Problem, sum } from "./knapsack.js";

const ROUNDS = 120;

/**
 * What a unit of each of these limits is worth, in cents; 0 for all others. Found
 * by subgradient ascent on the Lagrangian dual: what the cheapest options use too
 * much of becomes dearer, what they leave becomes cheaper, in ever smaller steps.
 * The search is exact with any prices; it is quick with good ones.
 */
export function limitPrices({ items, limits }: Problem, tight: readonly number[]): readonly number[] {
  const most = limits.map((limit: Limit) => limit.most);
  const dearest = items.map((options) => Math.max(0, ...options.map(({ cost }) => cost)));
  let step = dearest.reduce((total, cost) => total + cost, 0);
  let prices = limits.map(() => 0);
  let best = { bound: Number.NEGATIVE_INFINITY, prices };
  for (let round = 0; round < ROUNDS && step > 0; round++, step *= 0.92) {
    let bound = 0;
    const excess = most.map((amount) => -amount);
    for (const options of items) {
      const [cheapest, cost] = cheapestAt(options, prices, tight);
      bound += cost;
      for (const limit of tight) excess[limit] = at(excess, limit) + at(cheapest.uses, limit);
    }
    for (const limit of tight) bound -= at(prices, limit) * at(most, limit);
    if (bound > best.bound) best = { bound, prices };
    // Relative to what there is of each limit, or one in cents would drown one in hours.
    const relative = excess.map((over, limit) => over / (at(most, limit) + 1));
    // Not `Math.hypot`, which may differ in its last digit from one runtime to the next.
    const steepness = Math.sqrt(Number.MIN_VALUE + sum(tight.map((limit) => square(at(relative, limit)))));
    prices = prices.map((price, limit) =>
      tight.includes(limit)
        ? Math.max(0, price + ((step / steepness) * at(relative, limit)) / (at(most, limit) + 1))
        : 0,
    );
  }
  return best.prices;
}

const square = (amount: number) => amount * amount;

/** The option that costs least at these prices, and what it costs. Every item has an option. */
function cheapestAt(
  options: readonly Option[],
  prices: readonly number[],
  tight: readonly number[],
): [Option, number] {
  let best = options[0] as Option;
  let least = Number.POSITIVE_INFINITY;
  for (const option of options) {
    let cost = option.cost;
    for (const limit of tight) cost += at(prices, limit) * at(option.uses, limit);
    if (cost < least) [best, least] = [option, cost];
  }
  return [best, least];
}
