import type { Price, Reduction, Scheme, Tariff } from "../contract/tariff.js";
import { groupsIn, quantitiesIn } from "../price/form.js";
import { own, ownEntries } from "../shape/own.js";

/** The prices behind a line: its cell's, those of its reductions, and what its payers pay at most. */
export const pricesOf = (
  price: Price,
  reductions: readonly Reduction[],
  paidBy: Scheme["paidBy"],
): readonly Price[] => [
  price,
  ...reductions.flatMap((reduction) => own(reduction, "price") ?? []),
  ...(typeof paidBy === "string" ? [] : paidBy.flatMap((share) => own(share, "atMost") ?? [])),
];

/** Whether anything about the learner changes what a line comes to. */
export function isOfLearner(
  tariff: Tariff,
  price: Price,
  reductions: readonly Reduction[],
  paidBy: Scheme["paidBy"],
): boolean {
  const facts = ownEntries(tariff, "facts").map(([name]) => name);
  return (
    reductions.some((reduction) => own(reduction, "for") !== undefined) ||
    pricesOf(price, reductions, paidBy).some(
      (one) => groupsIn(one).length > 0 || quantitiesIn(one).some((name) => facts.includes(name)),
    )
  );
}
