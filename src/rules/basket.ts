import type { AnnualFee } from "../answer.js";
import type { Item, Price } from "../catalog/item.js";
import type { Cents } from "../money.js";
import type { Scheme, Semester } from "../schemes/scheme.js";

/** One enrolment, whatever the tariff. */
export interface Enrolment {
  readonly item: string;
  readonly scheme: string;
  /** ECTS credits, a whole number from 1 to 1,000,000: required where the item is priced per ECTS, refused elsewhere. */
  readonly ects?: number | undefined;
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | undefined;
  /** Any text of the caller's, at most 200 characters, carried through untouched. */
  readonly ref?: string | undefined;
}

/** A line of the request beside what the tariff says of it. */
export interface BasketLine extends Enrolment {
  /** Its place in the request. */
  readonly index: number;
  readonly row: Item;
  /** Where the row meets the column. */
  readonly price: Price;
}

/** A scheme and the lines that ask for it; maybe none. */
export interface Column {
  readonly id: string;
  readonly scheme: Scheme;
  readonly lines: readonly BasketLine[];
}

/** One request, as the rules look at it. */
export interface Basket<S extends string = string> {
  readonly lines: readonly BasketLine[];
  /** Every scheme of the tariff, in page order. */
  readonly columns: Readonly<Record<S, Column>>;
  /** What becomes of the annual fee; `"open"` while a line has no price. */
  readonly annualFee: AnnualFee["status"] | "open";
}

/** Where the page is ambiguous and we had to choose. */
export interface Reading<S extends string = string> {
  /** What the annual fee would be under the other readings, in cents. Absent where they give no amount. */
  readonly alternatives?: readonly Cents[];
  /** The lines whose outcome or amounts rest on our choice; none if it did not matter. */
  readonly on: (basket: Basket<S>) => readonly BasketLine[];
}
