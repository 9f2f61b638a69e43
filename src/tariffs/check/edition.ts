import type { Cursor } from "../../shape/cursor.js";
import { isDay } from "../day.js";
import type { Draft } from "./draft.js";
import { contradict } from "./references.js";

/** The first and the last day of an edition. */
export function checkEdition({ edition }: Draft, at: Cursor): void {
  const { from, until } = edition ?? {};
  const inside = at.in("edition");
  const days = Object.entries({ from, until });
  for (const [key, day] of days)
    if (day !== undefined && !isDay(day))
      inside.in(key).report({
        code: "out-of-range",
        rule: "The calendar has no such day",
        expected: "a date such as `2025-09-01`",
        received: day,
      });
  if (from !== undefined && until !== undefined && from > until)
    contradict(inside, "An edition ends after it begins", "`from` up to `until`", `${from} to ${until}`);
}
