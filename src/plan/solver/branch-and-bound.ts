import { lowerBound } from "./bound.js";
import { depthFirst } from "./depth-first.js";
import { dynamicProgram, type Scan } from "./dynamic-program.js";
import { at, type Problem } from "./knapsack.js";
import type { Relaxation, Suffix } from "./relaxation.js";
import { countConditions, type State } from "./state.js";
import type { CountSteps } from "./steps.js";

export interface BranchAndBound {
  /** The least total from a state through a suffix; nothing if the limits leave no way. */
  readonly leastTotal: (from: State, suffix: Suffix, countSteps: CountSteps) => number | undefined;
  /** The same, with all last states at that total that may be the best of them. */
  readonly cheapest: (
    from: State,
    suffix: Suffix,
    traces: NonNullable<Scan["traces"]>,
    countSteps: CountSteps,
  ) => Cheapest | undefined;
}

interface Cheapest {
  readonly total: number;
  readonly states: readonly State[];
}

export function branchAndBound(problem: Problem, relaxation: Relaxation): BranchAndBound {
  const { fees, limits } = problem;
  const bound = lowerBound(problem, relaxation);
  const climb = depthFirst(problem, bound);
  const scan = dynamicProgram(problem, bound);
  const totalOf = ({ cost, feeClass }: State) => cost + at(fees, feeClass);

  /** Raises a cutoff until there are states within it: first to the next bound, then faster and faster. */
  function complete(from: State, suffix: Suffix, first: Scan, countSteps: CountSteps): Cheapest | undefined {
    let { costCutoff } = first;
    for (let gap = costCutoff / 512; costCutoff < Number.POSITIVE_INFINITY; gap *= 2) {
      const { states, beyond } = scan(from, suffix, { ...first, costCutoff }, countSteps);
      if (states.length > 0) {
        const total = Math.min(...states.map(totalOf));
        return { total, states: states.filter((state) => totalOf(state) === total) };
      }
      costCutoff = Math.max(beyond, costCutoff + gap);
    }
    return undefined;
  }

  return {
    leastTotal(from, suffix, countSteps) {
      const { end, costCutoff } = climb(from, suffix, countSteps);
      if (end) return costCutoff;
      const first = { costCutoff, mostConditions: Number.POSITIVE_INFINITY, traces: undefined };
      return complete(from, suffix, first, countSteps)?.total;
    },
    cheapest(from, suffix, traces, countSteps) {
      const { end, costCutoff } = climb(from, suffix, countSteps);
      // Of choices at one total, none with more conditions than another is the best.
      const mostConditions = end ? countConditions(limits, end) : Number.POSITIVE_INFINITY;
      return complete(from, suffix, { costCutoff, mostConditions, traces }, countSteps);
    },
  };
}
