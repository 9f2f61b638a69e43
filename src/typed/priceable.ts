/** What the compiler says of a literal request that can never be priced. */
import type { AnnualFeeState, EnrolmentDetails } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { AskedMeasure, PricedScheme } from "./asked.js";
import type { ItemId, SchemeId } from "./ids.js";
import type { Learner } from "./learner.js";
import type { CheckedMeasure, MissingMeasure } from "./measures.js";
import type { Enrolment, OfItem, OfScheme } from "./request.js";
import type { SoundRequest } from "./sound.js";

/** An id is any text at first, so that the complaint about it is one sentence; editors suggest those that there are. */
type Id<Known> = Known | (string & {});

/**
 * What `quote` infers from its argument.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type GivenRequest, type PriceableRequest, quote } from "cnam-pricing";
 *
 * const statusOf = <const R extends GivenRequest<CnamNouvelleAquitaine>>(
 *   request: PriceableRequest<CnamNouvelleAquitaine, R>,
 * ) => quote(request as never).status;
 * statusOf({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }); // => "undetermined"
 */
export interface GivenRequest<T extends Tariff> extends GivenLearner<T> {
  /** From 1 to 1,000 enrolments. Their order never changes an amount. */
  readonly lines: readonly (Enrolment<T, Id<ItemId<T>>> & OfScheme<Id<SchemeId<T>>>)[];
}

/**
 * What `compare` and `cheapest` infer from theirs.
 *
 * @example
 * import { type CnamNouvelleAquitaine, compare, type GivenBasket, type PriceableBasket } from "cnam-pricing";
 *
 * const sizeOf = <const R extends GivenBasket<CnamNouvelleAquitaine>>(
 *   request: PriceableBasket<CnamNouvelleAquitaine, R>,
 * ) => compare(request as never).schemes.length;
 * sizeOf({ learner: {}, items: [{ item: "ue-3-ects" }] }); // => 4
 */
export interface GivenBasket<T extends Tariff> extends GivenLearner<T> {
  /** From 1 enrolment to 1,000 for `compare`, or to 100 for `cheapest`. */
  readonly items: readonly Enrolment<T, Id<ItemId<T>>>[];
}

interface GivenLearner<T extends Tariff> {
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner?: Learner<T> | Readonly<Record<never, never>>;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: AnnualFeeState | undefined;
}

/**
 * A request that can be priced. A literal line that no learner could ever get a price for
 * does not compile, and the compiler says why; a line made of variables compiles as
 * long as some of their values can be priced.
 *
 * @example
 * const line = { item: "engineering-thesis", scheme: "region" } as const; // `ag2r` would not compile
 * quote({ learner: { situations: [] }, lines: [line] }).status; // => "priced"
 */
export type PriceableRequest<T extends Tariff, R> =
  IsSound<T, R, GivenRequest<T>, "lines"> extends true
    ? GivenRequest<T>
    : Judged<T, R, GivenRequest<T>, "lines">;

/**
 * The same for a basket, whose schemes are still open.
 *
 * @example
 * const item = { item: "recall-exam", ects: 6 } as const; // without `ects` it would not compile
 * compare({ learner: {}, items: [item] }).schemes.length; // => 4
 */
export type PriceableBasket<T extends Tariff, R> =
  IsSound<T, R, GivenBasket<T>, "items"> extends true
    ? GivenBasket<T>
    : Judged<T, R, GivenBasket<T>, "items">;

/** Whether a quick look is enough. As the two types above ask this of the request, they keep their names where they are written out. */
type IsSound<T extends Tariff, R, Given, List extends string> = R extends SoundRequest<T, List> & {
  readonly [L in List]: readonly (infer L)[];
}
  ? [keyof R, Suspect<T, L, List>] extends [keyof Given, never]
    ? true
    : false
  : false;

/** Line by line: for those that the quick look does not find sound. */
type Judged<T extends Tariff, R, Given, List extends string> = [Given] extends [R]
  ? R // It is not even a request: the compiler says so in its own words.
  : string extends ItemId<T>
    ? R
    : R extends { readonly learner: unknown }
      ? R extends { readonly [L in List]: readonly (infer L)[] }
        ? true extends HasAnyText<L>
          ? "these ids are any text: read the request with parseQuoteRequest"
          : IsForeign<T, R[List & keyof R]> extends true
            ? "its items are of another tariff: use the pricing of that one"
            : [R] extends [Complaints<T, R, Given, List>]
              ? Given
              : Complaints<T, R, Given, List>
        : R
      : "give learner: {} if nothing is known of the learner";

/** A list, not a literal, in which no item can be of this tariff. */
type IsForeign<T extends Tariff, Lines> = Lines extends readonly (infer L)[]
  ? number extends Lines["length"]
    ? [L] extends [OfItem<ItemId<T>>]
      ? false
      : L extends OfItem<infer I>
        ? [I & ItemId<T>] extends [never]
          ? true
          : false
        : false
    : false
  : false;

/** Lines of the type `any` are not judged. */
type HasAnyText<L> = 0 extends 1 & L
  ? never
  : L extends unknown
    ? string extends Ids<L>
      ? true
      : never
    : never;

type Ids<L> = (L extends OfItem<infer I> ? I : never) | (L extends OfScheme<infer S> ? S : never);

type Complaints<T extends Tariff, R, Given, List> = {
  readonly [K in keyof R]: K extends List
    ? R[K] extends readonly []
      ? "there is nothing to price"
      : CheckedLines<T, R[K], List>
    : K extends keyof Given
      ? K extends "learner"
        ? CheckedLearner<R[K], Learner<T>>
        : R[K]
      : `a request has no ${K & string}`;
};

/** The answers as they are, or those that there are. */
type CheckedLearner<Given, Known> = {
  readonly [Fact in keyof Given]: Fact extends keyof Known
    ? Given[Fact] extends Known[Fact]
      ? Given[Fact]
      : Known[Fact]
    : `there is no fact ${Fact & string}, but ${keyof Known & string}`;
};

type CheckedLines<T extends Tariff, Lines, List> = {
  readonly [Index in keyof Lines]: CheckedLine<T, Lines[Index], List>;
};

/** A line that says more than a quick look can judge: another key, or a number that has to be within bounds. */
type Suspect<T extends Tariff, L, List> = L extends unknown
  ? [keyof L] extends [PlainKey<List>]
    ? never
    : [L] extends [CheckedLine<T, L, List>]
      ? never
      : L
  : never;

type PlainKey<List> = keyof EnrolmentDetails | "item" | (List extends "lines" ? "scheme" : never);

/** Each part of a line as it is, or what is wrong with it. */
type CheckedLine<T extends Tariff, L, List> =
  L extends OfItem<infer I>
    ? MissingMeasure<T, L, I, SchemeIn<L>> extends infer Missing
      ? [Missing] extends [never]
        ? {
            readonly [K in keyof L]: K extends "item"
              ? I & ItemId<T> extends never
                ? ItemId<T>
                : I
              : K extends AskedMeasure<T>
                ? CheckedMeasure<T, K, I, SchemeIn<L>, L[K]>
                : K extends keyof EnrolmentDetails
                  ? L[K]
                  : [K, List] extends ["scheme", "lines"]
                    ? CheckedScheme<T, I, L[K]>
                    : NoKey<K, List>;
          }
        : Missing
      : never
    : L;

/** A basket leaves the scheme open. */
type SchemeIn<L> = L extends OfScheme<infer S> ? S : string;

type NoKey<K, List> = string extends K
  ? unknown
  : List extends "lines"
    ? `a line has item, scheme, semester, ref and the measures asked for: no ${K & string}`
    : `an item of a basket has item, semester, ref and the measures asked for: no ${K & string}`;

type CheckedScheme<T extends Tariff, I, S> =
  I extends ItemId<T>
    ? [S & PricedScheme<T, I>] extends [never]
      ? PricedScheme<T, I> | ([S] extends [SchemeId<T>] ? `${I} is not eligible under ${S}` : never)
      : S
    : S & SchemeId<T> extends never
      ? SchemeId<T>
      : S;
