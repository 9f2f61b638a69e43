import type { LowerBound } from "./bound.js";
import type { Problem } from "./knapsack.js";
import type { Branch, Suffix } from "./relaxation.js";
import { after, better, countBits, hasRoom, type State, stateKey, type Trace } from "./state.js";
import type { CountSteps } from "./steps.js";

/** What a dynamic program looks at. */
export interface Scan {
  /** What costs more is dropped. */
  readonly costCutoff: number;
  /** What carries more conditions is dropped. */
  readonly mostConditions: number;
  /** By item and branch, if choices are to be recorded. */
  readonly traces: readonly (readonly Trace[])[] | undefined;
}

export interface Scanned {
  /** The best choice for each of the last states within the cutoff. */
  readonly states: readonly State[];
  /** The least bound beyond the cutoff. */
  readonly beyond: number;
}

/** Item by item, every state that can lead to a completion within the cutoff. */
export function dynamicProgram(
  problem: Problem,
  bound: LowerBound,
): (from: State, whole: Suffix, scan: Scan, countSteps: CountSteps) => Scanned {
  const keyOf = stateKey(problem);
  return (from, whole, { costCutoff, mostConditions, traces }, countSteps) => {
    let states: readonly State[] = [from];
    let beyond = Number.POSITIVE_INFINITY;
    let item = 0;
    for (let { branches, next } = whole; next; { branches, next } = next, item++) {
      countSteps(states.length * branches.length);
      const found = new Map<number | string, State>();
      for (const state of states) {
        for (let index = 0; index < branches.length; index++) {
          const branch = branches[index] as Branch;
          if (!hasRoom(problem, state, branch)) continue;
          const cost = bound(state, branch, next);
          if (cost > costCutoff) {
            beyond = Math.min(beyond, cost);
            continue;
          }
          const reached = after(problem, state, branch, traces?.[item]?.[index]);
          if (countBits(reached.conditions) > mostConditions) continue;
          const key = keyOf(reached);
          const known = found.get(key);
          found.set(key, known ? better(problem, known, reached) : reached);
        }
      }
      states = [...found.values()];
    }
    return { states, beyond };
  };
}
