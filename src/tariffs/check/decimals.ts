import { MAX_DECIMALS } from "../../price/amount.js";
import type { Cursor } from "../../shape/cursor.js";

/** How many decimals a number is written with. */
export function decimalsOf(number: number): number {
  const [digits = "", exponent = "0"] = String(number).split("e");
  const [, decimals = ""] = digits.split(".");
  return Math.max(0, decimals.length - Number(exponent));
}

/** Beyond so many decimals, a quantity or a percentage is not worked out exactly. */
export function checkDecimals(number: number | undefined, what: string, at: Cursor): void {
  if (number !== undefined && decimalsOf(number) > MAX_DECIMALS)
    at.report({
      code: "out-of-range",
      rule: `${what} has at most nine decimals`,
      expected: "no more of them",
      received: number,
    });
}
