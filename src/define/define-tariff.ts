import type { Identity } from "../catalog/identity.js";
import type { Item, Price } from "../catalog/item.js";
import { frozenCopy } from "../freeze.js";
import type { Facts } from "../learner.js";
import { type Issue, PricingError } from "../parse/issue.js";
import { reportTo } from "../parse/report.js";
import type { Reading, Rule } from "../rules/basket.js";
import type { Scheme } from "../schemes/scheme.js";
import type { AnnualFeePolicy } from "../tariff.js";
import type { Text } from "../text.js";
import { checkTariff } from "./check-tariff.js";

type NameOf<Known> = Extract<keyof Known, string>;

/**
 * A tariff whose ids are known as literals: facts, measures, items, schemes and grid just as they were written.
 *
 * @example
 * import { defineTariff } from "cnam-pricing";
 *
 * const choir = defineTariff({
 *   id: "choir",
 *   title: "Choir",
 *   currency: "EUR",
 *   facts: {},
 *   measures: {},
 *   items: { year: { label: "A year", section: "Evenings" } },
 *   schemes: { own: { name: "Self-funded", public: {}, charges: "learner" } },
 *   grid: { year: { own: 120_00 } },
 * });
 * choir.grid.year.own; // => 12000
 */
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

/**
 * Makes a tariff of a page of prices: a deeply frozen copy, with its ids as literal
 * types, for `createPricing`.
 *
 * @throws {@link PricingError} if the definition contradicts itself or leaves something out, with all its issues.
 * @example
 * const swimming = defineTariff({
 *   id: "swimming", title: "Swimming lessons", currency: "EUR",
 *   facts: {}, measures: { lessons: { fr: "leçon", en: "lesson" } },
 *   items: { course: { label: "Course", section: "Pool", measures: { lessons: "asked" } } },
 *   schemes: { own: { name: "Self-funded", public: {}, charges: "learner" } },
 *   grid: { course: { own: { per: "lessons", cents: 1250 } } },
 * });
 * const answer = createPricing(swimming).quote({
 *   learner: {},
 *   lines: [{ item: "course", scheme: "own", lessons: 10 }],
 * });
 * answer.status === "priced" && answer.learnerDue; // => 12500
 */
export function defineTariff<
  const Id extends string,
  const F extends Facts,
  const M extends Readonly<Record<string, Text>>,
  const I extends Readonly<Record<string, Item<NameOf<M>>>>,
  const S extends Readonly<Record<string, Scheme<F>>>,
  const G extends { readonly [Row in keyof I]: { readonly [Column in keyof S]: Price<NameOf<M>> } },
>(definition: DefinedTariff<Id, F, M, I, S, G>): DefinedTariff<Id, F, M, I, S, G> {
  const issues: Issue[] = [];
  checkTariff(definition, reportTo(issues));
  if (issues.length > 0) throw new PricingError(issues, "tariff");
  return frozenCopy(definition);
}
