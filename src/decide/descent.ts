import { leastFee } from "./fee-bound.js";
import type { Problem } from "./knapsack.js";
import type { Relaxation, Rest, Step } from "./relaxation.js";
import { after, better, hasRoom, type Mark, type State, stateKey } from "./state.js";

/** How many steps to look depth first. */
const PATIENCE = 4_000;

/** The step that changes nothing. */
const NOTHING: Step = { scheme: 0, trait: 0, cost: 0, uses: [], worth: 0, layer: 0 };

/** Where a sweep ends. */
interface Swept {
  /** The best choice for each of the last states whose bound is within the ceiling. */
  readonly states: readonly State[];
  /** The least bound beyond the ceiling. */
  readonly beyond: number;
}

interface Dived {
  readonly found: boolean;
  readonly beyond: number;
}

export interface Descent {
  /** What the cheapest way from here through the rest costs; nothing if there is none. */
  readonly leastTotal: (from: State, rest: Rest) => number | undefined;
  /** All ways from here that cost no more than the ceiling; `marks`, for each of the items and steps, if they are to be kept. */
  readonly sweep: (from: State, rest: Rest, ceiling: number, marks?: readonly (readonly Mark[])[]) => Swept;
}

export function descentOf(problem: Problem, { least }: Relaxation): Descent {
  const { fee, join, spend } = problem;
  const feeBound = leastFee(problem);
  const keyOf = stateKey(problem);

  /** What no way from here, over this step, can cost less than. */
  const bound = ({ cost, traits, worth, layer }: State, step: Step, rest: Rest) =>
    cost +
    step.cost +
    least(rest, worth + step.worth, layer + step.layer) +
    feeBound(join(traits, step.trait), rest.traits);

  /** Whether a way from here costs no more than the ceiling; if not, what is the least bound beyond it. Gives up when the steps are spent. */
  function dive(from: State, whole: Rest, ceiling: number, purse: { steps: number }): Dived {
    const seen = new Map<Rest, Map<number | string, number>>();
    let beyond = Number.POSITIVE_INFINITY;
    const canEnd = (state: State, { steps, next }: Rest): boolean =>
      !next ||
      steps.some((step) => {
        if (--purse.steps < 0 || !hasRoom(problem, state, step)) return false;
        const cost = bound(state, step, next);
        if (cost > ceiling) {
          beyond = Math.min(beyond, cost);
          return false;
        }
        const reached = after(problem, state, step);
        const known = seen.get(next) ?? new Map<number | string, number>();
        const key = keyOf(reached);
        if ((known.get(key) ?? Number.POSITIVE_INFINITY) <= reached.cost) return false;
        seen.set(next, known.set(key, reached.cost));
        return canEnd(reached, next);
      });
    return { found: canEnd(from, whole), beyond };
  }

  function sweep(from: State, whole: Rest, ceiling: number, marks?: readonly (readonly Mark[])[]): Swept {
    let states: readonly State[] = [from];
    let beyond = Number.POSITIVE_INFINITY;
    let item = 0;
    for (let { steps, next } = whole; next; { steps, next } = next, item++) {
      spend(states.length * steps.length);
      const found = new Map<number | string, State>();
      for (const state of states) {
        for (let index = 0; index < steps.length; index++) {
          const step = steps[index] as Step;
          if (!hasRoom(problem, state, step)) continue;
          const cost = bound(state, step, next);
          if (cost > ceiling) {
            beyond = Math.min(beyond, cost);
            continue;
          }
          const reached = after(problem, state, step, marks?.[item]?.[index]);
          const key = keyOf(reached);
          const known = found.get(key);
          found.set(key, known ? better(problem, known, reached) : reached);
        }
      }
      states = [...found.values()];
    }
    return { states, beyond };
  }

  function leastTotal(from: State, rest: Rest): number | undefined {
    const floor = bound(from, NOTHING, rest);
    let ceiling = floor;
    const purse = { steps: PATIENCE };
    while (ceiling < Number.POSITIVE_INFINITY && purse.steps >= 0) {
      const before = purse.steps;
      const { found, beyond } = dive(from, rest, ceiling, purse);
      spend(before - purse.steps);
      if (found) return ceiling;
      if (purse.steps >= 0) ceiling = beyond;
    }
    for (let gap = ceiling / 512; ceiling < Number.POSITIVE_INFINITY; gap *= 2) {
      const { states, beyond } = sweep(from, rest, ceiling);
      if (states.length > 0) return Math.min(...states.map(({ cost, traits }) => cost + fee(traits)));
      ceiling = Math.max(beyond, ceiling + gap);
    }
    return undefined;
  }

  return { leastTotal, sweep };
}
