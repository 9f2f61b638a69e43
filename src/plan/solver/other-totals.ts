import type { BranchAndBound } from "./branch-and-bound.js";
import type { Candidate, Problem } from "./knapsack.js";
import type { OrderedItem } from "./order.js";
import type { Branch, Relaxation, Suffix } from "./relaxation.js";
import { after, start } from "./state.js";
import { type CountSteps, type StepLimits, unlessOutOfSteps } from "./steps.js";

/** The least total with a candidate; or that there is none, or that it took too long to find out. */
export type Total = number | "impossible" | "not-weighed";

/** What the search has found so far. */
interface Found {
  readonly items: readonly OrderedItem[];
  /** The items still to be decided, from each of them on. */
  readonly suffixes: readonly Suffix[];
  readonly total: number;
}

/** The least total with each candidate that the best choices leave out. Each is a search of its own. */
export function otherTotals(
  problem: Problem,
  relaxation: Relaxation,
  { leastTotal }: BranchAndBound,
  { items, suffixes, total }: Found,
  steps: StepLimits,
): (item: number, scheme: number) => Total {
  const shorter = new Map<string, Suffix>();
  /** All items but one of this name, in their order, up to this cost. */
  function suffixWithout(name: string, costCutoff: number, countSteps: CountSteps): Suffix {
    const key = `${costCutoff} ${name}`;
    const index = items.findIndex((item) => item.name === name);
    const before = shorter.has(key) ? [] : items.slice(0, index).reverse();
    const suffix = before.reduce(
      (rest, { branches }) => relaxation.prepend(branches, rest, costCutoff, countSteps),
      shorter.get(key) ?? (suffixes[index + 1] as Suffix),
    );
    shorter.set(key, suffix);
    return suffix;
  }

  function totalWith(name: string, candidate: Candidate, dearest: number, countSteps: CountSteps): Total {
    const [branch] = relaxation.branches([candidate]);
    const from = after(problem, start(problem), branch as Branch);
    // Mostly not much is lost; to look no farther than that is quicker, and as exact if something is found.
    const costCutoff = total * 1.25 + dearest;
    const near = leastTotal(from, suffixWithout(name, costCutoff, countSteps), countSteps);
    if (near !== undefined && near <= costCutoff) return near;
    const anywhere = leastTotal(from, suffixWithout(name, Number.POSITIVE_INFINITY, countSteps), countSteps);
    return anywhere ?? "impossible";
  }

  const known = new Map<string, Total>();
  return (item, scheme) => {
    const candidates = problem.items[item] as readonly Candidate[];
    const name = JSON.stringify(candidates);
    const key = `${scheme} ${name}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    const candidate = candidates.find((one) => one.scheme === scheme) as Candidate;
    const dearest = Math.max(...candidates.map(({ cost }) => cost));
    const countSteps = steps.forOther();
    const found = unlessOutOfSteps<Total>(
      () => totalWith(name, candidate, dearest, countSteps),
      () => "not-weighed",
    );
    known.set(key, found);
    return found;
  };
}
