import type { Identity } from "../catalog/identity.js";
import type { Item, Price } from "../catalog/item.js";
import { frozenCopy } from "../freeze.js";
import type { Facts } from "../learner.js";
import type { Reading, Rule } from "../rules/basket.js";
import type { Scheme } from "../schemes/scheme.js";
import type { AnnualFeePolicy } from "../tariff.js";
import type { Text } from "../text.js";

type NameOf<Known> = Extract<keyof Known, string>;

/** A tariff whose ids are known as literals: facts, measures, items, schemes and grid just as they were written. */
export interface DefinedTariff<Id extends string, F extends Facts, M, I, S, G> extends Identity {
  readonly id: Id;
  readonly facts: F;
  readonly measures: M;
  readonly items: I;
  readonly schemes: S;
  readonly grid: G;
  readonly annualFee?: AnnualFeePolicy;
  readonly rules?: Readonly<Record<string, Rule<F, NameOf<M>>>>;
  readonly readings?: Readonly<Record<string, Reading<NameOf<S>>>>;
  readonly words?: Readonly<Record<string, Text>>;
}

/** A deeply frozen copy of a definition, its ids as literal types. What it says is not checked. */
export function frozenTariff<
  const Id extends string,
  const F extends Facts,
  const M extends Readonly<Record<string, Text>>,
  const I extends Readonly<Record<string, Item<NameOf<M>>>>,
  const S extends Readonly<Record<string, Scheme<F>>>,
  const G extends { readonly [Row in keyof I]: { readonly [Column in keyof S]: Price<NameOf<M>> } },
>(definition: DefinedTariff<Id, F, M, I, S, G>): DefinedTariff<Id, F, M, I, S, G> {
  return frozenCopy(definition);
}
