import { at, type Candidate, type Problem } from "./knapsack.js";

/** The candidates that no other one dominates. A dominated candidate is in no best assignment. */
export const undominated = (
  candidates: readonly Candidate[],
  problem: Pick<Problem, "limits" | "conditionSets">,
): readonly Candidate[] =>
  candidates.filter((candidate) => !candidates.some((other) => dominates(other, candidate, problem)));

/**
 * Whether the first candidate is better than the second in every assignment: of the same set-up class, with no
 * other conditions, at no higher cost, and taking no more of anything; and ties prefer it.
 */
function dominates(
  a: Candidate,
  b: Candidate,
  { limits, conditionSets }: Pick<Problem, "limits" | "conditionSets">,
): boolean {
  if (a.setupClass !== b.setupClass || a.cost > b.cost) return false;
  if (conditionSets.union(a.conditions, b.conditions) !== b.conditions) return false;
  let isPreferred = a.cost < b.cost || a.option < b.option;
  for (let limit = 0; limit < limits.length; limit++) {
    const difference = at(b.usage, limit) - at(a.usage, limit);
    if (difference < 0) return false;
    if (difference > 0 && limits[limit]?.kind === "budget") isPreferred = true;
  }
  return isPreferred;
}
