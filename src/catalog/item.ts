import type { Cents } from "../money.js";

/**
 * « Non éligible »: printed, and refused. Neither 0 nor unknown.
 *
 * @example
 * cnamNouvelleAquitaine.grid["recall-exam"].company === NOT_ELIGIBLE; // => true
 */
export const NOT_ELIGIBLE = "not-eligible";
/**
 * The type of {@link NOT_ELIGIBLE}.
 *
 * @example
 * import { NOT_ELIGIBLE, type NotEligible, type Price } from "cnam-pricing";
 *
 * const isRefused = (price: Price): price is NotEligible => price === NOT_ELIGIBLE;
 * isRefused(0); // => false
 */
export type NotEligible = typeof NOT_ELIGIBLE;

/**
 * So many cents for each unit of a measure of the line; also fractions of a cent. The line is rounded, not the rate.
 *
 * @example
 * cnamNouvelleAquitaine.grid["recall-exam"].region; // => { per: "ects", cents: 1300 }
 */
export interface Rate<M extends string = string> {
  readonly per: M;
  readonly cents: number;
}

/**
 * What is known of a line's measures, by name.
 *
 * @example
 * import { type Amounts, type Formula } from "cnam-pricing";
 *
 * const measures: Amounts<"hours"> = { hours: 26 };
 * const price: Formula<"hours"> = ({ hours }) => 10_00 * hours;
 * price(measures); // => 26000
 */
export type Amounts<M extends string = string> = { readonly [Name in M]: number };

/**
 * Cents from the measures of the line, for what is neither an amount nor a rate; a fraction is rounded.
 *
 * @example
 * import { type Formula } from "cnam-pricing";
 *
 * const startsAtFifty: Formula<"hours"> = ({ hours }) => Math.max(50_00, 4_00 * hours);
 * startsAtFifty({ hours: 10 }); // => 5000
 */
export type Formula<M extends string = string> = (measures: Amounts<M>) => number;

/**
 * What a cell says: an amount (0 is a price), a rate, a formula, or a refusal.
 *
 * @example
 * import { type Price } from "cnam-pricing";
 *
 * const prices: Price<"ects">[] = [0, 78_00, { per: "ects", cents: 1_300 }, ({ ects }) => 50_00 + ects, "not-eligible"];
 * prices.map((price) => typeof price); // => ["number", "number", "object", "function", "string"]
 */
export type Price<M extends string = string> = Cents | Rate<M> | Formula<M> | NotEligible;

/**
 * Something a learner can enrol in: a row of the page.
 *
 * @example
 * cnamNouvelleAquitaine.items["ue-3-ects"].label; // => "Module 26 h (3 ECTS)"
 * cnamNouvelleAquitaine.items["recall-exam"].measures; // => { ects: "asked" }
 */
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

/** The measures that some item asks for: a line has no others. */
export const askedMeasures = ({
  measures,
  items,
}: {
  readonly measures: object;
  readonly items: Readonly<Record<string, Item>>;
}): string[] =>
  Object.keys(measures).filter((name) =>
    Object.values(items).some((item) => item.measures?.[name] === "asked"),
  );
