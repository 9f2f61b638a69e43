import type { BranchAndBound } from "./branch-and-bound.js";
import type { Candidate, Problem } from "./knapsack.js";
import type { OrderedItem } from "./order.js";
import type { Branch, Relaxation, Subproblem } from "./relaxation.js";
import { apply, initialState } from "./state.js";
import { type CountSteps, type StepLimits, unlessOutOfSteps } from "./steps.js";

/** The least total with a candidate; or that there is none, or that it took too long to find out. */
export type Total = number | "impossible" | "not-weighed";

/** What the search has found so far. */
interface Found {
  readonly items: readonly OrderedItem[];
  /** The group of each item, by its place. */
  readonly groups: ReadonlyMap<number, number>;
  /** The items still to be decided, from each of them on. */
  readonly subproblems: readonly Subproblem[];
  readonly total: number;
}

/** The least total with each candidate that the best assignments leave out. Each is a search of its own. */
export function otherTotals(
  problem: Problem,
  relaxation: Relaxation,
  { leastTotal }: BranchAndBound,
  { items, groups, subproblems, total }: Found,
  steps: StepLimits,
): (item: number, option: number) => Total {
  const shorter = new Map<string, Subproblem>();
  /** All items but one of this group, in their order, up to this cost. */
  function subproblemWithout(group: number, costCutoff: number, countSteps: CountSteps): Subproblem {
    const key = `${group} ${costCutoff}`;
    const known = shorter.get(key);
    if (known) return known;
    const subproblem = items
      .slice(0, group)
      .reduceRight(
        (rest, { branches }) => relaxation.prepend(branches, rest, costCutoff, countSteps),
        subproblems[group + 1] as Subproblem,
      );
    shorter.set(key, subproblem);
    return subproblem;
  }

  function totalWith(group: number, candidate: Candidate, dearest: number, countSteps: CountSteps): Total {
    const [branch] = relaxation.branches([candidate]);
    const start = initialState(problem);
    apply(problem, start, 0, branch as Branch, start, 0);
    // Mostly not much is lost; to look no farther than that is quicker, and as exact if something is found.
    const costCutoff = total * 1.25 + dearest;
    const near = leastTotal(start, subproblemWithout(group, costCutoff, countSteps), countSteps);
    if (near !== undefined && near <= costCutoff) return near;
    const anywhere = leastTotal(
      start,
      subproblemWithout(group, Number.POSITIVE_INFINITY, countSteps),
      countSteps,
    );
    return anywhere ?? "impossible";
  }

  const known = new Map<string, Total>();
  return (item, option) => {
    const candidates = problem.items[item] as readonly Candidate[];
    const group = groups.get(item) as number;
    const key = `${group} ${option}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const candidate = candidates.find((one) => one.option === option) as Candidate;
    const dearest = Math.max(...candidates.map(({ cost }) => cost));
    const countSteps = steps.forOther();
    const found = unlessOutOfSteps<Total>(
      () => totalWith(group, candidate, dearest, countSteps),
      () => "not-weighed",
    );
    known.set(key, found);
    return found;
  };
}
