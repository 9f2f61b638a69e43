import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ichParis } from "../examples/tariffs/ich-paris.js";
import { promotionSociale } from "../examples/tariffs/promotion-sociale.js";
import { withCpf } from "../examples/tariffs/with-cpf.js";
import {
  createPricing,
  cnamNouvelleAquitaine as ours,
  type QuoteRequest,
  quote,
  type Tariff,
} from "../src/index.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../src/json-schema/index.js";
import { laws } from "./support/laws.js";
import { everyLearner, requests } from "./support/requests.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

const others: [string, Tariff, number][] = [
  ["ICH Paris", ichParis, 300],
  ["promotion sociale", promotionSociale, 6],
  ["the bundled one with a CPF and an early-bird rule", withCpf, 100],
];

const anything = tariffs.chain((tariff) => fc.tuple(fc.constant(tariff), requests(tariff, 4)));

describe("the laws of the core", () => {
  for (const [name, tariff, numRuns] of others) {
    it.each(laws)(`on ${name}: $law`, ({ holds }) => {
      fc.assert(
        fc.property(requests(tariff), (request) => {
          holds(tariff, request);
        }),
        { numRuns: runs(numRuns) },
      );
    });
  }

  it.each(laws)("on any tariff: $law", ({ holds }) => {
    fc.assert(
      fc.property(anything, ([tariff, request]) => {
        holds(tariff, request);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("on any tariff", () => {
  it("what is parsed is what the JSON Schema accepts, and each quote is what its own accepts", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("days", "points", "hours"), ([tariff, request], measure) => {
        const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTuples: false });
        const accepts = ajv.compile(quoteRequestJsonSchema(tariff));
        const { parseQuoteRequest } = createPricing(tariff);
        const [line, ...lines] = request.lines;
        const odd = { ...request, lines: [{ ...line, [measure]: 7 }, ...lines] };
        for (const one of [request, odd]) {
          expect(parseQuoteRequest(one).ok, JSON.stringify(ajv.errors)).toBe(accepts(one));
        }
        const isQuote = ajv.compile(quoteJsonSchema(tariff));
        const answer = createPricing(tariff).quote(request);
        expect(isQuote(answer), JSON.stringify(isQuote.errors)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  }, 30_000);

  it("the cheapest way is the best of all ways to quote the basket", () => {
    const seen = { priced: 0, unpriceable: 0 };
    const baskets = anything.chain(([tariff, { learner, ...request }]) =>
      fc
        .constantFrom(...everyLearner(tariff.facts, learner))
        .map((one) => ({ tariff, request: { ...request, learner: one } })),
    );
    fc.assert(
      fc.property(baskets, ({ tariff, request: { lines, ...request } }) => {
        const { quote, cheapest } = createPricing(tariff);
        const items = lines.map(({ scheme: _, ...wish }) => wish as { item: string });
        const answer = cheapest({ ...request, items });
        const ways = allWays(items, Object.keys(tariff.schemes)).flatMap((schemes) => {
          const lines = items.map((wish, index) => ({ ...wish, scheme: schemes[index] ?? "" }));
          const one = quote({ ...request, lines } as QuoteRequest);
          if (one.status !== "priced") return [];
          const conditions = one.notes.filter(({ kind }) => kind === "condition").length;
          return [{ schemes, due: one.learnerDue, conditions }];
        });
        const least = (among: typeof ways) =>
          among.reduce<(typeof ways)[number] | undefined>(
            (a, b) => (a && (a.due - b.due || a.conditions - b.conditions) <= 0 ? a : b),
            undefined,
          );
        const best = least(ways);
        seen[answer.status as "priced" | "unpriceable"] += 1;
        expect(answer.status).toBe(best ? "priced" : "unpriceable");
        if (answer.status !== "priced") return;
        expect(answer.items.map(({ scheme }) => scheme)).toEqual(best?.schemes);
        expect(answer.quote.learnerDue).toBe(best?.due);
        for (const [index, { others }] of answer.items.entries())
          for (const other of others)
            expect(other.status === "priced" ? other.learnerDue : undefined).toBe(
              least(ways.filter(({ schemes }) => schemes[index] === other.scheme))?.due,
            );
      }),
      { numRuns: runs(1_500) },
    );
    expect(Math.min(seen.priced, seen.unpriceable)).toBeGreaterThan(runs(60));
  }, 30_000);
});

/** Every scheme for every item, in page order. */
const allWays = (items: readonly unknown[], schemes: readonly string[]): string[][] =>
  items.reduce<string[][]>((ways) => ways.flatMap((way) => schemes.map((scheme) => [...way, scheme])), [[]]);

describe("ICH Paris, 2018-19", () => {
  const { quote } = createPricing(ichParis);
  it.each([
    ["unit-6-ects", "third-party", 0, 100_000],
    ["unit-8-ects", "individual", 50_000, 0],
    ["unit-6-ects", "preferential", 20_000, 0],
    ["unit-3-ects", "third-party", 0, 50_000],
    ["unit-without-ects", "individual", 25_000, 0],
    ["unit-3-ects", "preferential", 10_000, 0],
  ] as const)(
    "%s under %s: %i for the learner, %i for the third party",
    (item, scheme, learnerDue, funderDue) => {
      const answer = quote({ learner: { lowIncome: true }, lines: [{ item, scheme }] });
      expect(answer).toMatchObject({
        status: "priced",
        learnerDue,
        lines: [{ funderDue }],
        annualFee: { due: 0 },
      });
    },
  );

  it("names no payer beside a learner who pays alone", () => {
    const answer = quote({ learner: {}, lines: [{ item: "unit-3-ects", scheme: "individual" }] });
    expect(answer).toMatchObject({ payers: [{ payer: "learner", due: 25_000, lines: [0] }] });
  });
});

describe("the source of an amount, on a user's tariff", () => {
  it("is its cell, under the scheme's name where no heading is given", () => {
    const { source } = createPricing(ichParis);
    expect(source("unit-3-ects", "individual")).toEqual({
      row: ["Unités d'enseignement", "UE de 3 ECTS"],
      column: ["Tarif individuel"],
      cell: "250 €",
      footnotes: [],
    });
  });

  it("is nowhere, where there is no annual fee", () => {
    const { source } = createPricing(ichParis);
    expect(() => source("annual-fee", "individual")).toThrow(/^item: The tariff has no such item: /);
    const annualFee = { label: "Droits annuels", ofSeveral: "highest" } as const;
    const withFees = createPricing({ ...ichParis, annualFee });
    expect(withFees.source("annual-fee", "individual")).toMatchObject({ row: ["Droits annuels"], cell: "" });
  });

  it("is an ellipsis, where the price is a formula", () => {
    expect(createPricing(promotionSociale).source("higher", "own").cell).toBe("…");
  });
});

describe("a budget, on a user's tariff", () => {
  it("is not in cents where there is no funder", () => {
    const { cheapest } = createPricing(ichParis);
    const request = { learner: { lowIncome: false }, items: [{ item: "unit-3-ects" }] } as const;
    expect(() => cheapest(request, { budgets: { individual: { cents: 1 } } })).toThrow(
      'budgets.individual.cents: "Tarif individuel" has no funder: give a budget in `hours` or `units`. Got 1.',
    );
  });
});

describe("promotion sociale, 2025-26", () => {
  const { quote } = createPricing(promotionSociale);
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

  it("asks for what may spare the first part, and says what it would come to", () => {
    const answer = quote({
      learner: { situations: [] },
      lines: [{ item: "higher", scheme: "own", periods: 60 }],
    });
    expect(answer).toMatchObject({
      status: "undetermined",
      missing: ["age"],
      learnerRange: { min: 30_00, max: 91_20 },
      lines: [{ status: "undetermined", missing: ["age"] }],
    });
  });

  it.each([
    [-1, "learner.age: `age` is a number: give from 0 to 120. Got -1."],
    [121, "learner.age: `age` is a number: give from 0 to 120. Got 121."],
    [Number.NaN, "learner.age: `age` is a number: give from 0 to 120. Got NaN."],
    ["17", 'learner.age: `age` is a number: give from 0 to 120. Got "17".'],
  ])("takes no age of %j", (age, message) => {
    const request = { learner: { age }, lines: [{ item: "higher", scheme: "own", periods: 60 }] };
    expect(() => quote(request as never)).toThrow(message);
  });

  it("says which rule has spared it", () => {
    const learner = { situations: ["job-seeker"], age: 30 } as const;
    const { notes } = quote({ learner, lines: [{ item: "higher", scheme: "own", periods: 60 }] });
    expect(notes).toEqual([{ kind: "information", code: "spared-first-part", lines: [0] }]);
  });
});

describe("the bundled tariff with a CPF and an early-bird rule", () => {
  const cpf = createPricing(withCpf);

  it("charges the CPF the company's price, less 10 % for who registers early", () => {
    const lines = [{ item: "ue-6-ects", scheme: "cpf" }] as const;
    expect(cpf.quote({ learner: { isEarly: false }, lines })).toMatchObject({
      payers: [{}, { due: 102_000 }],
    });
    expect(cpf.quote({ learner: { isEarly: true }, lines })).toMatchObject({
      payers: [{}, { due: 91_800 }],
      notes: [{ code: "fee-waived" }, { code: "early-bird", lines: [0] }],
    });
  });

  it("is the bundled tariff for all others", () => {
    fc.assert(
      fc.property(requests(ours), (request) => {
        const learner = { ...request.learner, isEarly: false };
        const there = createPricing<Tariff>(withCpf).quote({ ...request, learner });
        const here = quote(request as Parameters<typeof quote>[0]);
        const withoutCpf = JSON.parse(
          JSON.stringify(there)
            .replaceAll(/,?"cpf"/g, "")
            .replaceAll("[,", "["),
        );
        expect({ ...withoutCpf, tariff: ours.id }).toEqual(here);
      }),
      { numRuns: runs(300) },
    );
  });
});
