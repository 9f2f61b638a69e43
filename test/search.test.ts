import { describe, expect, it } from "vitest";
import { evaluate } from "../src/plan/solver/evaluate.js";
import type { Candidate, Limit, Problem } from "../src/plan/solver/knapsack.js";
import { search } from "../src/plan/solver/search.js";
import { type CountSteps, sharedLimit, stepLimit, unlessOutOfSteps } from "../src/plan/solver/steps.js";
import { bits } from "./support/bits.js";
import { numbers } from "./support/numbers.js";
import { isThorough, metAtLeast, runs } from "./support/runs.js";

/** Seeds next to each other begin far apart. */
const stateOf = (seed: number) => Math.imul(seed, 2_654_435_761);

/** Searches without limit. */
const find = (problem: Problem, countSteps: CountSteps = () => undefined) =>
  search(problem, { forBest: countSteps, forTies: countSteps, forOther: () => countSteps });

const budget = (most: number): Limit => ({ kind: "budget", capacity: most, condition: undefined });

/** A cap, of which more than half carries a condition. */
const cap = (most: number, set: number): Limit => ({
  kind: "cap",
  capacity: most,
  condition: { set, above: most / 2 },
});

interface Size {
  readonly items: number;
  readonly options: number;
  readonly limits: readonly Limit[];
  /** The most that a candidate takes of each limit. */
  readonly takes: readonly number[];
  readonly dearest?: number;
  /** So many different items at most. */
  readonly kinds?: number;
  /** Whether the last option takes nothing, so that something is always possible. */
  readonly open?: boolean;
}

/** Each option has a set-up class of its own, as a bit; the first has no set-up cost. Odd options carry a condition. */
function drawn(
  seed: number,
  { items, options, limits, takes, dearest = 60, kinds = items, open }: Size,
): Problem {
  const upTo = numbers(stateOf(seed));
  const setupCosts = Array.from({ length: 2 ** options }, () => upTo(4) * 10);
  const candidates = (): Candidate[] => {
    const all = Array.from({ length: options }, (_, option) => ({
      option,
      setupClass: 2 ** option,
      conditions: option % 2 ? 2 ** (30 - option) : 0,
      cost: upTo(dearest),
      usage: takes.map((most) => (open && option === options - 1 ? 0 : upTo(3) && upTo(most + 1))),
    }));
    // What is too much by itself is no candidate, and every item has one.
    const some = all.filter(
      ({ usage }) => upTo(6) > 0 && usage.every((use, n) => use <= (limits[n]?.capacity ?? 0)),
    );
    return some.length > 0
      ? some
      : all.slice(-1).map((candidate) => ({ ...candidate, usage: takes.map(() => 0) }));
  };
  const catalog = Array.from({ length: kinds }, candidates);
  return {
    limits,
    items: Array.from({ length: items }, (_, index) => catalog[index < kinds ? index : upTo(kinds)] ?? []),
    // Some candidate is chosen in the end, so nobody asks for the cost of none.
    setupCosts: setupCosts.map((cost, setupClass) =>
      setupClass === 0 ? Number.NaN : setupClass & 1 ? 0 : cost,
    ),
    joinSetups: (one, other) => ((one | other) & 1 ? 1 : one | other),
    conditionSets: bits,
  };
}

/** Small enough to try every assignment: limits of every kind, from those that bind never to those that bind always. */
function small(seed: number): Problem {
  const upTo = numbers(stateOf(-seed));
  const scales = Array.from({ length: upTo(5) }, () => [1, 1, 3, 12, 3_000_000][upTo(5)] as number);
  return drawn(seed, {
    items: 1 + upTo(5),
    options: 1 + upTo(4),
    limits: scales.map((scale, place) => {
      const most = upTo(9) * scale;
      return upTo(2) ? budget(most) : cap(most, 2 ** place);
    }),
    takes: scales.map((scale) => 4 * scale),
    dearest: [3, 60][upTo(2)] as number,
    kinds: 1 + upTo(3),
  });
}

/** What an assignment is compared by: its total, its conditions, its use of each budget, then its options in order. */
type Weight = readonly number[];
const lighter = (a: Weight, b: Weight) => {
  const place = a.findIndex((amount, index) => amount !== b[index]);
  return place >= 0 && Number(a[place]) < Number(b[place]);
};

/** Every assignment within the limits, by nothing but trying. */
function allAssignments({ items, limits, joinSetups, setupCosts }: Problem) {
  const found: { options: readonly number[]; weight: Weight }[] = [];
  const choose = (chosen: readonly Candidate[]): void => {
    if (chosen.length < items.length) {
      for (const candidate of items[chosen.length] ?? []) choose([...chosen, candidate]);
      return;
    }
    const usage = limits.map((_, limit) => chosen.reduce((sum, { usage }) => sum + Number(usage[limit]), 0));
    if (limits.some(({ capacity }, limit) => Number(usage[limit]) > capacity)) return;
    const setupClass = chosen.reduce((all, one) => joinSetups(all, one.setupClass), 0);
    const carried = chosen.reduce((all, one) => bits.union(all, one.conditions), 0);
    const total = chosen.reduce((sum, { cost }) => sum + cost, 0) + Number(setupCosts[setupClass]);
    const ofUse = limits.map(({ condition }, limit) =>
      condition && Number(usage[limit]) > condition.above ? condition.set : 0,
    );
    const conditions = bits.size(ofUse.reduce(bits.union, carried));
    const budgets = usage.filter((_, limit) => limits[limit]?.kind === "budget");
    const options = chosen.map(({ option }) => option);
    found.push({ options, weight: [total, conditions, ...budgets, ...options] });
  };
  choose([]);
  return found;
}

describe("the search equals trying every assignment", () => {
  it("in its best assignment, ties included, and in the least total with each candidate", () => {
    const seen = { best: 0, none: 0, forced: 0, impossible: 0 };
    for (let seed = 1; seed <= runs(4_000); seed++) {
      const problem = small(seed);
      const all = allAssignments(problem);
      const best = all.reduce((a, b) => (a && !lighter(b.weight, a.weight) ? a : b), all[0]);
      const found = find(problem);
      expect(found?.best, `seed ${seed}`).toEqual(
        best && { total: best.weight[0], assignment: best.options },
      );
      seen[best ? "best" : "none"] += 1;
      problem.items.forEach((candidates, item) => {
        for (const { option } of best ? candidates : []) {
          const totals = all
            .filter(({ options }) => options[item] === option)
            .map(({ weight }) => Number(weight[0]));
          const least = totals.length > 0 ? Math.min(...totals) : "impossible";
          expect(found?.totalWith(item, option), `seed ${seed}, ${item} under ${option}`).toBe(least);
          seen[least === "impossible" ? least : "forced"] += 1;
        }
      });
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(metAtLeast(300));
  });
});

/** The least total by nothing but dynamic programming: quick where items are of few kinds. */
function plainLeast({ items, limits, joinSetups, setupCosts }: Problem): number | undefined {
  let states = [{ usage: limits.map(() => 0), setupClass: 0, cost: 0 }];
  for (const candidates of items) {
    const reached = new Map<string, (typeof states)[number]>();
    for (const state of states)
      for (const { usage, setupClass, cost } of candidates) {
        const next = {
          usage: state.usage.map((used, limit) => used + Number(usage[limit])),
          setupClass: joinSetups(state.setupClass, setupClass),
          cost: state.cost + cost,
        };
        if (limits.some(({ capacity }, limit) => Number(next.usage[limit]) > capacity)) continue;
        const key = `${next.setupClass} ${next.usage}`;
        if (next.cost < (reached.get(key)?.cost ?? Number.POSITIVE_INFINITY)) reached.set(key, next);
      }
    states = [...reached.values()];
  }
  const totals = states.map(({ cost, setupClass }) => cost + Number(setupCosts[setupClass]));
  return totals.length > 0 ? Math.min(...totals) : undefined;
}

const units = cap(2, 1);
const hours = budget(90);
const cents = budget(300_000);
const three = (limit: Limit, most: number) => ({ limits: [limit, limit, limit], takes: [most, most, most] });
/** Too much to be looked through depth first. */
const hard = {
  small: {
    items: 14,
    options: 3,
    ...three(budget(56), 20),
    dearest: 600,
    kinds: 2,
    open: true,
  },
  great: {
    items: 14,
    options: 3,
    ...three(budget(2_100), 2_000),
    dearest: 600,
    kinds: 3,
    open: true,
  },
  "of more options": {
    items: 14,
    options: 4,
    ...three(budget(5_600), 2_000),
    dearest: 600,
    kinds: 2,
    open: true,
  },
};

/** A problem by hand: all candidates of one option after the other, each its cost and what it takes; no set-up cost. */
const byHand = (
  limits: readonly Limit[],
  ...items: readonly (readonly [cost: number, ...usage: number[]])[][]
): Problem => ({
  limits,
  items: items.map((candidates) =>
    candidates.map(([cost, ...usage], option) => ({ option, setupClass: 0, conditions: 0, cost, usage })),
  ),
  setupCosts: [0],
  joinSetups: () => 0,
  conditionSets: bits,
});

describe("the search keeps apart what is left of the limits", () => {
  // The dearest candidate takes everything, so that its item is the first to be decided.
  it("where one takes all but a unit of what there is", () => {
    const most = 3_000_000_000;
    const problem = byHand(
      [budget(most), budget(most)],
      [
        [10, 0, 1],
        [11, 0, 0],
        [1_000, most, most],
      ],
      [[0, 0, most]],
      [
        [0, most, 0],
        [1, 0, 0],
      ],
      [
        [0, most, 0],
        [1, 0, 0],
      ],
    );
    expect(find(problem)?.best).toEqual({ total: 12, assignment: [1, 0, 0, 1] });
  });

  it("where more of the greater limit than there is of the lesser stands against a unit of that", () => {
    const problem = byHand(
      [budget(63), budget(31)],
      [
        [0, 32, 0],
        [1, 0, 1],
        [1_000, 63, 31],
      ],
      [[0, 32, 0]],
      [
        [0, 0, 31],
        [100, 0, 0],
      ],
    );
    expect(find(problem)?.best).toEqual({ total: 101, assignment: [1, 0, 1] });
  });
});

it("the search keeps apart the set-up costs of many options", () => {
  const candidate = (option: number, cost: number, setupClass: number): Candidate => ({
    option,
    setupClass,
    conditions: 0,
    cost,
    usage: [],
  });
  const problem: Problem = {
    ...byHand([]),
    items: [[candidate(0, 0, 1), candidate(1, 1, 2)], [candidate(23, 0, 2)]],
    setupCosts: [0, 10, 0],
    joinSetups: (one, other) => (one === 1 || other === 1 ? 1 : 2),
  };
  expect(find(problem)?.best).toEqual({ total: 1, assignment: [1, 23] });
});

it.each(Object.entries(hard))("the search equals plain dynamic programming, %s", (_, size) => {
  for (let seed = 1; seed <= runs(100); seed++) {
    const problem = drawn(seed, size);
    const found = find(problem);
    expect(found?.best.total, `seed ${seed}`).toBe(plainLeast(problem));
    problem.items.slice(0, isThorough ? 2 : 1).forEach((candidates, item) => {
      for (const candidate of candidates) {
        const items = problem.items.map((all, place) => (place === item ? [candidate] : all));
        const least = plainLeast({ ...problem, items }) ?? "impossible";
        expect(found?.totalWith(item, candidate.option) ?? "impossible", `seed ${seed}`).toBe(least);
      }
    });
  }
});

describe("options at one price", () => {
  const ways = (conditions: (option: number) => number): Problem => {
    const candidates = Array.from({ length: 16 }, (_, option) => ({
      option,
      setupClass: 0,
      conditions: conditions(option),
      cost: 100,
      usage: [],
    }));
    return { ...byHand([]), items: Array(20).fill(candidates) };
  };
  const steps = (problem: Problem) => {
    let all = 0;
    const found = find(problem, (more) => {
      all += more;
    });
    expect(found?.best).toEqual({ total: 2_000, assignment: Array(20).fill(0) });
    return all;
  };

  it("are one to the search, if nothing tells them apart", () => {
    expect(steps(ways(() => 0))).toBe(60);
  });

  it("are not mixed, if each carries a condition of its own", () => {
    expect(steps(ways((option) => 2 ** option))).toBe(4_920);
  });
});

describe("the steps of a search run out", () => {
  const problem = drawn(3, {
    items: 10,
    options: 5,
    limits: [cents, hours],
    takes: [120_000, 40],
    open: true,
  });
  const weighed = (forOther: () => CountSteps) => {
    const found = search(problem, { forBest: () => undefined, forTies: () => undefined, forOther });
    return problem.items
      .slice(0, 3)
      .map((candidates, item) => candidates.map(({ option }) => found?.totalWith(item, option)));
  };

  it("before the best is found, and then there is no answer", () => {
    const within = (most: number) =>
      unlessOutOfSteps(
        () =>
          search(problem, {
            forBest: stepLimit(most),
            forTies: () => undefined,
            forOther: () => () => undefined,
          })?.best.total,
        () => undefined,
      );
    expect([within(0), within(1_000_000)]).toEqual([undefined, plainLeast(problem)]);
  });

  it("while ties are settled, and then an assignment at the least total stands all the same", () => {
    let settled = 0;
    for (let seed = 1; seed <= runs(200); seed++) {
      const small = drawn(seed, {
        items: 8,
        options: 4,
        limits: [units, cents],
        takes: [1, 60_000],
        open: true,
      });
      const whole = find(small);
      const found = search(small, {
        forBest: () => undefined,
        forTies: stepLimit(0),
        forOther: () => () => undefined,
      });
      expect(found?.best.total, `seed ${seed}`).toBe(whole?.best.total);
      expect(evaluate(small, found?.best.assignment ?? []), `seed ${seed}`).toBe(whole?.best.total);
      small.items.forEach((candidates, item) => {
        for (const { option } of candidates)
          expect(found?.totalWith(item, option), `seed ${seed}`).toBe(whole?.totalWith(item, option));
      });
      settled += Number(String(found?.best.assignment) === String(whole?.best.assignment));
    }
    // The steps made a difference to some.
    if (isThorough) expect(settled).toBeLessThan(runs(200));
  });

  it("while other options are weighed, and then those that are left are not", () => {
    const no = "not-weighed";
    expect(weighed(sharedLimit(1_000, 3_000))).toEqual([
      [162, 123, 140, 142, 157],
      [133, 123, 152, 165],
      [123, 124, 152, 157],
    ]);
    // The best plan needs no more weighing.
    expect(weighed(sharedLimit(0, 3_000))).toEqual([
      [no, 123, no, no, no],
      [no, 123, no, no],
      [123, no, no, no],
    ]);
    expect(weighed(sharedLimit(1_000, 400))).toEqual([
      [162, 123, 140, 142, 157],
      [133, 123, 152, 165],
      [123, 124, no, no],
    ]);
  });

  it("without hiding another error, which is passed on", () => {
    const broken = () => {
      throw new Error("broken");
    };
    expect(() => unlessOutOfSteps(broken, () => undefined)).toThrow("broken");
  });
});

/** Counted, not timed: what makes the search slower, or quicker, shows as other figures. */
describe("what the search takes, of ten baskets and every question about them", () => {
  function counted(size: Size) {
    let all = 0;
    const count: CountSteps = (steps) => {
      if (!(steps >= 0)) throw new Error(`${steps} are no steps`);
      all += steps;
    };
    for (let seed = 1; seed <= 10; seed++) {
      const problem = drawn(seed, size);
      const found = find(problem, count);
      problem.items.forEach((candidates, item) => {
        for (const { option } of candidates) found?.totalWith(item, option);
      });
    }
    return all;
  }
  const ten = { items: 10, options: 5 };

  it.each<[string, Size, number]>([
    ["no limit", { ...ten, limits: [], takes: [] }, 9_386],
    ["many options", { items: 3, options: 12, limits: [], takes: [] }, 11_803],
    ["a small limit", { ...ten, limits: [units], takes: [1] }, 12_647],
    ["a great limit", { ...ten, limits: [cents], takes: [120_000] }, 19_812],
    ["two great limits", { ...ten, limits: [cents, hours], takes: [120_000, 40], open: true }, 59_211],
    [
      "limits of all sizes",
      { ...ten, limits: [units, hours, units, cents], takes: [1, 40, 1, 120_000], open: true },
      59_334,
    ],
    [
      "equal items",
      { items: 14, options: 5, limits: [cents, hours], takes: [60_000, 20], kinds: 3, open: true },
      20_008,
    ],
    ["three small limits", { ...ten, ...three(units, 1) }, 19_573],
    ["too little of a limit", { ...ten, options: 2, limits: [units], takes: [1] }, 1_506],
    [
      "one limit that is tight and one that is not",
      { ...ten, limits: [hours, budget(1_000)], takes: [40, 40] },
      13_531,
    ],
    ["small budgets, hard to keep", hard.small, 9_118],
    ["great budgets, hard to keep", hard.great, 13_316],
    ["budgets of more options, hard to keep", hard["of more options"], 40_903],
  ])("with %s", (_, size, steps) => {
    expect(counted(size)).toBe(steps);
  });
});
