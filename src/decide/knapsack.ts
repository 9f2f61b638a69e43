/** The search's own view of a basket: items, options, limits. In the field's terms, a multiple-choice knapsack. */

/** One way to fund one item. */
export interface Option {
  /** The scheme, by its place in page order. */
  readonly scheme: number;
  /** As a bit, all that the fee and the conditions can tell of the scheme. */
  readonly trait: number;
  readonly cost: number;
  /** What it takes of each limit. */
  readonly uses: readonly number[];
}

/** Something there is only so much of. */
export interface Limit {
  readonly most: number;
  /** A budget is also to be spared, where that costs nothing; a cap is not. */
  readonly kind: "budget" | "cap";
}

export interface Problem {
  /** For each item its options, in the order in which ties prefer them. */
  readonly items: readonly (readonly Option[])[];
  readonly limits: readonly Limit[];
  /** The traits of some schemes and one more, less those that have ceased to matter. */
  readonly join: (traits: number, trait: number) => number;
  /** The fee for the traits of all schemes used. */
  readonly fee: (traits: number) => number;
  /** How many conditions there are, given the traits and what is used of the limits. */
  readonly conditions: (traits: number, usage: readonly number[]) => number;
  /** Is told of every step of the search, and may throw to end it. */
  readonly spend: (steps: number) => void;
}

/** A choice of all items. */
export interface Solution {
  readonly total: number;
  /** For each item the scheme of its option. */
  readonly schemes: readonly number[];
}

/** The limits that all items together could ask too much of. The others refuse nothing. */
export function tightLimits({ items, limits }: Problem): number[] {
  return [...limits.keys()].filter((limit) => {
    const greatest = items.map((options) => Math.max(0, ...options.map(({ uses }) => at(uses, limit))));
    return sum(greatest) > (limits[limit] as Limit).most;
  });
}

/** The amount of one limit. */
export const at = (amounts: readonly number[], limit: number) => amounts[limit] as number;

export const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
