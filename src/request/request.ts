import type { Learner } from "../learner.js";
import type { Semester } from "../quote/answer.js";
import type { AskedItem, ItemId, PricedScheme, SchemeId, Tariff } from "../tariff.js";

/** What to price. */
export interface QuoteRequest<T extends Tariff = Tariff, L extends readonly unknown[] = readonly Line<T>[]> {
  /** What is known of the learner; `{}` if nothing is. */
  readonly learner: Learner<T["facts"]>;
  /** From 1 to 1,000 enrolments. Their order never changes an amount. */
  readonly lines: L;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: "due" | "already-paid" | undefined;
}

/** One enrolment: an item, and the scheme that is to fund it. */
export interface Line<T extends Tariff = Tariff> {
  readonly item: ItemId<T>;
  readonly scheme: SchemeId<T>;
  /** ECTS credits, a whole number from 1 to 1,000,000: required where the item is priced per ECTS, refused elsewhere. */
  readonly ects?: number | undefined;
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | undefined;
  /** Any text of the caller's, at most 200 characters, carried through untouched. */
  readonly ref?: string | undefined;
}

/**
 * Asks nothing more of lines that can be priced. A literal line that no learner
 * could ever get a price for does not compile, and the compiler says why; a line
 * made of variables compiles as long as some of their values can be priced.
 */
export type Priceable<T extends Tariff, L extends readonly Line<T>[]> = {
  readonly [Index in keyof L]: NoOtherKey<L[Index]> & APrice<T, L[Index]> & EctsIfAsked<T, L[Index]>;
};

type NoOtherKey<L> = [Exclude<keyof L, keyof Line>] extends [never]
  ? unknown
  : Complaint<`a line has no key ${Exclude<keyof L, keyof Line | symbol>}`>;

type APrice<T extends Tariff, L extends Line<T>> = [L["scheme"] & PricedScheme<T, L["item"]>] extends [never]
  ? Complaint<`${L["item"]} is not eligible under ${L["scheme"]}`>
  : unknown;

type EctsIfAsked<T extends Tariff, L extends Line<T>> = [L["item"]] extends [AskedItem<T>]
  ? { readonly ects: number }
  : [L["item"] & AskedItem<T>, L["ects"]] extends [never, number]
    ? Complaint<`${L["item"]} is not priced per ECTS`>
    : unknown;

/** A property that nobody gives, so that the compiler reads its name out. */
type Complaint<Text extends string> = { readonly [Name in Text]: never };
