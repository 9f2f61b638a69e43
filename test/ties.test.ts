import { describe, expect, it } from "vitest";
import type { Candidate, Limit, Problem } from "../src/plan/solver/knapsack.js";
import { search } from "../src/plan/solver/search.js";
import { countConditions, initialState, type Rows, stateSpace, USAGE } from "../src/plan/solver/state.js";
import { DOMINATED, stateTable } from "../src/plan/solver/state-table.js";
import { bits } from "./support/bits.js";
import { numbers } from "./support/numbers.js";

const budget: Limit = { kind: "budget", capacity: 8, condition: undefined };
const cap: Limit = { kind: "cap", capacity: 8, condition: { set: 2, above: 5 } };

interface Option {
  readonly cost?: number;
  readonly setupClass?: number;
  readonly conditions?: number;
  /** Of the cap, and of the two budgets. */
  readonly usage?: readonly [number, number, number];
}

const candidate = (
  option: number,
  { cost = 0, setupClass = 0, conditions = 0, usage }: Option,
): Candidate => ({
  option,
  cost,
  setupClass,
  conditions,
  usage: usage ?? [0, 0, 0],
});

/** One item of two options; a third, which is never chosen, may make the limits tight. */
const problemOf = (first: Option, second: Option, isTight: boolean): Problem => ({
  items: [
    [
      candidate(0, first),
      candidate(1, second),
      ...(isTight ? [candidate(2, { cost: 1_000, usage: [9, 9, 9] })] : []),
    ],
  ],
  limits: [cap, budget, budget],
  setupCosts: [0, 100],
  joinSetups: Math.max,
  conditionSets: bits,
});

const chosen = (problem: Problem) =>
  search(problem, { forBest: () => undefined, forTies: () => undefined, forOther: () => () => undefined })
    ?.best.assignment;

/** Pairs of which the first is better, though all that weighs less says otherwise. */
const pairs: readonly [what: string, better: Option, worse: Option][] = [
  ["costs less", { cost: 1, conditions: 4, usage: [6, 1, 1] }, { cost: 2 }],
  ["costs less with its set-up cost", { cost: 50, usage: [0, 1, 1] }, { setupClass: 1 }],
  ["carries fewer conditions", { usage: [5, 1, 1] }, { conditions: 1 }],
  ["uses less of a cap than carries a condition", { usage: [5, 1, 1] }, { usage: [6, 0, 0] }],
  [
    "uses less of a budget, with as many conditions as another has with that of its cap",
    { conditions: 124, usage: [0, 0, 1] },
    { conditions: 60, usage: [6, 1, 1] },
  ],
  ["uses less of the first budget", { usage: [1, 1, 3] }, { usage: [0, 2, 0] }],
  ["uses less of the second budget", { usage: [1, 2, 1] }, { usage: [0, 2, 2] }],
];

describe.each([
  ["tight", true],
  ["ample", false],
])("where limits are %s, of two options the one is chosen that", (_, isTight) => {
  it.each(pairs)("%s, whichever comes first", (__, better, worse) => {
    expect(chosen(problemOf(better, worse, isTight))).toEqual([0]);
    expect(chosen(problemOf(worse, better, isTight))).toEqual([1]);
  });

  it("comes first, if nothing else tells them apart", () => {
    expect(chosen(problemOf({ usage: [1, 1, 1] }, { usage: [0, 1, 1] }, isTight))).toEqual([0]);
  });
});

it("the first of tied assignments is the first in the order of the problem, not in that of the search", () => {
  // The second item is decided first, as it weighs more; each may give way to the other.
  const items = [
    [candidate(0, { cost: 1, usage: [0, 0, 0] }), candidate(1, { usage: [0, 2, 0] })],
    [candidate(0, { cost: 1, usage: [0, 0, 0] }), candidate(1, { usage: [0, 2, 0] })],
    [candidate(0, { cost: 9, usage: [0, 0, 0] }), candidate(1, { usage: [0, 7, 0] })],
  ];
  const limits = [cap, { ...budget, capacity: 9 }, budget];
  expect(chosen({ items, limits, setupCosts: [0], joinSetups: () => 0, conditionSets: bits })).toEqual([
    0, 1, 1,
  ]);
});

it("a cap counts as a condition above its mark, once if the candidates carry the same", () => {
  const state = (used: number, conditions: number): Rows => {
    const row = initialState(problemOf({}, {}, true));
    row[2] = conditions;
    row[USAGE] = used;
    return row;
  };
  const counts = [state(5, 0), state(6, 0), state(6, 1), state(6, 2)].map((row) =>
    countConditions(problemOf({}, {}, true), row, 0),
  );
  expect(counts).toEqual([0, 1, 2, 1]);
});

describe("a table of states", () => {
  const space = stateSpace(problemOf({}, {}, true));
  const row = (used: readonly number[], cost: number): Rows => {
    const state = initialState(problemOf({}, {}, true));
    state.set([...used, cost], USAGE);
    return state;
  };

  it("finds every state again, however many there are", () => {
    const upTo = numbers(7);
    const wide = { ...space, key: [...space.key, ...space.compared], compared: [] };
    const table = stateTable(wide);
    const places = new Map<string, number>();
    for (let round = 0; round < 5_000; round++) {
      const used = [upTo(20), upTo(20) * 2 ** 33, upTo(20) * 100];
      const known = places.get(used.join()) ?? places.size;
      expect(table.place(row(used, round), 0)).toBe(known);
      places.set(used.join(), known);
    }
    expect(table.size()).toBe(places.size);
    expect(places.size).toBeGreaterThan(3_000);
  });

  it("keeps no state that uses no less of any budget than a cheaper one, or than one that ties prefer", () => {
    const table = stateTable(space);
    expect(space.compared).toHaveLength(2);
    expect(table.place(row([0, 3, 3], 10), 0)).toBe(0);
    expect(table.place(row([0, 4, 3], 11), 0)).toBe(-1);
    expect(table.place(row([0, 4, 3], 10), 0)).toBe(-1);
    // Cheaper, or of less use somewhere, or of another key.
    expect(table.place(row([0, 4, 3], 9), 0)).toBe(1);
    expect(table.place(row([0, 2, 5], 99), 0)).toBe(2);
    expect(table.place(row([1, 4, 4], 99), 0)).toBe(3);
    expect(table.place(row([0, 3, 3], 99), 0)).toBe(0);
    // Better than the first two, and than itself as it was dearer.
    expect(table.place(row([0, 3, 2], 9), 0)).toBe(4);
    const costs = [0, 1, 2, 3, 4].map((place) => table.rows()[place * space.width + space.cost]);
    expect(costs).toEqual([DOMINATED, DOMINATED, 99, 99, 9]);
    expect(table.place(row([0, 3, 3], 8), 0)).toBe(5);
  });
});
