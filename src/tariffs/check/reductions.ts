import type { Reduction } from "../../contract/tariff.js";
import type { Cursor } from "../../shape/cursor.js";
import { checkDecimals } from "./decimals.js";
import type { Draft } from "./draft.js";
import { type PossibleLine, scopeTest } from "./lines.js";
import { checkOrder, checkPrice } from "./prices.js";
import { checkDeclared, checkScope, contradict } from "./references.js";

/** What each reduction takes off or adds, for whom and on which lines. */
export function checkReductions(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  for (const [index, reduction] of draft.reductions.entries())
    if (reduction) checkReduction(reduction, draft, lines, at.in("reductions").in(index));
}

function checkReduction(
  reduction: Reduction,
  draft: Draft,
  lines: readonly PossibleLine[],
  at: Cursor,
): void {
  const { percent, cents, price, atLeast, atMost } = reduction;
  checkScope(reduction, draft, at);
  if (reduction.for !== undefined) checkDeclared(reduction.for, "groups", draft, at.in("for"));
  const given = Object.entries({ percent, cents, price }).filter(([, value]) => value !== undefined);
  if (given.length === 0)
    at.report({
      code: "required",
      rule: "A reduction has to change the price",
      expected: "`percent`, `cents` or `price`",
      received: undefined,
    });
  if (given.length > 1)
    contradict(
      at,
      "A reduction changes the price in one way",
      "one of `percent`, `cents`, `price`",
      given.map(([key]) => key).join(", "),
    );
  checkDecimals(percent, "A percentage", at.in("percent"));
  checkOrder(atLeast, atMost, at);
  const refusal = (measure: string) => `Not every line of the reduction is measured in \`${measure}\``;
  if (price !== undefined)
    checkPrice(price, { draft, lines: lines.filter(scopeTest(reduction)), refusal }, at.in("price"));
}
