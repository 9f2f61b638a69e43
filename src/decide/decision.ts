import type { Learner } from "../learner.js";
import type { Cents } from "../money.js";
import type { Tariff } from "../tariff.js";
import type { OtherScheme } from "./answer.js";
import { at, type Option, type Problem, sum } from "./knapsack.js";
import { limitsOf } from "./limits.js";
import { problemOf } from "./problem.js";
import type { BasketRequest, CheapestOptions } from "./request.js";
import { search } from "./search.js";
import { isOption, type Way, waysOf } from "./ways.js";

/** What is decided for one learner of whom every fact is known. */
export interface Decision {
  /** The cheapest way; none if there is no way. */
  readonly best: { readonly total: Cents; readonly schemes: readonly string[] } | undefined;
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
  const ids = Object.keys(tariff.schemes);
  const limits = Object.entries(tariff.schemes).flatMap(([id, scheme]) => limitsOf(id, scheme, budgets[id]));
  const ways = request.items.map((wish) => waysOf(tariff, learner, wish, limits, schemes));
  const problem = problemOf(tariff, request, learner, limits, ways, spend);
  const itemsWhere = (holds: (options: readonly Option[]) => boolean) =>
    problem.items.flatMap((options, item) => (holds(options) ? [item] : []));
  const unpriced = itemsWhere((options) => options.length === 0);
  const found = unpriced.length === 0 ? search(problem) : undefined;
  const best = found?.best;

  // Items with the same options have the same totals.
  const totals = new Map<string, Cents | undefined>();
  const totalWith = (item: number, option: Option) => {
    const key = JSON.stringify([problem.items[item], option.scheme]);
    if (!totals.has(key)) totals.set(key, found?.totalWith(item, option));
    return totals.get(key);
  };

  return {
    best: best && { total: best.total, schemes: best.schemes.map((scheme) => ids[scheme] as string) },
    stuck:
      unpriced.length > 0
        ? unpriced
        : itemsWhere((options) => options.every(({ uses }) => uses.some((use) => use > 0))),
    under(item, scheme) {
      const way = ways[item]?.get(scheme) as Way;
      if (!isOption(way)) return { scheme, status: "ineligible", reasons: way };
      const option = problem.items[item]?.find((option) => ids[option.scheme] === scheme) as Option;
      const learnerDue = totalWith(item, option);
      if (learnerDue === undefined) return { scheme, status: "ineligible", reasons: [{ code: "no-room" }] };
      return { scheme, status: "priced", learnerDue };
    },
    wholly(scheme) {
      const options = problem.items.flatMap((options) =>
        options.filter((option) => ids[option.scheme] === scheme),
      );
      const used = limits.map((_, limit) => sum(options.map(({ uses }) => at(uses, limit))));
      const fits = limits.every(({ most }, limit) => at(used, limit) <= most);
      const [first] = options;
      if (!first || options.length < problem.items.length || !fits) return undefined;
      return sum(options.map(({ cost }) => cost)) + problem.fee(problem.join(0, first.trait));
    },
  };
}
