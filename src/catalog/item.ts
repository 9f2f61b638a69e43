import type { Cents } from "../money.js";

/** « Non éligible »: printed, and refused. Neither 0 nor unknown. */
export const NOT_ELIGIBLE = "not-eligible";
export type NotEligible = typeof NOT_ELIGIBLE;

/** An amount for each ECTS credit of the line. */
export interface PerEcts {
  readonly perEcts: Cents;
}

/** What a cell says: an amount (0 is a price), a rate, or a refusal. */
export type Price = Cents | PerEcts | NotEligible;

/** Something a learner can enrol in: a row of the page. */
export interface Item {
  /** As printed. */
  readonly label: string;
  /** The printed title of the part of the table it stands in. */
  readonly section: string;
  /** The printed name of the group of rows, where the page has one. */
  readonly organiser?: string;
  /** Printed hours. Absent where the page prints none. */
  readonly hours?: number;
  /** Printed ECTS credits; `"asked"` where they vary and the price needs them. Absent where the page prints none. */
  readonly ects?: number | "asked";
}
