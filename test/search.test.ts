import { describe, expect, it } from "vitest";
import type { Limit, Option, Problem } from "../src/decide/knapsack.js";
import { search } from "../src/decide/search.js";
import { numbers } from "./support/numbers.js";
import { runs } from "./support/runs.js";

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
  const units: Limit = { kind: "cap", most: 2 };
  const hours: Limit = { kind: "budget", most: 90 };
  const cents: Limit = { kind: "budget", most: 300_000 };
  const ten = { items: 10, schemes: 5 };

  it.each<[string, Size, { steps: number; fees: number }]>([
    ["no limit", { ...ten, limits: [], takes: [] }, { steps: 9_386, fees: 1_925 }],
    [
      "more schemes than are counted out",
      { items: 6, schemes: 12, limits: [], takes: [] },
      { steps: 72_329, fees: 1_456_654 },
    ],
    ["a small limit", { ...ten, limits: [units], takes: [1] }, { steps: 12_695, fees: 1_981 }],
    ["a great limit", { ...ten, limits: [cents], takes: [120_000] }, { steps: 22_693, fees: 2_063 }],
    [
      "two great limits",
      { ...ten, limits: [cents, hours], takes: [120_000, 40], open: true },
      { steps: 62_836, fees: 2_225 },
    ],
    [
      "limits of all sizes",
      { ...ten, limits: [units, hours, units, cents], takes: [1, 40, 1, 120_000], open: true },
      { steps: 72_779, fees: 2_156 },
    ],
    [
      "equal items",
      { items: 14, schemes: 5, limits: [cents, hours], takes: [60_000, 20], kinds: 3, open: true },
      { steps: 75_793, fees: 1_965 },
    ],
  ])("with %s", (_, size, steps) => {
    expect(counted(size)).toEqual(steps);
  });
});
