import { at, type Problem } from "./knapsack.js";
import type { Branch, Relaxation, Subproblem } from "./relaxation.js";
import { type Rows, SETUP_CLASS, USAGE } from "./state.js";

/** A state, as the relaxation sees it. */
interface Relaxed {
  readonly cost: number;
  readonly setupClass: number;
  readonly surrogateWeight: number;
  readonly exactUsage: number;
}

export interface LowerBound {
  readonly relaxed: (rows: Rows, state: number) => Relaxed;
  /** No completion of the state over this branch, and through the subproblem behind it, costs less. */
  readonly over: (state: Relaxed, branch: Branch, subproblem: Subproblem) => number;
}

export function lowerBound(
  { joinSetups, limits }: Problem,
  { surrogateWeight, exactUsage, leastCost }: Relaxation,
): LowerBound {
  const costColumn = USAGE + limits.length;
  return {
    relaxed: (rows, state) => ({
      cost: rows[state + costColumn] as number,
      setupClass: rows[state + SETUP_CLASS] as number,
      surrogateWeight: surrogateWeight(rows, state + USAGE),
      exactUsage: exactUsage(rows, state + USAGE),
    }),
    over: (state, branch, subproblem) =>
      state.cost +
      branch.cost +
      leastCost(
        subproblem,
        state.surrogateWeight + branch.surrogateWeight,
        state.exactUsage + branch.exactUsage,
      ) +
      at(subproblem.leastSetups, joinSetups(state.setupClass, branch.setupClass)),
  };
}

/** The branch that changes nothing. */
export const NO_BRANCH: Branch = {
  option: 0,
  setupClass: 0,
  conditions: 0,
  cost: 0,
  usage: [],
  surrogateWeight: 0,
  exactUsage: 0,
};
