import type { Learner } from "../contract/learner.js";
import type { AnnualFeeState, Semester } from "../contract/request.js";
import type { LearnerKind, Measures } from "../price/amount.js";
import type { Cell } from "./cell.js";
import type { Row } from "./compile.js";

/** A request that has been read: everything that it names has been found. */
export interface ReadRequest {
  readonly learner: ReadLearner;
  readonly lines: readonly ReadLine[];
  readonly annualFee: AnnualFeeState | undefined;
}

/** What was said of a learner, and what criteria see of it. */
export interface ReadLearner {
  readonly answers: Learner;
  readonly known: LearnerKind;
}

/** A line with its cell. */
export interface ReadLine {
  readonly index: number;
  readonly cell: Cell;
  readonly semester: Semester | undefined;
  readonly ref: string | undefined;
  /** The measures that it was asked for. */
  readonly measures: Measures;
}

/** An enrolment whose scheme is still open, with its row. */
export interface ReadItem extends Omit<ReadLine, "cell"> {
  readonly row: Row;
}

/** A year has two. */
export const SEMESTERS = [1, 2] as const;

/** A basket that has been read. */
export interface ReadBasket {
  readonly learner: ReadLearner;
  readonly items: readonly ReadItem[];
  readonly annualFee: AnnualFeeState | undefined;
}
