import { worthTrying } from "./dominance.js";
import type { Problem } from "./knapsack.js";
import type { Branch, Relaxation } from "./relaxation.js";

/** An item as the search goes through them. */
export interface OrderedItem {
  /** Its place in the request. */
  readonly place: number;
  /** Equal items have equal names. */
  readonly name: string;
  readonly branches: readonly Branch[];
}

/** Equal items side by side, so that few states arise; the heaviest first, so that light ones fill the gaps. */
export function inSearchOrder({ items, limits }: Problem, { branches }: Relaxation): readonly OrderedItem[] {
  return items
    .map((candidates, place) => {
      const useful = branches(worthTrying(candidates, limits));
      const weight = Math.max(...useful.map(({ surrogateWeight }) => surrogateWeight));
      return { place, name: JSON.stringify(candidates), branches: useful, weight };
    })
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
}
