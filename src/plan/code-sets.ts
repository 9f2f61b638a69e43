import type { ConditionSets } from "./solver/knapsack.js";

/** Sets of codes, numbered as they come; sets of the same codes have one number. */
export interface CodeSets extends ConditionSets {
  readonly of: (codes: readonly string[]) => number;
}

const MAX_SETS = 2 ** 26;

export function codeSets(): CodeSets {
  const sets: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const unions = new Map<number, number>();

  function numberOf(codes: readonly string[]): number {
    const set = [...new Set(codes)].sort();
    const key = set.join(" ");
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, sets.length);
    return sets.push(set) - 1;
  }

  // The empty set is number 0.
  numberOf([]);
  return {
    of: numberOf,
    union(one, other) {
      if (one === other || other === 0) return one;
      if (one === 0) return other;
      const pair = one * MAX_SETS + other;
      const known = unions.get(pair);
      if (known !== undefined) return known;
      const union = numberOf([...(sets[one] as readonly string[]), ...(sets[other] as readonly string[])]);
      unions.set(pair, union);
      return union;
    },
    size: (set) => (sets[set] as readonly string[]).length,
  };
}
