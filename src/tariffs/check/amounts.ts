import type { Reduction, Share } from "../../contract/tariff.js";
import { difference, percentOf } from "../../price/amount.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { isNumberFact } from "../../shape/facts.js";
import { MAX_LINES } from "../../shape/limits.js";
import { grouped } from "../../shape/readers/number.js";
import type { Draft } from "./draft.js";
import { type Counted, greatestLine, greatestWhole, type Most } from "./greatest.js";
import { measureOf, type PossibleLine, scopeTest } from "./lines.js";

/** The largest amount of a line: as many as a request may have still add up exactly, with the largest annual fee. */
const MAX_AMOUNT = 9e12;
export const maxFee = (): number => Number.MAX_SAFE_INTEGER - MAX_LINES * MAX_AMOUNT;

/** So many decimal digits survive in a binary fraction. */
const MAX_DIGITS = 15;

/** How much there can be of each number about the learner, and of what a line is measured in. */
export const countedOn =
  ({ facts }: Draft, line?: PossibleLine): Counted =>
  (name) => {
    const fact = facts.get(name);
    if (fact) return isNumberFact(fact) ? resolveBounds(fact) : NONE;
    return (line && measureOf(line, name)) ?? NONE;
  };

const NONE = { min: 0, max: 0, step: 1 };

/** No line, whatever is counted and added to it, comes to more than can be added up and rounded exactly. */
export function checkAmounts(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  const steps = draft.reductions.flatMap((reduction, index) =>
    reduction ? [{ reduction, at: at.in("reductions").in(index), isFor: scopeTest(reduction) }] : [],
  );
  const reported = new Set<Reduction | Share>();
  for (const line of lines) {
    const { itemId, schemeId, scheme, price } = line;
    const counted = countedOn(draft, line);
    let most = greatestLine(price, counted);
    if (refuseAmount(most, at.in("grid").in(itemId).in(schemeId))) continue;
    for (const { reduction, at: inside, isFor } of steps) {
      if (!isFor(line) || reported.has(reduction)) continue;
      most = withReduction(most, reduction, counted);
      if (!refuseAmount(most, inside)) continue;
      reported.add(reduction);
      break;
    }
    if (typeof scheme.paidBy === "string") continue;
    for (const [index, share] of scheme.paidBy.entries()) {
      if (share.atMost === undefined || reported.has(share)) continue;
      // A payer pays no more than the line.
      const paid = greatestWhole(share.atMost, counted, most.cents);
      const inside = at.in("schemes").in(schemeId).in("paidBy").in(index).in("atMost");
      if (refuseAmount(paid, inside)) reported.add(share);
    }
  }
}

/** What a line comes to at most after a reduction: as much as before, unless it is a surcharge. */
function withReduction(before: Most, reduction: Reduction, counted: Counted): Most {
  const { percent = 0, cents = 0, price, atMost = Number.POSITIVE_INFINITY } = reduction;
  const after =
    price === undefined
      ? { ...before, cents: percentOf(difference(100, -percent))(before.cents) + cents }
      : greatestWhole(price, counted);
  return { ...after, cents: Math.max(before.cents, Math.min(after.cents, atMost)) };
}

export function refuseAmount({ cents, digits }: Most, at: Cursor, most = MAX_AMOUNT): boolean {
  const report = (rule: string, expected: string, received: unknown) => {
    at.report({ code: "out-of-range", rule, expected, received });
    return true;
  };
  if (!(cents <= most))
    return report(
      "This price can exceed the largest amount supported",
      `at most ${grouped(most)} in the minor unit of the currency`,
      cents,
    );
  if (digits <= MAX_DIGITS) return false;
  return report(
    `An amount is rounded exactly up to ${MAX_DIGITS} digits, decimals included`,
    "fewer decimals, or a smaller maximum",
    `${digits} digits`,
  );
}
