import { type LowerBound, NO_BRANCH } from "./bound.js";
import type { Problem } from "./knapsack.js";
import type { Subproblem } from "./relaxation.js";
import { apply, hasRoom, type Rows, type StateSpace } from "./state.js";
import { stateTable } from "./state-table.js";
import type { CountSteps } from "./steps.js";

/** So many steps are searched depth first; beyond that, the dynamic program takes over. */
const MAX_STEPS = 4_000;

/** A completion at the least total. */
export interface Incumbent {
  readonly state: Rows;
  /** The option of each item, in the order of the search. */
  readonly options: readonly number[];
}

interface Deepening {
  /** Absent if the steps ran out first, or there is no completion. */
  readonly incumbent: Incumbent | undefined;
  /** No completion costs less; infinite if there is none. */
  readonly costCutoff: number;
}

export type IterativeDeepening = (from: Rows, subproblem: Subproblem, countSteps: CountSteps) => Deepening;

/** Raises a cutoff from bound to bound until a completion is within it, as long as there are steps left. */
export function iterativeDeepening(
  problem: Problem,
  space: StateSpace,
  bound: LowerBound,
): IterativeDeepening {
  const { width, cost: costColumn } = space;
  const { limits } = problem;

  /** Looks for one completion within the cutoff. */
  function searchWithin(costCutoff: number, from: Rows, subproblem: Subproblem, left: { steps: number }) {
    const seen = stateTable(space);
    let nextCutoff = Number.POSITIVE_INFINITY;
    const path = [from];
    const options: number[] = [];
    function complete(depth: number, { branches, next }: Subproblem): Incumbent | undefined {
      const state = path[depth] as Rows;
      if (!next) return { state, options: options.slice(0, depth) };
      const relaxed = bound.relaxed(state, 0);
      if (path.length === depth + 1) path.push(new Float64Array(width));
      const reached = path[depth + 1] as Rows;
      for (const branch of branches) {
        if (--left.steps < 0) return undefined;
        if (!hasRoom(limits, state, 0, branch)) continue;
        const cost = bound.over(relaxed, branch, next);
        if (cost > costCutoff) {
          nextCutoff = Math.min(nextCutoff, cost);
          continue;
        }
        apply(problem, state, 0, branch, reached, 0);
        const known = seen.size();
        const place = seen.place(reached, 0);
        const column = place * width + costColumn;
        if (place < 0) continue;
        if (place < known && (seen.rows()[column] as number) <= (reached[costColumn] as number)) continue;
        seen.rows()[column] = reached[costColumn] as number;
        options[depth] = branch.option;
        const found = complete(depth + 1, next);
        if (found) return found;
      }
      return undefined;
    }
    return { found: complete(0, subproblem), nextCutoff };
  }

  return (from, subproblem, countSteps) => {
    let costCutoff = bound.over(bound.relaxed(from, 0), NO_BRANCH, subproblem);
    const left = { steps: MAX_STEPS };
    while (costCutoff < Number.POSITIVE_INFINITY && left.steps >= 0) {
      const before = left.steps;
      const { found, nextCutoff } = searchWithin(costCutoff, from, subproblem, left);
      countSteps(before - left.steps);
      if (found) return { incumbent: found, costCutoff };
      if (left.steps >= 0) costCutoff = nextCutoff;
    }
    return { incumbent: undefined, costCutoff };
  };
}
