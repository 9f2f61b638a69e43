/**
 * Exact search: give each item one of its candidates, at the least total cost, within all limits.
 *
 * A state is all that the future can depend on: what the fee and the conditions can
 * tell of the candidates so far, and how much of each cap and of each tight budget is
 * used up. Of two choices of the same items that lead to the same state, every
 * completion of one is a completion of the other, so only the better one is kept and
 * nothing is lost (dynamic programming). No completion costs less than the relaxation
 * says, so a state whose bound lies above a cutoff is dropped, and no choice as cheap
 * as the cutoff is lost (branch and bound).
 *
 * The least total: look, depth first, for a choice that costs just what the bound of
 * the whole says; there mostly is one, and nothing is left to prove. Otherwise raise
 * the cutoff until a dynamic program finds choices within it; the cheapest of them is
 * the cheapest of all. The best choice: a dynamic program with the least total for its
 * cutoff finds every choice that costs as much, and ties are settled among them.
 *
 * Worst case: for each item as many states as there are ways to use up the tight
 * limits, times the fee classes and the sets of conditions. Without budgets that is a
 * few dozen.
 */
import { branchAndBound } from "./branch-and-bound.js";
import { recordChoices } from "./choices.js";
import type { Problem } from "./knapsack.js";
import { inSearchOrder } from "./order.js";
import { otherTotals, type Total } from "./other-totals.js";
import { relax, type Suffix } from "./relaxation.js";
import { compareComplete, start } from "./state.js";
import type { StepLimits } from "./steps.js";

export interface Search {
  readonly best: Solution;
  /** The least total with this scheme for this item, one of its candidates. */
  readonly totalWith: (item: number, scheme: number) => Total;
}

/** A choice of all items. */
interface Solution {
  readonly total: number;
  /** For each item the scheme of its candidate. */
  readonly schemes: readonly number[];
}

/** The search; nothing if the limits leave no way. Each item has a candidate. */
export function search(problem: Problem, steps: StepLimits): Search | undefined {
  const relaxation = relax(problem);
  const solver = branchAndBound(problem, relaxation);
  const items = inSearchOrder(problem, relaxation);
  const suffixes = [relaxation.nothing];
  for (const { branches } of [...items].reverse())
    suffixes.unshift(
      relaxation.prepend(branches, suffixes[0] as Suffix, Number.POSITIVE_INFINITY, steps.forBest),
    );

  const { traces, schemesIn, bitOf } = recordChoices(problem, items);
  const found = solver.cheapest(start(problem), suffixes[0] as Suffix, traces, steps.forBest);
  if (!found) return undefined;
  const { total, states } = found;
  const { choice } = states.reduce((a, b) => (compareComplete(problem, a, b) <= 0 ? a : b));
  const inTies = states.reduce((all, { candidates }) => all | candidates, 0n);
  const others = otherTotals(problem, relaxation, solver, { items, suffixes, total }, steps);
  return {
    best: { total, schemes: schemesIn(choice) },
    totalWith: (item, scheme) => (inTies & bitOf(item, scheme) ? total : others(item, scheme)),
  };
}
