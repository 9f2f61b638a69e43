import { at, type Problem } from "./knapsack.js";
import type { Branch, Relaxation, Suffix } from "./relaxation.js";
import type { State } from "./state.js";

/** No completion of a state, over this branch and through this suffix, costs less. */
export type LowerBound = (state: State, branch: Branch, suffix: Suffix) => number;

export const lowerBound =
  ({ joinFees }: Problem, { leastCost }: Relaxation): LowerBound =>
  ({ cost, feeClass, surrogateWeight, exactUsage }, branch, suffix) =>
    cost +
    branch.cost +
    leastCost(suffix, surrogateWeight + branch.surrogateWeight, exactUsage + branch.exactUsage) +
    at(suffix.leastFees, joinFees(feeClass, branch.feeClass));

/** The branch that changes nothing. */
export const NOTHING: Branch = {
  scheme: 0,
  feeClass: 0,
  conditions: 0,
  cost: 0,
  uses: [],
  surrogateWeight: 0,
  exactUsage: 0,
};
