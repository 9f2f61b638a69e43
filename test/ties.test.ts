import { describe, expect, it } from "vitest";
import type { Problem } from "../src/plan/solver/knapsack.js";
import { better, compareComplete, countConditions, type State, start } from "../src/plan/solver/state.js";

const problem: Problem = {
  items: [],
  limits: [
    { most: 9, kind: "cap", condition: { bit: 2, above: 5 } },
    { most: 9, kind: "budget", condition: undefined },
    { most: 9, kind: "budget", condition: undefined },
  ],
  fees: [0, 100],
  joinFees: Math.max,
};
const state = (differences: Partial<State>): State => ({ ...start(problem), ...differences });

/** Pairs of which the first comes before the second, though all that weighs less says otherwise. */
const pairs: readonly [what: string, first: Partial<State>, second: Partial<State>][] = [
  ["costs less", { cost: 1, usage: [0, 1, 1], choice: 2n }, { cost: 2, usage: [0, 0, 0], choice: 1n }],
  ["uses less of the first budget", { usage: [1, 1, 3], choice: 2n }, { usage: [0, 2, 0], choice: 1n }],
  ["uses less of the second budget", { usage: [1, 2, 1], choice: 2n }, { usage: [0, 2, 2], choice: 1n }],
  ["has the earlier schemes", { usage: [1, 2, 2], choice: 1n }, { usage: [0, 2, 2], choice: 2n }],
];

describe.each(pairs)("of two choices the one comes first that %s", (_, first, second) => {
  const [a, b] = [state(first), state(second)];

  it("in the same state, in whichever order they are met", () => {
    for (const best of [better(problem, a, b), better(problem, b, a)])
      expect(best).toMatchObject({ cost: a.cost, usage: a.usage, choice: a.choice });
  });

  it("of all items", () => {
    expect(compareComplete(problem, a, b)).toBeLessThan(0);
    expect(compareComplete(problem, b, a)).toBeGreaterThan(0);
  });
});

it("of two complete choices the one comes first that has the lower total, then fewer conditions", () => {
  const dear = state({ cost: 0, feeClass: 1, choice: 1n });
  const cheap = state({ cost: 50, feeClass: 0, choice: 2n });
  expect(compareComplete(problem, cheap, dear)).toBeLessThan(0);
  const bound = state({ conditions: 1, choice: 1n });
  expect(compareComplete(problem, state({ choice: 2n }), bound)).toBeLessThan(0);
});

it("a cap counts as a condition above its mark, once if the schemes carry the same", () => {
  const [within, above] = [state({ usage: [5, 0, 0] }), state({ usage: [6, 0, 0] })];
  expect([within, above].map((one) => countConditions(problem.limits, one))).toEqual([0, 1]);
  expect(countConditions(problem.limits, { ...above, conditions: 1 })).toBe(2);
  expect(countConditions(problem.limits, { ...above, conditions: 2 })).toBe(1);
});

it("all choices that cost the same keep their candidates, and no others", () => {
  const [a, b] = [state({ choice: 1n, candidates: 1n }), state({ choice: 2n, candidates: 2n })];
  expect(better(problem, a, b).candidates).toBe(3n);
  expect(better(problem, a, state({ cost: 1, candidates: 2n })).candidates).toBe(1n);
});
