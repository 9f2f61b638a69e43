import type { Asked } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { isWithinBounds } from "../../shape/readers/number.js";
import { checkDecimals } from "./decimals.js";
import { contradict } from "./references.js";

/** Beyond so many steps, decimals are no longer exact. */
const MAX_MULTIPLES = 1e12;

/** Whether a number that is asked can be given at all. */
export function checkBounds(asked: Asked, at: Cursor): void {
  const { min, max, step } = resolveBounds(asked);
  checkDecimals(step, "A step", at.in("step"));
  if (min > max)
    contradict(at, "The minimum is not above the maximum", "`min` up to `max`", `${min} to ${max}`);
  for (const [key, bound] of Object.entries({ min, max }))
    if (!isWithinBounds(bound, { min: bound, max: bound, step }))
      contradict(at.in(key), "A bound is a multiple of the step", `a multiple of ${step}`, bound);
  if (max / step > MAX_MULTIPLES)
    at.in("step").report({
      code: "out-of-range",
      rule: "A number has so many steps that they cannot be told apart",
      expected: "a larger `step`, or a smaller `max`",
      received: step,
    });
}
