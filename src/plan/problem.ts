import type { Scheme } from "../contract/tariff.js";
import type { LearnerKind } from "../price/amount.js";
import { own } from "../shape/own.js";
import { codeSets } from "./code-sets.js";
import { feeClasses } from "./fee-classes.js";
import { type ItemOutcome, isFundable } from "./item-outcome.js";
import type { Layout } from "./layout.js";
import { at, type Candidate, type Problem } from "./solver/knapsack.js";

/** A basket as the solver sees it, for one kind of learner. */
export function problemFor(
  layout: Layout,
  outcomes: readonly (readonly ItemOutcome[])[],
  learner: LearnerKind,
): Problem {
  const { tariff, lines, limits } = layout;
  const { classOf, join, fees } = feeClasses(layout, learner);
  const isUsed = tariff.columns.map(({ place }) =>
    outcomes.some((row) => isFundable(row[place] as ItemOutcome)),
  );
  const carried = tariff.columns.map(({ id, place }) =>
    isUsed[place] ? (own(tariff.tariff.schemes[id] as Scheme, "conditions") ?? []) : [],
  );
  const conditionSets = codeSets();
  const conditions = carried.map(conditionSets.of);
  return {
    items: lines.map((row, item) =>
      row.flatMap(({ cell }, scheme): Candidate | [] => {
        const outcome = outcomes[item]?.[scheme] as ItemOutcome;
        if (!isFundable(outcome)) return [];
        const { amounts, usage } = outcome;
        return {
          option: scheme,
          setupClass: classOf(cell),
          conditions: at(conditions, scheme),
          cost: amounts.learnerDue,
          usage,
        };
      }),
    ),
    limits: limits.map(({ capacity, kind, condition }) => ({
      capacity,
      kind,
      condition: condition && { set: conditionSets.of([condition.code]), above: condition.above },
    })),
    setupCosts: fees,
    joinSetups: join,
    conditionSets,
  };
}
