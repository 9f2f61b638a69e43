import type { Learner } from "./learner.js";
import type { Enrolment } from "./rules/basket.js";
import type { AskedItem, ItemId, PricedScheme, SchemeId, Tariff } from "./tariff.js";

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
export interface Line<T extends Tariff = Tariff> extends Enrolment {
  readonly item: ItemId<T>;
  readonly scheme: SchemeId<T>;
}

/**
 * Asks nothing more of lines that can be priced. A literal line that no learner
 * could ever get a price for does not compile, and the compiler says why; a line
 * made of variables compiles as long as some of their values can be priced.
 */
export type Priceable<T extends Tariff, L extends readonly Line<T>[]> = NotEmpty<L> & {
  readonly [Index in keyof L]: NoOtherKey<L[Index], keyof Line> &
    APrice<T, L[Index]> &
    EctsIfAsked<T, L[Index]>;
};

/** One enrolment, its scheme still open. */
export type Wish<T extends Tariff = Tariff> = Omit<Line<T>, "scheme">;

/** The same for enrolments whose scheme is still open. */
export type Wishable<T extends Tariff, W extends readonly Wish<T>[]> = NotEmpty<W> & {
  readonly [Index in keyof W]: NoOtherKey<W[Index], keyof Wish> & EctsIfAsked<T, W[Index]>;
};

type NoOtherKey<L, Keys> = [Exclude<keyof L, Keys>] extends [never]
  ? unknown
  : Complaint<`there is no key ${Exclude<keyof L, Keys | symbol> & string}`>;

type APrice<T extends Tariff, L extends Line<T>> = [L["scheme"] & PricedScheme<T, L["item"]>] extends [never]
  ? Complaint<`${L["item"]} is not eligible under ${L["scheme"]}`>
  : unknown;

type EctsIfAsked<T extends Tariff, L extends Wish<T>> = [L["item"]] extends [AskedItem<T>]
  ? WholeEcts<L["item"], L["ects"]>
  : [L["item"] & AskedItem<T>, L["ects"]] extends [never, number]
    ? Complaint<`${L["item"]} is not priced per ECTS`>
    : unknown;

type WholeEcts<I extends string, E> = E extends number
  ? `${E}` extends "0" | `-${string}` | `${string}.${string}`
    ? Complaint<`${I} is priced per ECTS: give a whole number from 1 up, not ${E}`>
    : unknown
  : Complaint<`${I} is priced per ECTS: give ects`>;

type NotEmpty<L> = L extends readonly [] ? Complaint<"there is nothing to price"> : unknown;

/** A property that nobody gives, so that the compiler reads its name out. */
type Complaint<Text extends string> = { readonly [Name in Text]: never };
