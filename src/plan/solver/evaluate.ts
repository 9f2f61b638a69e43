import { at, type Candidate, type Problem, sum } from "./knapsack.js";

/** The total of an assignment, by the option of each item; nothing if an item has no such candidate, or a limit refuses. */
export function evaluate(
  { items, limits, setupCosts, joinSetups }: Problem,
  assignment: readonly number[],
): number | undefined {
  const chosen: Candidate[] = [];
  for (const [item, candidates] of items.entries()) {
    const candidate = candidates.find(({ option }) => option === assignment[item]);
    if (!candidate) return undefined;
    chosen.push(candidate);
  }
  for (const [limit, { capacity }] of limits.entries())
    if (sum(chosen.map(({ usage }) => at(usage, limit))) > capacity) return undefined;
  const setupClass = chosen.reduce((all, candidate) => joinSetups(all, candidate.setupClass), 0);
  return sum(chosen.map(({ cost }) => cost)) + at(setupCosts, setupClass);
}
