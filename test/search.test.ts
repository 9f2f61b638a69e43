import { describe, expect, it } from "vitest";
import type { Limit, Option, Problem } from "../src/decide/knapsack.js";
import { search } from "../src/decide/search.js";
import { numbers } from "./support/numbers.js";
import { isThorough, runs } from "./support/runs.js";

/** Seeds next to each other begin far apart. */
const stateOf = (seed: number) => Math.imul(seed, 2_654_435_761);

/** A problem that counts its steps and how often it is asked for a fee. */
interface Counted extends Problem {
  readonly counts: { steps: number; fees: number };
}

interface Size {
  readonly items: number;
  readonly schemes: number;
  readonly limits: readonly Limit[];
  /** The most that an option takes of each limit. */
  readonly takes: readonly number[];
  readonly dearest?: number;
  /** So many different items at most. */
  readonly kinds?: number;
  /** Whether the last scheme takes nothing, so that there is always a way. */
  readonly open?: boolean;
}

/** Scheme `n` has the trait `2 ** n`; the first scheme waives the fee, after which only odd schemes matter. */
function drawn(
  seed: number,
  { items, schemes, limits, takes, dearest = 60, kinds = items, open }: Size,
): Counted {
  const upTo = numbers(stateOf(seed));
  const fees = Array.from({ length: 2 ** schemes }, () => upTo(4) * 10);
  const counts = { steps: 0, fees: 0 };
  const optionsOf = (): Option[] => {
    const options = Array.from({ length: schemes }, (_, scheme) => ({
      scheme,
      trait: 2 ** scheme,
      cost: upTo(dearest),
      uses: takes.map((most) => (open && scheme === schemes - 1 ? 0 : upTo(3) && upTo(most + 1))),
    }));
    // What is too much by itself is no option, and every item has one.
    const some = options.filter(
      ({ uses }) => upTo(6) > 0 && uses.every((use, n) => use <= (limits[n]?.most ?? 0)),
    );
    return some.length > 0
      ? some
      : options.slice(-1).map((option) => ({ ...option, uses: takes.map(() => 0) }));
  };
  const catalog = Array.from({ length: kinds }, optionsOf);
  return {
    counts,
    limits,
    items: Array.from({ length: items }, (_, index) => catalog[index < kinds ? index : upTo(kinds)] ?? []),
    join: (traits, trait) => ((traits | trait) & 1 ? (traits | trait) & 0b101011 : traits | trait),
    fee(traits) {
      counts.fees += 1;
      if (traits === 0) throw new Error("Something is used in the end.");
      return traits & 1 ? 0 : (fees[traits] ?? 0);
    },
    conditions: (traits, usage) =>
      Number((traits & 2) > 0) +
      limits.filter(({ kind, most }, limit) => kind === "cap" && (usage[limit] ?? 0) > most / 2).length,
    spend(steps) {
      if (!(steps >= 0)) throw new Error(`${steps} are no steps`);
      counts.steps += steps;
    },
  };
}

/** Small enough to try every way: limits of every kind, from those that bind never to those that bind always. */
function small(seed: number): Counted {
  const upTo = numbers(stateOf(-seed));
  const scales = Array.from({ length: upTo(5) }, () => [1, 1, 3, 12, 3_000_000][upTo(5)] as number);
  return drawn(seed, {
    items: 1 + upTo(5),
    schemes: 1 + upTo(4),
    limits: scales.map((scale) => ({ kind: upTo(2) ? "budget" : "cap", most: upTo(9) * scale })),
    takes: scales.map((scale) => 4 * scale),
    dearest: [3, 60][upTo(2)] as number,
    kinds: 1 + upTo(3),
  });
}

/** What a way is compared by: its total, its conditions, its use of each budget, then its schemes in order. */
type Weight = readonly number[];
const lighter = (a: Weight, b: Weight) => {
  const place = a.findIndex((amount, index) => amount !== b[index]);
  return place >= 0 && Number(a[place]) < Number(b[place]);
};

/** Every way within the limits, by nothing but trying. */
function allWays({ items, limits, join, fee, conditions }: Problem) {
  const ways: { schemes: readonly number[]; weight: Weight }[] = [];
  const choose = (chosen: readonly Option[]): void => {
    if (chosen.length < items.length) {
      for (const option of items[chosen.length] ?? []) choose([...chosen, option]);
      return;
    }
    const usage = limits.map((_, limit) => chosen.reduce((sum, { uses }) => sum + Number(uses[limit]), 0));
    if (limits.some(({ most }, limit) => Number(usage[limit]) > most)) return;
    const traits = chosen.reduce((all, { trait }) => join(all, trait), 0);
    const total = chosen.reduce((sum, { cost }) => sum + cost, 0) + fee(traits);
    const budgets = usage.filter((_, limit) => limits[limit]?.kind === "budget");
    const schemes = chosen.map(({ scheme }) => scheme);
    ways.push({ schemes, weight: [total, conditions(traits, usage), ...budgets, ...schemes] });
  };
  choose([]);
  return ways;
}

describe("the search equals trying every way", () => {
  it("in its best way, ties included, and in the least total with each option", () => {
    const seen = { best: 0, none: 0, forced: 0, impossible: 0 };
    for (let seed = 1; seed <= runs(4_000); seed++) {
      const problem = small(seed);
      const ways = allWays(problem);
      const best = ways.reduce((a, b) => (a && !lighter(b.weight, a.weight) ? a : b), ways[0]);
      const found = search(problem);
      expect(found?.best, `seed ${seed}`).toEqual(best && { total: best.weight[0], schemes: best.schemes });
      seen[best ? "best" : "none"] += 1;
      problem.items.forEach((options, item) => {
        for (const option of best ? options : []) {
          const totals = ways
            .filter(({ schemes }) => schemes[item] === option.scheme)
            .map(({ weight }) => Number(weight[0]));
          const least = totals.length > 0 ? Math.min(...totals) : undefined;
          expect(found?.totalWith(item, option), `seed ${seed}, ${item} under ${option.scheme}`).toBe(least);
          seen[least === undefined ? "impossible" : "forced"] += 1;
        }
      });
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs(300));
  });
});

/** The least total by nothing but dynamic programming: quick where items are of few kinds. */
function plainLeast({ items, limits, join, fee }: Problem): number | undefined {
  let states = [{ usage: limits.map(() => 0), traits: 0, cost: 0 }];
  for (const options of items) {
    const reached = new Map<string, (typeof states)[number]>();
    for (const { usage, traits, cost } of states)
      for (const { uses, trait, cost: more } of options) {
        const next = {
          usage: usage.map((used, limit) => used + Number(uses[limit])),
          traits: join(traits, trait),
          cost: cost + more,
        };
        if (limits.some(({ most }, limit) => Number(next.usage[limit]) > most)) continue;
        const key = `${next.traits} ${next.usage}`;
        if (next.cost < (reached.get(key)?.cost ?? Number.POSITIVE_INFINITY)) reached.set(key, next);
      }
    states = [...reached.values()];
  }
  return states.length > 0 ? Math.min(...states.map(({ cost, traits }) => cost + fee(traits))) : undefined;
}

const units: Limit = { kind: "cap", most: 2 };
const hours: Limit = { kind: "budget", most: 90 };
const cents: Limit = { kind: "budget", most: 300_000 };
const three = (limit: Limit, most: number) => ({ limits: [limit, limit, limit], takes: [most, most, most] });
/** Too much to be looked through depth first. */
const hard = {
  small: {
    items: 14,
    schemes: 3,
    ...three({ kind: "budget", most: 56 }, 20),
    dearest: 600,
    kinds: 2,
    open: true,
  },
  great: {
    items: 14,
    schemes: 3,
    ...three({ kind: "budget", most: 2_100 }, 2_000),
    dearest: 600,
    kinds: 3,
    open: true,
  },
  "of more schemes": {
    items: 14,
    schemes: 4,
    ...three({ kind: "budget", most: 5_600 }, 2_000),
    dearest: 600,
    kinds: 2,
    open: true,
  },
};

/** A problem by hand: all options of one scheme after the other, each its cost and what it takes; no fee. */
const byHand = (
  limits: readonly Limit[],
  ...items: readonly (readonly [cost: number, ...uses: number[]])[][]
): Problem => ({
  limits,
  items: items.map((options) => options.map(([cost, ...uses], scheme) => ({ scheme, trait: 1, cost, uses }))),
  join: (traits, trait) => traits | trait,
  fee: () => 0,
  conditions: () => 0,
  spend: () => undefined,
});

describe("the search keeps apart what is left of the limits", () => {
  // The dearest option takes everything, so that its item is the first to be decided.
  it("where one takes all but a unit of what there is", () => {
    const most = 3_000_000_000;
    const budget: Limit = { kind: "budget", most };
    const problem = byHand(
      [budget, budget],
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
    expect(search(problem)?.best).toEqual({ total: 12, schemes: [1, 0, 0, 1] });
  });

  it("where more of the greater limit than there is of the lesser stands against a unit of that", () => {
    const problem = byHand(
      [
        { kind: "budget", most: 63 },
        { kind: "budget", most: 31 },
      ],
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
    expect(search(problem)?.best).toEqual({ total: 101, schemes: [1, 0, 1] });
  });
});

it("the search keeps apart the fees of many schemes", () => {
  const option = (scheme: number, cost: number): Option => ({ scheme, trait: 2 ** scheme, cost, uses: [] });
  const problem: Problem = {
    ...byHand([]),
    items: [[option(0, 0), option(1, 1)], [option(23, 0)]],
    fee: (traits) => (traits & 1 ? 10 : 0),
  };
  expect(search(problem)?.best).toEqual({ total: 1, schemes: [1, 23] });
});

it.each(Object.entries(hard))("the search equals plain dynamic programming, %s", (_, size) => {
  for (let seed = 1; seed <= runs(100); seed++) {
    const problem = drawn(seed, size);
    const found = search(problem);
    expect(found?.best.total, `seed ${seed}`).toBe(plainLeast(problem));
    problem.items.slice(0, isThorough ? 2 : 1).forEach((options, item) => {
      for (const option of options) {
        const items = problem.items.map((all, place) => (place === item ? [option] : all));
        expect(found?.totalWith(item, option), `seed ${seed}`).toBe(plainLeast({ ...problem, items }));
      }
    });
  }
});

/** Counted, not timed: what makes the search slower, or quicker, shows as other figures. */
describe("what the search takes, of ten baskets and every question about them", () => {
  function counted(size: Size) {
    const all = { steps: 0, fees: 0 };
    for (let seed = 1; seed <= 10; seed++) {
      const problem = drawn(seed, size);
      const found = search(problem);
      problem.items.forEach((options, item) => {
        for (const option of options) found?.totalWith(item, option);
      });
      all.steps += problem.counts.steps;
      all.fees += problem.counts.fees;
    }
    return all;
  }
  const ten = { items: 10, schemes: 5 };

  it.each<[string, Size, { steps: number; fees: number }]>([
    ["no limit", { ...ten, limits: [], takes: [] }, { steps: 9_936, fees: 1_925 }],
    [
      "more schemes than are counted out",
      { items: 3, schemes: 12, limits: [], takes: [] },
      { steps: 11_876, fees: 496_217 },
    ],
    ["a small limit", { ...ten, limits: [units], takes: [1] }, { steps: 15_047, fees: 1_981 }],
    ["a great limit", { ...ten, limits: [cents], takes: [120_000] }, { steps: 27_286, fees: 2_063 }],
    [
      "two great limits",
      { ...ten, limits: [cents, hours], takes: [120_000, 40], open: true },
      { steps: 65_581, fees: 2_225 },
    ],
    [
      "limits of all sizes",
      { ...ten, limits: [units, hours, units, cents], takes: [1, 40, 1, 120_000], open: true },
      { steps: 112_311, fees: 2_156 },
    ],
    [
      "equal items",
      { items: 14, schemes: 5, limits: [cents, hours], takes: [60_000, 20], kinds: 3, open: true },
      { steps: 77_427, fees: 1_965 },
    ],
    ["three small limits", { ...ten, ...three(units, 1) }, { steps: 47_206, fees: 1_950 }],
    [
      "too little of a limit",
      { ...ten, schemes: 2, limits: [units], takes: [1] },
      { steps: 2_568, fees: 78 },
    ],
    [
      "one limit that is tight and one that is not",
      { ...ten, limits: [hours, { kind: "budget", most: 1_000 }], takes: [40, 40] },
      { steps: 20_317, fees: 2_148 },
    ],
    ["small budgets, hard to keep", hard.small, { steps: 23_914, fees: 243 }],
    ["great budgets, hard to keep", hard.great, { steps: 44_031, fees: 248 }],
    ["budgets of more schemes, hard to keep", hard["of more schemes"], { steps: 167_239, fees: 627 }],
  ])("with %s", (_, size, steps) => {
    expect(counted(size)).toEqual(steps);
  });
});
