/** Decimals without loss: amounts of 0 or more, counted in units of 10⁻¹². */
export type Exact = bigint;

const PLACES = 12;
const ONE = 10n ** BigInt(PLACES);

/** A number by its decimal digits; what a binary fraction adds in the sixteenth digit is none of them. */
export function exact(number: number): Exact {
  const [whole = "", fraction = ""] = String(Number(number.toPrecision(15))).split(".");
  return BigInt(whole + fraction.padEnd(PLACES, "0"));
}

export const product = (one: Exact, other: Exact): Exact => (one * other) / ONE;

export const least = (one: Exact, other: Exact): Exact => (one < other ? one : other);
export const greatest = (one: Exact, other: Exact): Exact => (one > other ? one : other);

/** The one rounding: a half goes up. */
export const halfUp = (amount: Exact): number => Number((amount + ONE / 2n) / ONE);
