import type { BudgetMeasure } from "./budgets.js";

/** What may stand with a number of hours or of units, in small letters, longer words first. */
const WORDS: Readonly<Record<Exclude<BudgetMeasure, "cents">, readonly string[]>> = {
  hours: ["heures", "heure", "hours", "hour", "h"],
  units: ["teaching units", "units", "unités", "unit", "unité", "ue"],
};

/** What may stand with a limit of a budget, in small letters: of an amount, its currency. */
export function unitsOf(measure: BudgetMeasure, currency: string, sign: string): readonly string[] {
  if (measure !== "cents") return WORDS[measure];
  const names = currency === "EUR" ? ["euros", "euro"] : [];
  return [...names, currency.toLowerCase(), sign.toLowerCase()].filter((unit) => unit !== "");
}

/** A unit as people may write it: its words, in small letters. */
export const unitIn = (label: string): readonly string[] => (label === "" ? [] : [label.toLowerCase()]);
