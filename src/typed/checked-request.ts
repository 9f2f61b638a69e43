/** A literal request part by part: each as it is, or what is wrong with it. */
import type { AnnualFeeState } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";
import type { CheckedLine } from "./checked-line.js";
import type { CheckedValue, Documented } from "./checked-value.js";
import type { Learner } from "./learner.js";

export type CheckedRequest<T extends Tariff, R, Given, List extends string> = {
  readonly [K in keyof R]: K extends List
    ? R[K] extends readonly []
      ? `there is nothing to price: give at least one ${List extends "lines" ? "line" : "item"}`
      : CheckedLines<T, R[K], List>
    : K extends keyof Given
      ? K extends "learner"
        ? CheckedLearner<R[K], Learner<T>>
        : CheckedValue<R[K], AnnualFeeState | undefined, K>
      : `a request has learner, ${List} and annualFee: no ${K & string}`;
} & Documented<Given>;

type CheckedLearner<Given, Known> = {
  readonly [Fact in keyof Given]: Fact extends keyof Known
    ? CheckedValue<Given[Fact], Known[Fact], Fact>
    : `the tariff has no fact ${Fact & string}`;
} & Documented<Known>;

type CheckedLines<T extends Tariff, Lines, List> = {
  readonly [Index in keyof Lines]: CheckedLine<T, Lines[Index], List>;
};
