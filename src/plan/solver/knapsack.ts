/**
 * A basket as numbers: items, candidates, limits. In the field's terms, a multiple-choice knapsack with
 * several limits and a set-up cost, the fee.
 */

/** One way to fund one item. */
export interface Candidate {
  /** The scheme, by its place in page order. */
  readonly scheme: number;
  /** Candidates of one class are alike to the fee. */
  readonly feeClass: number;
  /** The conditions that it carries, as bits. */
  readonly conditions: number;
  readonly cost: number;
  /** What it takes of each limit, in whole numbers. */
  readonly uses: readonly number[];
}

/** Something there is only so much of. */
export interface Limit {
  readonly most: number;
  /** Ties go to the choice that uses least of the budgets; caps are left out of it. */
  readonly kind: "budget" | "cap";
  /** The condition, as a bit, that use above so much carries. */
  readonly condition: { readonly bit: number; readonly above: number } | undefined;
}

export interface Problem {
  /** For each item its candidates, in the order in which ties prefer them. */
  readonly items: readonly (readonly Candidate[])[];
  readonly limits: readonly Limit[];
  /** The fee, by class. Class 0 is that of no candidate at all. */
  readonly fees: readonly number[];
  /** The class of candidates of these two classes together. */
  readonly joinFees: (one: number, other: number) => number;
}

/** The limits that all items together could exceed. The others refuse nothing. */
export function tightLimits({ items, limits }: Problem): number[] {
  return [...limits.keys()].filter((limit) => {
    const greatest = items.map((candidates) => Math.max(0, ...candidates.map(({ uses }) => at(uses, limit))));
    return sum(greatest) > (limits[limit] as Limit).most;
  });
}

/** The amount of one limit. */
export const at = (amounts: readonly number[], limit: number) => amounts[limit] as number;

export const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
