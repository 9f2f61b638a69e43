import { describe, expectTypeOf, it } from "vitest";
import { createPricing, defineTariff, diffTariffs, questions, type SchemeId } from "../src/index.js";

const label = { fr: "Texte", en: "Text" } as const;
const pool = {
  id: "pool",
  title: "Pool",
  currency: "EUR",
  facts: {
    member: { kind: "yes-no", label },
    age: { kind: "number", label, min: 0, max: 120 },
    clubs: { kind: "options", label, options: { east: label, west: label } },
  },
  measures: { lessons: label, lengths: label },
  items: {
    course: { label: "Course", section: "Pool", measures: { lessons: "asked" } },
    test: { label: "Test", section: "Pool", measures: { lengths: 10 } },
  },
  schemes: {
    own: { name: "Own", public: {}, charges: "learner" },
    club: { name: "Club", public: { clubs: ["east"], age: { below: 18 } }, charges: "funder" },
  },
  grid: {
    course: { own: { per: "lessons", cents: 1_250 }, club: ({ lessons }: { lessons: number }) => lessons },
    test: { own: 500, club: "not-eligible" },
  },
} as const;
const tariff = defineTariff(pool);
const pricing = createPricing(tariff);

describe("a user's tariff has its ids as literals", () => {
  it("in lines, learners and answers", () => {
    expectTypeOf<SchemeId<typeof tariff>>().toEqualTypeOf<"own" | "club">();
    const answer = pricing.quote({
      learner: { member: true, age: 30, clubs: ["west"] },
      lines: [
        { item: "course", scheme: "own", lessons: 10 },
        { item: "test", scheme: "own" },
      ],
    });
    expectTypeOf(answer.tariff).toEqualTypeOf<"pool">();
    if (answer.status === "undetermined")
      expectTypeOf(answer.missing).toEqualTypeOf<("member" | "age" | "clubs")[]>();
    if (answer.status === "priced")
      expectTypeOf(answer.lines[0]?.lessons).toEqualTypeOf<number | undefined>();
    const [question] = questions(tariff, { learner: {}, lines: [{ item: "test", scheme: "own" }] });
    expectTypeOf(question?.fact).toEqualTypeOf<"member" | "age" | "clubs" | undefined>();
    diffTariffs(tariff, tariff);
  });
});

describe("on a user's tariff, what cannot be priced does not compile", () => {
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
    // @ts-expect-error TS2322: course is priced per lessons: give lessons
    pricing.quote({ learner: {}, lines: [{ item: "course", scheme: "own" }] });
    // @ts-expect-error TS2322: course is priced per lessons: give a whole number from 1 up, not 0.5
    pricing.quote({ learner: {}, lines: [{ item: "course", scheme: "own", lessons: 0.5 }] });
    // @ts-expect-error TS2322: test is not priced per lessons
    pricing.quote({ learner: {}, lines: [{ item: "test", scheme: "own", lessons: 3 }] });
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
    // @ts-expect-error TS2741: row "test" is missing
    defineTariff({ ...pool, grid: { course: { own: 1, club: 1 } } });
    // @ts-expect-error TS2741: cell "club" is missing
    defineTariff({ ...pool, grid: { ...pool.grid, test: { own: 1 } } });
  });

  it("with a price that is none", () => {
    // @ts-expect-error TS2322: "free" is no price
    defineTariff({ ...pool, grid: { ...pool.grid, test: { own: "free", club: 1 } } });
    // @ts-expect-error TS2820: no measure "lesson"
    defineTariff({ ...pool, grid: { ...pool.grid, test: { own: { per: "lesson", cents: 1 }, club: 1 } } });
  });

  it("with a public in facts that it does not declare", () => {
    const own = { name: "Own", public: { adult: true }, charges: "learner" } as const;
    // @ts-expect-error TS2322: no fact "adult"
    defineTariff({ ...pool, schemes: { ...pool.schemes, own } });
    const north = { ...pool.schemes.club, public: { clubs: ["north"] } } as const;
    // @ts-expect-error TS2322: no club "north"
    defineTariff({ ...pool, schemes: { ...pool.schemes, club: north } });
  });

  it("with a measure that it does not declare", () => {
    const test = { label: "Test", section: "Pool", measures: { minutes: 10 } } as const;
    // @ts-expect-error TS2322: no measure "minutes"
    defineTariff({ ...pool, items: { ...pool.items, test } });
  });

  it("with a rule for nobody it knows", () => {
    const charge = (cents: number) => cents;
    // @ts-expect-error TS2353: no fact "early"
    defineTariff({ ...pool, rules: { discount: { for: { early: true }, charge } } });
  });
});
