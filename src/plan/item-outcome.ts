import type { Obstacle } from "../contract/plan.js";
import { capReasons } from "../engine/cap.js";
import { reasonsFor } from "../engine/line.js";
import type { LineAmounts } from "../engine/line-amounts.js";
import type { ReadLine } from "../engine/request.js";
import type { SchemeLimit } from "./limits.js";
import type { Offer } from "./offers.js";

/** What becomes of an item under a scheme, by itself: what it costs and takes, or everything that is in the way. */
export type ItemOutcome = Fundable | readonly [Obstacle, ...Obstacle[]];

export interface Fundable {
  readonly amounts: LineAmounts;
  /** What it takes of each limit. */
  readonly usage: readonly number[];
}

export const isFundable = (outcome: ItemOutcome): outcome is Fundable => "amounts" in outcome;

/** Evaluates an item under the scheme of a line, which the caller may have excluded. */
export function evaluateItem(
  line: ReadLine,
  { isAdmitted, amounts }: Offer,
  limits: readonly SchemeLimit[],
  isAllowed: boolean,
): ItemOutcome {
  const { column } = line.cell;
  const excess = capReasons([column], [{ ...line, index: 0 }])?.[0];
  const reasons = reasonsFor(line, isAdmitted ? "all" : "none", excess);
  // What is not refused has its amounts.
  const priced = amounts as LineAmounts;
  const usage = reasons ? [] : limits.map((limit) => (limit.column === column ? limit.use(line, priced) : 0));
  const excluded: Obstacle[] = isAllowed ? [] : [{ code: "scheme-excluded" }];
  const [obstacle, ...more] = [...excluded, ...(reasons ?? usage.filter((use) => typeof use === "object"))];
  return obstacle ? [obstacle, ...more] : { amounts: priced, usage: usage as number[] };
}
