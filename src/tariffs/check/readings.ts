import type { Count, Reading } from "../../contract/tariff.js";
import type { Cursor } from "../../shape/cursor.js";
import type { Draft } from "./draft.js";
import { checkScope, contradict, refuseRepeated } from "./references.js";

/** When each reading holds, and on which lines it is told. */
export function checkReadings(draft: Draft, at: Cursor): void {
  const codes = new Set<string>();
  for (const [index, reading] of draft.readings.entries()) {
    if (!reading) continue;
    const inside = at.in("readings").in(index);
    if (codes.has(reading.code)) refuseRepeated(reading.code, inside.in("code"));
    codes.add(reading.code);
    checkReading(reading, draft, inside);
  }
}

function checkReading(reading: Reading, draft: Draft, at: Cursor): void {
  checkScope(reading.lines, draft, at.in("lines"));
  for (const key of ["inQuote", "inSemester"] as const)
    for (const [index, count] of (reading[key] ?? []).entries())
      checkCount(count, draft, at.in(key).in(index));
  const isOnFee = draft.annualFee !== undefined || !draft.isSound("annualFee");
  for (const key of ["annualFee", "alternatives"] as const)
    if (reading[key] !== undefined && !isOnFee)
      contradict(
        at.in(key),
        "The tariff has no annual fee",
        "an `annualFee` of the tariff too, or neither",
        reading[key],
      );
}

function checkCount(count: Count, draft: Draft, at: Cursor): void {
  const { min, max } = count;
  checkScope(count, draft, at);
  if (min === undefined && max === undefined)
    at.report({
      code: "required",
      rule: "A count needs a bound",
      expected: "`min`, `max` or both",
      received: undefined,
    });
  if (min !== undefined && max !== undefined && min > max)
    contradict(at, "The minimum is not above the maximum", "`min` up to `max`", `${min} to ${max}`);
}
