/**
 * Reads assignments off the stages of a dynamic program: its states are the nodes of a layered graph, and each way
 * through it is an assignment.
 */
import type { OrderedItem } from "./order.js";
import type { Stage } from "./stages.js";

/** By stage, the edges on ways that end in one of these states; those that use least of all budgets, or all. */
export function edgesTo(
  last: Uint8Array,
  stages: readonly Stage[],
  which: "best" | "all",
): readonly (readonly number[])[] {
  let isOnWay = last;
  const edges: number[][] = [];
  for (const { states, from, to, isBest } of [...stages].reverse()) {
    const isOnWayBefore = new Uint8Array(states);
    const onWay: number[] = [];
    for (let edge = 0; edge < to.length; edge++) {
      if (isOnWay[to[edge] as number] === 0 || (which === "best" && isBest[edge] === 0)) continue;
      isOnWayBefore[from[edge] as number] = 1;
      onWay.push(edge);
    }
    edges.unshift(onWay);
    isOnWay = isOnWayBefore;
  }
  return edges;
}

/**
 * The options of the assignment that comes first among these ways: item by item in the order of the problem, it
 * takes the earliest option there is, and drops the ways that do not.
 */
export function firstAssignment(
  items: readonly OrderedItem[],
  stages: readonly Stage[],
  edges: readonly (readonly number[])[],
): readonly number[] {
  const optionAt = (stage: number, edge: number) =>
    items[stage]?.branches[(stages[stage] as Stage).branch[edge] as number]?.option as number;
  const left = [...edges];
  const assignment: number[] = [];
  for (const place of items.keys()) {
    const stage = items.findIndex((item) => item.place === place);
    const options = (left[stage] as readonly number[]).map((edge) => optionAt(stage, edge));
    const earliest = options.reduce((a, b) => Math.min(a, b));
    assignment.push(earliest);
    if (options.some((option) => option !== earliest)) keepOnly(stage, earliest);
  }
  return assignment;

  function keepOnly(stage: number, option: number): void {
    left[stage] = (left[stage] as readonly number[]).filter((edge) => optionAt(stage, edge) === option);
    for (let before = stage - 1; before >= 0; before--) keepJoined(before, "to", before + 1, "from");
    for (let after = stage + 1; after < left.length; after++) keepJoined(after, "from", after - 1, "to");
  }

  /** Keeps the edges of a stage that meet those of its neighbour. */
  function keepJoined(stage: number, end: "from" | "to", neighbour: number, start: "from" | "to"): void {
    const [own, other] = [stages[stage] as Stage, stages[neighbour] as Stage];
    const met = new Set((left[neighbour] as readonly number[]).map((edge) => other[start][edge]));
    left[stage] = (left[stage] as readonly number[]).filter((edge) => met.has(own[end][edge]));
  }
}
