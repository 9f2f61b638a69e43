import type { ConditionSets } from "../../src/plan/solver/knapsack.js";

/** Sets of up to 31 conditions, a bit each. */
export const bits: ConditionSets = {
  union: (one, other) => one | other,
  size: (set) => [...set.toString(2)].filter((digit) => digit === "1").length,
};
