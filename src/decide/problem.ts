import type { Item } from "../catalog/item.js";
import type { Learner } from "../learner.js";
import { annualFee } from "../rules/annual-fee.js";
import type { Tariff } from "../tariff.js";
import type { Problem } from "./knapsack.js";
import type { SchemeLimit } from "./limits.js";
import type { BasketRequest } from "./request.js";
import { isOption, type Way } from "./ways.js";

/** A basket as the search sees it: the options of its items, the limits, the fee and the conditions. */
export function problemOf(
  tariff: Tariff,
  { items, annualFee: asked }: BasketRequest,
  learner: Learner,
  limits: readonly SchemeLimit[],
  ways: readonly ReadonlyMap<string, Way>[],
  spend: Problem["spend"],
): Problem {
  const all = Object.values(tariff.schemes);
  const among = (used: number) => all.filter((_, place) => used & (1 << place));
  const rows = items.map(({ item }) => tariff.items[item] as Item);
  return {
    items: ways.map((way) => [...way.values()].filter(isOption)),
    limits,
    spend,
    fee(used) {
      const schemes = among(used);
      const free = asked === "already-paid" || schemes.some(({ waivesAnnualFee }) => waivesAnnualFee);
      return free ? 0 : annualFee(tariff.annualFee, schemes, rows, learner);
    },
    conditions(used, usage) {
      const ofSchemes = among(used).flatMap(({ notes = [] }) =>
        notes.filter(({ kind }) => kind === "condition"),
      );
      const ofLimits = limits.flatMap(({ condition }, limit) => condition(usage[limit] as number) ?? []);
      return new Set([...ofSchemes.map(({ code }) => code), ...ofLimits]).size;
    },
  };
}
