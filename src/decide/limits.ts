import type { PricedLine } from "../answer.js";
import type { Cents } from "../money.js";
import type { BasketLine } from "../rules/basket.js";
import { countedLines, SEMESTERS } from "../rules/cap.js";
import type { Cap, Scheme } from "../schemes/scheme.js";
import type { Obstacle } from "./answer.js";
import type { Limit } from "./knapsack.js";
import type { Budget } from "./request.js";

/** Something there is only so much of under one scheme: a semester of its cap, or a measure of its budget. */
export interface SchemeLimit extends Limit {
  readonly scheme: string;
  /** What a line takes of it; or why it cannot be had from it at all. */
  readonly use: (line: BasketLine, priced: PricedLine) => number | Obstacle;
  /** The condition that so much use carries, if any. */
  readonly condition: (used: number) => string | undefined;
}

/** What limits a scheme: its cap, one semester after the other, then its budget. */
export const limitsOf = (id: string, { cap }: Scheme, budget: Budget = {}): SchemeLimit[] => [
  ...(cap ? capLimits(id, cap) : []),
  ...budgetLimits(id, budget),
];

const capLimits = (scheme: string, cap: Cap): SchemeLimit[] =>
  SEMESTERS.map((semester) => ({
    scheme,
    kind: "cap",
    most: cap.max,
    use: (line) =>
      Number(countedLines(cap, [line]).some((half) => half.semester === semester && half.lines.length > 0)),
    condition: (used) => (used > cap.unconditional ? cap.condition : undefined),
  }));

const budgetLimits = (scheme: string, budget: Budget): SchemeLimit[] =>
  MEASURES.flatMap((measure) => {
    const available = budget[measure];
    if (available === undefined) return [];
    const use = (line: BasketLine, priced: PricedLine): number | Obstacle => {
      const needed = measures[measure](priced, line);
      if (needed === undefined) return { code: "hours-not-printed" };
      return needed > available ? { code: "budget-exceeded", measure, needed, available } : needed;
    };
    return [{ scheme, kind: "budget", most: available, use, condition: () => undefined }];
  });

const measures = {
  // The parser takes no budget in cents where the page does not say what the funder is charged.
  cents: ({ funderDue }: PricedLine) => funderDue as Cents,
  hours: (_: PricedLine, { measures }: BasketLine) => measures["hours"],
  units: (_: PricedLine, { measures }: BasketLine) => (measures["hours"] === undefined ? 0 : 1),
};
const MEASURES = ["cents", "hours", "units"] as const;
