import type { IneligibleLine, LineOutcome, PricedLine, Reason, UndeterminedLine } from "../answer.js";
import { NOT_ELIGIBLE } from "../catalog/item.js";
import { factsThatMatter, fits, isKnown, type Learner, possibleLearners } from "../learner.js";
import type { Cents } from "../money.js";
import type { BasketLine, Column } from "../rules/basket.js";
import { capReasons } from "../rules/cap.js";
import { alternatives, profilesOfRules } from "../rules/eligibility.js";
import { charge } from "../rules/price.js";
import type { Scheme } from "../schemes/scheme.js";
import type { Tariff } from "../tariff.js";

/** What becomes of each line, in request order. */
export function outcomes(tariff: Tariff, used: readonly Column[], learner: Learner): LineOutcome[] {
  const found: LineOutcome[] = [];
  const rules = profilesOfRules(tariff);
  const isOpen = !isKnown(tariff.facts, learner);
  for (const column of used) {
    const { scheme } = column;
    // All that the known facts leave open, as far as the scheme and the rules can tell them apart.
    const learners = isOpen
      ? possibleLearners(tariff.facts, learner, [scheme.public, ...rules])
      : ([learner] as const);
    const isAdmitted = learners.some((one) => fits(one, scheme.public));
    const reasons = capReasons(column);
    for (const line of column.lines) {
      const refused = reasonsFor(line, isAdmitted, reasons?.get(line));
      found[line.index] = refused
        ? {
            ...named("ineligible", line),
            reasons: refused,
            alternatives: alternatives(tariff, line, learner),
          }
        : standing(tariff, learner, learners, scheme, line);
    }
  }
  return found;
}

/** All reasons that refuse a line: its cell, its learner, the cap. */
function reasonsFor(
  { price }: BasketLine,
  isAdmitted: boolean,
  capReasons: readonly Reason[] | undefined,
): IneligibleLine["reasons"] | undefined {
  if (price !== NOT_ELIGIBLE && isAdmitted && !capReasons) return undefined;
  const reasons: Reason[] = [];
  if (price === NOT_ELIGIBLE) reasons.push({ code: "item-not-eligible" });
  if (!isAdmitted) reasons.push({ code: "learner-not-eligible" });
  if (capReasons) reasons.push(...capReasons);
  return reasons as IneligibleLine["reasons"];
}

/** The price of a line that is not refused, or the facts that it depends on. */
function standing(
  tariff: Tariff,
  learner: Learner,
  learners: readonly [Learner, ...Learner[]],
  scheme: Scheme,
  line: BasketLine,
): PricedLine | UndeterminedLine {
  if (learners.length > 1) {
    const chargeTo = (one: Learner) => (fits(one, scheme.public) ? charge(tariff, line, one) : null);
    const missing = factsThatMatter(tariff.facts, learner, learners, chargeTo);
    if (missing.length > 0) return { ...named("undetermined", line), missing };
  }
  return priced(line, scheme, charge(tariff, line, learners[0]));
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
