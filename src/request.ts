import type { Learner } from "./learner.js";
import type { Enrolment, OpenEnrolment } from "./rules/basket.js";
import type { Semester } from "./schemes/scheme.js";
import type { AskedMeasure, AskedOf, ItemId, PricedScheme, SchemeId, Tariff } from "./tariff.js";

/**
 * What to price.
 *
 * @example
 * import { type CnamNouvelleAquitaine, quote, type QuoteRequest } from "cnam-pricing";
 *
 * const request: QuoteRequest<CnamNouvelleAquitaine> = {
 *   learner: { situations: [] },
 *   lines: [{ item: "recall-exam", scheme: "region", ects: 6 }],
 *   annualFee: "already-paid",
 * };
 * const answer = quote(request);
 * answer.status === "priced" && answer.learnerDue; // => 7800
 */
export interface QuoteRequest<T extends Tariff = Tariff, L extends readonly unknown[] = readonly Line<T>[]> {
  /** What is known of the learner; `{}` if nothing is. */
  readonly learner: Learner<T["facts"]>;
  /** From 1 to 1,000 enrolments. Their order never changes an amount. */
  readonly lines: L;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: "due" | "already-paid" | undefined;
}

/**
 * One enrolment: an item, and the scheme that is to fund it.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type Line, quote } from "cnam-pricing";
 *
 * const line: Line<CnamNouvelleAquitaine> = { item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "NFP107" };
 * quote({ learner: { situations: ["job-seeker"] }, lines: [line] }).status; // => "undetermined"
 */
export type Line<T extends Tariff = Tariff> =
  string extends ItemId<T> ? Enrolment : Wish<T> & { readonly scheme: SchemeId<T> };

/**
 * One enrolment, its scheme still open.
 *
 * @example
 * import { cheapest, type CnamNouvelleAquitaine, type Wish } from "cnam-pricing";
 *
 * const items: Wish<CnamNouvelleAquitaine>[] = [{ item: "ue-6-ects" }, { item: "recall-exam", ects: 6 }];
 * cheapest({ learner: { situations: ["employee"] }, items }).status; // => "priced"
 */
export type Wish<T extends Tariff = Tariff> =
  string extends ItemId<T> ? OpenEnrolment : WishFields<T> & AskedFields<AskedMeasure<T>>;

interface WishFields<T extends Tariff> {
  readonly item: ItemId<T>;
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | undefined;
  /** Any text of the caller's, at most 200 characters, carried through untouched. */
  readonly ref?: string | undefined;
}

/** Whole numbers from 1 to 1,000,000: required where the item asks for them, refused elsewhere. */
type AskedFields<M extends string> = { readonly [Name in M]?: number | undefined };

/**
 * Asks nothing more of lines that can be priced. A literal line that no learner
 * could ever get a price for does not compile, and the compiler says why; a line
 * made of variables compiles as long as some of their values can be priced.
 *
 * @example
 * const line = { item: "engineering-thesis", scheme: "region" } as const; // `ag2r` would not compile
 * quote({ learner: { situations: [] }, lines: [line] }).status; // => "priced"
 */
export type Priceable<T extends Tariff, L extends readonly AnyLine[]> = NotEmpty<L> & {
  readonly [Index in keyof L]: NoOtherKey<L[Index], "scheme" | KeyOfWish<T>> &
    APrice<T, L[Index]> &
    WhatIsAsked<T, L[Index]>;
};

/**
 * The same for enrolments whose scheme is still open.
 *
 * @example
 * const item = { item: "recall-exam", ects: 6 } as const; // without `ects` it would not compile
 * compare({ learner: {}, items: [item] }).schemes.length; // => 4
 */
export type Wishable<T extends Tariff, W extends readonly AnyWish[]> = NotEmpty<W> & {
  readonly [Index in keyof W]: NoOtherKey<W[Index], KeyOfWish<T>> & WhatIsAsked<T, W[Index]>;
};

export interface AnyWish {
  readonly item: string;
}
export interface AnyLine extends AnyWish {
  readonly scheme: string;
}

/** Of a tariff whose ids are not known, every key may be a measure. */
type KeyOfWish<T extends Tariff> = string extends ItemId<T> ? string : keyof WishFields<T> | AskedMeasure<T>;

/** Of a line of any tariff, every text is a key. */
type NoOtherKey<L, Keys> = [Exclude<keyof L, Keys | number>] extends [never]
  ? unknown
  : string extends keyof L
    ? unknown
    : Complaint<`there is no key ${Exclude<keyof L, Keys | symbol> & string}`>;

type APrice<T extends Tariff, L extends AnyLine> =
  L["item"] extends ItemId<T>
    ? [L["scheme"] & PricedScheme<T, L["item"]>] extends [never]
      ? Complaint<`${L["item"]} is not eligible under ${L["scheme"]}`>
      : unknown
    : unknown;

/** A complaint about each measure that is asked and not given, or given and not asked. */
type WhatIsAsked<T extends Tariff, L extends AnyWish> =
  L["item"] extends ItemId<T>
    ? Unless<
        { [M in AskedMeasure<T>]: OneMeasure<M, AskedBy<T, M>, L["item"], Given<L, M>> }[AskedMeasure<T>]
      >
    : unknown;

type Unless<Complaints> = [Complaints] extends [never] ? unknown : Complaints;

/** The items that ask for a measure. */
type AskedBy<T extends Tariff, M> = {
  [I in ItemId<T>]: M extends AskedOf<T, I> ? I : never;
}[ItemId<T>];

type Given<L, M> = M extends keyof L ? L[M] : undefined;

type OneMeasure<M extends string, Asking, I extends string, G> = [I] extends [Asking]
  ? WholeNumber<M, I, G>
  : [I & Asking, G] extends [never, number]
    ? Complaint<`${I} is not priced per ${M}`>
    : never;

type WholeNumber<M extends string, I extends string, G> = G extends number
  ? `${G}` extends "0" | `-${string}` | `${string}.${string}`
    ? Complaint<`${I} is priced per ${M}: give a whole number from 1 up, not ${G}`>
    : never
  : Complaint<`${I} is priced per ${M}: give ${M}`>;

type NotEmpty<L> = L extends readonly [] ? Complaint<"there is nothing to price"> : unknown;

/** A property that nobody gives, so that the compiler reads its name out. */
type Complaint<Text extends string> = { readonly [Name in Text]: never };
