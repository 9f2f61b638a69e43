import { describe, expect, it } from "vitest";
import type { Price, Quote, Reduction, Tariff } from "../src/index.js";
import { createPricing } from "../src/index.js";
import { parseTariff } from "../src/tariffs/index.js";

/** A course by the hour, and what else a tariff has. */
function course(price: Price, more: Partial<Tariff> = {}): Tariff {
  return {
    format: 1,
    id: "course",
    title: "Course",
    currency: "EUR",
    measures: { hours: "heure" },
    items: { course: { label: "Course", measures: { hours: { min: 0, step: 0.1 } } } },
    schemes: { own: { label: "Own", paidBy: "learner" } },
    grid: { course: { own: price } },
    ...more,
  };
}

function dueFor(tariff: Tariff, hours: number): number | undefined {
  const answer: Quote = createPricing<Tariff>(tariff).quote({
    learner: {},
    lines: [{ item: "course", scheme: "own", hours }],
  });
  return answer.status === "priced" ? answer.learnerDue : undefined;
}

const reduced = (percent: number): Pick<Tariff, "reductions" | "words"> => {
  const reduction: Reduction = { code: "grant", percent };
  return { reductions: [reduction], words: { grant: "Bourse" } };
};

describe("half a cent is rounded up, exactly as decimals are", () => {
  it("in a rate that begins after so many hours", () => {
    const tariff = course({ per: "hours", cents: 25, after: 800 });
    expect(dueFor(tariff, 800.3)).toBe(8);
    expect(dueFor(tariff, 800.9)).toBe(23);
  });

  it("in a reduction of 99.9 per cent", () => {
    expect(dueFor(course(500, reduced(-99.9)), 0)).toBe(1);
  });

  it("in a reduction of an amount so large that binary fractions run out of digits", () => {
    expect(dueFor(course(899_999_980_547, reduced(-87.66)), 0)).toBe(111_059_997_599);
  });

  it("never takes a surcharge for a reduction", () => {
    expect(dueFor(course(1_001, reduced(12.5)), 0)).toBe(1_126);
  });
});

describe("what goes out can be added up exactly", () => {
  it("with a thousand of the largest cells and the largest annual fee", () => {
    const fee = Number.MAX_SAFE_INTEGER - 9e15;
    const annualFee = { label: "Fee", due: [{ price: fee }], ofSeveral: "highest" } as const;
    const { quote } = createPricing<Tariff>(course(9e12, { annualFee }));
    const lines = Array.from({ length: 1_000 }, () => ({ item: "course", scheme: "own", hours: 0 }));
    const answer = quote({ learner: {}, lines });
    expect(answer.status === "priced" && answer.learnerDue).toBe(Number.MAX_SAFE_INTEGER);
    const more = { ...annualFee, due: [{ price: fee + 1 }] };
    expect(parseTariff(course(9e12, { annualFee: more })).ok).toBe(false);
  });
});

it("names the group whose price of the annual fee applies, below bands as well", () => {
  const tariff = course(100, {
    facts: { age: { label: "Âge", min: 0, max: 120 }, student: { label: "Étudiant·e" } },
    groups: { students: { label: "étudiant·es", anyOf: [{ student: true }] } },
    annualFee: {
      label: "Fee",
      ofSeveral: "highest",
      due: [
        {
          price: {
            by: "age",
            bands: [
              { from: 0, price: 0 },
              { from: 18, price: { for: "students", price: 75_00, otherwise: 150_00 } },
            ],
          },
        },
      ],
    },
  });
  const answer = createPricing<Tariff>(tariff).quote({
    learner: { age: 30, student: true },
    lines: [{ item: "course", scheme: "own", hours: 0 }],
  });
  expect(answer.status === "priced" && answer.annualFee).toEqual({
    status: "due",
    due: 75_00,
    exception: "students",
  });
});
