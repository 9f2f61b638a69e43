import type { PricedQuote } from "../contract/answer.js";
import type { PlanOptions } from "../contract/basket.js";
import type { Cents } from "../contract/money.js";
import type { Plan, PricedPlan, SchemeOutcome, UndeterminedPlan } from "../contract/plan.js";
import type { CompiledTariff } from "../engine/compile.js";
import { quoteRequest } from "../engine/quote.js";
import type { ReadBasket, ReadItem, ReadLine } from "../engine/request.js";
import { type Layout, layOut } from "./layout.js";
import type { LearnerPlan } from "./learner-plan.js";
import { isSameAssignment, isSameOutcome } from "./same.js";
import { type MaxSteps, type Scenarios, scenariosFor } from "./scenarios.js";

/** Counted, not timed, so that every machine gives the same answer. */
const MAX_STEPS: MaxSteps = {
  forBest: 10_000_000,
  forTies: 5_000_000,
  forOther: 200_000,
  forOthers: 4_000_000,
};

/** The cheapest plan for a basket that has been read. */
export function planCheapest(
  tariff: CompiledTariff,
  basket: ReadBasket,
  options: PlanOptions,
  steps: MaxSteps = MAX_STEPS,
): Plan {
  const { budgets } = options;
  const plan = planWithin(layOut(tariff, basket, options), basket, steps);
  return budgets ? { ...plan, budgets: budgetsGiven(budgets) } : plan;
}

function planWithin(layout: Layout, { items, learner, annualFee }: ReadBasket, steps: MaxSteps): Plan {
  const { tariff } = layout;
  const scenarios = scenariosFor(layout, learner, steps);
  const about = { tariff: tariff.id, edition: tariff.edition };
  const { plans, factsThatChange } = scenarios;
  const [{ best }] = plans;
  const missing = factsThatChange((one, other) => isSameAssignment(one.best, other.best));
  if (missing.length > 0) return { status: "undetermined", ...about, missing, learnerRange: rangeOf(plans) };

  const schemes = [...tariff.columns.keys()];
  const outcomesOf = (item: number, places: readonly number[]) =>
    places.map((scheme) => outcomeUnder(scenarios, item, scheme));
  if (!best) {
    const blockingItems = items.filter(({ index }) => plans.some(({ blocking }) => blocking.includes(index)));
    return {
      status: "unpriceable",
      ...about,
      items: blockingItems.map((item) => ({
        index: item.index,
        ...identity(item),
        schemes: outcomesOf(item.index, schemes),
      })),
    };
  }

  const chosen = best.schemes.map((scheme, item) => layout.lines[item]?.[scheme] as ReadLine);
  const quote = quoteRequest(tariff, { learner, lines: chosen, annualFee });
  return {
    status: "priced",
    ...about,
    // No limit refuses its lines, and nothing about them depends on what is missing.
    quote: quote as PricedQuote,
    items: chosen.map(({ cell: { column } }, item) => ({
      ...identity(items[item] as ReadItem),
      scheme: column.id,
      others: outcomesOf(
        item,
        schemes.filter((scheme) => scheme !== column.place),
      ),
    })),
    saving: savingAgainst(tariff, scenarios, best.total),
  };
}

const identity = ({ row, ref }: ReadItem) => ({ item: row.id, ...(ref !== undefined && { ref }) });

/** The least and the most that the cheapest assignment may cost; nothing if some learners have none. */
function rangeOf(plans: readonly LearnerPlan[]): UndeterminedPlan["learnerRange"] {
  const totals = plans.flatMap(({ best }) => best?.total ?? []);
  return totals.length < plans.length ? null : { min: Math.min(...totals), max: Math.max(...totals) };
}

/** The outcome of the basket if an item were under a scheme, for all possible learners together. */
function outcomeUnder({ plans, factsThatChange }: Scenarios, item: number, place: number): SchemeOutcome {
  const [outcome, ...others] = plans.map((plan) => plan.outcomeUnder(item, place)) as Outcomes;
  const { scheme } = outcome;
  if ([outcome, ...others].some(({ status }) => status === "not-weighed"))
    return { scheme, status: "not-weighed" };
  const missing = factsThatChange((one, other) =>
    isSameOutcome(one.outcomeUnder(item, place), other.outcomeUnder(item, place)),
  );
  return missing.length > 0 ? { scheme, status: "undetermined", missing } : outcome;
}

type Outcomes = [SchemeOutcome, ...SchemeOutcome[]];

/** What is saved against the cheapest of the schemes that certainly price the whole basket by themselves. */
function savingAgainst(
  { columns }: CompiledTariff,
  { plans: [plan], factsThatChange }: Scenarios,
  least: Cents,
): PricedPlan["saving"] {
  let saving: PricedPlan["saving"] = null;
  for (const { id: scheme, place } of columns) {
    const learnerDue = plan.totalUnder(place);
    if (learnerDue === undefined || (saving && saving.learnerDue <= learnerDue)) continue;
    if (factsThatChange((one, other) => one.totalUnder(place) === other.totalUnder(place)).length > 0)
      continue;
    saving = { scheme, learnerDue, cents: learnerDue - least };
  }
  return saving;
}

/** The budgets as they were given, without what was left out. */
const budgetsGiven = (budgets: NonNullable<PlanOptions["budgets"]>): NonNullable<Plan["budgets"]> =>
  Object.fromEntries(
    Object.entries(budgets).flatMap(([id, budget]) =>
      budget
        ? [[id, Object.fromEntries(Object.entries(budget).filter(([, most]) => most !== undefined))]]
        : [],
    ),
  );
