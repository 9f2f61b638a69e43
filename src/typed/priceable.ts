/** What the compiler says of a literal request that can never be priced. */
import type { Tariff } from "../contract/tariff.js";
import type { BasketRequest } from "./basket.js";
import type { Suspect } from "./checked-line.js";
import type { CheckedRequest } from "./checked-request.js";
import type { GivenBasket, GivenRequest } from "./given.js";
import type { ItemId } from "./ids.js";
import type { HasAnyId, HasNull, IsForeign } from "./outside.js";
import type { QuoteRequest } from "./request.js";
import type { SoundRequest } from "./sound.js";

/**
 * A request that can be priced. A literal line that can never be priced does not compile,
 * and the compiler says why; a line made of variables compiles if some of their values
 * can be priced.
 *
 * @example
 * const line = { item: "engineering-thesis", scheme: "region" } as const; // `ag2r` would not compile
 * quote({ learner: { situations: [] }, lines: [line] }).status; // => "priced"
 */
export type PriceableRequest<T extends Tariff, R> =
  IsSound<T, R, GivenRequest<T>, "lines"> extends true
    ? QuoteRequest<T>
    : Judged<T, R, GivenRequest<T>, "lines">;

/**
 * The same for a basket, which does not name its schemes yet.
 *
 * @example
 * const item = { item: "recall-exam", ects: 6 } as const; // without `ects` it would not compile
 * compare({ learner: {}, items: [item] }).schemes.length; // => 4
 */
export type PriceableBasket<T extends Tariff, R> =
  IsSound<T, R, GivenBasket<T>, "items"> extends true
    ? BasketRequest<T>
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
  : R extends { readonly learner: infer Learner }
    ? R extends { readonly [L in List]: readonly (infer L)[] }
      ? true extends HasNull<R | Learner | L>
        ? "null is not accepted: read the request with parseQuoteRequest(withoutBlanks(request))"
        : string extends ItemId<T>
          ? Plain<T, List>
          : true extends HasAnyId<L>
            ? "these ids are plain strings: read the request with parseQuoteRequest"
            : IsForeign<T, R[List & keyof R]> extends true
              ? "its items are of another tariff: use the pricing of that one"
              : [R] extends [CheckedRequest<T, R, Given, List>]
                ? Plain<T, List>
                : CheckedRequest<T, R, Given, List>
      : R
    : "give learner: {} if nothing is known of the learner";

type Plain<T extends Tariff, List> = List extends "lines" ? QuoteRequest<T> : BasketRequest<T>;
