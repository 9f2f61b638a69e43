import { type LowerBound, NOTHING } from "./bound.js";
import type { Problem } from "./knapsack.js";
import type { Suffix } from "./relaxation.js";
import { after, hasRoom, type State, stateKey } from "./state.js";
import type { CountSteps } from "./steps.js";

/** So many steps are looked depth first; beyond that, all states are counted out. */
const MAX_DEPTH_FIRST_STEPS = 4_000;

/** Where the search depth first has got to. */
export interface DepthFirst {
  /** The end of a completion at the cutoff; absent if the steps ran out first, or there is none. */
  readonly end: State | undefined;
  /** No completion costs less; infinite if there is none. */
  readonly costCutoff: number;
}

/** Raises a cutoff from bound to bound until a completion is within it, as long as there are steps left. */
export function depthFirst(
  problem: Problem,
  bound: LowerBound,
): (from: State, whole: Suffix, countSteps: CountSteps) => DepthFirst {
  const keyOf = stateKey(problem);

  /** Looks for one completion within the cutoff. */
  function within(costCutoff: number, from: State, whole: Suffix, left: { steps: number }) {
    const seen = new Map<Suffix, Map<number | string, number>>();
    let beyond = Number.POSITIVE_INFINITY;
    function complete(state: State, { branches, next }: Suffix): State | undefined {
      if (!next) return state;
      for (const branch of branches) {
        if (--left.steps < 0) return undefined;
        if (!hasRoom(problem, state, branch)) continue;
        const cost = bound(state, branch, next);
        if (cost > costCutoff) {
          beyond = Math.min(beyond, cost);
          continue;
        }
        const reached = after(problem, state, branch);
        const known = seen.get(next) ?? new Map<number | string, number>();
        const key = keyOf(reached);
        if ((known.get(key) ?? Number.POSITIVE_INFINITY) <= reached.cost) continue;
        seen.set(next, known.set(key, reached.cost));
        const end = complete(reached, next);
        if (end) return end;
      }
      return undefined;
    }
    return { end: complete(from, whole), beyond };
  }

  return (from, whole, countSteps) => {
    let costCutoff = bound(from, NOTHING, whole);
    const left = { steps: MAX_DEPTH_FIRST_STEPS };
    while (costCutoff < Number.POSITIVE_INFINITY && left.steps >= 0) {
      const before = left.steps;
      const { end, beyond } = within(costCutoff, from, whole, left);
      countSteps(before - left.steps);
      if (end) return { end, costCutoff };
      if (left.steps >= 0) costCutoff = beyond;
    }
    return { end: undefined, costCutoff };
  };
}
