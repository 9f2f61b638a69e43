import type { IneligibleLine, LineOutcome, Reason } from "../answer.js";
import { NOT_ELIGIBLE } from "../catalog/item.js";
import type { Learner } from "../learner.js";
import type { BasketLine, Column } from "../rules/basket.js";
import { type Admission, alternatives } from "../rules/eligibility.js";
import { amount } from "../rules/price.js";
import type { Tariff } from "../tariff.js";

/** What becomes of one line, given whether its scheme admits the learner and what its cap says. */
export function outcome(
  tariff: Tariff,
  learner: Learner,
  { scheme: { charges } }: Column,
  line: BasketLine,
  admission: Admission,
  capReasons: readonly Reason[] = [],
): LineOutcome {
  const { item, scheme, ref, row, price } = line;
  const identity = { item, scheme, ...(ref !== undefined && { ref }) };
  const ineligible = (...reasons: IneligibleLine["reasons"]): IneligibleLine => ({
    status: "ineligible",
    ...identity,
    reasons,
    alternatives: alternatives(tariff, line, learner),
  });

  const others: Reason[] =
    admission === "refused" ? [{ code: "learner-not-eligible" }, ...capReasons] : [...capReasons];
  if (price === NOT_ELIGIBLE) return ineligible({ code: "item-not-eligible" }, ...others);
  const [reason, ...more] = others;
  if (reason) return ineligible(reason, ...more);
  if (Array.isArray(admission)) return { status: "undetermined", ...identity, missing: [...admission] };

  const ects = row.ects === "asked" ? line.ects : row.ects;
  const charged = amount(price, ects);
  return {
    status: "priced",
    ...identity,
    ...(row.hours !== undefined && { hours: row.hours }),
    ...(ects !== undefined && { ects }),
    ...(charges === "funder"
      ? { learnerDue: 0, funderDue: charged }
      : { learnerDue: charged, funderDue: null }),
  };
}
