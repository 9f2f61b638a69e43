import { at, type Candidate, type Limit } from "./knapsack.js";

/** The candidates without those that another one beats in any choice, whatever the other items are given. */
export const worthTrying = (
  candidates: readonly Candidate[],
  limits: readonly Limit[],
): readonly Candidate[] =>
  candidates.filter((candidate) => !candidates.some((other) => beats(other, candidate, limits)));

/**
 * Whether nothing speaks for the second candidate: the fee cannot tell them apart, it has all conditions
 * of the first, costs no less and takes no less of anything; and ties prefer the first.
 */
function beats(a: Candidate, b: Candidate, limits: readonly Limit[]): boolean {
  if (a.feeClass !== b.feeClass || (a.conditions & ~b.conditions) !== 0 || a.cost > b.cost) return false;
  let isPreferred = a.cost < b.cost || a.scheme < b.scheme;
  for (let limit = 0; limit < limits.length; limit++) {
    const difference = at(b.uses, limit) - at(a.uses, limit);
    if (difference < 0) return false;
    if (difference > 0 && limits[limit]?.kind === "budget") isPreferred = true;
  }
  return isPreferred;
}
