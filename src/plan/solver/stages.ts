import type { Problem } from "./knapsack.js";
import type { Branch } from "./relaxation.js";
import { apply, compareBy, type StateSpace } from "./state.js";
import type { StateTable } from "./state-table.js";

/** How one item leads from states to states: an entry of each list is an edge. */
export interface Stage {
  /** So many states it sets out from. */
  readonly states: number;
  readonly from: Int32Array;
  readonly branch: Int32Array;
  readonly to: Int32Array;
  /** Whether it also uses least of the redundant budgets. */
  readonly isBest: Uint8Array;
}

/** Edges as they are met. */
export interface Edges {
  readonly from: number[];
  readonly branch: number[];
  readonly to: number[];
}

export const noEdges = (): Edges => ({ from: [], branch: [], to: [] });

/** Keeps the edges that lead to their states at no more than the least cost. */
export function cheapestEdges(
  problem: Problem,
  { width, cost, redundant }: StateSpace,
): (edges: Edges, branches: readonly Branch[], before: StateTable, after: StateTable) => Stage {
  const row = new Float64Array(width);
  return (edges, branches, before, after) => {
    const [sources, targets] = [before.rows(), after.rows()];
    const most = edges.to.length;
    const [from, branch, to] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
    const isBest = new Uint8Array(most);
    let size = 0;
    for (let edge = 0; edge < most; edge++) {
      const source = edges.from[edge] as number;
      const index = edges.branch[edge] as number;
      const target = edges.to[edge] as number;
      apply(problem, sources, source * width, branches[index] as Branch, row, 0);
      if (row[cost] !== targets[target * width + cost]) continue;
      from[size] = source;
      branch[size] = index;
      to[size] = target;
      isBest[size] = Number(compareBy(redundant, row, 0, targets, target * width) === 0);
      size++;
    }
    return {
      states: before.size(),
      from: from.slice(0, size),
      branch: branch.slice(0, size),
      to: to.slice(0, size),
      isBest: isBest.slice(0, size),
    };
  };
}
