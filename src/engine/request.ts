import type { AnnualFeeState, Semester } from "../contract/request.js";
import type { LearnerKind, Measures } from "../price/amount.js";
import type { CompiledCell } from "./cell.js";
import type { CompiledRow } from "./compile.js";

/** A request that has been read: everything that it names has been found. */
export interface ReadRequest {
  readonly learner: ReadLearner;
  readonly lines: readonly ReadLine[];
  readonly annualFee: AnnualFeeState | undefined;
}

/** The answers of a learner, and the criteria that they meet. */
export interface ReadLearner {
  /** By fact, in the tariff's order; `undefined` for those that are not known. */
  readonly answers: readonly unknown[];
  readonly known: LearnerKind;
  /** The facts that are not known, as bits. */
  readonly open: number;
}

/** A line with its cell. */
export interface ReadLine {
  readonly index: number;
  readonly cell: CompiledCell;
  readonly semester: Semester | undefined;
  readonly ref: string | undefined;
  /** The measures given for it. */
  readonly measures: Measures;
}

/** An enrolment whose scheme is still open, with its row. */
export interface ReadItem extends Omit<ReadLine, "cell"> {
  readonly row: CompiledRow;
}

/** The semesters of a year. */
export const SEMESTERS = [1, 2] as const;

/** A basket that has been read. */
export interface ReadBasket {
  readonly learner: ReadLearner;
  readonly items: readonly ReadItem[];
  readonly annualFee: AnnualFeeState | undefined;
}
