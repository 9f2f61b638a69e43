/** What a price is computed from: the measures of the line, and what is known of the learner. */
import type { Cents } from "../contract/money.js";

/** The measures given for a line, by name. */
export type Measures = Readonly<Record<string, number>>;

/** A learner as prices see one: which criteria are met, as bits, and the facts that are numbers. */
export interface LearnerKind {
  readonly mask: number;
  readonly numbers: Readonly<Record<string, number>>;
}

/** A value that is known, or how to compute it for a line and a learner. */
export type Computed<V> = V | Compute<V>;
type Compute<V> = (measures: Measures, learner: LearnerKind) => V;

/** Cents; parts of a cent are kept until they are rounded. */
export type Amount = Computed<number>;

/** What a name in a price means for one cell. */
export interface Context {
  /** The printed number of a measure, or how to find the number that is asked for. */
  readonly quantity: (name: string) => Amount;
  /** Whether a learner is in a group. */
  readonly group: (id: string) => (mask: number) => boolean;
}

/** What a value comes to for a line and a learner. */
export const resolve = <V>(value: Computed<V>, measures: Measures, learner: LearnerKind): V =>
  isDeferred(value) ? value(measures, learner) : value;

const isDeferred = <V>(value: Computed<V>): value is Compute<V> => typeof value === "function";

/** A value derived from another; computed at once if that one is known. */
export const derive = <V, W>(value: Computed<V>, from: (value: V) => W): Computed<W> =>
  isDeferred(value) ? (measures, learner) => from(value(measures, learner)) : from(value);

/** An amount derived from several; computed at once if all of them are known. */
export const combine = (amounts: readonly Amount[], from: (amounts: readonly number[]) => number): Amount =>
  amounts.some(isDeferred)
    ? (measures, learner) => from(amounts.map((amount) => resolve(amount, measures, learner)))
    : from(amounts as readonly number[]);

/** One of several values, by its place. */
export const choose = <V>(place: Amount, values: readonly Computed<V>[]): Computed<V> =>
  isDeferred(place)
    ? (measures, learner) => resolve(values[place(measures, learner)] as Computed<V>, measures, learner)
    : (values[place] as Computed<V>);

/** The decimals that quantities and percentages may have. */
export const MAX_DECIMALS = 9;

/** One decimal less another. What binary fractions add beyond nine places, or beyond the fifteenth digit of either, is no part of them. */
export function difference(one: number, other: number): number {
  if (Number.isInteger(one) && Number.isInteger(other)) return one - other;
  const wholeDigits = Math.floor(Math.log10(Math.max(one, other, 1))) + 1;
  return Number((one - other).toFixed(Math.min(MAX_DECIMALS, 15 - wholeDigits)));
}

/** One amount and another, as decimals: the errors of many additions do not add up. */
export const sumOfTwo = (one: number, other: number): number => exactly(one + other);

/** So much per cent of whole cents, half a cent up; exact for a percentage of up to nine decimals and a million. */
export function percentOf(percent: number): (cents: Cents) => Cents {
  const [whole = "", decimals = ""] = percent.toFixed(MAX_DECIMALS).replace(/0+$/, "").split(".");
  const numerator = Number(whole + decimals);
  const denominator = 100 * 10 ** decimals.length;
  return (cents) => {
    const product = cents * numerator;
    if (!Number.isSafeInteger(product)) return largePercentOf(cents, numerator, denominator);
    const rest = product % denominator;
    return (product - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
  };
}

const largePercentOf = (cents: Cents, numerator: number, denominator: number): Cents =>
  Number((2n * BigInt(cents) * BigInt(numerator) + BigInt(denominator)) / (2n * BigInt(denominator)));

/**
 * The one rounding of this library: a part of a cent becomes a whole cent, half a cent up. What
 * binary fractions add in the fifteenth digit is no part of a cent.
 */
export const wholeCents = (cents: number): Cents =>
  Number.isInteger(cents) ? cents : Math.round(exactly(cents));

const exactly = (cents: number): number => (Number.isInteger(cents) ? cents : Number(cents.toPrecision(15)));
