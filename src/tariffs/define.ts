import type { Fact, Group, Price, Scheme, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { accept } from "../shape/accept.js";
import type { ExactFacts, ExactGrid, ExactItems, ExactSchemes, NoOtherKeys } from "./exact.js";
import type {
  AnnualFeeLiteral,
  ById,
  GridLiteral,
  GroupLiteral,
  ItemLiteral,
  NameOf,
  PageLiteral,
  PriceLiteral,
  QuantityOf,
  ReadingLiteral,
  ReductionLiteral,
  RowLiteral,
  SchemeLiteral,
  ScopeLiteral,
  TextOf,
} from "./literal.js";
import { parseTariff } from "./parse.js";

type Nothing = Readonly<Record<never, never>>;

type NamesOf<Id extends string, Part> = TextOf<Id, NameOf<Part>>;

/** What `defineTariff` takes: the names in prices and rules are those of the other parts. */
export interface TariffLiteral<Id extends string, F, G, M, S, I, C, R> extends PageLiteral<Id> {
  readonly facts?: F & ExactFacts<F>;
  readonly groups?: G & NoOtherKeys<G, keyof Group>;
  readonly measures?: M;
  readonly sections?: S;
  readonly items: I & ExactItems<I>;
  readonly schemes: C & ExactSchemes<C>;
  readonly grid: R & ExactGrid<R, keyof I, keyof C>;
  readonly reductions?: readonly ReductionLiteral<
    NamesOf<Id, G>,
    ScopeLiteral<NamesOf<Id, I>, NamesOf<Id, S>, NamesOf<Id, C>>,
    PriceLiteral<QuantityOf<Id, F, M>, NamesOf<Id, G>>
  >[];
  readonly annualFee?: AnnualFeeLiteral<
    Id,
    ScopeLiteral<NamesOf<Id, I>, NamesOf<Id, S>, NamesOf<Id, C>>,
    PriceLiteral<QuantityOf<Id, F, M>, NamesOf<Id, G>>
  >;
  readonly readings?: readonly ReadingLiteral<
    Id,
    ScopeLiteral<NamesOf<Id, I>, NamesOf<Id, S>, NamesOf<Id, C>>
  >[];
}

/** A part with its own ids; absent if it has none. */
type OptionalPart<Name extends string, Value> = [keyof Value] extends [never]
  ? { readonly [K in Name]?: never }
  : { readonly [K in Name]: Value };

/** What a JSON module has widened to any text is what the contract says it is. */
type Narrowed<Id extends string, Given, Wide> = string extends Id ? Wide : Given;

type NarrowedScheme<S> = Omit<Scheme, "paidBy" | "measures"> & {
  readonly paidBy: S extends { readonly paidBy: string }
    ? Extract<Scheme["paidBy"], string>
    : Extract<Scheme["paidBy"], object>;
} & (S extends { readonly measures: infer M } ? { readonly measures: M } : unknown);

type NarrowedCell<C> = C extends string ? "not-eligible" : C extends number ? C : Price;

/**
 * A tariff whose ids are known as literals.
 *
 * @example
 * import type { ItemId } from "cnam-pricing";
 * import { defineTariff } from "cnam-pricing/tariffs";
 *
 * const choir = defineTariff({
 *   format: 1, id: "choir", title: "Choir", currency: "EUR",
 *   items: { year: { label: "A year" } },
 *   schemes: { own: { label: "Self-funded", paidBy: "learner" } },
 *   grid: { year: { own: 12_000 } },
 * });
 * const item: ItemId<typeof choir> = "year";
 * choir.grid[item].own; // => 12000
 */
export type DefinedTariff<Id extends string, F, G, M, S, I, C, R> = Omit<
  Tariff,
  "id" | "facts" | "groups" | "measures" | "sections" | "items" | "schemes" | "grid"
> & {
  readonly id: Id;
  readonly items: I;
  readonly schemes: Narrowed<Id, C, { readonly [Name in keyof C]: NarrowedScheme<C[Name]> }>;
  readonly grid: Narrowed<
    Id,
    R,
    { readonly [Row in keyof R]: { readonly [Column in keyof R[Row]]: NarrowedCell<R[Row][Column]> } }
  >;
} & OptionalPart<"facts", F> &
  OptionalPart<"groups", { readonly [Name in keyof G]: Group }> &
  OptionalPart<"measures", M> &
  OptionalPart<"sections", S>;

/**
 * Makes a tariff from a page of prices: a deeply frozen copy for `createPricing`, with its ids as literal types.
 * The page is a literal in the code, or is imported from a JSON file.
 *
 * @throws `PricingError` if the tariff contradicts itself or leaves something out, with all its issues.
 * @example
 * const swimming = defineTariff({
 *   format: 1, id: "swimming", title: "Swimming lessons", currency: "EUR",
 *   measures: { lessons: { fr: "leçon", en: "lesson" } },
 *   items: { course: { label: "Course", measures: { lessons: { min: 1 } } } },
 *   schemes: { own: { label: "Self-funded", paidBy: "learner" } },
 *   grid: { course: { own: { per: "lessons", cents: 1250 } } },
 * });
 * swimming.grid.course.own.cents; // => 1250
 */
export function defineTariff<
  const Id extends string,
  const I extends ById<ItemLiteral<NamesOf<Id, S>, NameOf<M>>>,
  const C extends ById<
    SchemeLiteral<
      Id,
      NamesOf<Id, G>,
      NameOf<M>,
      ScopeLiteral<NamesOf<Id, I>, NamesOf<Id, S>, string>,
      PriceLiteral<QuantityOf<Id, F, M>, NamesOf<Id, G>>
    >
  >,
  const R extends GridLiteral<
    keyof I,
    RowLiteral<keyof C, PriceLiteral<QuantityOf<Id, F, M>, NamesOf<Id, G>> | TextOf<Id, "not-eligible">>
  >,
  const F extends ById<Fact> = Nothing,
  const G extends ById<GroupLiteral<Id, F>> = Nothing,
  const M extends ById<LocalizedText> = Nothing,
  const S extends ById<readonly LocalizedText[]> = Nothing,
>(tariff: TariffLiteral<Id, F, G, M, S, I, C, R>): DefinedTariff<Id, F, G, M, S, I, C, R> {
  // The copy has the very keys and values of the literal.
  return accept(parseTariff(tariff), "tariff") as unknown as DefinedTariff<Id, F, G, M, S, I, C, R>;
}
