import { at, type Limit, nonRedundantLimits, type Problem } from "./knapsack.js";
import type { Branch } from "./relaxation.js";

/**
 * A state of the search is a partial assignment, of which only so much is kept as the rest can depend on. It is a
 * row of numbers: how many items are left, the set-up class and the conditions so far, what is used of each limit,
 * and the cost. Rows lie one after the other in one array, and a state goes by the index at which it starts.
 */
export type Rows = Float64Array;

const ITEMS_LEFT = 0;
export const SETUP_CLASS = 1;
export const CONDITIONS = 2;
/** What is used of the first limit; that of the others follows. */
export const USAGE = 3;

/** States are compared one by one in so many budgets at most, none of which has room for more than this. */
const MOST_SMALL = 2;
const MAX_SMALL = 100;

export interface StateSpace {
  /** The length of a row. */
  readonly width: number;
  /** The last column. */
  readonly cost: number;
  /** The columns in which states have to be equal before they are compared: all that the rest can depend on, but `compared`. */
  readonly key: readonly number[];
  /** By column, what is used of small budgets that are not redundant: a state that uses more of them may be dominated. */
  readonly compared: readonly number[];
  /** By column, what is used of redundant budgets: those that all items together cannot exceed. */
  readonly redundant: readonly number[];
  /** By column, what is used of all budgets, in their order. */
  readonly budgets: readonly number[];
}

export function stateSpace(problem: Problem): StateSpace {
  const { limits } = problem;
  const nonRedundant = nonRedundantLimits(problem);
  const columnsWhere = (holds: (limit: Limit, index: number) => boolean) =>
    limits.flatMap((limit, index) => (holds(limit, index) ? [USAGE + index] : []));
  const isRedundant = ({ kind }: Limit, index: number) => kind === "budget" && !nonRedundant.includes(index);
  const small = smallest(limits, nonRedundant);
  const cost = USAGE + limits.length;
  return {
    width: cost + 1,
    cost,
    // More conditions may depend on what is used of a cap, redundant or not.
    key: [
      ITEMS_LEFT,
      SETUP_CLASS,
      CONDITIONS,
      ...columnsWhere((limit, index) => !isRedundant(limit, index) && !small.includes(index)),
    ],
    compared: columnsWhere((_, index) => small.includes(index)),
    redundant: columnsWhere(isRedundant),
    budgets: columnsWhere(({ kind }) => kind === "budget"),
  };
}

/** The smallest budgets of these limits. */
function smallest(limits: readonly Limit[], nonRedundant: readonly number[]): readonly number[] {
  const capacity = (limit: number) => (limits[limit] as Limit).capacity;
  return nonRedundant
    .filter((limit) => limits[limit]?.kind === "budget" && capacity(limit) <= MAX_SMALL)
    .sort((a, b) => capacity(a) - capacity(b))
    .slice(0, MOST_SMALL);
}

/** Nothing decided yet. */
export function initialState({ limits, items }: Problem): Rows {
  const row = new Float64Array(USAGE + limits.length + 1);
  row[ITEMS_LEFT] = items.length;
  return row;
}

/** Whether the limits leave room for one more branch. */
export function hasRoom(limits: readonly Limit[], rows: Rows, state: number, { usage }: Branch): boolean {
  for (let limit = 0; limit < limits.length; limit++)
    if (
      (rows[state + USAGE + limit] as number) + (usage[limit] as number) >
      (limits[limit] as Limit).capacity
    )
      return false;
  return true;
}

/** Writes the state that one more branch leads to over another one. */
export function apply(
  { joinSetups, conditionSets }: Problem,
  rows: Rows,
  state: number,
  branch: Branch,
  target: Rows,
  start: number,
): void {
  const { usage } = branch;
  target[start + ITEMS_LEFT] = (rows[state + ITEMS_LEFT] as number) - 1;
  target[start + SETUP_CLASS] = joinSetups(rows[state + SETUP_CLASS] as number, branch.setupClass);
  target[start + CONDITIONS] = conditionSets.union(rows[state + CONDITIONS] as number, branch.conditions);
  for (let limit = 0; limit < usage.length; limit++)
    target[start + USAGE + limit] = (rows[state + USAGE + limit] as number) + (usage[limit] as number);
  const cost = USAGE + usage.length;
  target[start + cost] = (rows[state + cost] as number) + branch.cost;
}

/** Which of two states comes first in the first of these columns in which they differ; 0 if in none. */
export function compareBy(
  columns: readonly number[],
  a: Rows,
  stateA: number,
  b: Rows,
  stateB: number,
): number {
  for (const column of columns) {
    const difference = (a[stateA + column] as number) - (b[stateB + column] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The cost of a complete assignment, with its set-up cost. */
export const totalCost = ({ setupCosts, limits }: Problem, rows: Rows, state: number): number =>
  (rows[state + USAGE + limits.length] as number) + at(setupCosts, rows[state + SETUP_CLASS] as number);

/** How many conditions a state carries: those of its candidates, and those of what it uses. */
export function countConditions({ limits, conditionSets }: Problem, rows: Rows, state: number): number {
  let all = rows[state + CONDITIONS] as number;
  for (const [limit, { condition }] of limits.entries())
    if (condition && (rows[state + USAGE + limit] as number) > condition.above)
      all = conditionSets.union(all, condition.set);
  return conditionSets.size(all);
}
