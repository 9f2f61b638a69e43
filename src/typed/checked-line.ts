/** A literal line part by part: each as it is, or what is wrong with it. */
import type { EnrolmentDetails } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { AskedMeasure, PricedScheme } from "./asked.js";
import type { CheckedValue, Documented } from "./checked-value.js";
import type { ItemId, SchemeId } from "./ids.js";
import type { CheckedMeasure, MissingMeasure } from "./measures.js";
import type { Line, OfItem, OfScheme } from "./request.js";

/** A line that says more than a quick look can judge: another key, or a number that has to be within bounds. */
export type Suspect<T extends Tariff, L, List> = L extends unknown
  ? [keyof L] extends [PlainKey<List>]
    ? never
    : [L] extends [CheckedLine<T, L, List>]
      ? never
      : L
  : never;

type PlainKey<List> = keyof EnrolmentDetails | "item" | (List extends "lines" ? "scheme" : never);

export type CheckedLine<T extends Tariff, L, List> =
  L extends OfItem<infer I>
    ? MissingPart<T, L, I, List> extends infer Missing
      ? [Missing] extends [never]
        ? {
            readonly [K in keyof L]: K extends "item"
              ? I & ItemId<T> extends never
                ? ItemId<T>
                : I
              : K extends AskedMeasure<T>
                ? CheckedValue<CheckedMeasure<T, K, I, SchemeIn<L>, L[K]>, string | number | undefined, K>
                : K extends keyof EnrolmentDetails
                  ? CheckedValue<L[K], EnrolmentDetails[K], K>
                  : [K, List] extends ["scheme", "lines"]
                    ? CheckedScheme<T, I, L[K]>
                    : NoKey<K, List>;
          } & Documented<Line<T>>
        : Missing
      : never
    : "give item: what to enrol in";

type MissingPart<T extends Tariff, L, I, List> =
  L extends OfScheme<unknown>
    ? MissingMeasure<T, L, I, SchemeIn<L>>
    : List extends "lines"
      ? "give scheme: what is to fund it"
      : MissingMeasure<T, L, I, string>;

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
