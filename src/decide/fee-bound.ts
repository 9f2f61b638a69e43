import type { Problem } from "./knapsack.js";

/** Beyond so many traits still open, the fee is bounded by 0 rather than counted out. */
const MOST_OPEN = 10;

/** The least fee for the traits there are and any of those that may still come. */
export function leastFee({ fee, join }: Problem): (traits: number, open: number) => number {
  const known = new Map<number, number>();
  return (traits, open) => {
    const key = traits * 2 ** 31 + open;
    const least = known.get(key) ?? leastOf(traits, parts(open & ~traits));
    known.set(key, least);
    return least;
  };

  /** Something is used in the end, so no part at all is none of the cases. */
  function leastOf(traits: number, more: readonly number[] | undefined): number {
    const fees = more?.map((part) => join(traits, part)).flatMap((all) => (all === 0 ? [] : fee(all)));
    return fees ? Math.min(...fees) : 0;
  }
}

/** All parts of a set of bits, the empty one included; none if they are too many. */
function parts(bits: number): readonly number[] | undefined {
  const found = [0];
  for (let part = bits; part > 0; part = (part - 1) & bits) {
    if (found.length === 2 ** MOST_OPEN) return undefined;
    found.push(part);
  }
  return found;
}
