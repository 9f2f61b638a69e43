import type { SchemeId } from "./ids.js";
import type { Learner } from "./learner.js";
import type { Cents } from "./money.js";
import type { AnnualFeeState, BasketItem } from "./request.js";
import type { Tariff } from "./tariff.js";

/**
 * A basket whose funding is still to be decided.
 *
 * @example
 * import { type BasketRequest, type CnamNouvelleAquitaine, compare } from "cnam-pricing";
 *
 * const request: BasketRequest<CnamNouvelleAquitaine> = {
 *   learner: { situations: ["job-seeker"] },
 *   items: [{ item: "ue-6-ects", semester: 1 }, { item: "recall-exam", ects: 6 }],
 * };
 * compare(request).schemes.map(({ quote }) => quote.status); // => ["ineligible", "ineligible", "priced", "ineligible"]
 */
export interface BasketRequest<
  T extends Tariff = Tariff,
  B extends readonly unknown[] = readonly BasketItem<T>[],
> {
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner: Learner<T>;
  /** From 1 enrolment to 1,000 for `compare`, or to 100 for `cheapest`. */
  readonly items: B;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: AnnualFeeState | undefined;
}

/**
 * What `cheapest` may choose from.
 *
 * @example
 * import { type PlanOptions, type CnamNouvelleAquitaine, cheapest } from "cnam-pricing";
 *
 * const options: PlanOptions<CnamNouvelleAquitaine> = { schemes: ["region", "ag2r"] };
 * const learner = { situations: ["job-seeker"], ag2rMember: true } as const;
 * const answer = cheapest({ learner, items: [{ item: "ue-6-ects" }] }, options);
 * answer.status === "priced" && answer.items[0]?.scheme; // => "ag2r"
 */
export interface PlanOptions<T extends Tariff = Tariff> {
  /** The schemes to choose from. Default: all of the tariff's. */
  readonly schemes?: readonly SchemeId<T>[] | undefined;
  /** The most each scheme pays. Absent: no limit but its own. */
  readonly budgets?: { readonly [S in SchemeId<T>]?: Budget | undefined } | undefined;
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
