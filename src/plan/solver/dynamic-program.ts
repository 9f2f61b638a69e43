import type { LowerBound } from "./bound.js";
import type { Problem } from "./knapsack.js";
import type { Branch, Subproblem } from "./relaxation.js";
import { cheapestEdges, noEdges, type Stage } from "./stages.js";
import { apply, CONDITIONS, compareBy, hasRoom, type Rows, type StateSpace } from "./state.js";
import { DOMINATED, type StateTable, stateTable } from "./state-table.js";
import type { CountSteps } from "./steps.js";

/** What a dynamic program keeps. */
export interface Cutoffs {
  /** What costs more is dropped. */
  readonly cost: number;
  /** What carries more conditions is dropped. */
  readonly conditions: number;
  /** Whether the stages are recorded, so that assignments can be traced back. */
  readonly recordsStages: boolean;
}

export interface Completions {
  /** The states of all completions within the cutoffs, each by its cheapest assignments; some may be marked as dominated. */
  readonly states: StateTable;
  readonly stages: readonly Stage[];
  /** The least bound beyond the cutoff. */
  readonly nextCutoff: number;
}

export type DynamicProgram = (
  from: Rows,
  subproblem: Subproblem,
  cutoffs: Cutoffs,
  countSteps: CountSteps,
) => Completions;

/** Item by item, every state that can lead to a completion within the cutoffs. */
export function dynamicProgram(problem: Problem, space: StateSpace, bound: LowerBound): DynamicProgram {
  const { width, cost: costColumn, redundant } = space;
  const { limits, conditionSets } = problem;
  const cheapestOf = cheapestEdges(problem, space);
  return (from, subproblem, cutoffs, countSteps) => {
    const stages: Stage[] = [];
    const row = new Float64Array(width);
    let nextCutoff = Number.POSITIVE_INFINITY;
    let states = stateTable(space);
    states.place(from, 0);
    for (let { branches, next } = subproblem; next; { branches, next } = next) {
      const size = states.size();
      const rows = states.rows();
      countSteps(size * branches.length);
      const found = stateTable(space);
      const edges = noEdges();
      for (let place = 0; place < size; place++) {
        const state = place * width;
        if (rows[state + costColumn] === DOMINATED) continue;
        const relaxed = bound.relaxed(rows, state);
        for (let index = 0; index < branches.length; index++) {
          const branch = branches[index] as Branch;
          if (!hasRoom(limits, rows, state, branch)) continue;
          const cost = bound.over(relaxed, branch, next);
          if (cost > cutoffs.cost) {
            if (cost < nextCutoff) nextCutoff = cost;
            continue;
          }
          apply(problem, rows, state, branch, row, 0);
          if (conditionSets.size(row[CONDITIONS] as number) > cutoffs.conditions) continue;
          const known = found.size();
          const target = found.place(row, 0);
          if (target < 0) continue;
          if (target < known) keepBetter(found.rows(), target * width, row);
          if (!cutoffs.recordsStages) continue;
          edges.from.push(place);
          edges.branch.push(index);
          edges.to.push(target);
        }
      }
      if (cutoffs.recordsStages) stages.push(cheapestOf(edges, branches, states, found));
      states = found;
    }
    return { states, stages, nextCutoff };
  };

  function keepBetter(rows: Rows, state: number, row: Rows): void {
    const difference = (row[costColumn] as number) - (rows[state + costColumn] as number);
    if (difference < 0 || (difference === 0 && compareBy(redundant, row, 0, rows, state) < 0))
      rows.set(row, state);
  }
}
