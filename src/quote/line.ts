import type { IneligibleLine, LineOutcome, Reason } from "../answer.js";
import { NOT_ELIGIBLE } from "../catalog/item.js";
import { factsThatMatter, fits, type Learner } from "../learner.js";
import type { BasketLine } from "../rules/basket.js";
import { alternatives } from "../rules/eligibility.js";
import { charge } from "../rules/price.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";

/**
 * What becomes of one line. `learners` are all that the known facts leave open, as
 * far as the scheme and the rules can tell them apart; the caps have had their say.
 */
export function outcome(
  tariff: Tariff,
  learner: Learner,
  learners: readonly [Learner, ...Learner[]],
  scheme: Scheme,
  line: BasketLine,
  capReasons: readonly Reason[] = [],
): LineOutcome {
  const { item, ref, measures, price } = line;
  const identity = { item, scheme: line.scheme, ...(ref !== undefined && { ref }) };
  const ineligible = (...reasons: IneligibleLine["reasons"]): IneligibleLine => ({
    status: "ineligible",
    ...identity,
    reasons,
    alternatives: alternatives(tariff, line, learner),
  });
  const isAdmitted = (one: Learner) => fits(one, scheme.public);
  const admitted = learners.some(isAdmitted);

  const others: Reason[] = admitted ? [...capReasons] : [{ code: "learner-not-eligible" }, ...capReasons];
  if (price === NOT_ELIGIBLE) return ineligible({ code: "item-not-eligible" }, ...others);
  const [reason, ...more] = others;
  if (reason) return ineligible(reason, ...more);

  const chargeTo = (one: Learner) => (isAdmitted(one) ? charge(tariff, line, one).cents : "refused");
  const missing = factsThatMatter(tariff.facts, learner, learners, chargeTo);
  if (missing.length > 0) return { status: "undetermined", ...identity, missing };

  const { cents } = charge(tariff, line, learners[0]);
  return {
    status: "priced",
    ...identity,
    ...measures,
    learnerDue: scheme.charges === "funder" ? 0 : cents,
    funderDue: { funder: cents, "learner-part": null, learner: 0 }[scheme.charges],
  };
}
