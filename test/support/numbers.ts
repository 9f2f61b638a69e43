/** Whole numbers from 0 to below, by a congruential generator that begins at a state: the same in every run. */
export function numbers(state: number): (below: number) => number {
  let at = state >>> 0;
  return (below) => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((at / 2 ** 32) * below);
  };
}
