/** The requests of a caller, for any tariff. `typed` has the same with the ids of one tariff. */
import type { Learner } from "./learner.js";

/** A request to `quote`: the learner, and the lines to price. */
export interface QuoteRequest {
  readonly learner: Learner;
  readonly lines: readonly Line[];
  readonly annualFee?: AnnualFeeState | undefined;
}

/**
 * Whether this year's annual fee is still to be paid.
 *
 * @example
 * import { type AnnualFeeState, quote } from "cnam-pricing";
 *
 * const annualFee: AnnualFeeState = "already-paid";
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }], annualFee });
 * answer.status === "priced" && answer.learnerDue; // => 3900
 */
export type AnnualFeeState = "due" | "already-paid";

/**
 * One half of the year.
 *
 * @example
 * import { type Semester, quote } from "cnam-pricing";
 *
 * const semesters: Semester[] = [1, 2];
 * const lines = semesters.map((semester) => ({ item: "ue-3-ects", scheme: "ag2r", semester }) as const);
 * quote({ learner: { situations: ["job-seeker"], ag2rMember: true }, lines }).status; // => "priced"
 */
export type Semester = 1 | 2;

/** What may be said of an enrolment under any tariff. A type, so that a line of one tariff is one of any. */
export type EnrolmentDetails = {
  /** The semester of the year in which it is taught. Absent: not known. */
  readonly semester?: Semester | undefined;
  /** Any text of the caller's, at most 200 characters, returned unchanged. */
  readonly ref?: string | undefined;
};

/** One enrolment whose scheme is still open; a measure that it asks for, by name. */
export interface BasketItem extends EnrolmentDetails {
  readonly item: string;
  readonly [measure: string]: string | number | undefined;
}

/** One enrolment: an item, and the scheme that is to fund it. */
export interface Line extends BasketItem {
  readonly scheme: string;
}
