/**
 * The problem in numbers: a multidimensional multiple-choice knapsack (MMKP) with a set-up cost. What the literature
 * calls a class is an item here, and its items are the candidates of that.
 *
 * Each item is given exactly one of its candidates. What the candidates take of each limit has to stay within
 * its capacity; their costs are added up, and with them a set-up cost, which depends on the classes that the
 * candidates are of, and not on how many there are of each.
 */

/** One option for one item. */
export interface Candidate {
  /** The option, by its place: of assignments that tie in all else, the one with the earlier options is best. */
  readonly option: number;
  /** Candidates of one class are alike to the set-up cost. */
  readonly setupClass: number;
  /** The set of conditions that it carries. */
  readonly conditions: number;
  readonly cost: number;
  /** What it takes of each limit, in whole numbers. */
  readonly usage: readonly number[];
}

/** A resource of which there is only so much. */
export interface Limit {
  /** A whole number. */
  readonly capacity: number;
  /** Ties go to the assignment that uses least of the budgets; caps are left out of it. */
  readonly kind: "budget" | "cap";
  /** The set of conditions that use above so much carries. */
  readonly condition: { readonly set: number; readonly above: number } | undefined;
}

/** Sets of conditions, each by its number; 0 is the empty set. */
export interface ConditionSets {
  /** The set of what is in either. */
  readonly union: (one: number, other: number) => number;
  readonly size: (set: number) => number;
}

export interface Problem {
  /** For each item its candidates, in the order of their options. */
  readonly items: readonly (readonly Candidate[])[];
  readonly limits: readonly Limit[];
  /** The set-up cost, by class. Class 0 is that of no candidate at all. */
  readonly setupCosts: readonly number[];
  /** The class of candidates of these two classes together. */
  readonly joinSetups: (one: number, other: number) => number;
  readonly conditionSets: ConditionSets;
}

/** The limits that all items together could exceed. The others are redundant: they refuse nothing. */
export function nonRedundantLimits({ items, limits }: Problem): number[] {
  return [...limits.keys()].filter((limit) => {
    const greatest = items.map((candidates) =>
      Math.max(0, ...candidates.map(({ usage }) => at(usage, limit))),
    );
    return sum(greatest) > (limits[limit] as Limit).capacity;
  });
}

/** The amount of one limit. */
export const at = (amounts: readonly number[], limit: number) => amounts[limit] as number;

export const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
