/**
 * A whole number of euro cents: `7800` is 78 €. Always a safe integer, never a
 * fraction, never negative.
 */
export type Cents = number;

/** Whole euros, as the page prints them, in cents: `euros(520)` is `52000`. */
export const euros = (whole: number): Cents => whole * 100;
