import { undominated } from "./dominance.js";
import type { Problem } from "./knapsack.js";
import type { Branch, Relaxation } from "./relaxation.js";

/** An item, in the order in which the search decides them. */
export interface OrderedItem {
  /** Its place in the problem. */
  readonly place: number;
  /** Equal items are of one group: the index of the first of them in this order. */
  readonly group: number;
  readonly branches: readonly Branch[];
}

/** Equal items side by side, so that few states arise; the heaviest first, so that light ones fill the gaps. */
export function inSearchOrder(problem: Problem, { branches }: Relaxation): readonly OrderedItem[] {
  const ordered = problem.items
    .map((candidates, place) => {
      const useful = branches(undominated(candidates, problem));
      const weight = Math.max(...useful.map(({ surrogateWeight }) => surrogateWeight));
      return { place, key: JSON.stringify(candidates), branches: useful, weight };
    })
    .sort((a, b) => b.weight - a.weight || compareTexts(a.key, b.key));
  let group = 0;
  return ordered.map(({ place, key, branches: useful }, index) => {
    if (key !== ordered[group]?.key) group = index;
    return { place, group, branches: useful };
  });
}

/** Equal items keep their order, whichever way a runtime sorts. */
const compareTexts = (one: string, other: string) => (one < other ? -1 : Number(one > other));
