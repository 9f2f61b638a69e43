import type { CnamNouvelleAquitaine } from "../cnam-nouvelle-aquitaine.js";
import type { Budget } from "../contract/basket.js";
import type { AnnualFeeState } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { SchemeId } from "./ids.js";
import type { Learner } from "./learner.js";
import type { BasketItem } from "./request.js";

/**
 * A basket whose funding is still to be decided.
 *
 * @example
 * import { type BasketRequest, compare } from "cnam-pricing";
 *
 * const request: BasketRequest = {
 *   learner: { situations: ["job-seeker"] },
 *   items: [{ item: "ue-6-ects", semester: 1 }, { item: "recall-exam", ects: 6 }],
 * };
 * compare(request).schemes.map(({ quote }) => quote.status); // => ["ineligible", "ineligible", "priced", "ineligible"]
 */
export type BasketRequest<T extends Tariff = CnamNouvelleAquitaine> = {
  /** What is known about the learner; `{}` if nothing is. */
  readonly learner: Learner<T>;
  /** From 1 enrolment to 1,000 for `compare`, or to 100 for `cheapest`. */
  readonly items: readonly BasketItem<T>[];
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: AnnualFeeState | undefined;
};

/**
 * What `cheapest` may choose from.
 *
 * @example
 * import { type PlanOptions, cheapest } from "cnam-pricing";
 *
 * const options: PlanOptions = { schemes: ["region", "ag2r"] };
 * const learner = { situations: ["job-seeker"], ag2rMember: true } as const;
 * const answer = cheapest({ learner, items: [{ item: "ue-6-ects" }] }, options);
 * answer.status === "priced" && answer.items[0]?.scheme; // => "ag2r"
 */
export interface PlanOptions<T extends Tariff = CnamNouvelleAquitaine> {
  /** The schemes to choose from. Default: all of the tariff's. */
  readonly schemes?: readonly SchemeId<T>[] | undefined;
  /** The most each scheme pays. Absent: no limit but its own. */
  readonly budgets?: { readonly [S in SchemeId<T>]?: Budget | undefined } | undefined;
}
