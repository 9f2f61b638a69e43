/**
 * A whole number of euro cents: `7800` is 78 €. Always a safe integer, never a
 * fraction, never negative. In a tariff of another currency, hundredths of its unit.
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
 * @example
 * euros(0.29); // => 29
 */
export const euros = (amount: number): Cents => Math.round(amount * 100);

/**
 * The one rounding of this library: an amount with a fraction of a cent becomes whole
 * cents, half a cent up. What binary fractions add in the fifteenth digit is no fraction.
 */
export const wholeCents = (amount: number): Cents =>
  Number.isInteger(amount) ? amount : Math.round(Number(amount.toPrecision(15)));
