import type { Quote } from "../contract/answer.js";
import type { Budget } from "../contract/basket.js";
import type { Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { BUDGET_MEASURES, hoursOf } from "../plan/limits.js";
import { own, ownEntry } from "../shape/own.js";
import { product } from "../shape/product.js";
import { sharedHeadings } from "../words/headings.js";
import type { Library } from "./library.js";
import type { Budgets, State } from "./state.js";

export type BudgetMeasure = (typeof BUDGET_MEASURES)[number];

/** The schemes that may have a budget: those whose funder is charged a published amount. */
export const budgetable = (tariff: Tariff): string[] =>
  Object.entries(tariff.schemes).flatMap(([id, { paidBy }]) => (paidBy === "funder" ? [id] : []));

/** The measures that a budget can be given in: hours and units only where something has hours. */
export const budgetMeasures = (tariff: Tariff): readonly BudgetMeasure[] =>
  [...Object.values(tariff.items), ...Object.values(tariff.schemes)].some((one) =>
    Object.hasOwn(own(one, "measures") ?? {}, "hours"),
  )
    ? BUDGET_MEASURES
    : ["cents"];

/** What the page calls the rows that have hours; nothing where not all stand below a heading. */
export function unitHeadings(tariff: Tariff): readonly LocalizedText[] {
  const items = Object.values(tariff.items).filter((item) =>
    Object.hasOwn(own(item, "measures") ?? {}, "hours"),
  );
  const sections = items.map((item) => own(item as { readonly section?: string }, "section"));
  return sections.every((section) => section !== undefined) ? sharedHeadings(tariff, sections) : [];
}

/** A budget that a quote goes beyond: by how much. */
export interface Excess {
  readonly scheme: string;
  readonly measure: BudgetMeasure;
  readonly excess: number;
}

/** What a quote takes beyond the budgets. */
export function excesses(tariff: Tariff, budgets: Budgets, quote: Quote): Excess[] {
  return Object.entries(budgets).flatMap(([scheme, budget]) =>
    BUDGET_MEASURES.flatMap((measure) => {
      const used = takenFrom(tariff, quote, scheme, measure);
      const excess = used - (own(budget, measure) ?? used);
      return excess > 0 ? [{ scheme, measure, excess: product(excess, 1) }] : [];
    }),
  );
}

function takenFrom(tariff: Tariff, quote: Quote, scheme: string, measure: BudgetMeasure): number {
  const lines = quote.lines.flatMap((line) =>
    line.scheme === scheme && line.status === "priced" ? [line] : [],
  );
  const measures = (item: string) =>
    [ownEntry(tariff, "items", item), ownEntry(tariff, "schemes", scheme)].map(
      (one) => one && own(one, "measures"),
    );
  const hours = lines.map((line) => hoursOf(Object.assign({}, ...measures(line.item)), { ...line }));
  if (measure === "hours")
    return product(
      hours.reduce<number>((sum, one) => sum + (one ?? 0), 0),
      1,
    );
  if (measure === "units") return hours.filter((one) => one !== undefined).length;
  return lines.reduce((sum, { funderDue }) => sum + (funderDue ?? 0), 0);
}

/** The budgets with another limit; a limit that is emptied is not said any more. */
export function withLimit(
  budgets: Budgets,
  scheme: string,
  measure: BudgetMeasure,
  limit: number | undefined,
): Budgets {
  const { [scheme]: old = {}, ...others } = budgets;
  const { [measure]: _, ...rest } = old;
  const budget: Budget = limit === undefined ? rest : { ...rest, [measure]: limit };
  return Object.keys(budget).length > 0 ? { ...others, [scheme]: budget } : others;
}

/** The schemes with a budget that are not for this learner. */
export const idleBudgets = (
  library: Pick<Library, "eligibility">,
  { learner, budgets }: Pick<State, "learner" | "budgets">,
): string[] =>
  library
    .eligibility({ learner })
    .flatMap(({ scheme, status }) =>
      status === "ineligible" && Object.hasOwn(budgets, scheme) ? [scheme] : [],
    );
