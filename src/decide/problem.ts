import type { Item } from "../catalog/item.js";
import type { Learner } from "../learner.js";
import { annualFee } from "../rules/annual-fee.js";
import type { Scheme } from "../schemes/scheme.js";
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
  const schemes = Object.values(tariff.schemes);
  const rows = items.map(({ item }) => ({ row: tariff.items[item] as Item }));
  const free = (scheme: Scheme) => asked === "already-paid" || scheme.waivesAnnualFee === true;

  // Where the fee is waived, schemes differ by their conditions alone; elsewhere each is a trait of its own.
  const names = schemes.map((scheme, place) =>
    free(scheme) ? `free ${conditionsOf(scheme).join()}` : String(place),
  );
  const traits = [...new Set(names)];
  const bits = names.map((name) => 1 << traits.indexOf(name));
  const bitsWhere = (holds: (scheme: Scheme) => boolean) =>
    schemes.reduce((all, scheme, place) => (holds(scheme) ? all | (bits[place] as number) : all), 0);
  const waiving = bitsWhere(free);
  // Once the fee is waived, a scheme that neither waives it nor carries a condition has ceased to matter.
  const telling = waiving | bitsWhere((scheme) => conditionsOf(scheme).length > 0);
  const having = (used: number) => schemes.filter((_, place) => used & (bits[place] as number));

  return {
    items: ways.map((way) =>
      [...way.values()].flatMap((option, place) =>
        isOption(option) ? [{ ...option, scheme: place, trait: bits[place] as number }] : [],
      ),
    ),
    limits,
    spend,
    join(used, more) {
      const all = used | more;
      return all & waiving ? all & telling : all;
    },
    fee: (used) =>
      used & waiving
        ? 0
        : annualFee(
            tariff.annualFee,
            having(used).map((scheme) => ({ scheme })),
            rows,
            learner,
          ),
    conditions(used, usage) {
      const ofLimits = limits.flatMap(({ condition }, limit) => condition(usage[limit] as number) ?? []);
      return new Set([...having(used).flatMap(conditionsOf), ...ofLimits]).size;
    },
  };
}

const conditionsOf = ({ notes = [] }: Scheme) =>
  notes.filter(({ kind }) => kind === "condition").map(({ code }) => code);
