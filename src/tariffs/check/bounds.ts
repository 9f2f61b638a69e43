import type { Asked } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { own } from "../../shape/own.js";
import { grouped, isMultiple } from "../../shape/readers/number.js";
import { checkDecimals } from "./decimals.js";
import { contradict } from "./references.js";

/** Beyond so many steps, decimals are no longer exact. */
const MAX_MULTIPLES = 1e12;

/** Whether a number that is asked can be given at all. */
export function checkBounds(asked: Asked, at: Cursor): void {
  const { min, max, step } = resolveBounds(asked);
  checkDecimals(step, "A step", at.in("step"));
  const multiple = step === 1 ? "a whole number" : `a multiple of ${grouped(step)}`;
  const isOpen = own(asked, "max") === undefined;
  if (isOpen && (min > max || !isMultiple(max, step)))
    contradict(at.in("max"), `A number without \`max\` goes up to ${grouped(max)}`, multiple, undefined);
  else if (min > max)
    contradict(at, "The minimum is not above the maximum", "`min` up to `max`", `${min} to ${max}`);
  for (const [key, bound] of Object.entries(isOpen ? { min } : { min, max }))
    if (!isMultiple(bound, step))
      contradict(at.in(key), "A bound is a multiple of the step", multiple, bound);
  if (max / step > MAX_MULTIPLES)
    at.in("step").report({
      code: "out-of-range",
      rule: "There are too many steps to tell apart",
      expected: "a larger `step`, or a smaller `max`",
      received: step,
    });
}
