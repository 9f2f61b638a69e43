import type { Cents } from "../money.js";

/** « Non éligible »: printed, and refused. Neither 0 nor unknown. */
export const NOT_ELIGIBLE = "not-eligible";
export type NotEligible = typeof NOT_ELIGIBLE;

/** So many cents for each unit of a measure of the line; also fractions of a cent. The line is rounded, not the rate. */
export interface Rate<M extends string = string> {
  readonly per: M;
  readonly cents: number;
}

/** What is known of a line's measures, by name. */
export type Amounts<M extends string = string> = { readonly [Name in M]: number };

/** Cents from the measures of the line, for what is neither an amount nor a rate; a fraction is rounded. */
export type Formula<M extends string = string> = (measures: Amounts<M>) => number;

/** What a cell says: an amount (0 is a price), a rate, a formula, or a refusal. */
export type Price<M extends string = string> = Cents | Rate<M> | Formula<M> | NotEligible;

/** Something a learner can enrol in: a row of the page. */
export interface Item<M extends string = string> {
  /** As printed. */
  readonly label: string;
  /** The printed title of the part of the table it stands in. */
  readonly section: string;
  /** The printed name of the group of rows, where the page has one. */
  readonly organiser?: string;
  /** As printed, a whole number from 1 up; `"asked"` where it varies and the price needs it. Absent where the page prints none. */
  readonly measures?: { readonly [Name in M]?: number | "asked" };
}
