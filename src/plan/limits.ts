import type { Budget } from "../contract/basket.js";
import type { Cents } from "../contract/money.js";
import type { Obstacle } from "../contract/plan.js";
import type { CapRule, Column } from "../engine/column.js";
import type { LineAmounts } from "../engine/line-amounts.js";
import { type ReadLine, SEMESTERS } from "../engine/request.js";
import { own } from "../shape/own.js";
import { product } from "../shape/product.js";
import type { Limit } from "./solver/knapsack.js";

/** A limited resource of one scheme: a semester of its cap, or a measure of its budget. */
export interface SchemeLimit extends Omit<Limit, "condition"> {
  readonly column: Column;
  /** What a line takes of it, in whole numbers; or why it cannot draw on it at all. */
  readonly use: (line: ReadLine, amounts: LineAmounts) => number | Obstacle;
  /** The condition that use above so much carries, if any. */
  readonly condition: { readonly code: string; readonly above: number } | undefined;
}

/** The limits of a scheme: its cap, one semester after the other, then its budget. */
export const schemeLimits = (column: Column, budget: Budget | undefined, parts: number): SchemeLimit[] => [
  ...(column.cap ? capLimits(column, column.cap) : []),
  ...(budget ? budgetLimits(column, budget, parts) : []),
];

const capLimits = (column: Column, { max, unconditional, condition, undated }: CapRule): SchemeLimit[] =>
  SEMESTERS.map((semester) => ({
    column,
    kind: "cap",
    capacity: max,
    use: (line) => {
      const counted = line.semester ?? (undated === "in-none" ? undefined : semester);
      return line.cell.isCapped && counted === semester ? 1 : 0;
    },
    condition: { code: condition, above: unconditional },
  }));

/** What a budget can be given in. */
export const BUDGET_MEASURES = ["cents", "hours", "units"] as const;

const budgetLimits = (column: Column, budget: Budget, hourParts: number): SchemeLimit[] =>
  BUDGET_MEASURES.flatMap((measure): SchemeLimit[] => {
    const available = budget[measure];
    if (available === undefined) return [];
    // Hours are counted in parts of an hour, so that they are whole numbers.
    const parts = measure === "hours" ? hourParts : 1;
    return [
      {
        column,
        kind: "budget",
        capacity: Math.min(available * parts, Number.MAX_SAFE_INTEGER),
        use(line, amounts) {
          const needed = takes[measure](line, amounts);
          if (needed === undefined) return { code: "hours-not-published" };
          if (needed > available) return { code: "budget-exceeded", measure, needed, available };
          // A part of a part counts as one: no budget is exceeded by rounding.
          return Math.ceil(product(needed, parts));
        },
        condition: undefined,
      },
    ];
  });

const takes = {
  // No budget in cents gets here unless what the funder is charged is published.
  cents: (_: ReadLine, { funderDue }: LineAmounts) => funderDue as Cents,
  hours: (line: ReadLine) => hoursIn(line),
  units: (line: ReadLine) => (hoursIn(line) === undefined ? 0 : 1),
};

const hoursIn = ({ cell, measures }: Pick<ReadLine, "cell" | "measures">) => hoursOf(cell.measures, measures);

/** The hours of a line: printed, or given where the page asks for them. */
export const hoursOf = (
  printed: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): number | undefined => {
  if (!Object.hasOwn(printed, "hours")) return undefined;
  const hours = typeof printed["hours"] === "number" ? printed["hours"] : own(given, "hours");
  return hours as number | undefined;
};

/** Into how many parts an hour has to be divided so that each of these lines takes a whole number of them. */
export function hourParts(lines: readonly ReadLine[]): number {
  const hours = [...new Set(lines.map((line) => hoursIn(line) ?? 0))];
  let parts = 1;
  while (parts < MOST_PARTS && !hours.every((amount) => Number.isInteger(product(amount, parts))))
    parts *= 10;
  return parts;
}

const MOST_PARTS = 1e6;
