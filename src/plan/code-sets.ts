import type { ConditionSets } from "./solver/knapsack.js";

/** Sets of codes, numbered as they come; sets of the same codes have one number. */
export interface CodeSets extends ConditionSets {
  readonly of: (codes: readonly string[]) => number;
}

const MAX_SETS = 2 ** 26;

export function codeSets(): CodeSets {
  const bitByCode = new Map<string, bigint>();
  const numbers = new Map<bigint, number>();
  const unions = new Map<number, number>();
  /** The codes of each set, a bit each, and how many there are. */
  const bitsOf: bigint[] = [];
  const sizes: number[] = [];

  function numberOf(bits: bigint): number {
    const known = numbers.get(bits);
    if (known !== undefined) return known;
    numbers.set(bits, bitsOf.length);
    sizes.push(countBits(bits));
    return bitsOf.push(bits) - 1;
  }

  function bitOf(code: string): bigint {
    const known = bitByCode.get(code);
    if (known !== undefined) return known;
    const bit = 1n << BigInt(bitByCode.size);
    bitByCode.set(code, bit);
    return bit;
  }

  // The empty set is number 0.
  numberOf(0n);
  return {
    of: (codes) => numberOf(codes.reduce((bits, code) => bits | bitOf(code), 0n)),
    union(one, other) {
      if (one === other || other === 0) return one;
      if (one === 0) return other;
      const pair = one * MAX_SETS + other;
      const known = unions.get(pair);
      if (known !== undefined) return known;
      const union = numberOf((bitsOf[one] as bigint) | (bitsOf[other] as bigint));
      unions.set(pair, union);
      return union;
    },
    size: (set) => sizes[set] as number,
  };
}

function countBits(bits: bigint): number {
  let count = 0;
  for (let left = bits; left > 0n; left &= left - 1n) count++;
  return count;
}
