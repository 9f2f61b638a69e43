import { afterEach, describe, expect, it } from "vitest";
import type { QuoteRequest } from "../src/contract/request.js";
import type { Tariff } from "../src/contract/tariff.js";
import { createPricing, cnamNouvelleAquitaine as ours } from "../src/index.js";
import { isThorough } from "./support/runs.js";
import { tiny } from "./support/tiny.js";

/** What a host may have hung there, by mistake or by malice. */
const HUNG = ["already-paid", 5, ["x"], { item: "x" }, true];

const pages: readonly (readonly [Tariff, QuoteRequest, string])[] = [
  [
    ours,
    {
      learner: { situations: ["job-seeker"] },
      lines: [
        { item: "ue-6-ects", scheme: "ag2r" },
        { item: "recall-exam", scheme: "region", ects: 6 },
        { item: "bulats-test", scheme: "pole-emploi" },
      ],
    },
    "region",
  ],
  [
    tiny,
    {
      learner: { resident: true },
      lines: [
        { item: "course", scheme: "club", lessons: 3, voucher: 12.5, semester: 1, ref: "a" },
        { item: "course", scheme: "town", lessons: 3 },
        { item: "card", scheme: "town", lessons: 0.5 },
        { item: "test", scheme: "own" },
        { item: "badge", scheme: "own" },
      ],
    },
    "own",
  ],
];

/** Everything that a tariff, compiled anew, answers. */
function answersOf(page: Tariff, request: QuoteRequest, budgeted: string): string {
  const pricing = createPricing({ ...page });
  const { learner, lines } = request;
  const items = lines.map(({ scheme: _, ...item }) => item as typeof item & { item: string });
  return JSON.stringify([
    pricing.quote(request),
    pricing.quote({ ...request, learner: {} }),
    ...lines.map((line) => pricing.quote({ learner, lines: [line] })),
    pricing.parseQuoteRequest(request),
    pricing.eligibility({ learner }),
    pricing.priceList({ learner }),
    pricing.compare({ learner, items }),
    pricing.cheapest({ learner, items: items.slice(-2) }, { budgets: { [budgeted]: { units: 2 } } }),
    pricing.questions({ ...request, learner: {} }),
  ]);
}

/** Every key in a value. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(keysIn)];
}

const KEYS = [
  "items",
  "budgets",
  "schemes",
  "cents",
  "hours",
  "options",
  "max",
  "step",
  "exempt",
  "price",
  "semester",
];

describe("what a host has hung on Object.prototype neither prices nor breaks anything", () => {
  const hung = new Set<string>();
  const hang = (key: string, value: unknown) => {
    hung.add(key);
    Object.defineProperty(Object.prototype, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  };
  const takeDown = () => {
    for (const key of hung) Reflect.deleteProperty(Object.prototype, key);
    hung.clear();
  };
  afterEach(takeDown);

  it.each(pages)("$id", (page, request, budgeted) => {
    const before = answersOf(page, request, budgeted);
    const keys = new Set([...KEYS, ...keysIn(page), ...keysIn(request), ...keysIn(JSON.parse(before))]);
    const changed: string[] = [];
    for (const [index, key] of [...keys].entries()) {
      if (!isThorough && index % 25 > 0) continue;
      hang(key, HUNG[index % HUNG.length]);
      try {
        if (answersOf(page, request, budgeted) !== before) changed.push(key);
      } catch (error) {
        changed.push(`${key}: ${error}`);
      }
      takeDown();
    }
    expect(changed).toEqual([]);
    expect(keys.size).toBeGreaterThan(100);
  });

  it.each(["item", "semester", "ref", "ects", "situations"])(
    "a parsed request keeps its %s, though an accessor of that name does nothing",
    (key) => {
      const { parseQuoteRequest } = createPricing(ours);
      const line = { item: "recall-exam", scheme: "region", ects: 6, semester: 1, ref: "a" };
      const request = { learner: { situations: ["employee"] }, lines: [line] };
      const parsed = parseQuoteRequest(request);
      hung.add(key);
      Object.defineProperty(Object.prototype, key, {
        get: () => undefined,
        set: () => undefined,
        configurable: true,
      });
      const again = parseQuoteRequest(request);
      takeDown();
      expect(again).toEqual(parsed);
      expect(again).toEqual({ ok: true, value: request });
    },
  );

  it.each<[key: string, value: unknown]>([
    ["annualFee", "already-paid"],
    ["scheme", "company"],
    ["learner", { situations: ["employee"] }],
    ["budgets", { company: { cents: 0 } }],
    ["items", [{ item: "bulats-test" }]],
    ["ag2rMember", true],
    ["semester", 1],
  ])(
    "a good value for %s on Object.prototype does not stand in for one that a caller has left out",
    (key, value) => {
      const line = { item: "ue-6-ects", scheme: "region" } as const;
      const learner = { situations: ["job-seeker"] } as const;
      const basket = { learner, items: [{ item: "ue-6-ects" }, { item: "bulats-test" }] } as const;
      const answers = () => {
        const { quote, parseQuoteRequest, compare, cheapest } = createPricing(ours);
        return JSON.stringify([
          quote({ learner, lines: [line] }),
          parseQuoteRequest({ learner, lines: [line] }),
          parseQuoteRequest({ lines: [{ item: "ue-6-ects" }] }),
          compare(basket),
          cheapest(basket),
        ]);
      };
      const before = answers();
      hang(key, value);
      const after = answers();
      takeDown();
      expect(after).toBe(before);
    },
  );

  it("though everything is hung at once", () => {
    for (const [page, request, budgeted] of pages) {
      const before = answersOf(page, request, budgeted);
      const keys = new Set([...KEYS, ...keysIn(page), ...keysIn(request), ...keysIn(JSON.parse(before))]);
      for (const [index, key] of [...keys].entries()) hang(key, HUNG[index % HUNG.length]);
      const after = answersOf(page, request, budgeted);
      takeDown();
      expect(after).toBe(before);
    }
  });
});
