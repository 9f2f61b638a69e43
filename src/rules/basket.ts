import type { AnnualFee } from "../answer.js";
import type { Amounts, Item, Price } from "../catalog/item.js";
import type { Facts, Profile } from "../learner.js";
import type { Cents } from "../money.js";
import type { Scheme, Semester } from "../schemes/scheme.js";

/** One enrolment of any tariff, its scheme still open. */
export interface OpenEnrolment {
  readonly item: string;
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | undefined;
  /** Any text of the caller's, at most 200 characters, carried through untouched. */
  readonly ref?: string | undefined;
  /** A measure that its item asks for, by name: a whole number from 1 to 1,000,000. Refused where it is not asked. */
  readonly [measure: string]: string | number | undefined;
}

/**
 * One enrolment of any tariff.
 *
 * @example
 * import { createPricing, type Enrolment, type Tariff, cnamNouvelleAquitaine } from "cnam-pricing";
 *
 * const anyTariff: Tariff = cnamNouvelleAquitaine;
 * const line: Enrolment = { item: "recall-exam", scheme: "region", ects: 6 };
 * createPricing(anyTariff).quote({ learner: { situations: [] }, lines: [line] }).status; // => "priced"
 */
export interface Enrolment extends OpenEnrolment {
  readonly scheme: string;
}

/**
 * A line of the request beside what the tariff says of it.
 *
 * @example
 * import { type BasketLine, cnamNouvelleAquitaine } from "cnam-pricing";
 *
 * const line: BasketLine<"ects"> = {
 *   item: "recall-exam",
 *   scheme: "region",
 *   index: 0,
 *   measures: { ects: 6 },
 *   row: cnamNouvelleAquitaine.items["recall-exam"],
 *   price: cnamNouvelleAquitaine.grid["recall-exam"].region,
 * };
 * line.price; // => { per: "ects", cents: 1300 }
 */
export interface BasketLine<M extends string = string> {
  readonly item: string;
  readonly scheme: string;
  readonly semester?: Semester | undefined;
  readonly ref?: string | undefined;
  /** Its place in the request. */
  readonly index: number;
  /** As printed, or as asked for. */
  readonly measures: Partial<Amounts<M>>;
  readonly row: Item;
  /** Where the row meets the column. */
  readonly price: Price;
}

/**
 * A scheme and the lines that ask for it; maybe none.
 *
 * @example
 * import { type Column, cnamNouvelleAquitaine } from "cnam-pricing";
 *
 * const column: Column = { id: "region", scheme: cnamNouvelleAquitaine.schemes.region, lines: [] };
 * column.scheme.charges; // => "learner-part"
 */
export interface Column {
  readonly id: string;
  readonly scheme: Scheme;
  readonly lines: readonly BasketLine[];
}

/**
 * One request, as the rules look at it.
 *
 * @example
 * import { type Basket, cnamNouvelleAquitaine } from "cnam-pricing";
 *
 * const isRegional = ({ columns }: Basket<"region" | "ag2r">) => columns.region.lines.length > 0;
 * const region = { id: "region", scheme: cnamNouvelleAquitaine.schemes.region, lines: [] };
 * const ag2r = { id: "ag2r", scheme: cnamNouvelleAquitaine.schemes.ag2r, lines: [] };
 * isRegional({ lines: [], columns: { region, ag2r }, annualFee: "due" }); // => false
 */
export interface Basket<S extends string = string> {
  readonly lines: readonly BasketLine[];
  /** Every scheme of the tariff, in page order. */
  readonly columns: Readonly<Record<S, Column>>;
  /** What becomes of the annual fee; `"open"` while a line has no price. */
  readonly annualFee: AnnualFee["status"] | "open";
}

/**
 * Changes what some lines are charged: a discount, another price for some learners.
 * Rules are done one after the other; the line is rounded once, after the last.
 *
 * @example
 * import { type Rule } from "cnam-pricing";
 *
 * const tenPercentOff: Rule = { for: {}, charge: (cents) => cents * 0.9 };
 * tenPercentOff.for; // => {}
 */
export interface Rule<F extends Facts = Facts, M extends string = string> {
  /** Whom it is for. `{}` is everyone. */
  readonly for: Profile<F>;
  /** The cents that the line is charged, given those that the cell and the rules before it say; the same where it is not concerned. */
  readonly charge: (cents: number, line: BasketLine<M>) => number;
}

/**
 * Where the page is ambiguous and we had to choose.
 *
 * @example
 * cnamNouvelleAquitaine.readings?.["exams-only-fee"].alternatives; // => [0]
 */
export interface Reading<S extends string = string> {
  /** What the annual fee would be under the other readings, in cents. Absent where they give no amount. */
  readonly alternatives?: readonly Cents[];
  /** The lines whose outcome or amounts rest on our choice; none if it did not matter. */
  readonly on: (basket: Basket<S>) => readonly BasketLine[];
}
