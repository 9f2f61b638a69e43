import type { FeeDue } from "../engine/annual-fee.js";
import { isIn } from "../engine/criteria.js";
import { mergeDependences } from "../engine/dependence.js";
import { type Learners, possibleLearners } from "../engine/learners.js";
import { amountsFor, unmetMeasures } from "../engine/line.js";
import type { LineAmounts } from "../engine/line-amounts.js";
import type { ReadLearner } from "../engine/request.js";
import type { LearnerKind } from "../price/amount.js";
import type { Layout } from "./layout.js";

/** Everything about a basket that differs from learner to learner. */
export interface Offers {
  /** By item and scheme. */
  readonly lines: readonly (readonly Offer[])[];
  /** By fee entry. */
  readonly fees: readonly FeeDue[];
}

/** An item under a scheme, as one kind of learner is offered it. */
export interface Offer {
  readonly isAdmitted: boolean;
  /** Absent if the page refuses the item or the learner, or if a measure is missing. */
  readonly amounts: LineAmounts | undefined;
}

/** The kinds of learner that the known facts leave possible, if they can be offered different things. */
export function learnersForBasket({ tariff, cells, feeEntries }: Layout, learner: ReadLearner): Learners {
  const priced = [...cells, ...feeEntries].map(({ dependence }) => dependence);
  return possibleLearners(tariff.criteria, learner, mergeDependences(priced));
}

/** What one kind of learner is offered. */
export function offersTo(learner: LearnerKind, { tariff, lines, feeEntries }: Layout): Offers {
  const isAdmitted = tariff.columns.map(({ eligible }) => isIn(eligible, learner.mask));
  return {
    lines: lines.map((row) =>
      row.map((line, scheme) => ({
        isAdmitted: isAdmitted[scheme] as boolean,
        amounts: unmetMeasures(line.cell, line.measures).length > 0 ? undefined : amountsFor(line, learner),
      })),
    ),
    fees: feeEntries.map((entry) => entry.dueFor(learner)),
  };
}

/** The same text for kinds of learner who are offered the same. */
export const signatureOf = (offers: Offers): string => JSON.stringify(offers);
