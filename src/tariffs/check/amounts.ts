import type { Bands, Price, Reduction } from "../../contract/tariff.js";
import { formOf } from "../../price/form.js";
import { resolveBounds } from "../../shape/asked.js";
import type { Cursor } from "../../shape/cursor.js";
import { isNumberFact } from "../../shape/facts.js";
import { MAX_LINES } from "../../shape/limits.js";
import { grouped } from "../../shape/readers/number.js";
import type { Draft } from "./draft.js";
import { measureOf, type PossibleLine, scopeTest } from "./lines.js";

/** As many lines of this much as a request may have still add up exactly, with the greatest annual fee. */
const MAX_AMOUNT = 9e12;
export const maxFee = (): number => Number.MAX_SAFE_INTEGER - MAX_LINES * MAX_AMOUNT;

/** What is counted at most, by quantity. */
type Greatest = (quantity: string) => number;

/** What a price comes to at most; it may be a little less than that. */
export function greatestPrice(price: Price, greatest: Greatest): number {
  const go = (inside: Price) => greatestPrice(inside, greatest);
  const form = formOf(price);
  switch (form.kind) {
    case "cents":
      return form.price;
    case "rate": {
      const { per, cents, after = 0, upTo = Number.POSITIVE_INFINITY } = form.price;
      return cents * Math.max(0, Math.min(greatest(per), upTo) - after);
    }
    case "bands":
      return greatestBand(form.price, greatest);
    case "times":
      return greatest(form.price.times) * go(form.price.of);
    case "clamp": {
      const { of, atLeast = 0, atMost = Number.POSITIVE_INFINITY } = form.price;
      return Math.max(atLeast, Math.min(atMost, go(of)));
    }
    case "sum":
      return Object.values(form.price.sum).reduce<number>((sum, part) => sum + go(part), 0);
    case "group":
      return Math.max(go(form.price.price), go(form.price.otherwise));
  }
}

/** Of the bands that can be reached, the dearest, each with no more of its quantity than it holds for. */
function greatestBand({ by, bands }: Bands, greatest: Greatest): number {
  const amounts = bands.map(({ from, price }, index) => {
    const end = Math.min(greatest(by), bands[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    return from > greatest(by) ? 0 : greatestPrice(price, (name) => (name === by ? end : greatest(name)));
  });
  return Math.max(...amounts);
}

/** The greatest of each number about the learner, and of what a line is measured in. */
export const greatestOf =
  ({ facts }: Draft, line?: PossibleLine): Greatest =>
  (name) => {
    const fact = facts.get(name);
    if (fact) return isNumberFact(fact) ? resolveBounds(fact).max : 0;
    return (line && measureOf(line, name)?.max) ?? 0;
  };

/** No line, whatever is counted and added to it, comes to more than can be added up exactly. */
export function checkAmounts(draft: Draft, lines: readonly PossibleLine[], at: Cursor): void {
  const steps = draft.reductions.flatMap((reduction, index) =>
    reduction ? [{ reduction, at: at.in("reductions").in(index), isFor: scopeTest(reduction) }] : [],
  );
  const told = new Set<Reduction>();
  for (const line of lines) {
    const greatest = greatestOf(draft, line);
    let amount = greatestPrice(line.price, greatest);
    if (refuseLargeAmount(amount, at.in("grid").in(line.itemId).in(line.schemeId))) continue;
    for (const { reduction, at: inside, isFor } of steps) {
      if (!isFor(line) || told.has(reduction)) continue;
      amount = withReduction(amount, reduction, greatest);
      if (!refuseLargeAmount(amount, inside)) continue;
      told.add(reduction);
      break;
    }
  }
}

/** What a line comes to at most after a reduction: as much as before, unless it is a surcharge. */
function withReduction(before: number, reduction: Reduction, greatest: Greatest): number {
  const { percent = 0, cents = 0, price, atMost = Number.POSITIVE_INFINITY } = reduction;
  const after = price === undefined ? before * (1 + percent / 100) + cents : greatestPrice(price, greatest);
  return Math.max(before, Math.min(after, atMost));
}

export function refuseLargeAmount(amount: number, at: Cursor, most = MAX_AMOUNT): boolean {
  if (amount <= most) return false;
  at.report({
    code: "out-of-range",
    rule: "This price can exceed the largest amount supported",
    expected: `at most ${grouped(most)} cents`,
    received: amount,
  });
  return true;
}
