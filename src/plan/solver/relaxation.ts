/**
 * The least that the items still to be decided can cost.
 *
 * Small limits are kept exactly. All others are relaxed into a single one: each has a
 * price, and only the weight of all that is used together is limited, to the weight of
 * all that there is (a surrogate constraint). Every true completion is one of the
 * relaxed ones, so none costs less than the cheapest of these; and these are few
 * enough to be counted out in full, by dynamic programming from the last item to the
 * first. With one large limit at most, the relaxation is the problem itself.
 */
import { type Frontier, firstWithin, merge, origin } from "./frontier.js";
import { at, type Candidate, type Limit, type Problem, sum, tightLimits } from "./knapsack.js";
import { limitPrices } from "./prices.js";
import type { CountSteps } from "./steps.js";

/** Small limits are kept exactly up to this many combinations of what is left of them. */
const MAX_EXACT_USAGES = 27;

/** A candidate as a branch of the search. */
export interface Branch extends Candidate {
  /** What it takes of the relaxed limits, at their prices. */
  readonly surrogateWeight: number;
  /** What it takes of the exact limits, as one number of mixed radix. */
  readonly exactUsage: number;
}

/** The items still to be decided, first to last. */
export interface Suffix {
  readonly branches: readonly Branch[];
  /** The items behind the first; absent if there is nothing left to decide. */
  readonly next: Suffix | undefined;
  /** The least fee at the end, by the fee class so far, whatever else it costs. */
  readonly leastFees: readonly number[];
  /** What the items cost and weigh, the cheapest first, by what is left of the exact limits. */
  readonly frontiers: readonly Frontier[];
}

export interface Relaxation {
  readonly branches: (candidates: readonly Candidate[]) => readonly Branch[];
  /** Nothing left to decide. */
  readonly nothing: Suffix;
  /** An item before a suffix. Frontiers end at the cost cutoff. */
  readonly prepend: (
    branches: readonly Branch[],
    next: Suffix,
    costCutoff: number,
    countSteps: CountSteps,
  ) => Suffix;
  /** The least that the items of a suffix cost, given what is used already. */
  readonly leastCost: (suffix: Suffix, surrogateWeight: number, exactUsage: number) => number;
}

export function relax(problem: Problem): Relaxation {
  const { limits, fees, joinFees } = problem;
  const tight = tightLimits(problem);
  const exact = smallest(limits, tight);
  const relaxed = tight.filter((limit) => !exact.includes(limit));
  // One limit alone needs no price to be compared with.
  const prices = relaxed.length > 1 ? limitPrices(problem, tight) : limits.map(() => 1);
  const weigh = (amounts: readonly number[]) =>
    sum(relaxed.map((limit) => at(amounts, limit) * at(prices, limit)));
  // A hair more than there is, or the rounding of sums could lose a choice that uses it all.
  const available = weigh(limits.map(({ most }) => most)) * (1 + 1e-9) + Number.MIN_VALUE;

  const radices = exact.map((limit) => (limits[limit] as Limit).most + 1);
  const places = radices.map((_, index) => radices.slice(0, index).reduce((size, radix) => size * radix, 1));
  const usages = radices.reduce((size, radix) => size * radix, 1);
  const encode = (amounts: readonly number[]) =>
    sum(exact.map((limit, index) => at(amounts, limit) * at(places, index)));
  /** Whether so much is left of every exact limit. */
  const isLeft = (usage: number, uses: readonly number[]) =>
    exact.every(
      (limit, index) => Math.floor(usage / at(places, index)) % at(radices, index) >= at(uses, limit),
    );

  return {
    branches: (candidates) =>
      candidates.map((candidate) => ({
        ...candidate,
        surrogateWeight: weigh(candidate.uses),
        exactUsage: encode(candidate.uses),
      })),
    nothing: {
      branches: [],
      next: undefined,
      leastFees: fees,
      frontiers: Array.from({ length: usages }, () => origin),
    },
    prepend(branches, next, costCutoff, countSteps) {
      const useful = branches.filter((branch) => !branches.some((other) => isBetter(other, branch)));
      const frontiers = next.frontiers.map((_, usage) => {
        const sources = useful
          .filter(({ uses }) => isLeft(usage, uses))
          .map(({ cost, surrogateWeight, exactUsage }) => ({
            cost,
            weight: surrogateWeight,
            frontier: next.frontiers[usage - exactUsage] as Frontier,
          }));
        return merge(sources, available, costCutoff, countSteps);
      });
      const classes = [...new Set(branches.map(({ feeClass }) => feeClass))];
      const leastFees = fees.map((_, soFar) =>
        Math.min(...classes.map((feeClass) => at(next.leastFees, joinFees(soFar, feeClass)))),
      );
      return { branches, next, leastFees, frontiers };
    },
    leastCost: ({ frontiers }, surrogateWeight, exactUsage) =>
      firstWithin(frontiers[usages - 1 - exactUsage] as Frontier, available - surrogateWeight),
  };
}

/** The smallest limits, as many as can be kept exactly. */
function smallest(limits: readonly Limit[], tight: readonly number[]): number[] {
  const most = (limit: number) => (limits[limit] as Limit).most;
  let usages = 1;
  return [...tight]
    .sort((a, b) => most(a) - most(b))
    .filter((limit) => {
      usages *= most(limit) + 1;
      return usages <= MAX_EXACT_USAGES;
    });
}

/** Whether nothing speaks for the second branch: it costs no less and takes no less of anything. */
const isBetter = (a: Branch, b: Branch) =>
  a.exactUsage === b.exactUsage &&
  a.cost <= b.cost &&
  a.surrogateWeight <= b.surrogateWeight &&
  (a.cost < b.cost || a.surrogateWeight < b.surrogateWeight || a.scheme < b.scheme);
