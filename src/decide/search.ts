/**
 * Exact search: give each item one of its options, at the least total cost,
 * within all limits. In the field's terms, a multiple-choice knapsack with
 * several limits and a set-up cost (the fee) that depends on the schemes used.
 *
 * Dynamic programming over the items in their order. What the future can depend
 * on is a state: the set of schemes used so far, and how much of each limit is
 * used up. Of two partial choices in the same state, every completion of one is a
 * completion of the other, so only the better one is kept and nothing is lost.
 *
 * Branch and bound over the states. Put any price on each unit of a limit
 * (Lagrange multipliers): then no completion costs less than its options at these
 * prices, less the price of what is left of the limits. A state whose bound lies
 * above a ceiling is dropped. The ceiling rises from the bound of the whole until
 * a complete choice lies below it; nothing as cheap as that one was dropped, so
 * it is the best, ties included.
 *
 * Worst case: as many states an item as there are ways to use up the limits,
 * times the sets of schemes. Without budgets that is a few dozen.
 */

import { limitPrices, lowerBound } from "./bound.js";
import { at, canRunOut, type Limit, type Option, type Problem, type Solution } from "./knapsack.js";

/** A choice of the first items. */
interface State {
  readonly cost: number;
  readonly used: number;
  readonly usage: readonly number[];
  /** Its place among the other states, by the options chosen. */
  readonly rank: number;
  /** The scheme of the last item. */
  readonly scheme: string;
  readonly before?: State;
}

/** Cents above the bound; the last drops nothing. */
const GAPS = [
  ...[0, 300, 700, 1_200, 2_000, 3_000, 4_500, 6_500, 9_000, 13_000, 20_000, 40_000, 80_000, 160_000],
  Number.POSITIVE_INFINITY,
];
/** Costs are whole cents and bounds are not: half a cent is room enough for their rounding. */
const ROUNDING = 0.5;

/** The best choice of all items; none if the limits leave none. `least` is a total that none can undercut. */
export function solve(problem: Problem, prices = limitPrices(problem), least = 0): Solution | undefined {
  const { items, limits, fee } = problem;
  const start: State = { cost: 0, used: 0, usage: limits.map(() => 0), rank: 0, scheme: "" };
  const bound = lowerBound(problem, prices);
  const keyOf = stateKey(problem);
  const floor = Math.max(least, bound(start, 0));
  for (const gap of GAPS) {
    let states: readonly State[] = [start];
    for (const [place, options] of items.entries()) {
      const worthwhile = (state: State) => bound(state, place + 1) <= floor + gap + ROUNDING;
      states = extend(problem, keyOf, states, options, worthwhile);
    }
    const [first, ...others] = states;
    if (!first) continue;
    const best = others.reduce((a, b) => (compareComplete(problem, a, b) <= 0 ? a : b), first);
    return { total: best.cost + fee(best.used), schemes: schemesOf(best) };
  }
  return undefined;
}

/** Every state that the next item can lead to, each with its best choice. */
function extend(
  { limits, spend }: Problem,
  keyOf: (state: State) => number | string,
  states: readonly State[],
  options: readonly Option[],
  worthwhile: (state: State) => boolean,
): State[] {
  const found = new Map<number | string, State>();
  let rank = 0;
  for (const before of states) {
    spend(options.length);
    for (const { cost, bit, uses, scheme } of options) {
      const usage = before.usage.map((amount, limit) => amount + at(uses, limit));
      const state = {
        cost: before.cost + cost,
        used: before.used | bit,
        usage,
        rank: rank++,
        scheme,
        before,
      };
      if (!fits(usage, limits) || !worthwhile(state)) continue;
      const key = keyOf(state);
      const known = found.get(key);
      if (!known || compareInState(limits, state, known) < 0) found.set(key, state);
    }
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}

const fits = (usage: readonly number[], limits: readonly Limit[]) =>
  usage.every((amount, limit) => amount <= (limits[limit] as Limit).most);

/** A name for the state: the schemes used, and what is used of the limits that decide the future. */
function stateKey(problem: Problem): (state: State) => number | string {
  const decisive = decisiveLimits(problem);
  const radices = decisive.map((limit) => (problem.limits[limit] as Limit).most + 1);
  const largest = radices.reduce((product, radix) => product * radix, 2 ** 31);
  if (largest > Number.MAX_SAFE_INTEGER)
    return ({ used, usage }) => `${used} ${decisive.map((limit) => usage[limit]).join()}`;
  return ({ used, usage }) =>
    decisive.reduce((key, limit, index) => key * at(radices, index) + at(usage, limit), used);
}

/** The limits of which it matters for the future how much is used: caps, and the budgets that can run out. */
function decisiveLimits(problem: Problem): number[] {
  return [...problem.limits.keys()].filter(
    (limit) => problem.limits[limit]?.kind === "cap" || canRunOut(problem, limit),
  );
}

/** Whether `a` beats `b` in the same state: cheaper, or sparing the budgets, or of earlier options. */
function compareInState(limits: readonly Limit[], a: State, b: State): number {
  return a.cost - b.cost || compareBudgets(limits, a, b) || a.rank - b.rank;
}

/** The same between complete choices, which may end in different states. */
function compareComplete({ limits, fee, conditions }: Problem, a: State, b: State): number {
  return (
    a.cost + fee(a.used) - (b.cost + fee(b.used)) ||
    conditions(a.used, a.usage) - conditions(b.used, b.usage) ||
    compareBudgets(limits, a, b) ||
    a.rank - b.rank
  );
}

/** Which spares the first budget that they use differently. */
function compareBudgets(limits: readonly Limit[], a: State, b: State): number {
  const differences = limits.map(({ kind }, limit) =>
    kind === "budget" ? at(a.usage, limit) - at(b.usage, limit) : 0,
  );
  return differences.find((difference) => difference !== 0) ?? 0;
}

function schemesOf({ before, scheme }: State): string[] {
  return before ? [...schemesOf(before), scheme] : [];
}
