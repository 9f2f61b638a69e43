/**
 * Exact search: give each item one of its options, at the least total cost,
 * within all limits. In the field's terms, a multiple-choice knapsack with
 * several limits and a set-up cost (the fee) that depends on the schemes used.
 *
 * A state is all that the future can depend on: the traits of the schemes used so
 * far, and how much of each cap and of each tight budget is used up. Of two choices of
 * the same items that lead to the same state, every completion of one is a completion
 * of the other, so only the better one is kept and nothing is lost (dynamic
 * programming). No completion costs less than the relaxation says, so a state whose
 * bound lies above a ceiling is dropped, and no way as cheap as the ceiling is lost
 * (branch and bound).
 *
 * The least total: look, depth first, for a way that costs just what the bound of the
 * whole says; there mostly is one, and nothing is left to prove. Otherwise raise the
 * ceiling until a sweep over all states finds ways below it; the cheapest of them is
 * the cheapest of all. The best way: a sweep with the least total for its ceiling
 * finds every way that costs as much, and the ties are settled among them.
 *
 * Worst case: as many states an item as there are ways to use up the tight limits,
 * times the sets of traits. Without budgets that is a few dozen.
 */
import { descentOf } from "./descent.js";
import type { Option, Problem, Solution } from "./knapsack.js";
import { type Rest, relax, type Step } from "./relaxation.js";
import { after, compareComplete, start } from "./state.js";

export interface Search {
  readonly best: Solution;
  /** The least total with this option for this item; none if the limits leave none. */
  readonly totalWith: (item: number, option: Option) => number | undefined;
}

/** The search, if there is any way at all. */
export function search(problem: Problem): Search | undefined {
  const relaxation = relax(problem);
  const { stepsOf, nothing, before } = relaxation;
  const { leastTotal, sweep } = descentOf(problem, relaxation);

  // Equal items side by side, so that few states arise; the greatest first, so that small ones fill the gaps.
  const items = problem.items
    .map((options, place) => ({ steps: stepsOf(options), place, name: nameOf(options) }))
    .sort((a, b) => greatest(b.steps) - greatest(a.steps) || (a.name < b.name ? -1 : 1));
  const rests = [nothing];
  for (const { steps } of [...items].reverse())
    rests.unshift(before(steps, rests[0] as Rest, Number.POSITIVE_INFINITY));
  const [whole] = rests as [Rest];

  const total = leastTotal(start(problem), whole);
  if (total === undefined) return undefined;

  const names = [...new Set(items.map(({ name }) => name))];
  const radix = 1 + Math.max(...problem.items.flat().map(({ scheme }) => scheme));
  /** The option as a bit: equal items have equal bits. */
  const bitOf = (name: string, scheme: number) => 1n << BigInt(names.indexOf(name) * radix + scheme);
  const placeValue = (place: number) => BigInt(radix) ** BigInt(items.length - 1 - place);
  const marks = items.map(({ steps, place, name }) =>
    steps.map(({ scheme }) => ({
      choice: BigInt(scheme) * placeValue(place),
      option: bitOf(name, scheme),
    })),
  );
  const { states } = sweep(start(problem), whole, total, marks);
  const { choice } = states.reduce((a, b) => (compareComplete(problem, a, b) <= 0 ? a : b));
  const inTies = states.reduce((all, { options }) => all | options, 0n);

  const others = new Map<string, Rest>();
  /** All items but one of this name, in their order, as far as this horizon. */
  function restWithout(name: string, horizon: number): Rest {
    const key = `${horizon} ${name}`;
    const place = items.findIndex((item) => item.name === name);
    let rest = others.get(key) ?? (rests[place + 1] as Rest);
    if (!others.has(key))
      for (const { steps } of items.slice(0, place).reverse()) rest = before(steps, rest, horizon);
    others.set(key, rest);
    return rest;
  }

  return {
    best: {
      total,
      schemes: items.map((_, place) => Number((choice / placeValue(place)) % BigInt(radix))),
    },
    totalWith(item, option) {
      const options = problem.items[item] as readonly Option[];
      const name = nameOf(options);
      if (inTies & bitOf(name, option.scheme)) return total;
      const [step] = stepsOf([option]) as [Step];
      const from = after(problem, start(problem), step);
      // Mostly not much is lost; to look no farther than that is quicker, and as exact if something is found.
      const horizon = total * 1.25 + Math.max(...options.map(({ cost }) => cost));
      const near = leastTotal(from, restWithout(name, horizon));
      return near !== undefined && near <= horizon
        ? near
        : leastTotal(from, restWithout(name, Number.POSITIVE_INFINITY));
    },
  };
}

const nameOf = (options: readonly Option[]) => JSON.stringify(options);

const greatest = (steps: readonly Step[]) => Math.max(0, ...steps.map(({ worth }) => worth));
