import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import accessioPage from "../examples/tariffs/accessio.json" with { type: "json" };
import conservatoiresPage from "../examples/tariffs/conservatoires-gpso.json" with { type: "json" };
import ichParisPage from "../examples/tariffs/ich-paris.json" with { type: "json" };
import promotionSocialePage from "../examples/tariffs/promotion-sociale.json" with { type: "json" };
import { createPricing } from "../src/index.js";
import { defineTariff, parseTariff } from "../src/tariffs/index.js";

const folder = new URL("../examples/tariffs/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

describe("a published page as a JSON file", () => {
  it.each(files)("%s is a sound tariff that says which edition it is of", (name) => {
    const page: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const parsed = parseTariff(page);
    expect(parsed).toEqual({ ok: true, value: page });
    if (!parsed.ok) return;
    expect(parsed.value.edition?.id).toMatch(/\d{4}/);
    expect(JSON.stringify(parsed.value.about)).toMatch(/\d{4}/);
  });
});

describe("ICH Paris, 2018-19", () => {
  const { quote } = createPricing(defineTariff(ichParisPage));
  const learner = { lowIncome: true };

  it.each([
    ["third-party", 0, 200_000],
    ["individual", 100_000, 0],
    ["low-income", 40_000, 0],
  ] as const)(
    "asks %s for units of 8 ECTS, of 3 ECTS and without ECTS: %i and %i cents",
    (scheme, own, other) => {
      const units = ["unit-8-ects", "unit-3-ects", "unit-without-ects"] as const;
      const answer = quote({ learner, lines: units.map((item) => ({ item, scheme })) });
      const funded = answer.lines.map((line) => (line.status === "priced" ? line.funderDue : null));
      expect(answer).toMatchObject({
        status: "priced",
        learnerDue: own,
        annualFee: { status: "due", due: 0 },
      });
      expect(funded.reduce<number>((sum, due) => sum + (due ?? 0), 0)).toBe(other);
    },
  );

  it("prices a unit of 6 ECTS as one of 8", () => {
    for (const item of ["unit-6-ects", "unit-8-ects"] as const)
      expect(quote({ learner, lines: [{ item, scheme: "individual" }] })).toMatchObject({
        learnerDue: 50_000,
      });
  });

  it("names no payer beside a learner who pays alone", () => {
    const { payers } = quote({
      learner: {},
      lines: [{ item: "unit-3-ects", scheme: "individual" }],
    }) as never;
    expect(payers).toEqual([{ payer: "learner", due: 25_000, lines: [0] }]);
  });

  it("asks for a proof of a low income, and refuses any other", () => {
    const lines = [{ item: "unit-3-ects", scheme: "low-income" }] as const;
    expect(quote({ learner, lines }).notes).toEqual([
      { kind: "condition", code: "proof-of-income", lines: [0] },
    ]);
    expect(quote({ learner: { lowIncome: false }, lines }).lines[0]).toMatchObject({
      reasons: [{ code: "learner-not-eligible" }],
      alternatives: ["third-party", "individual"],
    });
  });
});

describe("promotion sociale, 2025-26", () => {
  const { quote, questions } = createPricing(defineTariff(promotionSocialePage));
  const adult = { situations: [], age: 30 };

  it.each([
    ["secondary", 40, adult, 64_60],
    ["secondary", 120, adult, 107_80],
    ["higher", 60, adult, 91_20],
    ["higher", 641, adult, 444_27],
    ["higher", 1_000, adult, 519_00],
    ["secondary", 40, { situations: ["job-seeker"], age: 30 }, 20_00],
    ["higher", 60, { situations: ["disabled"], age: 30 }, 30_00],
    ["higher", 60, { situations: [], age: 17 }, 30_00],
    ["higher", 60, { situations: [], age: 18 }, 91_20],
  ] as const)("%s, %i periods, %j: %i cents", (item, periods, learner, due) => {
    const answer = quote({ learner, lines: [{ item, scheme: "own", periods }] });
    expect(answer).toMatchObject({ status: "priced", learnerDue: due });
  });

  it("tells the parts apart", () => {
    const lines = [{ item: "higher", scheme: "own", periods: 641 }] as const;
    const rest = { code: "by-total", due: 110_00 };
    expect(quote({ learner: adult, lines }).lines).toMatchObject([
      { parts: [{ code: "year", due: 33_00 }, { code: "per-period", due: 301_27 }, rest] },
    ]);
    const minor = { situations: [], age: 17 };
    expect(quote({ learner: minor, lines }).lines).toMatchObject([{ parts: [rest] }]);
  });

  it("asks for what may exempt from the first parts, and says what the line would come to", () => {
    const request = {
      learner: { situations: [] },
      lines: [{ item: "higher", scheme: "own", periods: 60 }],
    } as const;
    expect(quote(request)).toMatchObject({
      status: "undetermined",
      missing: ["age"],
      learnerRange: { min: 30_00, max: 91_20 },
      lines: [{ status: "undetermined", missing: ["age"] }],
    });
    expect(questions(request).map(({ fact }) => fact)).toEqual(["age"]);
  });

  it.each([
    [-1, "learner.age: `age` is a number: give a whole number from 0 to 120. Got -1."],
    [121, "learner.age: `age` is a number: give a whole number from 0 to 120. Got 121."],
    [Number.NaN, "learner.age: `age` is a number: give a whole number from 0 to 120. Got NaN."],
    ["17", 'learner.age: `age` is a number: give a whole number from 0 to 120. Got "17".'],
  ])("takes no age of %j", (age, message) => {
    const request = { learner: { age }, lines: [{ item: "higher", scheme: "own", periods: 60 }] };
    expect(() => quote(request as never)).toThrow(message);
  });
});

describe("the conservatoires of GPSO, 2020/21", () => {
  const { quote, questions } = createPricing(defineTariff(conservatoiresPage));
  const resident = (quotient: number, child = 1) => ({ resident: true, quotient, child });

  it.each([
    ["ensemble", resident(1_000), 76_00],
    ["ensemble", resident(2_000), 128_00],
    ["ensemble", resident(6_000), 285_00],
    ["ensemble", resident(2_000, 2), 115_20],
    ["ensemble", resident(2_000, 3), 102_40],
    ["ensemble", resident(2_000, 4), 102_40],
    ["ensemble", resident(1_300, 3), 76_00],
    ["ensemble", resident(1_234.56), 79_01],
    ["ensemble", { resident: false }, 300_00],
    ["group-lessons", resident(1_000), 114_00],
    ["group-lessons", resident(2_000), 192_00],
    ["group-lessons", resident(6_000), 440_00],
    ["group-lessons", { resident: false }, 850_00],
  ] as const)("%s, %j: %i cents", (item, learner, due) => {
    const answer = quote({ learner, lines: [{ item, scheme: "own" }] });
    expect(answer).toMatchObject({ status: "priced", learnerDue: due });
  });

  it("tells a reduction as a part of the line, and once in the notes", () => {
    const items = ["ensemble", "group-lessons"] as const;
    const answer = quote({
      learner: resident(2_000, 2),
      lines: items.map((item) => ({ item, scheme: "own" as const })),
    });
    expect(answer.lines).toMatchObject([
      {
        parts: [
          { code: "price", due: 128_00 },
          { code: "second-child", due: -12_80 },
        ],
      },
      {
        parts: [
          { code: "price", due: 192_00 },
          { code: "second-child", due: -19_20 },
        ],
      },
    ]);
    expect(answer.notes).toEqual([{ kind: "information", code: "second-child", lines: [0, 1] }]);
  });

  it("gives a range and asks for the quotient while that is unknown", () => {
    const request = {
      learner: { resident: true, child: 1 },
      lines: [{ item: "ensemble", scheme: "own" }],
    } as const;
    expect(quote(request)).toMatchObject({
      status: "undetermined",
      missing: ["quotient"],
      learnerRange: { min: 76_00, max: 285_00 },
    });
    expect(questions(request)).toMatchObject([
      { fact: "quotient", kind: "number", min: 0, max: 1_000_000, step: 0.01, unit: "€" },
    ]);
  });
});

describe("Accessio, 2017", () => {
  const { quote, parseQuoteRequest } = createPricing(defineTariff(accessioPage));
  const dayFor = (scheme: "rooms" | "client", trainees: number) => ({
    learner: {},
    lines: [{ item: "day", scheme, trainees } as const],
  });

  it.each([
    ["rooms", 1, 330_00],
    ["rooms", 2, 600_00],
    ["rooms", 3, 800_00],
    ["rooms", 4, 1_000_00],
    ["rooms", 5, 1_200_00],
    ["client", 1, 800_00],
    ["client", 9, 1_200_00],
  ] as const)("a day at %s for %i trainees: %i cents", (scheme, trainees, due) => {
    expect(quote(dayFor(scheme, trainees))).toMatchObject({ status: "priced", learnerDue: due });
  });

  it.each([
    ["rooms", 6, "a whole number from 1 to 5"],
    ["client", 10, "a whole number from 1 to 9"],
  ] as const)("a day at %s for %i trainees is malformed: %s", (scheme, trainees, expected) => {
    const parsed = parseQuoteRequest(dayFor(scheme, trainees));
    expect(parsed.ok || parsed.issues).toMatchObject([
      { path: ["lines", 0, "trainees"], code: "out-of-range", expected, received: String(trainees) },
    ]);
  });
});
