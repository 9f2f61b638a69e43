import type { Price } from "../contract/tariff.js";
import type { Context } from "../price/amount.js";
import { type BoundedNumber, type Cuts, cutsOf } from "../price/cuts.js";
import { groupsIn, quantitiesIn } from "../price/form.js";
import type { Criteria } from "./criteria.js";

/** What an outcome may depend on: criteria and facts as bits, and where prices change with a number. */
export interface Dependence {
  readonly criteria: number;
  readonly facts: number;
  readonly cuts: (fact: BoundedNumber) => Cuts;
}

/** Everything that any of these depends on. */
export function mergeDependences(all: readonly Dependence[]): Dependence {
  let criteria = 0;
  let facts = 0;
  for (const one of all) {
    criteria |= one.criteria;
    facts |= one.facts;
  }
  return {
    criteria,
    facts,
    cuts(fact) {
      const cuts = [...new Set(all)].map((one) => one.cuts(fact));
      return { at: cuts.flatMap(({ at }) => at), isRated: cuts.some(({ isRated }) => isRated) };
    },
  };
}

/** What a price depends on: its groups, and the numbers about the learner that it counts. */
export function dependenceOf(price: Price, { facts, group }: Criteria, context: Context): Dependence {
  const groups = mergeDependences(groupsIn(price).map(group));
  const quantities = quantitiesIn(price);
  const counted = facts.filter(({ name }) => quantities.includes(name));
  const known = new Map<string, Cuts>();
  return {
    criteria: groups.criteria,
    facts: counted.reduce((bits, { bit }) => bits | bit, groups.facts),
    cuts(fact) {
      const cuts = known.get(fact.name) ?? cutsOf(price, fact, context);
      known.set(fact.name, cuts);
      return cuts;
    },
  };
}
