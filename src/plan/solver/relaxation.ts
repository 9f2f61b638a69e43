/**
 * The least that the items still to be decided can cost.
 *
 * Small limits are kept exactly. All others are relaxed into a single one: each has a
 * multiplier, and only the weight of all that is used together is limited, to the weight of
 * all that there is (a surrogate constraint). Every true completion is one of the
 * relaxed ones, so none costs less than the cheapest of these; and these are few
 * enough to be counted out in full, by dynamic programming from the last item to the
 * first. With one large limit at most, nothing is relaxed but the set-up cost.
 */
import { type Frontiers, firstWithin, merger, origins } from "./frontier.js";
import { at, type Candidate, type Limit, nonRedundantLimits, type Problem } from "./knapsack.js";
import { limitMultipliers } from "./multipliers.js";
import type { CountSteps } from "./steps.js";

/** Small limits are kept exactly up to this many combinations of what is left of them. */
const MAX_EXACT_USAGES = 27;

/** A candidate as a branch of the search. */
export interface Branch extends Candidate {
  /** What it takes of the relaxed limits, at their multipliers. */
  readonly surrogateWeight: number;
  /** What it takes of the exact limits, as one number of mixed radix. */
  readonly exactUsage: number;
}

/** The items still to be decided, first to last. */
export interface Subproblem {
  readonly branches: readonly Branch[];
  /** The items behind the first; absent if there is nothing left to decide. */
  readonly next: Subproblem | undefined;
  /** The least set-up cost at the end, by the class so far, whatever else it costs. */
  readonly leastSetups: readonly number[];
  /** What the items cost and weigh, the cheapest first, by what is left of the exact limits. */
  readonly frontiers: Frontiers;
}

export interface Relaxation {
  readonly branches: (candidates: readonly Candidate[]) => readonly Branch[];
  /** Nothing left to decide. */
  readonly nothing: Subproblem;
  /** An item before a subproblem. Frontiers end at the cost cutoff. */
  readonly prepend: (
    branches: readonly Branch[],
    next: Subproblem,
    costCutoff: number,
    countSteps: CountSteps,
  ) => Subproblem;
  /** What is used of the relaxed limits, at their multipliers. The first limit is at the offset. */
  readonly surrogateWeight: (usage: ArrayLike<number>, offset: number) => number;
  /** What is used of the exact limits, as one number of mixed radix. */
  readonly exactUsage: (usage: ArrayLike<number>, offset: number) => number;
  /** The least that the items of a subproblem cost, given what is used already. */
  readonly leastCost: (subproblem: Subproblem, surrogateWeight: number, exactUsage: number) => number;
}

export function relax(problem: Problem): Relaxation {
  const { limits, setupCosts, joinSetups } = problem;
  const nonRedundant = nonRedundantLimits(problem);
  const exact = smallest(limits, nonRedundant);
  const relaxed = nonRedundant.filter((limit) => !exact.includes(limit));
  // One limit alone needs no multiplier to be compared with.
  const multipliers = relaxed.length > 1 ? limitMultipliers(problem, nonRedundant) : limits.map(() => 1);
  const surrogateWeight = weightedSum(
    relaxed,
    relaxed.map((limit) => at(multipliers, limit)),
  );
  // A hair more than there is, or the rounding of sums could lose an assignment that uses it all.
  const capacities = limits.map(({ capacity }) => capacity);
  const available = surrogateWeight(capacities, 0) * (1 + 1e-9) + Number.MIN_VALUE;

  const merge = merger();
  const radices = exact.map((limit) => (limits[limit] as Limit).capacity + 1);
  const places = radices.map((_, index) => radices.slice(0, index).reduce((size, radix) => size * radix, 1));
  const usages = radices.reduce((size, radix) => size * radix, 1);
  const exactUsage = weightedSum(exact, places);
  const everyUsage = Array.from({ length: usages }, (_, usage) => usage);
  /** Whether so much is left of every exact limit. */
  const isLeft = (left: number, usage: readonly number[]) =>
    exact.every(
      (limit, index) => Math.floor(left / at(places, index)) % at(radices, index) >= at(usage, limit),
    );

  return {
    branches: (candidates) =>
      candidates.map((candidate) => ({
        ...candidate,
        surrogateWeight: surrogateWeight(candidate.usage, 0),
        exactUsage: exactUsage(candidate.usage, 0),
      })),
    nothing: {
      branches: [],
      next: undefined,
      leastSetups: setupCosts,
      frontiers: origins(usages),
    },
    prepend(branches, next, costCutoff, countSteps) {
      const useful = branches.filter((branch) => !branches.some((other) => isBetter(other, branch)));
      const lists = everyUsage.map((left) =>
        useful
          .filter(({ usage }) => isLeft(left, usage))
          .map(({ cost, surrogateWeight: weight, exactUsage: used }) => ({
            cost,
            weight,
            behind: left - used,
          })),
      );
      const frontiers = merge(next.frontiers, lists, available, costCutoff, countSteps);
      const classes = [...new Set(branches.map(({ setupClass }) => setupClass))];
      const leastSetups = setupCosts.map((_, soFar) =>
        Math.min(...classes.map((setupClass) => at(next.leastSetups, joinSetups(soFar, setupClass)))),
      );
      return { branches, next, leastSetups, frontiers };
    },
    surrogateWeight,
    exactUsage,
    leastCost: ({ frontiers }, weight, used) => firstWithin(frontiers, usages - 1 - used, available - weight),
  };
}

/** Adds up the amounts of some limits, each times its factor. */
const weightedSum =
  (limits: readonly number[], factors: readonly number[]) =>
  (amounts: ArrayLike<number>, offset: number): number => {
    let total = 0;
    for (let index = 0; index < limits.length; index++)
      total += (amounts[offset + (limits[index] as number)] as number) * (factors[index] as number);
    return total;
  };

/** The smallest limits, as many as can be kept exactly. */
function smallest(limits: readonly Limit[], nonRedundant: readonly number[]): number[] {
  const capacity = (limit: number) => (limits[limit] as Limit).capacity;
  let usages = 1;
  return [...nonRedundant]
    .sort((a, b) => capacity(a) - capacity(b))
    .filter((limit) => {
      usages *= capacity(limit) + 1;
      return usages <= MAX_EXACT_USAGES;
    });
}

/** Whether the relaxation never needs the second branch: it costs no less and takes no less of anything. */
const isBetter = (a: Branch, b: Branch) =>
  a.exactUsage === b.exactUsage &&
  a.cost <= b.cost &&
  a.surrogateWeight <= b.surrogateWeight &&
  (a.cost < b.cost || a.surrogateWeight < b.surrogateWeight || a.option < b.option);
