import type { Learner } from "../learner.js";
import type { Cents } from "../money.js";
import type { Wish } from "../request.js";
import type { SchemeId, Tariff } from "../tariff.js";

/** A basket whose funding is still to be decided. */
export interface BasketRequest<T extends Tariff = Tariff, W extends readonly unknown[] = readonly Wish<T>[]> {
  /** What is known of the learner; `{}` if nothing is. */
  readonly learner: Learner<T["facts"]>;
  /** From 1 enrolment up: to 1,000 for `compare`, to 100 for `cheapest`. */
  readonly items: W;
  /** Whether this year's annual fee is still to be paid. Default: `"due"`. */
  readonly annualFee?: "due" | "already-paid" | undefined;
}

/** What `cheapest` may choose from. */
export interface CheapestOptions<T extends Tariff = Tariff> {
  /** The schemes that this learner can really get. Default: all of the tariff's. */
  readonly schemes?: readonly SchemeId<T>[] | undefined;
  /** What a scheme pays at most. Absent: no limit but its own. */
  readonly budgets?: { readonly [S in SchemeId<T>]?: Budget | undefined } | undefined;
}

/** What one scheme pays for at most; all that are given hold. */
export interface Budget {
  /** What the funder is charged, in cents; only where the page says what it is charged. */
  readonly cents?: Cents | undefined;
  /** Printed hours of teaching. An item without printed hours cannot be counted, and so not be funded from it. */
  readonly hours?: number | undefined;
  /** Teaching units: items with printed hours. */
  readonly units?: number | undefined;
}
