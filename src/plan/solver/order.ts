import { undominated } from "./dominance.js";
import type { Problem } from "./knapsack.js";
import type { Branch, Relaxation } from "./relaxation.js";

/** An item, in the order in which the search decides them. */
export interface OrderedItem {
  /** Its place in the problem. */
  readonly place: number;
  /** Equal items have equal keys. */
  readonly key: string;
  readonly branches: readonly Branch[];
}

/** Equal items side by side, so that few states arise; the heaviest first, so that light ones fill the gaps. */
export function inSearchOrder({ items, limits }: Problem, { branches }: Relaxation): readonly OrderedItem[] {
  return items
    .map((candidates, place) => {
      const useful = branches(undominated(candidates, limits));
      const weight = Math.max(...useful.map(({ surrogateWeight }) => surrogateWeight));
      return { place, key: keyOf(candidates), branches: useful, weight };
    })
    .sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1));
}

/** Equal for equal items. */
export const keyOf = (candidates: Problem["items"][number]): string => JSON.stringify(candidates);
