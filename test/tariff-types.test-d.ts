import { describe, expectTypeOf, it } from "vitest";
import canteen from "../examples/tariffs/bubry-canteen.json" with { type: "json" };
import orders from "../examples/tariffs/state-schools.2020-06-01.json" with { type: "json" };
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

describe("a definition that says less than it has to does not compile", () => {
  it("without the label of an item, a scheme, a group or a fact", () => {
    // @ts-expect-error TS2322: an item has a label
    defineTariff({ ...pool, items: { ...pool.items, test: {} } });
    // @ts-expect-error TS2322: a scheme has a label
    defineTariff({ ...pool, schemes: { ...pool.schemes, own: { paidBy: "learner" } } });
    // @ts-expect-error TS2322: a group has a label
    defineTariff({ ...pool, groups: { juniors: { anyOf: [{ member: true }] } } });
    // @ts-expect-error TS2322: a fact has a label
    defineTariff({ ...pool, facts: { ...pool.facts, member: {} } });
  });

  it("with a label in one language of two", () => {
    // @ts-expect-error TS2322: en is missing
    defineTariff({ ...pool, items: { ...pool.items, test: { label: { fr: "Test" } } } });
  });

  it("without who pays, a title, or the least that may be given", () => {
    // @ts-expect-error TS2322: a scheme says who pays
    defineTariff({ ...pool, schemes: { ...pool.schemes, own: { label: "Own" } } });
    const { title: _, ...untitled } = pool;
    // @ts-expect-error TS2345: a tariff has a title
    defineTariff(untitled);
    const item = { label: "Card", measures: { lessons: { max: 10 } } } as const;
    // @ts-expect-error TS2322: a measure that is asked has a least
    defineTariff({ ...pool, items: { ...pool.items, card: item } });
  });
});

describe("a key that a tariff does not have does not compile", () => {
  it("in the tariff, its edition or its terms", () => {
    // @ts-expect-error TS2561: did you mean "currency"?
    defineTariff({ ...pool, curency: "EUR" });
    // @ts-expect-error TS2353: an edition has no "date"
    defineTariff({ ...pool, edition: { id: "2026", date: "2026-01-01" } });
    // @ts-expect-error TS2353: the terms have no "funder"
    defineTariff({ ...pool, terms: { funder: "Payer" } });
  });

  it("in a fact, a group, an item or a scheme", () => {
    const age = { label: "Your age", min: 0, maximum: 120 } as const;
    // @ts-expect-error TS2322: did you mean "max"?
    defineTariff({ ...pool, facts: { ...pool.facts, age } });
    const clubs = { ...pool.facts.clubs, min: 0 } as const;
    // @ts-expect-error TS2322: a choice of options has no least
    defineTariff({ ...pool, facts: { ...pool.facts, clubs } });
    // @ts-expect-error TS2322: a group has no "members"
    defineTariff({ ...pool, groups: { juniors: { ...pool.groups.juniors, members: 3 } } });
    // @ts-expect-error TS2322: an item has no "name"
    defineTariff({ ...pool, items: { ...pool.items, test: { label: "Test", name: "Test" } } });
    // @ts-expect-error TS2322: a scheme has no "charges"
    defineTariff({ ...pool, schemes: { ...pool.schemes, own: { ...pool.schemes.own, charges: 1 } } });
  });

  it("in a label, a measure, a share or a cap", () => {
    const german = { label: { fr: "Test", en: "Test", de: "Test" } } as const;
    // @ts-expect-error TS2322: there is no German
    defineTariff({ ...pool, items: { ...pool.items, test: german } });
    const card = { label: "Card", measures: { lessons: { min: 0, steps: 0.5 } } } as const;
    // @ts-expect-error TS2322: did you mean "step"?
    defineTariff({ ...pool, items: { ...pool.items, card } });
    const shared = { label: "Shared", paidBy: [{ payer: "fund", percentage: 50 }] } as const;
    // @ts-expect-error TS2322: did you mean "percent"?
    defineTariff({ ...pool, schemes: { ...pool.schemes, shared } });
    const cap = {
      counts: {},
      max: 2,
      unconditional: 1,
      condition: "fund",
      undated: "in-none",
      min: 1,
    } as const;
    // @ts-expect-error TS2322: a cap has no least
    defineTariff({ ...pool, schemes: { ...pool.schemes, own: { ...pool.schemes.own, cap } } });
  });

  it("in a price of any form, one inside another", () => {
    const withPrice = <const P>(own: P) => ({ ...pool.grid, test: { ...pool.grid.test, own } }) as const;
    defineTariff({ ...pool, grid: withPrice({ per: "lengths", cents: 5, upTo: 3 }) });
    // @ts-expect-error TS2322: did you mean "upTo"?
    defineTariff({ ...pool, grid: withPrice({ per: "lengths", cents: 5, upto: 3 }) });
    // @ts-expect-error TS2322: did you mean "atLeast"?
    defineTariff({ ...pool, grid: withPrice({ of: { per: "lengths", cents: 5 }, atleast: 3 }) });
    // @ts-expect-error TS2322: a band ends where the next begins
    defineTariff({ ...pool, grid: withPrice({ by: "age", bands: [{ from: 0, price: 1, to: 9 }] }) });
    // @ts-expect-error TS2322: a price is a sum or a rate
    defineTariff({ ...pool, grid: withPrice({ sum: { a: 1, b: 2 }, per: "lengths", cents: 5 }) });
    const inner = { times: "lengths", of: 5, atMost: 9 } as const;
    // @ts-expect-error TS2322: so many times a price has no bound
    defineTariff({ ...pool, grid: withPrice({ for: "juniors", price: inner, otherwise: 5 }) });
    // @ts-expect-error TS2322: nor has it in a sum
    defineTariff({ ...pool, grid: withPrice({ sum: { a: 1, b: inner } }) });
  });

  it("in a reduction, the annual fee, or a reading", () => {
    // @ts-expect-error TS2561: did you mean "percent"?
    defineTariff({ ...pool, reductions: [{ code: "early", percents: -10 }] });
    const fee = { label: "Fee", due: [{ price: 5 }], ofSeveral: "highest" } as const;
    defineTariff({ ...pool, annualFee: fee });
    // @ts-expect-error TS2561: did you mean "waivedBy"?
    defineTariff({ ...pool, annualFee: { ...fee, waived: 1 } });
    // @ts-expect-error TS2561: did you mean "items"?
    defineTariff({ ...pool, readings: [{ code: "fund", lines: { item: ["test"] } }] });
  });
});

describe("a published page, imported as it is", () => {
  it("keeps the ids, the measures and the questions of a canteen", () => {
    const { quote } = createPricing(defineTariff(canteen));
    const answer = quote({ learner: { child: 3 }, lines: [{ item: "meal", scheme: "regular", meals: 10 }] });
    if (answer.status === "undetermined")
      expectTypeOf(answer.missing).toEqualTypeOf<("quotient" | "child" | "protocol")[]>();
    // @ts-expect-error TS2322: meal asks for meals: give meals
    quote({ learner: {}, lines: [{ item: "meal", scheme: "regular" }] });
    // @ts-expect-error TS2322: no scheme "free"
    quote({ learner: {}, lines: [{ item: "meal", scheme: "free", meals: 1 }] });
    // @ts-expect-error TS2322: a protocol is answered with yes or no
    quote({ learner: { protocol: "yes" }, lines: [{ item: "meal", scheme: "regular", meals: 1 }] });
  });

  it("keeps those of a ministerial order", () => {
    const { quote } = createPricing(defineTariff(orders));
    quote({
      learner: { enrolledElsewhere: false },
      lines: [{ item: "classes", scheme: "others", hours: 30 }],
    });
    // @ts-expect-error TS2322: classes asks for hours: give hours
    quote({ learner: {}, lines: [{ item: "classes", scheme: "others" }] });
  });

  it("does not compile with a key too many in a price, even where every text is any text", () => {
    const grid = {
      ...canteen.grid,
      meal: { ...canteen.grid.meal, protocol: { times: "meals", of: 64, upTo: 3 } },
    };
    // @ts-expect-error TS2322: so many times a price has no end
    defineTariff({ ...canteen, grid });
  });
});
