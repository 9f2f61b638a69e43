import type { Learner } from "../learner.js";
import type { Cents } from "../money.js";
import type { Tariff } from "../tariff.js";
import type { OtherScheme } from "./answer.js";
import { limitPrices } from "./bound.js";
import type { Option, Problem, Solution } from "./knapsack.js";
import { limitsOf } from "./limits.js";
import { problemOf } from "./problem.js";
import type { BasketRequest, CheapestOptions } from "./request.js";
import { solve } from "./search.js";
import { isOption, type Way, waysOf } from "./ways.js";

/** What is decided for one learner of whom every fact is known. */
export interface Decision {
  /** The cheapest way; none if there is no way. */
  readonly best: Solution | undefined;
  /** The items that stand in the way of one: those that no scheme prices, or else those that all draw on a limit. */
  readonly stuck: readonly number[];
  /** What would become of the basket, were this item under this scheme. */
  readonly under: (item: number, scheme: string) => OtherScheme;
  /** What the basket costs with every item under this scheme; nothing if that is not possible. */
  readonly wholly: (scheme: string) => Cents | undefined;
}

export function decide(
  tariff: Tariff,
  request: BasketRequest,
  { schemes, budgets = {} }: CheapestOptions,
  learner: Learner,
  spend: Problem["spend"],
): Decision {
  const limits = Object.entries(tariff.schemes).flatMap(([id, scheme]) => limitsOf(id, scheme, budgets[id]));
  const ways = request.items.map((wish) => waysOf(tariff, learner, wish, limits, schemes));
  const problem = problemOf(tariff, request, learner, limits, ways, spend);
  const prices = limitPrices(problem);
  const best = solve(problem, prices);

  // Items with the same options have the same totals; one of them may be under this scheme already.
  const totals = new Map<string, Cents | undefined>();
  const keyOf = (item: number, scheme: string) => JSON.stringify([problem.items[item], scheme]);
  for (const [item, scheme] of best?.schemes.entries() ?? []) totals.set(keyOf(item, scheme), best?.total);
  const totalWith = (item: number, option: Option) => {
    const key = keyOf(item, option.scheme);
    if (!totals.has(key)) {
      const items = problem.items.map((options, index) => (index === item ? [option] : options));
      totals.set(key, solve({ ...problem, items }, prices, best?.total)?.total);
    }
    return totals.get(key);
  };

  const itemsWhere = (holds: (options: readonly Option[]) => boolean) =>
    problem.items.flatMap((options, item) => (holds(options) ? [item] : []));
  const unpriced = itemsWhere((options) => options.length === 0);
  const limited = itemsWhere((options) => options.every(({ uses }) => uses.some((use) => use > 0)));

  return {
    best,
    stuck: unpriced.length > 0 ? unpriced : limited,
    under(item, scheme) {
      const way = ways[item]?.get(scheme) as Way;
      if (!isOption(way)) return { scheme, status: "ineligible", reasons: way };
      const learnerDue = best && totalWith(item, way);
      if (learnerDue === undefined) return { scheme, status: "ineligible", reasons: [{ code: "no-room" }] };
      return { scheme, status: "priced", learnerDue };
    },
    wholly(scheme) {
      const items = problem.items.map((options) => options.filter((option) => option.scheme === scheme));
      return solve({ ...problem, items }, prices)?.total;
    },
  };
}
