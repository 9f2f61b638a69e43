import type { Budget } from "../contract/basket.js";
import type { PricedPlan } from "../contract/plan.js";
import { own } from "../shape/own.js";
import type { Subject } from "./subject.js";

/** How much less a plan costs than everything under one scheme; nothing if it costs no less. */
export const savingSentences = (
  { say, amount, scheme }: Subject,
  { saving }: Pick<PricedPlan, "saving">,
): string[] => (saving && saving.cents > 0 ? [say.saving(amount(saving.cents), scheme(saving.scheme))] : []);

/** A budget with its limits; nothing if it has none. */
export function budgetSentences({ say, amount, scheme }: Subject, id: string, budget: Budget): string[] {
  const [cents, hours, units] = [own(budget, "cents"), own(budget, "hours"), own(budget, "units")];
  const limits = [
    ...(cents === undefined ? [] : [amount(cents)]),
    ...(hours === undefined ? [] : [say.hours(hours)]),
    ...(units === undefined ? [] : [say.units(units)]),
  ];
  return limits.length > 0 ? [say.budget(scheme(id), limits)] : [];
}
