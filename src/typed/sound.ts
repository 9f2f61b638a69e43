/** A quick look at a literal request, however many lines it has: the compiler finds each in one list of forms. */
import type { EnrolmentDetails } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { AskedMeasure, AskedOf, PricedScheme, SchemesAsking } from "./asked.js";
import type { ItemId } from "./ids.js";
import type { Learner } from "./learner.js";
import type { OfItem, OfScheme } from "./request.js";

/** Requests in which every line has a price. Others may have one as well. */
export type SoundRequest<T extends Tariff, List extends string> = {
  readonly learner: Learner<T>;
} & { readonly [L in List]: readonly [SoundLine<T, L>, ...SoundLine<T, L>[]] };

/** One form for each item. Of an item, only what it asks for itself is looked up: the time grows with the items, not with their square. */
type SoundLine<T extends Tariff, List> = {
  [I in ItemId<T>]: EnrolmentDetails &
    OfItem<I> &
    (List extends "lines" ? OfScheme<Exclude<PricedScheme<T, I>, AskingSchemes<T>>> : unknown) & {
      readonly [M in AskedOf<T["items"], I>]: number;
    } & { readonly [M in Exclude<AskedMeasure<T>, AskedOf<T["items"], I>>]?: undefined };
}[ItemId<T>];

type AskingSchemes<T extends Tariff> = SchemesAsking<T, AskedMeasure<T>>;
