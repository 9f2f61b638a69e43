import type { Learner } from "../learner.js";
import type { Cents } from "../money.js";
import type { Wish } from "../request.js";
import type { SchemeId, Tariff } from "../tariff.js";

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
export interface BasketRequest<T extends Tariff = Tariff, W extends readonly unknown[] = readonly Wish<T>[]> {
  /** What is known of the learner; `{}` if nothing is. */
  readonly learner: Learner<T["facts"]>;
  /** From 1 enrolment up: to 1,000 for `compare`, to 100 for `cheapest`. */
  readonly items: W;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: "due" | "already-paid" | undefined;
}

/**
 * What `cheapest` may choose from.
 *
 * @example
 * import { type CheapestOptions, type CnamNouvelleAquitaine, cheapest } from "cnam-pricing";
 *
 * const options: CheapestOptions<CnamNouvelleAquitaine> = { schemes: ["region", "ag2r"] };
 * const learner = { situations: ["job-seeker"], ag2rMember: true } as const;
 * const answer = cheapest({ learner, items: [{ item: "ue-6-ects" }] }, options);
 * answer.status === "priced" && answer.items[0]?.scheme; // => "ag2r"
 */
export interface CheapestOptions<T extends Tariff = Tariff> {
  /** The schemes that this learner can really get. Default: all of the tariff's. */
  readonly schemes?: readonly SchemeId<T>[] | undefined;
  /** What a scheme pays at most. Absent: no limit but its own. */
  readonly budgets?: { readonly [S in SchemeId<T>]?: Budget | undefined } | undefined;
}

/**
 * What one scheme pays for at most; all that are given hold.
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
  /** What the funder is charged, in cents; only where the page says what it is charged. */
  readonly cents?: Cents | undefined;
  /** Printed hours of teaching. An item without printed hours cannot be counted, and so not be funded from it. */
  readonly hours?: number | undefined;
  /** Teaching units: items with printed hours. */
  readonly units?: number | undefined;
}
