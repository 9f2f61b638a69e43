import { describe, expectTypeOf, it } from "vitest";
import type { Tariff } from "../src/contract/tariff.js";
import { createPricing, type ItemId, type PricingError, type SchemeId } from "../src/index.js";
import { defineTariff, diffTariffs, parseTariff } from "../src/tariffs/index.js";
import page from "./fixtures/page.json" with { type: "json" };

const pool = {
  format: 1,
  id: "pool",
  title: "Pool",
  currency: "EUR",
  facts: {
    member: { label: "You are a member" },
    age: { label: "Your age", min: 0, max: 120 },
    clubs: { label: "Your clubs", options: { east: "East", west: "West" } },
  },
  groups: { juniors: { label: "for juniors", anyOf: [{ clubs: ["east"], age: { below: 18 } }] } },
  measures: { lessons: "lesson", lengths: "length", voucher: "euro of a voucher" },
  sections: { water: ["Pool"] },
  items: {
    course: { label: "Course", section: "water", measures: { lessons: { min: 1 } } },
    card: { label: "Card", measures: { lessons: { min: 0, max: 10, step: 0.5 } } },
    test: { label: "Test", section: "water", measures: { lengths: 10 } },
  },
  schemes: {
    own: { label: "Own", paidBy: "learner" },
    club: { label: "Club", public: "juniors", paidBy: "funder" },
    shared: {
      label: "Shared",
      measures: { voucher: { min: 0, max: 500, step: 0.01 } },
      paidBy: [{ payer: "fund", atMost: { per: "voucher", cents: 100 } }],
    },
  },
  grid: {
    course: { own: { per: "lessons", cents: 1_250 }, club: 500, shared: 10_000 },
    card: { own: { times: "lessons", of: 300 }, club: 500, shared: "not-eligible" },
    test: { own: 500, club: "not-eligible", shared: 500 },
  },
  words: { fund: "Fund" },
} as const;

describe("a tariff of one's own, written in TypeScript", () => {
  const tariff = defineTariff(pool);
  const pricing = createPricing(tariff);

  it("has its ids as literals in lines, learners and answers", () => {
    expectTypeOf<ItemId<typeof tariff>>().toEqualTypeOf<"course" | "card" | "test">();
    expectTypeOf<SchemeId<typeof tariff>>().toEqualTypeOf<"own" | "club" | "shared">();
    const answer = pricing.quote({
      learner: { member: true, age: 30, clubs: ["west"] },
      lines: [
        { item: "course", scheme: "own", lessons: 10 },
        { item: "test", scheme: "shared", voucher: 12.5 },
      ],
    });
    expectTypeOf(answer.tariff).toEqualTypeOf<"pool">();
    if (answer.status === "undetermined")
      expectTypeOf(answer.missing).toEqualTypeOf<("member" | "age" | "clubs")[]>();
    if (answer.status !== "priced") return;
    expectTypeOf(answer.lines[0]?.lessons).toEqualTypeOf<number | undefined>();
    expectTypeOf(answer.lines[0]?.payers?.[0]?.payer).toEqualTypeOf<
      "own" | "club" | "shared" | "fund" | undefined
    >();
  });

  it("has them in questions, and can be compared with another edition", () => {
    const [question] = pricing.questions({ learner: {}, lines: [{ item: "test", scheme: "own" }] });
    expectTypeOf(question?.fact).toEqualTypeOf<"member" | "age" | "clubs" | undefined>();
    diffTariffs(tariff, tariff);
  });

  it("is taken wherever any tariff is", () => {
    expectTypeOf(tariff).toExtend<Tariff>();
  });
});

describe("a tariff of one's own, imported from a JSON file, where every text is any text", () => {
  const tariff = defineTariff(page);
  const pricing = createPricing(tariff);

  it("keeps its ids, its measures and the types of its answers", () => {
    expectTypeOf<ItemId<typeof tariff>>().toEqualTypeOf<"course" | "card" | "test">();
    expectTypeOf<SchemeId<typeof tariff>>().toEqualTypeOf<"own" | "club" | "shared">();
    pricing.quote({
      learner: { member: true, age: 30, clubs: ["west"] },
      lines: [
        { item: "course", scheme: "own", lessons: 10 },
        { item: "card", scheme: "club", lessons: 0.5 },
        { item: "test", scheme: "shared", voucher: 12.5 },
      ],
    });
    const open = pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "own" }] });
    if (open.status === "undetermined")
      expectTypeOf(open.missing).toEqualTypeOf<("member" | "age" | "clubs")[]>();
  });

  it("refuses a line that is not eligible", () => {
    // @ts-expect-error TS2322: test is not eligible under club
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "club" }] });
  });

  it("refuses an id that it does not have", () => {
    // @ts-expect-error TS2820: did you mean "course"?
    pricing.quote({ learner: {}, lines: [{ item: "cuorse", scheme: "own" }] });
    // @ts-expect-error TS2322: no "school"
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "school" }] });
  });

  it("refuses a measure that is missing, or not asked for", () => {
    // @ts-expect-error TS2322: course asks for lessons: give lessons
    pricing.quote({ learner: {}, lines: [{ item: "course", scheme: "own" }] });
    // @ts-expect-error TS2322: shared asks for voucher: give voucher
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "shared" }] });
    // @ts-expect-error TS2322: test does not ask for lessons
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "own", lessons: 3 }] });
  });

  it("refuses an answer of another kind than the fact", () => {
    // @ts-expect-error TS2322: an age is a number
    pricing.quote({ learner: { age: "30" }, lines: [{ item: "test", scheme: "own" }] });
    // @ts-expect-error TS2322: no club "north"
    pricing.quote({ learner: { clubs: ["north"] }, lines: [{ item: "test", scheme: "own" }] });
  });
});

describe("a tariff that is known at run time only", () => {
  it("takes any line and any learner", () => {
    const parsed = parseTariff(page);
    if (!parsed.ok) return;
    const { quote, cheapest } = createPricing(parsed.value);
    quote({ learner: { age: 30 }, lines: [{ item: "any", scheme: "any", lessons: 2 }] });
    cheapest({ learner: {}, items: [{ item: "any" }] }, { budgets: { any: { units: 1 } } });
  });

  it("has its issues with path and code, as an error has them", () => {
    const parsed = parseTariff(page);
    if (!parsed.ok) expectTypeOf(parsed.issues).toEqualTypeOf<PricingError["issues"]>();
  });
});

describe("on a tariff of one's own, what cannot be priced does not compile", () => {
  const pricing = createPricing(defineTariff(pool));

  it("a line that is not eligible", () => {
    // @ts-expect-error TS2322: test is not eligible under club
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "club" }] });
  });

  it("a wrong id", () => {
    // @ts-expect-error TS2820: did you mean "course"?
    pricing.quote({ learner: {}, lines: [{ item: "cuorse", scheme: "own" }] });
    // @ts-expect-error TS2322: no "school"
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "school" }] });
    // @ts-expect-error TS2322: no scheme "region" here
    pricing.cheapest({ learner: {}, items: [{ item: "test" }] }, { schemes: ["region"] });
  });

  it("a measure that is asked and not given, or given and not asked", () => {
    // @ts-expect-error TS2322: course asks for lessons: give lessons
    pricing.quote({ learner: {}, lines: [{ item: "course", scheme: "own" }] });
    // @ts-expect-error TS2322: course asks for lessons: not 0.5
    pricing.quote({ learner: {}, lines: [{ item: "course", scheme: "own", lessons: 0.5 }] });
    pricing.quote({ learner: {}, lines: [{ item: "card", scheme: "own", lessons: 0.5 }] });
    // @ts-expect-error TS2322: test does not ask for lessons
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "own", lessons: 3 }] });
    // @ts-expect-error TS2322: shared asks for voucher: give voucher
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "shared" }] });
    // @ts-expect-error TS2322: there is no key ects
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "own", ects: 3 }] });
  });

  it("an answer to a question that is not asked", () => {
    // @ts-expect-error TS2353: no fact "situations"
    pricing.quote({ learner: { situations: [] }, lines: [{ item: "test", scheme: "own" }] });
    // @ts-expect-error TS2322: an age is a number
    pricing.quote({ learner: { age: "30" }, lines: [{ item: "test", scheme: "own" }] });
    // @ts-expect-error TS2322: no club "north"
    pricing.quote({ learner: { clubs: ["north"] }, lines: [{ item: "test", scheme: "own" }] });
  });
});

describe("a definition that contradicts itself does not compile", () => {
  it("without a row, or a cell", () => {
    const { test: _, ...rows } = pool.grid;
    // @ts-expect-error TS2322: row "test" is missing
    defineTariff({ ...pool, grid: rows });
    // @ts-expect-error TS2322: cell "club" is missing
    defineTariff({ ...pool, grid: { ...pool.grid, test: { own: 1, shared: 1 } } });
  });

  it("with a row or a cell too many", () => {
    // @ts-expect-error TS2322: no item "sauna"
    defineTariff({ ...pool, grid: { ...pool.grid, sauna: pool.grid.test } });
    // @ts-expect-error TS2322: no scheme "town"
    defineTariff({ ...pool, grid: { ...pool.grid, test: { ...pool.grid.test, town: 1 } } });
  });

  it("with a price in no form", () => {
    // @ts-expect-error TS2322: "free" is no price
    defineTariff({ ...pool, grid: { ...pool.grid, test: { ...pool.grid.test, own: "free" } } });
    const own = { per: "lesson", cents: 1 } as const;
    // @ts-expect-error TS2322: no measure "lesson"
    defineTariff({ ...pool, grid: { ...pool.grid, test: { ...pool.grid.test, own } } });
  });

  it("with groups of facts, options or answers that it does not declare", () => {
    const group = <const G>(profile: G) => ({ juniors: { label: "for juniors", anyOf: [profile] } }) as const;
    // @ts-expect-error TS2322: no fact "adult"
    defineTariff({ ...pool, groups: group({ adult: true }) });
    // @ts-expect-error TS2322: no club "north"
    defineTariff({ ...pool, groups: group({ clubs: ["north"] }) });
    // @ts-expect-error TS2322: an age is in a range
    defineTariff({ ...pool, groups: group({ age: true }) });
  });

  it("with a group, a section or a measure that it does not declare", () => {
    const own = { label: "Own", public: "adults", paidBy: "learner" } as const;
    // @ts-expect-error TS2322: no group "adults"
    defineTariff({ ...pool, schemes: { ...pool.schemes, own } });
    const dry = { label: "Test", section: "land" } as const;
    // @ts-expect-error TS2322: no section "land"
    defineTariff({ ...pool, items: { ...pool.items, test: dry } });
    const timed = { label: "Test", measures: { minutes: 10 } } as const;
    // @ts-expect-error TS2322: no measure "minutes"
    defineTariff({ ...pool, items: { ...pool.items, test: timed } });
  });

  it("with a reduction for a group, or on an item, that it does not declare", () => {
    // @ts-expect-error TS2322: no group "early"
    defineTariff({ ...pool, reductions: [{ code: "early", for: "early", percent: -10 }] });
    // @ts-expect-error TS2322: no item "sauna"
    defineTariff({ ...pool, reductions: [{ code: "early", items: ["sauna"], percent: -10 }] });
  });
});
