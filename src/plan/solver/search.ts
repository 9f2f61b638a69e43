/**
 * Exact search for the best assignment: branch and bound, by a dynamic program. `README.md` says why it is right, and
 * where its parts come from.
 */
import { edgesTo, firstAssignment } from "./assignments.js";
import { branchAndBound } from "./branch-and-bound.js";
import type { Completions } from "./dynamic-program.js";
import type { Problem } from "./knapsack.js";
import { inSearchOrder, type OrderedItem } from "./order.js";
import { otherTotals, type Total } from "./other-totals.js";
import { relax, type Subproblem } from "./relaxation.js";
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
  const subproblems = [relaxation.nothing];
  for (const { branches } of [...items].reverse())
    subproblems.unshift(
      relaxation.prepend(branches, subproblems[0] as Subproblem, Number.POSITIVE_INFINITY, steps.forBest),
    );

  const cheapest = solver.cheapest(initialState(problem), subproblems[0] as Subproblem, steps);
  if (!cheapest) return undefined;
  const { total, tied, options } = cheapest;
  const assignment = tied ? bestAssignment(problem, space, items, total, tied) : byPlace(items, options);
  const tiedCandidates = tied
    ? candidatesOf(problem, space, items, total, tied)
    : new Set(items.map(({ group }, index) => candidateKey(group, options[index] as number)));
  const groups = new Map(items.map(({ place, group }) => [place, group]));
  const others = otherTotals(problem, relaxation, solver, { items, groups, subproblems, total }, steps);
  return {
    best: { total, assignment },
    totalWith: (item, option) =>
      tiedCandidates.has(candidateKey(groups.get(item) as number, option)) ? total : others(item, option),
  };
}

/** Equal items share what is known of their candidates. */
const candidateKey = (group: number, option: number) => `${group} ${option}`;

/** Options in the order of the problem. */
function byPlace(items: readonly OrderedItem[], options: readonly number[]): readonly number[] {
  const assignment: number[] = [];
  for (const [index, { place }] of items.entries()) assignment[place] = options[index] as number;
  return assignment;
}

/** Of the assignments at the least total, the one with fewest conditions, then least use of budgets, then the first. */
function bestAssignment(
  problem: Problem,
  { width, budgets }: StateSpace,
  items: readonly OrderedItem[],
  total: number,
  { states, stages }: Completions,
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

/** The candidates of the assignments at the least total that the cutoffs keep, by group and option. */
function candidatesOf(
  problem: Problem,
  { width }: StateSpace,
  items: readonly OrderedItem[],
  total: number,
  { states, stages }: Completions,
): ReadonlySet<string> {
  const areTied = Uint8Array.from({ length: states.size() }, (_, place) =>
    Number(totalCost(problem, states.rows(), place * width) === total),
  );
  const edges = edgesTo(areTied, stages, "all");
  return new Set(
    items.flatMap(({ group, branches }, stage) =>
      [...new Set(edges[stage]?.map((edge) => stages[stage]?.branch[edge] as number))].map((branch) =>
        candidateKey(group, branches[branch]?.option as number),
      ),
    ),
  );
}
