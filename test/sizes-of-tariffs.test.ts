import { describe, expect, it } from "vitest";
import { pathText } from "../src/contract/issue.js";
import { parseTariff } from "../src/tariffs/parse.js";

/** One item under one scheme, and what a test adds. */
const tariffWith = (parts: object): object => ({
  format: 1,
  id: "t",
  title: "T",
  currency: "EUR",
  items: { course: { label: "Course" } },
  schemes: { own: { label: "Own", paidBy: "learner" } },
  grid: { course: { own: 100 } },
  ...parts,
});

const issuesOf = (tariff: unknown): string[] => {
  const parsed = parseTariff(tariff);
  return parsed.ok ? [] : parsed.issues.map(({ path, message }) => `${pathText(path, "tariff")}: ${message}`);
};

const FACTS = Array.from({ length: 12 }, (_, index) => `y${index + 1}`);

/** A tariff that distinguishes 4,096 kinds of learner already, as many as there may be, and what a test adds. */
const crowded = ({ price = 100 as unknown, profiles = [] as object[], ...parts }): object =>
  tariffWith({
    facts: {
      ...Object.fromEntries(FACTS.map((label) => [label, { label }])),
      age: { label: "Age", min: 10, max: 100 },
      clubs: { label: "Clubs", options: { east: "East", west: "West", north: "North" } },
      unused: { label: "Unused" },
    },
    groups: { some: { label: "Some", anyOf: [...FACTS.map((fact) => ({ [fact]: true })), ...profiles] } },
    grid: { course: { own: price } },
    ...parts,
  });

const bands = (...starts: number[]) => ({
  by: "age",
  bands: starts.map((from) => ({ from, price: 100 + from })),
});
const rate = { per: "age", cents: 10 };

describe("the number of kinds of learner", () => {
  it.each<[kinds: number, because: string, parts: Parameters<typeof crowded>[0]]>([
    [1, "a plain price distinguishes nobody", {}],
    [2, "of bands, all but the first begin another kind", { price: bands(10, 18) }],
    [3, "each further band begins another kind", { price: bands(10, 18, 60) }],
    [2, "a band at the least age begins no other kind", { price: bands(5, 10, 20) }],
    [2, "a band at the greatest age begins another kind", { price: bands(10, 100) }],
    [2, "a rate distinguishes the two ends of its stretch", { price: rate }],
    [2, "a multiple distinguishes them too", { price: { times: "age", of: 5 } }],
    [4, "a rate that begins late has two stretches", { price: { ...rate, after: 20 } }],
    [4, "a rate that ends early has two stretches", { price: { ...rate, upTo: 50 } }],
    [6, "a rate that begins late and ends early has three", { price: { ...rate, after: 20, upTo: 50 } }],
    [6, "a rate within bounds has three", { price: { of: rate, atLeast: 200, atMost: 500 } }],
    [
      3,
      "bands within bounds may be cut twice more",
      { price: { of: bands(5, 10), atLeast: 1, atMost: 500 } },
    ],
    [
      2,
      "the annual fee distinguishes as a price does",
      { annualFee: { label: "Fee", due: [{ price: bands(10, 18) }], ofSeveral: "highest" } },
    ],
    [
      2,
      "a reduced price distinguishes as a price does",
      { reductions: [{ code: "late", price: bands(10, 18) }], words: { late: "Late" } },
    ],
    [
      10,
      "different prices within bounds are cut in four places",
      {
        price: { of: rate, atLeast: 200, atMost: 500 },
        reductions: [{ code: "late", price: { of: rate, atLeast: 300, atMost: 400 } }],
        words: { late: "Late" },
      },
    ],
    [2, "a least age makes two kinds", { profiles: [{ age: { from: 18 } }] }],
    [2, "an age below which one belongs makes two kinds", { profiles: [{ age: { below: 18 } }] }],
    [3, "a span of ages makes three", { profiles: [{ age: { from: 18, below: 60 } }] }],
    [2, "the same age counts once", { profiles: [{ age: { from: 18 } }, { age: { below: 18 } }] }],
    [
      2,
      "an age of a group and of a price counts once",
      { price: bands(10, 18), profiles: [{ age: { from: 18 } }] },
    ],
    [2, "one option makes two kinds", { profiles: [{ clubs: ["east"] }] }],
    [2, "options that are always named together count once", { profiles: [{ clubs: ["east", "west"] }] }],
    [4, "options that are named apart make four", { profiles: [{ clubs: ["east"] }, { clubs: ["west"] }] }],
    [
      4,
      "an option that is also named alone is apart",
      { profiles: [{ clubs: ["east"] }, { clubs: ["east", "west"] }] },
    ],
    [2, "one more yes or no makes two", { profiles: [{ unused: true }] }],
  ])("is taken times %i, because %s", (times, _, parts) => {
    const kinds = 4_096 * times;
    const issue = `facts: The facts distinguish too many kinds of learner: give at most 4096 kinds. Got "${kinds} kinds".`;
    expect(issuesOf(crowded(parts))).toEqual(times === 1 ? [] : [issue]);
  });
});

describe("a price within prices", () => {
  const within = (levels: number): unknown => (levels === 1 ? 100 : { of: within(levels - 1), atLeast: 1 });
  const steps = (count: number) => ({
    by: "age",
    bands: Array.from({ length: count }, (_, from) => ({ from, price: 100 + from })),
  });
  const facts = { age: { label: "Age", min: 0, max: 2_000 } };
  const groups = { adults: { label: "Adults", anyOf: [{ age: { from: 18 } }] } };
  const feeOf = (price: unknown) =>
    tariffWith({ facts, groups, annualFee: { label: "Fee", due: [{ price }], ofSeveral: "none" } });
  const twice = (one: number, other: number) =>
    feeOf({ for: "adults", price: steps(one), otherwise: steps(other) });

  it("may have 20 levels", () => {
    expect(issuesOf(feeOf(within(20)))).toEqual([]);
  });

  it("is refused from 21 levels", () => {
    expect(issuesOf(feeOf(within(21)))).toEqual([
      `annualFee.due[0].price${".of".repeat(20)}: A price is an amount or one of a few forms: give at most 20 levels. Got 100.`,
    ]);
  });

  it("may have 999 bands", () => {
    expect(issuesOf(feeOf(steps(999)))).toEqual([]);
  });

  it("may have 1,000 prices in one", () => {
    expect(issuesOf(twice(500, 497))).toEqual([]);
  });

  it("is refused once, however many more than 1,000 prices it has", () => {
    expect(issuesOf(twice(500, 600))).toEqual([
      "annualFee.due[0].price.otherwise.bands[497].price: A price is an amount or one of a few forms: give at most 1,000 in one. Got 597.",
    ]);
  });

  it("counts by itself in each cell", () => {
    const items = { course: { label: "Course" }, test: { label: "Test" } };
    const grid = { course: { own: steps(600) }, test: { own: steps(600) } };
    expect(issuesOf(tariffWith({ facts, items, grid }))).toEqual([]);
  });
});
