import { lowerBound } from "./bound.js";
import { type Incumbent, iterativeDeepening } from "./depth-first.js";
import { type Completions, type Cutoffs, dynamicProgram } from "./dynamic-program.js";
import type { Problem } from "./knapsack.js";
import type { Relaxation, Subproblem } from "./relaxation.js";
import { countConditions, type Rows, type StateSpace, totalCost } from "./state.js";
import { type CountSteps, type StepLimits, unlessOutOfSteps } from "./steps.js";

/** Up to so many conditions, there are few sets of them. */
const FEW = 3;

export interface BranchAndBound {
  /** The least total from a state through a subproblem; nothing if the limits leave no way. */
  readonly leastTotal: (from: Rows, subproblem: Subproblem, countSteps: CountSteps) => number | undefined;
  /** The same, with all completions at that total that may be the best of them. */
  readonly cheapest: (from: Rows, subproblem: Subproblem, steps: StepLimits) => Cheapest | undefined;
}

interface Cheapest {
  readonly total: number;
  /** The completions at this total; absent if there were not enough steps for them. */
  readonly tied: Completions | undefined;
  /** One of them, if it was found before the others: the option of each item, in the order of the search. */
  readonly options: readonly number[];
}

export function branchAndBound(problem: Problem, space: StateSpace, relaxation: Relaxation): BranchAndBound {
  const bound = lowerBound(problem, relaxation);
  const searchDepthFirst = iterativeDeepening(problem, space, bound);
  const completeWithin = dynamicProgram(problem, space, bound);

  /** Raises the cutoff until there are completions within it: first to the next bound, then faster and faster. */
  function complete(
    from: Rows,
    subproblem: Subproblem,
    first: Cutoffs,
    countSteps: CountSteps,
  ): Cheapest | undefined {
    let { cost } = first;
    for (let gap = Math.max(1, cost / 512); cost < Number.POSITIVE_INFINITY; gap *= 2) {
      const found = completeWithin(from, subproblem, { ...first, cost }, countSteps);
      if (found.states.size() > 0) return { total: leastOf(found), tied: found, options: [] };
      cost = Math.max(found.nextCutoff, cost + gap);
    }
    return undefined;
  }

  /** Of completions at one total, none with more conditions than another is the best: those with few are tried first. */
  function withFewestConditions(
    from: Rows,
    subproblem: Subproblem,
    total: number,
    { state }: Incumbent,
    countSteps: CountSteps,
  ): Completions {
    let conditions = Math.min(FEW, countConditions(problem, state, 0));
    for (;;) {
      const cutoffs = { cost: total, conditions, recordsStages: true };
      const found = completeWithin(from, subproblem, cutoffs, countSteps);
      const fewest = fewestConditions(found, total);
      if (fewest <= conditions) return found;
      // A cap may have added some, which the cutoff did not see: others have as few.
      conditions = fewest === Number.POSITIVE_INFINITY ? conditions + 1 : fewest;
    }
  }

  function fewestConditions({ states }: Completions, total: number): number {
    let fewest = Number.POSITIVE_INFINITY;
    const rows = states.rows();
    for (let place = 0; place < states.size(); place++) {
      const state = place * space.width;
      if (totalCost(problem, rows, state) === total)
        fewest = Math.min(fewest, countConditions(problem, rows, state));
    }
    return fewest;
  }

  function leastOf({ states }: Completions): number {
    let least = Number.POSITIVE_INFINITY;
    for (let place = 0; place < states.size(); place++)
      least = Math.min(least, totalCost(problem, states.rows(), place * space.width));
    return least;
  }

  return {
    leastTotal(from, subproblem, countSteps) {
      const { incumbent, costCutoff: cost } = searchDepthFirst(from, subproblem, countSteps);
      if (incumbent) return cost;
      const cutoffs = { cost, conditions: Number.POSITIVE_INFINITY, recordsStages: false };
      return complete(from, subproblem, cutoffs, countSteps)?.total;
    },
    cheapest(from, subproblem, { forBest, forTies }) {
      const { incumbent, costCutoff: cost } = searchDepthFirst(from, subproblem, forBest);
      const within = { cost, conditions: Number.POSITIVE_INFINITY, recordsStages: true };
      if (!incumbent) return complete(from, subproblem, within, forBest);
      const tied = unlessOutOfSteps<Completions | undefined>(
        () => withFewestConditions(from, subproblem, cost, incumbent, forTies),
        () => undefined,
      );
      return { total: cost, tied, options: incumbent.options };
    },
  };
}
