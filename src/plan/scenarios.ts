import { PricingError } from "../contract/issue.js";
import { factsThatMatter } from "../engine/learners.js";
import type { ReadLearner } from "../engine/request.js";
import type { LearnerKind } from "../price/amount.js";
import type { Layout } from "./layout.js";
import { type LearnerPlan, planFor } from "./learner-plan.js";
import { learnersForBasket, offersTo, signatureOf } from "./offers.js";
import { sharedLimit, stepLimit, unlessOutOfSteps } from "./solver/steps.js";

/** A plan for every kind of learner that the known facts leave possible. */
export interface Scenarios {
  /** Kinds of learner who are offered the same share a plan. */
  readonly plans: readonly [LearnerPlan, ...LearnerPlan[]];
  /** The missing facts that change the plan in some respect. */
  readonly factsThatChange: (isSame: (one: LearnerPlan, other: LearnerPlan) => boolean) => string[];
}

/** The step limits of one request. */
export interface MaxSteps {
  /** Until the least totals of all kinds of learner are found. */
  readonly forBest: number;
  /** To settle the ties at these totals. Where they run out, the assignment that was found stands. */
  readonly forTies: number;
  /** To weigh one other scheme of one item. */
  readonly forOther: number;
  /** To weigh all of them. */
  readonly forOthers: number;
}

export function scenariosFor(layout: Layout, learner: ReadLearner, most: MaxSteps): Scenarios {
  const learners = learnersForBasket(layout, learner);
  const steps = {
    forBest: stepLimit(most.forBest),
    forTies: stepLimit(most.forTies),
    forOther: sharedLimit(most.forOther, most.forOthers),
  };
  const plansBySignature = new Map<string, LearnerPlan>();
  const planOnce = (kind: LearnerKind): LearnerPlan => {
    const offers = offersTo(kind, layout);
    const signature = signatureOf(offers);
    const known = plansBySignature.get(signature);
    if (known) return known;
    const plan = unlessOutOfSteps(
      () => planFor(layout, offers, kind, steps),
      () => refuseTooLarge(most.forBest),
    );
    plansBySignature.set(signature, plan);
    return plan;
  };

  const [first, ...others] = learners.kinds;
  const plans: Scenarios["plans"] = [planOnce(first), ...others.map(planOnce)];
  return {
    plans,
    factsThatChange: (isSame) =>
      factsThatMatter(learners, (one, other) => {
        const [a, b] = [plans[one] as LearnerPlan, plans[other] as LearnerPlan];
        return a === b || isSame(a, b);
      }),
  };
}

/** Rather than guess, or let the caller wait. */
function refuseTooLarge(most: number): never {
  const rule = "These items and limits leave too many plans to weigh";
  const expected = "fewer items, or fewer budgets";
  throw new PricingError([
    {
      path: ["items"],
      code: "search-too-large",
      message: `${rule}: give ${expected}.`,
      expected,
      received: `more than ${most} steps`,
    },
  ]);
}
