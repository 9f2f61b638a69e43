/**
 * A whole number of euro cents: `7800` is 78 €. Always a safe integer, never a
 * fraction, never negative.
 */
export type Cents = number;

/** Euros in cents: `euros(520)` is `52000`, `euros(0.29)` is `29`. */
export const euros = (amount: number): Cents => Math.round(amount * 100);
