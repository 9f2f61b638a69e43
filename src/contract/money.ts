/**
 * A whole number of minor units: in euros, `7800` is €78. Always a safe integer, and 0 or more
 * in every answer, except for a part of a line that is a reduction.
 *
 * @example
 * import { type Cents, euros } from "cnam-pricing";
 *
 * const due: Cents = euros(78);
 * due; // => 7800
 */
export type Cents = number;

/**
 * Euros in cents: `euros(520)` is `52000`, `euros(0.29)` is `29`.
 *
 * @throws RangeError if the amount has a fraction of a cent, or is too large to be exact.
 * @example
 * euros(0.29); // => 29
 */
export function euros(amount: number): Cents {
  // Beyond fifteen digits there is only what a binary fraction adds.
  const cents = Number((amount * 100).toPrecision(15));
  if (Number.isInteger(cents) && Math.abs(cents) < 1e15) return cents + 0;
  throw new RangeError(`An amount is in whole cents, small enough to be exact. Got ${amount} euros.`);
}
