import type { Budget, PlanOptions } from "../contract/basket.js";
import type { ParseResult } from "../contract/issue.js";
import type { Column } from "../engine/column.js";
import type { CompiledTariff } from "../engine/compile.js";
import { basketReader } from "../engine/read-request.js";
import type { ReadBasket } from "../engine/request.js";
import { type Cursor, parseWith } from "../shape/cursor.js";
import { MAX_ITEMS } from "../shape/limits.js";
import { planOptionsShape } from "../shape/plan-options.js";
import { makeReader } from "../shape/read.js";

/** What has been read by its shape: every key is there, so that nothing inherited is found in its place. */
interface Fields {
  readonly schemes: readonly string[] | undefined;
  readonly budgets: Readonly<Record<string, Budget | undefined>> | undefined;
}

/** Reads a basket to plan, and what the plan may choose from. All problems of both come in one report. */
export function planReader(
  tariff: CompiledTariff,
): (request: unknown, options: unknown) => ParseResult<{ basket: ReadBasket; limits: PlanOptions }> {
  const readBasket = basketReader(tariff, MAX_ITEMS);
  const readOptions = makeReader(planOptionsShape(tariff.tariff));
  return (request, options) =>
    parseWith((input, at) => {
      const basket = readBasket(input, at);
      const limits = readOptions(options === undefined ? {} : options, at) as Fields | undefined;
      if (limits?.budgets) checkCents(tariff.columns, limits.budgets, at.in("budgets"));
      return { basket, limits: limits ?? {} };
    }, request);
}

/** A budget in cents needs a funder whose amounts are known. */
function checkCents(columns: readonly Column[], budgets: NonNullable<Fields["budgets"]>, at: Cursor): void {
  for (const { id, paidBy, payers } of columns) {
    const cents = budgets[id]?.cents;
    if (cents === undefined || (paidBy !== "learner-part" && payers.length > 0)) continue;
    at.in(id)
      .in("cents")
      .report({
        code: "not-applicable",
        rule: payers.length > 0 ? `What \`${id}\` is charged is not published` : `\`${id}\` has no funder`,
        expected: "a budget in `hours` or `units`",
        advice: "use `hours` or `units`",
        received: cents,
      });
  }
}
