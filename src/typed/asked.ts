/** What a grid prices, and what its rows and columns ask for, by their ids. */
import type { NameOf } from "../contract/ids.js";
import type { Asked, Tariff } from "../contract/tariff.js";
import type { ItemId, SchemeId } from "./ids.js";

/** The schemes whose cell for this item is a price; for several items, for any of them. */
export type PricedScheme<T extends Tariff, I extends ItemId<T>> = I extends unknown
  ? { [S in SchemeId<T>]: T["grid"][I][S] extends string ? never : S }[SchemeId<T>]
  : never;

/** The measures that an item or a scheme asks for, with their bounds. */
type AskedIn<Part> = Part extends { readonly measures: infer M }
  ? { [Name in keyof M as M[Name] extends Asked ? Name : never]: M[Name] }
  : Record<never, never>;

/** The measures that one item or one scheme asks for, by their names. */
export type AskedOf<Parts, Id> = Id extends keyof Parts ? NameOf<AskedIn<Parts[Id]>> : never;

/** The items that ask for a measure. */
export type ItemsAsking<T extends Tariff, M> = {
  [I in ItemId<T>]: M extends AskedOf<T["items"], I> ? I : never;
}[ItemId<T>];

/** The schemes that ask for a measure. */
export type SchemesAsking<T extends Tariff, M> = {
  [S in SchemeId<T>]: M extends AskedOf<T["schemes"], S> ? S : never;
}[SchemeId<T>];

/** The measures that some item or some scheme asks for. */
export type AskedMeasure<T extends Tariff> =
  | AskedOf<T["items"], ItemId<T>>
  | AskedOf<T["schemes"], SchemeId<T>>;

/** The bounds of a measure that an item or a scheme asks for. */
export type BoundsOf<T extends Tariff, Asking extends string, M> = (T["items"] &
  T["schemes"])[Asking] extends {
  readonly measures: infer Measures;
}
  ? M extends keyof Measures
    ? Measures[M]
    : never
  : never;
