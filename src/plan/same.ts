import type { Obstacle, SchemeOutcome } from "../contract/plan.js";
import { isSame } from "../engine/line.js";
import type { Assignment } from "./learner-plan.js";

/** Whether two kinds of learner have the same cheapest assignment, down to what everyone pays. */
export function isSameAssignment(one: Assignment | undefined, other: Assignment | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.total === other.total &&
    one.fee.exception === other.fee.exception &&
    one.schemes.every((scheme, item) => scheme === other.schemes[item]) &&
    one.amounts.every((amounts, item) => isSame(amounts, other.amounts[item]))
  );
}

/** Whether the same becomes of an item under a scheme for two kinds of learner. */
export function isSameOutcome(one: SchemeOutcome, other: SchemeOutcome): boolean {
  if (one.status === "priced") return other.status === "priced" && one.learnerDue === other.learnerDue;
  if (one.status !== "ineligible" || other.status !== "ineligible") return one.status === other.status;
  return (
    one.reasons.length === other.reasons.length &&
    one.reasons.every((reason, index) => isSameObstacle(reason, other.reasons[index] as Obstacle))
  );
}

/** Of one item under one scheme, an obstacle differs in its kind, and in what would be needed. */
const isSameObstacle = (one: Obstacle, other: Obstacle): boolean =>
  one.code === other.code && neededFor(one) === neededFor(other);

const neededFor = (obstacle: Obstacle) =>
  obstacle.code === "budget-exceeded" ? [obstacle.measure, obstacle.needed].join() : undefined;
