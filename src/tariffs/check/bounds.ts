import type { Asked } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { grouped, isMultiple } from "../../shape/readers/number.js";
import { checkDecimals } from "./decimals.js";
import { contradict } from "./references.js";

/** Beyond so many steps, decimals are no longer exact. */
const MAX_MULTIPLES = 1e12;

/** Whether a number that is asked can be given at all. */
export function checkBounds(asked: Asked, at: Cursor): void {
  const { min, max, step } = resolveBounds(asked);
  checkDecimals(step, "A step", at.in("step"));
  // Nobody has written a bound that is left out.
  const { max: written } = asked;
  const unwritten = `A number without \`max\` goes up to ${grouped(max)}`;
  if (min > max && written === undefined) contradict(at, unwritten, "a `max`", min);
  else if (min > max)
    contradict(at, "The minimum is not above the maximum", "`min` up to `max`", `${min} to ${max}`);
  for (const [key, bound, given] of [
    ["min", min, min],
    ["max", max, written],
  ] as const) {
    if (isMultiple(bound, step)) continue;
    const rule = given === undefined ? unwritten : "A bound is a multiple of the step";
    contradict(at.in(key), rule, `a multiple of ${step}`, given);
  }
  if (max / step > MAX_MULTIPLES)
    at.in("step").report({
      code: "out-of-range",
      rule: "There are too many steps to tell apart",
      expected: "a larger `step`, or a smaller `max`",
      received: step,
    });
}
