import { at, type Candidate, type Problem, sum } from "./knapsack.js";

const ROUNDS = 300;

/** So much of a round's step, and of its direction, is left for the next. */
const DECAY = 0.97;
const MOMENTUM = 0.7;

/**
 * The price of a unit of each of these limits, in cents; 0 for all others. Found
 * by subgradient ascent on the Lagrangian dual: a limit that the cheapest candidates
 * exceed becomes dearer, one that they leave becomes cheaper, in ever smaller steps.
 * The search is exact with any prices; it is quick with good ones.
 */
export function limitPrices({ items, limits }: Problem, tight: readonly number[]): readonly number[] {
  const most = tight.map((limit) => limits[limit]?.most as number);
  const groups = groupEqual(items, tight);
  let step = sum(groups.map(({ count, costs }) => count * Math.max(0, ...costs)));
  let prices = most.map(() => 0);
  let direction = prices;
  let best = { bound: Number.NEGATIVE_INFINITY, prices };
  for (let round = 0; round < ROUNDS && step > 0; round++, step *= DECAY) {
    let bound = 0;
    const excess = most.map((amount) => -amount);
    for (const group of groups) {
      const [cost, uses] = cheapestAt(group, prices);
      bound += group.count * cost;
      for (let limit = 0; limit < most.length; limit++)
        excess[limit] = at(excess, limit) + group.count * at(uses, limit);
    }
    for (let limit = 0; limit < most.length; limit++) bound -= at(prices, limit) * at(most, limit);
    if (bound > best.bound) best = { bound, prices };
    // Relative to what there is of each limit, or one in cents would drown one in hours.
    direction = direction.map(
      (before, limit) => at(excess, limit) / (at(most, limit) + 1) + MOMENTUM * before,
    );
    // Not `Math.hypot`, which may differ in its last digit from one runtime to the next.
    const steepness = Math.sqrt(Number.MIN_VALUE + sum(direction.map((over) => over * over)));
    const stride = step / steepness;
    prices = prices.map((price, limit) =>
      Math.max(0, price + (stride * at(direction, limit)) / (at(most, limit) + 1)),
    );
  }
  return limits.map((_, limit) => (tight.includes(limit) ? at(best.prices, tight.indexOf(limit)) : 0));
}

/** Equal items, and what each of their candidates costs and takes of the tight limits. */
interface Group {
  count: number;
  readonly costs: readonly number[];
  readonly uses: readonly (readonly number[])[];
}

function groupEqual(items: Problem["items"], tight: readonly number[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const candidates of items) {
    const costs = candidates.map(({ cost }) => cost);
    const uses = candidates.map((candidate: Candidate) => tight.map((limit) => at(candidate.uses, limit)));
    const key = JSON.stringify([costs, uses]);
    const group = groups.get(key) ?? { count: 0, costs, uses };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What the candidate that is cheapest at these prices costs, and what it takes. Every item has a candidate. */
function cheapestAt(
  { costs, uses }: Group,
  prices: readonly number[],
): [cost: number, uses: readonly number[]] {
  let least = Number.POSITIVE_INFINITY;
  let best = 0;
  for (let candidate = 0; candidate < costs.length; candidate++) {
    let cost = at(costs, candidate);
    const taken = uses[candidate] as readonly number[];
    for (let limit = 0; limit < prices.length; limit++) cost += at(prices, limit) * at(taken, limit);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return [least, uses[best] as readonly number[]];
}
