/**
 * Exact search for the best assignment: branch and bound, by a dynamic program. `README.md` says why it is right, and
 * where its parts come from.
 */
import { edgesTo, firstAssignment } from "./assignments.js";
import { branchAndBound, type Cheapest } from "./branch-and-bound.js";
import type { Problem } from "./knapsack.js";
import { inSearchOrder, type OrderedItem } from "./order.js";
import { otherTotals, type Total } from "./other-totals.js";
import { relax, type Suffix } from "./relaxation.js";
import { compareBy, countConditions, initialState, type StateSpace, stateSpace, totalCost } from "./state.js";
import type { StepLimits } from "./steps.js";

export interface Search {
  readonly best: Solution;
  /** The least total with this option for this item, one of its candidates. */
  readonly totalWith: (item: number, option: number) => Total;
}

interface Solution {
  readonly total: number;
  /** For each item the option of its candidate. */
  readonly assignment: readonly number[];
}

/** The best assignment; nothing if the limits leave no way. Each item has a candidate. */
export function search(problem: Problem, steps: StepLimits): Search | undefined {
  const space = stateSpace(problem);
  const relaxation = relax(problem);
  const solver = branchAndBound(problem, space, relaxation);
  const items = inSearchOrder(problem, relaxation);
  const suffixes = [relaxation.nothing];
  for (const { branches } of [...items].reverse())
    suffixes.unshift(
      relaxation.prepend(branches, suffixes[0] as Suffix, Number.POSITIVE_INFINITY, steps.forBest),
    );

  const cheapest = solver.cheapest(initialState(problem), suffixes[0] as Suffix, steps.forBest);
  if (!cheapest) return undefined;
  const { total } = cheapest;
  const assignment = bestAssignment(problem, space, items, cheapest);
  const tied = tiedCandidates(problem, space, items, cheapest);
  const groups = new Map(items.map(({ place, group }) => [place, group]));
  const others = otherTotals(problem, relaxation, solver, { items, groups, suffixes, total }, steps);
  return {
    best: { total, assignment },
    totalWith: (item, option) => (tied.has(`${groups.get(item)} ${option}`) ? total : others(item, option)),
  };
}

/** Of the assignments at the least total, the one with fewest conditions, then least use of budgets, then the first. */
function bestAssignment(
  problem: Problem,
  { width, budgets }: StateSpace,
  items: readonly OrderedItem[],
  { states, stages, total }: Cheapest,
): readonly number[] {
  const rows = states.rows();
  const compare = (a: number, b: number) =>
    countConditions(problem, rows, a) - countConditions(problem, rows, b) ||
    compareBy(budgets, rows, a, rows, b);
  const last = Array.from({ length: states.size() }, (_, place) => place * width);
  const best = last
    .filter((state) => totalCost(problem, rows, state) === total)
    .reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  const areBest = Uint8Array.from(last, (state) =>
    Number(totalCost(problem, rows, state) === total && compare(state, best) === 0),
  );
  return firstAssignment(items, stages, edgesTo(areBest, stages, "best"));
}

/** The candidates of all assignments at the least total, by group and option. */
function tiedCandidates(
  problem: Problem,
  { width }: StateSpace,
  items: readonly OrderedItem[],
  { states, stages, total }: Cheapest,
): ReadonlySet<string> {
  const areTied = Uint8Array.from({ length: states.size() }, (_, place) =>
    Number(totalCost(problem, states.rows(), place * width) === total),
  );
  const edges = edgesTo(areTied, stages, "all");
  return new Set(
    items.flatMap(({ group, branches }, stage) =>
      [...new Set(edges[stage]?.map((edge) => stages[stage]?.branch[edge] as number))].map(
        (branch) => `${group} ${branches[branch]?.option}`,
      ),
    ),
  );
}
