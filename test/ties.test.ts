import { describe, expect, it } from "vitest";
import type { Problem } from "../src/decide/knapsack.js";
import { better, compareComplete, type State, start } from "../src/decide/state.js";

const problem: Problem = {
  items: [],
  limits: [
    { most: 9, kind: "cap" },
    { most: 9, kind: "budget" },
    { most: 9, kind: "budget" },
  ],
  join: (traits, trait) => traits | trait,
  fee: (traits) => traits * 100,
  conditions: (traits) => traits,
  spend: () => undefined,
};
const state = (differences: Partial<State>): State => ({ ...start(problem), ...differences });

/** Pairs of which the first comes before the second, though all that weighs less says otherwise. */
const pairs: readonly [what: string, first: Partial<State>, second: Partial<State>][] = [
  ["costs less", { cost: 1, usage: [0, 1, 1], choice: 2n }, { cost: 2, usage: [0, 0, 0], choice: 1n }],
  ["spares the first budget", { usage: [1, 1, 3], choice: 2n }, { usage: [0, 2, 0], choice: 1n }],
  ["spares the second budget", { usage: [1, 2, 1], choice: 2n }, { usage: [0, 2, 2], choice: 1n }],
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
  const dear = state({ cost: 0, traits: 1, choice: 1n });
  const cheap = state({ cost: 50, traits: 0, choice: 2n });
  expect(compareComplete(problem, cheap, dear)).toBeLessThan(0);
  const free = { ...problem, fee: () => 0 };
  const bound = state({ traits: 1, choice: 1n });
  expect(compareComplete(free, state({ choice: 2n }), bound)).toBeLessThan(0);
});

it("all choices that cost the same keep their options, and no others", () => {
  const [a, b] = [state({ choice: 1n, options: 1n }), state({ choice: 2n, options: 2n })];
  expect(better(problem, a, b).options).toBe(3n);
  expect(better(problem, a, state({ cost: 1, options: 2n })).options).toBe(1n);
});
