import { at, type Limit, type Problem, sum } from "./knapsack.js";

/** Each phase sets out from the best multipliers so far, with so large a step, relative to what all items can cost. */
const FIRST_STEPS = [0.3, 0.03, 0.003];
const ROUNDS = 200;

/** So much of a round's step, and of its direction, is left for the next. */
const DECAY = 0.98;
const MOMENTUM = 0.7;

/**
 * The Lagrange multiplier of a unit of each of these limits; 0 for all others. Found by subgradient ascent on the Lagrangian
 * dual: a limit that the cheapest candidates exceed is weighted more, one that they leave is weighted less, in ever
 * smaller steps. The search is exact with any multipliers; it is quick with good ones.
 */
export function limitMultipliers(
  { items, limits }: Problem,
  nonRedundant: readonly number[],
): readonly number[] {
  const capacities = nonRedundant.map((limit) => (limits[limit] as Limit).capacity);
  const groups = groupEqual(items, nonRedundant, capacities);
  const scale = sum(groups.map(({ count, costs }) => count * Math.max(0, ...costs)));
  // The multiplier of a whole capacity, or one in cents would drown one in hours.
  let best = { bound: Number.NEGATIVE_INFINITY, multipliers: new Float64Array(nonRedundant.length) };
  for (const first of FIRST_STEPS) {
    let { multipliers } = best;
    const direction = new Float64Array(nonRedundant.length);
    let step = scale * first;
    for (let round = 0; round < ROUNDS && step > 0; round++, step *= DECAY) {
      const { bound, excess } = relaxAt(multipliers, groups, capacities);
      if (bound > best.bound) best = { bound, multipliers };
      // Not `Math.hypot`, which may differ in its last digit from one runtime to the next.
      let square = Number.MIN_VALUE;
      for (let limit = 0; limit < direction.length; limit++) {
        const along = (excess[limit] as number) + MOMENTUM * (direction[limit] as number);
        direction[limit] = along;
        square += along * along;
      }
      const stride = step / Math.sqrt(square);
      multipliers = multipliers.map((multiplier, limit) =>
        Math.max(0, multiplier + stride * (direction[limit] as number)),
      );
    }
  }
  return limits.map((_, limit) => {
    const index = nonRedundant.indexOf(limit);
    return index < 0 ? 0 : (best.multipliers[index] as number) / unit(at(capacities, index));
  });
}

/** Something to divide by, where there may be nothing of a limit. */
const unit = (capacity: number) => Math.max(1, capacity);

/** Equal items, and what each of their candidates costs and takes of the limits that are not redundant, in parts of what there is. */
interface Group {
  count: number;
  readonly costs: Float64Array;
  readonly shares: Float64Array;
}

function groupEqual(
  items: Problem["items"],
  nonRedundant: readonly number[],
  capacities: readonly number[],
): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const candidates of items) {
    const costs = candidates.map(({ cost }) => cost);
    const shares = candidates.flatMap(({ usage }) =>
      nonRedundant.map((limit, index) => at(usage, limit) / unit(at(capacities, index))),
    );
    const key = JSON.stringify([costs, shares]);
    const group = groups.get(key) ?? {
      count: 0,
      costs: Float64Array.from(costs),
      shares: Float64Array.from(shares),
    };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The Lagrangian bound at these multipliers, and by how much the candidates that are cheapest there exceed each limit. */
function relaxAt(
  multipliers: Float64Array,
  groups: readonly Group[],
  capacities: readonly number[],
): { readonly bound: number; readonly excess: Float64Array } {
  const excess = Float64Array.from(capacities, (capacity) => -capacity / unit(capacity));
  let bound = 0;
  for (const { count, costs, shares } of groups) {
    let least = Number.POSITIVE_INFINITY;
    let cheapest = 0;
    for (let candidate = 0; candidate < costs.length; candidate++) {
      let cost = costs[candidate] as number;
      for (let limit = 0; limit < multipliers.length; limit++)
        cost += (multipliers[limit] as number) * (shares[candidate * multipliers.length + limit] as number);
      if (cost >= least) continue;
      least = cost;
      cheapest = candidate;
    }
    bound += count * least;
    for (let limit = 0; limit < multipliers.length; limit++)
      excess[limit] =
        (excess[limit] as number) + count * (shares[cheapest * multipliers.length + limit] as number);
  }
  for (const [limit, capacity] of capacities.entries())
    bound -= ((multipliers[limit] as number) * capacity) / unit(capacity);
  return { bound, excess };
}
