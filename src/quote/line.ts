import type { IneligibleLine, LineOutcome, PricedLine, Reason } from "../answer.js";
import { NOT_ELIGIBLE } from "../catalog/item.js";
import { factsThatMatter, fits, type Learner } from "../learner.js";
import type { Cents } from "../money.js";
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
  const isAdmitted = (one: Learner) => fits(one, scheme.public);
  const reasons: Reason[] = [];
  if (line.price === NOT_ELIGIBLE) reasons.push({ code: "item-not-eligible" });
  if (!learners.some(isAdmitted)) reasons.push({ code: "learner-not-eligible" });
  reasons.push(...capReasons);
  if (reasons.length > 0)
    return {
      ...named("ineligible", line),
      reasons: reasons as IneligibleLine["reasons"],
      alternatives: alternatives(tariff, line, learner),
    };

  const chargeTo = (one: Learner) => (isAdmitted(one) ? charge(tariff, line, one).cents : "refused");
  const missing = factsThatMatter(tariff.facts, learner, learners, chargeTo);
  if (missing.length > 0) return { ...named("undetermined", line), missing };
  return priced(line, scheme, charge(tariff, line, learners[0]).cents);
}

function priced(line: BasketLine, { charges }: Scheme, cents: Cents): PricedLine {
  const answer: Record<string, unknown> = named("priced", line);
  for (const name in line.measures) answer[name] = line.measures[name];
  answer["learnerDue"] = charges === "funder" ? 0 : cents;
  answer["funderDue"] = charges === "funder" ? cents : charges === "learner" ? 0 : null;
  return answer as unknown as PricedLine;
}

const named = <S extends LineOutcome["status"]>(status: S, { item, scheme, ref }: BasketLine) =>
  ref === undefined ? { status, item, scheme } : { status, item, scheme, ref };
