import type { Learner } from "./learner.js";
import type { Cents } from "./money.js";
import type { AnnualFeeState, BasketItem } from "./request.js";

/** A basket whose funding is still to be decided, of any tariff. */
export interface BasketRequest {
  readonly learner: Learner;
  readonly items: readonly BasketItem[];
  readonly annualFee?: AnnualFeeState | undefined;
}

/** What `cheapest` may choose from. */
export interface PlanOptions {
  readonly schemes?: readonly string[] | undefined;
  readonly budgets?: { readonly [scheme: string]: Budget | undefined } | undefined;
}

/**
 * The most one scheme pays for. Every limit given applies.
 *
 * @example
 * import { type Budget, cheapest } from "cnam-pricing";
 *
 * const twentyHours: Budget = { hours: 20 };
 * const answer = cheapest(
 *   { learner: { situations: ["job-seeker"], ag2rMember: false }, items: [{ item: "ue-3-ects" }] },
 *   { budgets: { "pole-emploi": twentyHours } },
 * );
 * answer.status === "priced" && answer.items[0]?.others[1]; // => { scheme: "pole-emploi", status: "ineligible", reasons: [{ code: "budget-exceeded", measure: "hours", needed: 26, available: 20 }] }
 */
export interface Budget {
  /** What the funder is charged, in cents; only if the page publishes it. */
  readonly cents?: Cents | undefined;
  /** Printed hours of teaching. An item without printed hours cannot draw on it. */
  readonly hours?: number | undefined;
  /** Teaching units: items with printed hours. */
  readonly units?: number | undefined;
}
