/** Signs of a request that comes from outside the program, or from another tariff. */
import type { Tariff } from "../contract/tariff.js";
import type { ItemId } from "./ids.js";
import type { OfItem, OfScheme } from "./request.js";

/** `true` if some value may be `null`, as a column of a database may. Without strict null checks the compiler cannot tell. */
export type HasNull<Part> = undefined extends string
  ? never
  : Part extends object
    ? { [K in keyof Part]-?: MayBeNull<Part[K]> }[keyof Part]
    : never;

/** A value that is always `null` was written so, and gets a complaint of its own; `any` is not judged. */
type MayBeNull<V> = unknown extends V ? never : [V] extends [null] ? never : null extends V ? true : never;

/** `true` if some id may be any string. Lines of the type `any` are not judged. */
export type HasAnyId<L> = 0 extends 1 & L
  ? never
  : L extends unknown
    ? string extends IdsIn<L>
      ? true
      : never
    : never;

type IdsIn<L> = (L extends OfItem<infer I> ? I : never) | (L extends OfScheme<infer S> ? S : never);

/** Whether these are a list, not a literal, in which no item can be of this tariff. */
export type IsForeign<T extends Tariff, Lines> = Lines extends readonly (infer L)[]
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
