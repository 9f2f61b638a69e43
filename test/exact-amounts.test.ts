import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Line } from "../src/contract/request.js";
import { createPricing, type Item, type Price, type Tariff } from "../src/index.js";
import { allPrices, formOf } from "../src/price/form.js";
import { parseTariff } from "../src/tariffs/index.js";
import { partsOf } from "./model/price.js";
import { chance, listOf, oneOf } from "./support/draw.js";
import { priceOn } from "./support/prices.js";
import { metAtLeast, runs } from "./support/runs.js";

const MOST = 9e12;

/** One row and one column; the row prints these measures. */
function page(price: Price, measures: Item["measures"] & {}, more: Partial<Tariff> = {}): Tariff {
  const parts = allPrices(price).flatMap((one) =>
    formOf(one).kind === "sum" ? Object.keys(Object(one).sum) : [],
  );
  return {
    format: 1,
    id: "exact",
    title: "Exact",
    currency: "EUR",
    measures: Object.fromEntries(Object.keys(measures).map((name) => [name, name])),
    items: { course: { label: "Course", measures } },
    schemes: { own: { label: "Own", paidBy: "learner" } },
    grid: { course: { own: price } },
    words: Object.fromEntries(parts.map((part) => [part, "Part"])),
    ...more,
  };
}

const issueOf = (tariff: Tariff) => {
  const parsed = parseTariff(tariff);
  return parsed.ok ? undefined : parsed.issues[0];
};

const LINE = { item: "course", scheme: "own" };

/** What these lines come to, with the fee. */
function dueFor(tariff: Tariff, lines: readonly Line[] = [LINE], learner = {}): number | undefined {
  const answer = createPricing<Tariff>(tariff).quote({ learner, lines });
  return answer.status === "priced" ? answer.learnerDue : undefined;
}

describe("no amount that goes out is unsafe", () => {
  it("where half a cent is rounded up in seventeen multiples, one within the other", () => {
    const halved = (price: Price, times: number): Price =>
      times === 0 ? price : halved({ times: "half", of: price }, times - 1);
    const price = { times: "n", of: { times: "m", of: halved(1, 17) } };
    const issue = issueOf(page(price, { half: 0.5, n: 1e12, m: 1e6 }));
    expect(issue?.path).toEqual(["grid", "course", "own"]);
    expect(issue?.received).toBe(String(1e18));
  });

  it("where each of many parts is rounded up", () => {
    const halves = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`part-${index}`, { per: "h", cents: 0.5 }]),
      );
    const fee = Number.MAX_SAFE_INTEGER - 1_000 * MOST;
    const annualFee = { label: "Fee", due: [{ price: fee }], ofSeveral: "highest" } as const;
    const sum = (rest: number) => ({ sum: { "part-rest": rest, ...halves(998) } });
    expect(issueOf(page(sum(MOST - 500), { h: 1 }, { annualFee }))?.received).toBe(String(MOST + 498));
    expect(dueFor(page(sum(MOST - 998), { h: 1 }, { annualFee }), new Array(1_000).fill(LINE))).toBe(
      Number.MAX_SAFE_INTEGER,
    );
  });

  it("where a surcharge is rounded up", () => {
    const surcharge = { reductions: [{ code: "late", percent: 12.5 }], words: { late: "Late" } };
    expect(dueFor(page(7_999_999_999_999, {}, surcharge))).toBe(MOST - 1);
    expect(issueOf(page(8e12 + 1, {}, surcharge))?.path).toEqual(["reductions", 0]);
  });

  it("where the annual fee is half a cent too large", () => {
    const most = Number.MAX_SAFE_INTEGER - 1_000 * MOST;
    const facts = { age: { label: "Age", min: 0, max: 1, step: 1 } };
    const fee = (rest: number) =>
      ({
        label: "Fee",
        due: [{ price: { sum: { base: rest, extra: { per: "age", cents: 0.5 } } } }],
        ofSeveral: "highest",
      }) as const;
    expect(issueOf(page(1, {}, { facts, annualFee: fee(most - 1) }))).toBeUndefined();
    expect(issueOf(page(1, {}, { facts, annualFee: fee(most) }))?.received).toBe(String(most + 1));
  });

  it("where a rate beyond all numbers is counted not at all", () => {
    const price = { of: { times: "n", of: { per: "h", cents: 1e308 } }, atMost: 100 };
    expect(issueOf(page(price, { n: 0, h: 1e12 }))?.code).toBe("out-of-range");
  });

  it("on any price of any form: it is taken if it comes to no more than the largest amount, and only then", () => {
    const measures = { half: 0.5, h: 2.5, n: 3 };
    const asked = { ...measures, h: { min: 0, max: 2.5, step: 0.5 } };
    const facts = { member: { label: "Member" } };
    const groups = { members: { label: "members", anyOf: [{ member: true }] } };
    const counted = Object.entries(measures).map(([name, min]) => ({ name, min: name === "h" ? 0 : min }));
    const near = fc.gen().map((draw) => {
      const ids = chance(draw, 30) ? ["members"] : [];
      const ground = { groups: ids, measures: counted, numbers: [], rated: undefined };
      const times = listOf(draw, 0, 6, () => oneOf(draw, "half", "h"));
      return {
        price: times.reduce<Price>((of, name) => ({ times: name, of }), priceOn(draw, ground, 4)),
        asks: chance(draw, 50),
        more: draw(fc.integer, { min: -2, max: 2 }),
      };
    });
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(near, ({ price, asks, more }) => {
        const learners = [{ member: true }, { member: false }];
        const tariffFor = (many: number) =>
          page({ times: "many", of: price }, { ...(asks ? asked : measures), many }, { facts, groups });
        const [one, other] = learners.map((learner) =>
          partsOf(price, { tariff: tariffFor(1), learner, measures }).reduce((sum, { due }) => sum + due, 0),
        ) as [number, number];
        const greatest = Math.max(one, other);
        const many = Math.min(1e12, Math.max(0, Math.floor(MOST / Math.max(greatest, 1)) + more));
        const tariff = tariffFor(many);
        const issue = issueOf(tariff);
        seen[issue ? "refused" : "taken"]++;
        if (greatest * many > MOST) expect(issue?.code).toBe("out-of-range");
        // Where a price has branches, the greatest of each is looked at, though no quote may come to it.
        else if (!/"(by|for)"/.test(JSON.stringify(price))) expect(issue).toBeUndefined();
        if (issue) return;
        const line = { item: "course", scheme: "own", ...(asks && { h: 2.5 }) };
        for (const [place, learner] of learners.entries()) {
          const due = ([one, other][place] as number) * many;
          expect(dueFor(tariff, [line], learner)).toBe(due);
          expect(due).toBeLessThanOrEqual(MOST);
        }
      }),
      { numRuns: runs(500) },
    );
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThanOrEqual(metAtLeast(6));
  });
});

/** So many decimals as a number. */
const decimal = (digits: number, decimals: number) => Number(`${digits}e-${decimals}`);

/** Half a cent up, in whole numbers. */
const halfUp = (numerator: bigint, denominator: bigint) =>
  Number((2n * numerator + denominator) / (2n * denominator));

describe("what is taken is rounded exactly", () => {
  /** A factor whose product with `digits` is half a cent, or a last digit less. */
  const justBelowHalf = (digits: number, decimals: number, less: bigint): bigint => {
    const one = 10n ** BigInt(decimals);
    const wanted = (one / 2n - less + one) % one;
    let inverse = BigInt(digits);
    // Each step doubles the digits that are right, in twos and in fives: any number to 4 k − 1 is its own inverse to 10.
    inverse = inverse ** 3n % 10n;
    for (let known = 1; known < decimals; known *= 2)
      inverse = (((inverse * (2n - BigInt(digits) * inverse)) % one) + one) % one;
    return (inverse * wanted) % one;
  };

  it("in a rate, a last digit below half a cent", () => {
    let taken = 0;
    let refused = 0;
    const rates = fc.record({
      digits: fc.integer({ min: 1, max: 10 ** 8 }).filter((one) => one % 2 !== 0 && one % 5 !== 0),
      ofRate: fc.integer({ min: 1, max: 8 }),
      ofQuantity: fc.integer({ min: 0, max: 9 }),
      less: fc.constantFrom(0n, 1n),
    });
    fc.assert(
      fc.property(rates, ({ digits, ofRate, ofQuantity, less }) => {
        const factor = justBelowHalf(digits, ofRate + ofQuantity, less);
        fc.pre(factor < 10n ** 15n);
        const price = { per: "h", cents: decimal(digits, ofRate) };
        const tariff = page(price, { h: decimal(Number(factor), ofQuantity) });
        if (issueOf(tariff)) {
          refused++;
          expect(issueOf(tariff)?.received).toMatch(/^"\d+ digits"$/);
          return;
        }
        taken++;
        const one = 10n ** BigInt(ofRate + ofQuantity);
        expect(dueFor(tariff)).toBe(halfUp(BigInt(digits) * factor, one));
      }),
      { numRuns: runs(1_000) },
    );
    expect(Math.min(taken, refused)).toBeGreaterThanOrEqual(metAtLeast(11));
  });

  it("in a percentage of nine decimals, on the largest amount", () => {
    const percent = fc.integer({ min: -100 * 10 ** 9, max: 0 });
    fc.assert(
      fc.property(percent, fc.integer({ min: 1, max: MOST }), (billionths, cents) => {
        const reductions = [{ code: "grant", percent: decimal(billionths, 9) }];
        const due = dueFor(page(cents, {}, { reductions, words: { grant: "Grant" } }));
        expect(due).toBe(halfUp(BigInt(cents) * BigInt(100 * 10 ** 9 + billionths), 100n * 10n ** 9n));
      }),
      { numRuns: runs(300) },
    );
  });

  const tenths = Object.fromEntries(
    Array.from({ length: 95 }, (_, index) => [`n${index}`, { per: "h", cents: 0.1 }]),
  );
  const ofTenths = { of: { sum: tenths }, atLeast: 1 };

  it("in a sum of ninety-five tenths of a cent within bounds", () => {
    expect(dueFor(page(ofTenths, { h: 1 }))).toBe(10);
    const issue = issueOf(page({ times: "n", of: ofTenths }, { h: 1, n: MOST / 10 + 1 }));
    expect(issue?.received).toBe(String(MOST + 10));
  });

  it("in a rate that begins a tenth before what is printed, of numbers so large that nine decimals are too many", () => {
    expect(dueFor(page({ per: "h", cents: 5, after: 100_000_000 }, { h: 100_000_000.1 }))).toBe(1);
  });

  it("in a rate that begins so late that what is left has fewer digits than what is printed", () => {
    const price = { per: "h", cents: 1, after: 1_234_567 };
    expect(issueOf(page(price, { h: 1_234_567.890_123_4 }))).toBeUndefined();
    expect(issueOf(page(price, { h: 1_234_567.890_123_456 }))?.received).toBe('"16 digits"');
  });
});

describe("what would be cut is refused", () => {
  const third = -33.333_333_333_3;

  it.each<[what: string, tariff: Tariff, path: string]>([
    [
      "a reduction of ten decimals",
      page(MOST, {}, { reductions: [{ code: "grant", percent: third }], words: { grant: "Grant" } }),
      "reductions.0.percent",
    ],
    [
      "a share of ten decimals",
      page(
        MOST,
        {},
        {
          schemes: { own: { label: "Own", paidBy: [{ payer: "own", percent: -third }] } },
        },
      ),
      "schemes.own.paidBy.0.percent",
    ],
    ["a printed measure of ten decimals", page(1, { h: 0.000_000_000_1 }), "items.course.measures.h"],
    [
      "a rate that begins after ten decimals",
      page({ per: "h", cents: 1, after: 0.000_000_000_1 }, { h: 1 }),
      "grid.course.own.after",
    ],
  ])("%s", (_, tariff, path) => {
    const issue = issueOf(tariff);
    expect(issue?.path.join(".")).toBe(path);
    expect(issue?.message).toContain("has at most nine decimals");
  });

  it("a step of ten decimals", () => {
    const facts = { age: { label: "Age", min: 0, max: 0.1, step: 0.000_010_000_1 } };
    expect(issueOf(page(1, {}, { facts }))?.path).toEqual(["facts", "age", "step"]);
  });

  it("a share up to more digits than can be rounded", () => {
    const paidBy = [{ payer: "own", atMost: { per: "h", cents: 0.333_333_333_333 } }];
    const tariff = page(MOST, { h: 123_456.789 }, { schemes: { own: { label: "Own", paidBy } } });
    expect(issueOf(tariff)?.message).toBe(
      'An amount is rounded exactly up to 15 digits, decimals included: give fewer decimals, or a smaller maximum. Got "20 digits".',
    );
  });
});
