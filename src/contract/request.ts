import type { AskedMeasure, AskedOfItem, AskedOfScheme, ItemId, PricedScheme, SchemeId } from "./ids.js";
import type { Learner } from "./learner.js";
import type { Tariff } from "./tariff.js";

/**
 * A request to `quote`: the learner, and the lines to price.
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
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner: Learner<T>;
  /** From 1 to 1,000 enrolments. Their order never changes an amount. */
  readonly lines: L;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: AnnualFeeState | undefined;
}

/**
 * Whether this year's annual fee is still to be paid.
 *
 * @example
 * import { type AnnualFeeState, quote } from "cnam-pricing";
 *
 * const annualFee: AnnualFeeState = "already-paid";
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualFee });
 * answer.status === "priced" && answer.learnerDue; // => 3900
 */
export type AnnualFeeState = "due" | "already-paid";

/**
 * A request to `eligibility` or `priceList`: the learner alone.
 *
 * @example
 * import { type CnamNouvelleAquitaine, eligibility, type LearnerRequest } from "cnam-pricing";
 *
 * const request: LearnerRequest<CnamNouvelleAquitaine> = { learner: { situations: ["job-seeker"] } };
 * eligibility(request).map(({ status }) => status); // => ["ineligible", "eligible", "eligible", "undetermined"]
 */
export interface LearnerRequest<T extends Tariff = Tariff> {
  readonly learner: Learner<T>;
}

/**
 * One half of the year.
 *
 * @example
 * import { type Semester, quote } from "cnam-pricing";
 *
 * const semesters: Semester[] = [1, 2];
 * const lines = semesters.map((semester) => ({ item: "ue-3-ects", scheme: "ag2r", semester }) as const);
 * quote({ learner: { situations: ["job-seeker"], ag2rMember: true }, lines }).status; // => "priced"
 */
export type Semester = 1 | 2;

/**
 * One enrolment: an item, and the scheme that is to fund it.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type Line, quote } from "cnam-pricing";
 *
 * const line: Line<CnamNouvelleAquitaine> = { item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "NFP107" };
 * quote({ learner: { situations: ["job-seeker"] }, lines: [line] }).status; // => "undetermined"
 */
export type Line<T extends Tariff = Tariff> = BasketItem<T> & { readonly scheme: SchemeId<T> };

/**
 * One enrolment whose scheme is still open.
 *
 * @example
 * import { type BasketItem, cheapest, type CnamNouvelleAquitaine } from "cnam-pricing";
 *
 * const items: BasketItem<CnamNouvelleAquitaine>[] = [{ item: "ue-6-ects" }, { item: "recall-exam", ects: 6 }];
 * cheapest({ learner: { situations: ["employee"] }, items }).status; // => "priced"
 */
export type BasketItem<T extends Tariff = Tariff> =
  string extends ItemId<T> ? AnyBasketItem : BasketItemFields<T> & MeasureFields<AskedMeasure<T>>;

interface BasketItemFields<T extends Tariff> {
  readonly item: ItemId<T>;
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | undefined;
  /** Any text of the caller's, at most 200 characters, returned unchanged. */
  readonly ref?: string | undefined;
}

/** One enrolment of any tariff; a measure that it asks for, by name. */
interface AnyBasketItem extends BasketItemFields<Tariff> {
  readonly [measure: string]: string | number | undefined;
}

/** Required if the item or the scheme asks for them, refused elsewhere. */
type MeasureFields<M extends string> = { readonly [Name in M]?: number | undefined };

/**
 * Lines that can be priced. A literal line that no learner could ever get a price for
 * does not compile, and the compiler says why; a line made of variables compiles as
 * long as some of their values can be priced.
 *
 * @example
 * const line = { item: "engineering-thesis", scheme: "region" } as const; // `ag2r` would not compile
 * quote({ learner: { situations: [] }, lines: [line] }).status; // => "priced"
 */
export type PriceableLines<T extends Tariff, L extends readonly LineIds[]> = NotEmpty<L> & {
  readonly [Index in keyof L]: NoOtherKey<L[Index], "scheme" | KeyOfBasketItem<T>> &
    HasPrice<T, L[Index]> &
    HasMeasures<T, L[Index], L[Index]["scheme"]>;
};

/**
 * The same for enrolments whose scheme is still open.
 *
 * @example
 * const item = { item: "recall-exam", ects: 6 } as const; // without `ects` it would not compile
 * compare({ learner: {}, items: [item] }).schemes.length; // => 4
 */
export type PriceableItems<T extends Tariff, B extends readonly ItemIds[]> = NotEmpty<B> & {
  readonly [Index in keyof B]: NoOtherKey<B[Index], KeyOfBasketItem<T>> & HasMeasures<T, B[Index], string>;
};

export interface ItemIds {
  readonly item: string;
}
export interface LineIds extends ItemIds {
  readonly scheme: string;
}

/** If the ids of a tariff are not known, every key may be a measure. */
type KeyOfBasketItem<T extends Tariff> =
  string extends ItemId<T> ? string : keyof BasketItemFields<T> | AskedMeasure<T>;

/** Any string may be a key in a line of any tariff. */
type NoOtherKey<L, Keys> = [Exclude<keyof L, Keys | number>] extends [never]
  ? unknown
  : string extends keyof L
    ? unknown
    : CompileError<`there is no key ${Exclude<keyof L, Keys | symbol> & string}`>;

type HasPrice<T extends Tariff, L extends LineIds> =
  L["item"] extends ItemId<T>
    ? [L["scheme"] & PricedScheme<T, L["item"]>] extends [never]
      ? CompileError<`${L["item"]} is not eligible under ${L["scheme"]}`>
      : unknown
    : unknown;

/** An error for each measure that is asked for and not given, or given and not asked for. */
type HasMeasures<T extends Tariff, L extends ItemIds, S extends string> = undefined extends string
  ? unknown // Without strict null checks the compiler cannot tell what is missing.
  : L["item"] extends ItemId<T>
    ? NoError<
        {
          [M in AskedMeasure<T>]: MeasureError<T, M, L["item"], S, M extends keyof L ? L[M] : undefined>;
        }[AskedMeasure<T>]
      >
    : unknown;

type NoError<Errors> = [Errors] extends [never] ? unknown : Errors;

type MeasureError<T extends Tariff, M extends string, I extends ItemId<T>, S extends string, Given> =
  // Every item asks for it, or every scheme does.
  [I] extends [ItemsAsking<T, M>]
    ? NumberError<T, M, I, Given>
    : [S] extends [SchemesAsking<T, M>]
      ? NumberError<T, M, S, Given>
      : [I & ItemsAsking<T, M>, S & SchemesAsking<T, M>, Given] extends [never, never, number]
        ? CompileError<`${I} does not ask for ${M}`>
        : never;

type ItemsAsking<T extends Tariff, M> = {
  [I in ItemId<T>]: M extends AskedOfItem<T, I> ? I : never;
}[ItemId<T>];

type SchemesAsking<T extends Tariff, M> = {
  [S in SchemeId<T>]: M extends AskedOfScheme<T, S> ? S : never;
}[SchemeId<T>];

type NumberError<T extends Tariff, M extends string, Asking extends string, Given> = Given extends number
  ? `${Given}` extends Impossible<T, Asking, M>
    ? CompileError<`${Asking} asks for ${M}: not ${Given}`>
    : never
  : CompileError<`${Asking} asks for ${M}: give ${M}`>;

/** Numbers that the measure cannot be: below 0, 0 if it starts at 1, fractions if it is whole. */
type Impossible<T extends Tariff, Asking extends string, M extends string> =
  | `-${string}`
  | (AskedBounds<T, Asking, M> extends { readonly min: 1 } ? "0" : never)
  | (AskedBounds<T, Asking, M> extends { readonly step: number } ? never : `${string}.${string}`);

type AskedBounds<T extends Tariff, Asking extends string, M extends string> = (T["items"] &
  T["schemes"])[Asking] extends { readonly measures: infer Measures }
  ? M extends keyof Measures
    ? Measures[M]
    : never
  : never;

type NotEmpty<L> = L extends readonly [] ? CompileError<"there is nothing to price"> : unknown;

/** A property that nobody gives: the compiler's message shows its name. */
type CompileError<Sentence extends string> = { readonly [Name in Sentence]: never };
