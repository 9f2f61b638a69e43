import type { Cents } from "../contract/money.js";
import type { SchemeOutcome } from "../contract/plan.js";
import type { FeeDue } from "../engine/annual-fee.js";
import { dueFor, feeOf } from "../engine/fee-of-quote.js";
import type { LineAmounts } from "../engine/line-amounts.js";
import type { ReadLine } from "../engine/request.js";
import type { LearnerKind } from "../price/amount.js";
import { evaluateItem, type Fundable, type ItemOutcome, isFundable } from "./item-outcome.js";
import type { Layout } from "./layout.js";
import type { Offer, Offers } from "./offers.js";
import { problemFor } from "./problem.js";
import { evaluate } from "./solver/evaluate.js";
import type { Candidate } from "./solver/knapsack.js";
import { search } from "./solver/search.js";
import type { StepLimits } from "./solver/steps.js";

/** What is planned for one kind of learner. Items and schemes go by their places. */
export interface LearnerPlan {
  /** The cheapest assignment; absent if there is none. */
  readonly best: Assignment | undefined;
  /** The items that leave no assignment: those that no scheme prices, or else those that all draw on a limit. */
  readonly blocking: readonly number[];
  /** What would become of the basket if this item were under this scheme. */
  readonly outcomeUnder: (item: number, scheme: number) => SchemeOutcome;
  /** The total with every item under this scheme; nothing if that is not possible. */
  readonly totalUnder: (scheme: number) => Cents | undefined;
}

/** A scheme for each item, with what comes of it. */
export interface Assignment {
  readonly total: Cents;
  /** By item. */
  readonly schemes: readonly number[];
  readonly amounts: readonly LineAmounts[];
  readonly fee: FeeDue;
}

export function planFor(
  layout: Layout,
  offers: Offers,
  learner: LearnerKind,
  steps: StepLimits,
): LearnerPlan {
  const { tariff, annualFee, lines, limits, isAllowed } = layout;
  const outcomes = lines.map((row, item) =>
    row.map((line, scheme) =>
      evaluateItem(line, offers.lines[item]?.[scheme] as Offer, limits, isAllowed[scheme] as boolean),
    ),
  );
  const outcomeOf = (item: number, scheme: number) => outcomes[item]?.[scheme] as ItemOutcome;
  const problem = problemFor(layout, outcomes, learner);
  const itemsWhere = (holds: (candidates: readonly Candidate[]) => boolean) =>
    problem.items.flatMap((candidates, item) => (holds(candidates) ? [item] : []));
  const unpriced = itemsWhere((candidates) => candidates.length === 0);
  const found = unpriced.length === 0 ? search(problem, steps) : undefined;

  function assignmentOf(schemes: readonly number[], total: Cents): Assignment {
    const chosen = schemes.map((scheme, item) => lines[item]?.[scheme] as ReadLine);
    return {
      total,
      schemes,
      amounts: schemes.map((scheme, item) => (outcomeOf(item, scheme) as Fundable).amounts),
      fee: dueFor(tariff.fee, feeOf(chosen, annualFee), learner),
    };
  }

  return {
    best: found && assignmentOf(found.best.assignment, found.best.total),
    blocking:
      unpriced.length > 0
        ? unpriced
        : itemsWhere((candidates) => candidates.every(({ usage }) => usage.some((use) => use > 0))),
    outcomeUnder(item, place): SchemeOutcome {
      const outcome = outcomeOf(item, place);
      const scheme = tariff.columns[place]?.id as string;
      if (!isFundable(outcome)) return { scheme, status: "ineligible", reasons: [...outcome] };
      const total = found?.totalWith(item, place) ?? "impossible";
      if (total === "not-weighed") return { scheme, status: total };
      return total === "impossible"
        ? { scheme, status: "ineligible", reasons: [{ code: "no-room" }] }
        : { scheme, status: "priced", learnerDue: total };
    },
    totalUnder: (scheme) =>
      evaluate(
        problem,
        lines.map(() => scheme),
      ),
  };
}
