import { lowerBound } from "./bound.js";
import { iterativeDeepening } from "./depth-first.js";
import { type Completions, type Cutoffs, dynamicProgram } from "./dynamic-program.js";
import type { Problem } from "./knapsack.js";
import type { Relaxation, Suffix } from "./relaxation.js";
import { countConditions, type Rows, type StateSpace, totalCost } from "./state.js";
import type { CountSteps } from "./steps.js";

export interface BranchAndBound {
  /** The least total from a state through a suffix; nothing if the limits leave no way. */
  readonly leastTotal: (from: Rows, suffix: Suffix, countSteps: CountSteps) => number | undefined;
  /** The same, with all completions at that total that may be the best of them. */
  readonly cheapest: (from: Rows, suffix: Suffix, countSteps: CountSteps) => Cheapest | undefined;
}

export interface Cheapest extends Completions {
  readonly total: number;
}

export function branchAndBound(problem: Problem, space: StateSpace, relaxation: Relaxation): BranchAndBound {
  const bound = lowerBound(problem, relaxation);
  const searchDepthFirst = iterativeDeepening(problem, space, bound);
  const completeWithin = dynamicProgram(problem, space, bound);

  /** Raises the cutoff until there are completions within it: first to the next bound, then faster and faster. */
  function complete(
    from: Rows,
    suffix: Suffix,
    first: Cutoffs,
    countSteps: CountSteps,
  ): Cheapest | undefined {
    let { cost } = first;
    for (let gap = cost / 512; cost < Number.POSITIVE_INFINITY; gap *= 2) {
      const found = completeWithin(from, suffix, { ...first, cost }, countSteps);
      if (found.states.size() > 0) return { ...found, total: leastOf(found) };
      cost = Math.max(found.nextCutoff, cost + gap);
    }
    return undefined;
  }

  function leastOf({ states }: Completions): number {
    let least = Number.POSITIVE_INFINITY;
    for (let place = 0; place < states.size(); place++)
      least = Math.min(least, totalCost(problem, states.rows(), place * space.width));
    return least;
  }

  return {
    leastTotal(from, suffix, countSteps) {
      const { state, costCutoff: cost } = searchDepthFirst(from, suffix, countSteps);
      if (state) return cost;
      const cutoffs = { cost, conditions: Number.POSITIVE_INFINITY, recordsStages: false };
      return complete(from, suffix, cutoffs, countSteps)?.total;
    },
    cheapest(from, suffix, countSteps) {
      const { state, costCutoff: cost } = searchDepthFirst(from, suffix, countSteps);
      // Of completions at one total, none with more conditions than another is the best.
      const conditions = state ? countConditions(problem, state, 0) : Number.POSITIVE_INFINITY;
      return complete(from, suffix, { cost, conditions, recordsStages: true }, countSteps);
    },
  };
}
