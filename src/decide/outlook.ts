import { factsThatMatter, fits, type Learner, possibleLearners } from "../learner.js";
import { PricingError } from "../parse/issue.js";
import { printedFee } from "../rules/annual-fee.js";
import { profilesOf, profilesOfRules } from "../rules/eligibility.js";
import type { Tariff } from "../tariff.js";
import { type Decision, decide } from "./decision.js";
import type { BasketRequest, CheapestOptions } from "./request.js";

/** So many steps may be spent on one request: a few seconds. */
const MAX_STEPS = 3_000_000;

/** Ends a search that would take too long, rather than let it stall. */
function purse(most: number): (steps: number) => void {
  let left = most;
  return (steps) => {
    left -= steps;
    if (left >= 0) return;
    const rule = "These items and limits leave too many ways to weigh";
    const expected = "fewer items, or fewer budgets";
    throw new PricingError([
      {
        path: ["items"],
        code: "too-many-ways",
        message: `${rule}: give ${expected}.`,
        expected,
        received: `more than ${most} steps`,
      },
    ]);
  };
}

/** The decisions for every learner that the known facts leave open. */
export interface Outlook {
  readonly decisions: readonly [Decision, ...Decision[]];
  /** The missing facts whose answer changes this outcome of a decision. */
  readonly missingFor: (outcome: (decision: Decision) => unknown) => string[];
}

export function outlookOf(
  tariff: Tariff,
  request: BasketRequest,
  options: CheapestOptions,
  mostSteps = MAX_STEPS,
): Outlook {
  const schemes = Object.values(tariff.schemes);
  const rules = profilesOfRules(tariff);
  const learners = possibleLearners(tariff.facts, request.learner, [
    ...schemes.flatMap(profilesOf),
    ...rules,
  ]);
  const spend = purse(mostSteps);
  // Learners to whom all schemes and rules are the same are decided once.
  const decided = new Map<string, Decision>();
  const decisionFor = (learner: Learner) => {
    const standing = [
      ...schemes.map((scheme) => [fits(learner, scheme.public), printedFee(scheme, learner)]),
      ...rules.map((profile) => fits(learner, profile)),
    ].join();
    const decision = decided.get(standing) ?? decide(tariff, request, options, learner, spend);
    decided.set(standing, decision);
    return decision;
  };
  const [first, ...others] = learners;
  return {
    decisions: [decisionFor(first), ...others.map(decisionFor)],
    missingFor: (outcome) =>
      factsThatMatter(tariff.facts, request.learner, learners, (one) =>
        JSON.stringify(outcome(decisionFor(one))),
      ),
  };
}
