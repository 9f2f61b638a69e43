import type { Cursor, Reader } from "../cursor.js";
import { MAX_MEASURE } from "../limits.js";
import { product } from "../product.js";
import type { NumberShape } from "../shape.js";
import { refuse } from "./refuse.js";

export const numberReader =
  (shape: NumberShape): Reader<unknown> =>
  (value, at) => {
    if (isWithinBounds(value, shape)) return value + 0; // JSON has no negative zero.
    refuseNumber(value, shape, shape.rule, at);
    return value;
  };

type NumberBounds = Pick<NumberShape, "min" | "max" | "step">;

/** Whether a value is a number within bounds, on a step. */
export const isWithinBounds = (value: unknown, { min, max, step }: NumberBounds): value is number =>
  typeof value === "number" && value >= min && value <= max && isMultiple(value, step);

/**
 * Whether a number is a multiple of a step, as it would be written: 0.3 is one of 0.1, and the number beside it that
 * 0.1 + 0.2 gives is not. A step of 0 accepts any finite number.
 */
export function isMultiple(value: number, step: number): boolean {
  if (step === 0) return Number.isFinite(value);
  if (Number.isInteger(step)) return value % step === 0;
  return product(Math.round(value / step), step) === value;
}

/** Reports which number is expected instead of a value. */
export function refuseNumber(
  value: unknown,
  { min, max, step }: NumberBounds,
  rule: string,
  at: Cursor,
): void {
  const isNumber = typeof value === "number";
  const kind = step === 1 ? "a whole number" : step === 0 ? "a number" : `a multiple of ${grouped(step)}`;
  const isOpen = isFarBound(max, isNumber ? value : undefined);
  const isAny = isOpen && isFarBound(-min, isNumber ? -value : undefined);
  const range = isAny ? "" : ` from ${grouped(min)} ${isOpen ? "up" : `to ${grouped(max)}`}`;
  refuse(value, rule, kind + range, at, isNumber ? "out-of-range" : "wrong-type", {
    bounds: { min, max, step },
  });
}

/** Whether an upper bound is so large that a message mentions it only if it is exceeded. */
export const isFarBound = (max: number, given: number | undefined): boolean =>
  max >= MAX_MEASURE && !(given !== undefined && given > max);

/** With a comma between thousands. */
export const grouped = (number: number | string): string =>
  String(number).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
