/** A product of decimals: what binary fractions add behind the fifteenth digit is no part of it. */
export const product = (one: number, other: number): number => Number((one * other).toPrecision(15));
