import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BasketItem, Line, QuoteRequest } from "../src/contract/request.js";
import type { Cell, Tariff } from "../src/contract/tariff.js";
import { createPricing, cnamNouvelleAquitaine as ours } from "../src/index.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../src/json-schema/index.js";
import { everyLearner, requests } from "./support/requests.js";
import { metAtLeast, runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

const anything = tariffs.chain((tariff) => fc.tuple(fc.constant(tariff), requests(tariff, 4)));

it("on any tariff, the JSON Schemas accept the requests that are parsed, and every quote", () => {
  fc.assert(
    fc.property(anything, fc.constantFrom("days", "points", "hours"), ([tariff, request], measure) => {
      const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTuples: false });
      const accepts = ajv.compile(quoteRequestJsonSchema(tariff));
      const { parseQuoteRequest, quote } = createPricing(tariff);
      const [line, ...lines] = request.lines;
      const odd = { ...request, lines: [{ ...line, [measure]: 7 }, ...lines] };
      for (const one of [request, odd]) {
        const isAccepted = accepts(one);
        expect(parseQuoteRequest(one).ok, JSON.stringify(accepts.errors)).toBe(isAccepted);
      }
      const isQuote = ajv.compile(quoteJsonSchema(tariff));
      expect(isQuote(quote(request)), JSON.stringify(isQuote.errors)).toBe(true);
    }),
    { numRuns: runs(50) },
  );
});

describe("on any tariff, the cheapest plan", () => {
  /** A tariff, and a basket for a learner of whom everything is known. */
  const baskets = anything.chain(([tariff, request]) =>
    fc.constantFrom(...everyLearner(tariff.facts, request.learner)).map((learner) => ({
      tariff,
      request: { ...request, learner },
    })),
  );

  /** A line, its scheme left open. */
  function itemOf({ scheme: _, ...line }: Line): BasketItem {
    return line as BasketItem;
  }

  /** A line for this item, without a measure that only other schemes ask for; nothing if the scheme asks for another. */
  function lineUnder(tariff: Tariff, item: BasketItem, scheme: string): Line | undefined {
    const isAsked = tariff.schemes[scheme]?.measures !== undefined;
    if (isAsked && item["grant"] === undefined) return undefined;
    const { grant, ...rest } = item;
    return { ...rest, ...(isAsked && { grant }), scheme } as Line;
  }

  /** Every way to give each item a scheme, in page order, that is priced. */
  function allWays(tariff: Tariff, items: readonly BasketItem[], request: Omit<QuoteRequest, "lines">) {
    const { quote } = createPricing(tariff);
    const assignments = items.reduce<readonly (readonly Line[])[]>(
      (ways, item) => {
        const own = Object.keys(tariff.schemes).flatMap((scheme) => lineUnder(tariff, item, scheme) ?? []);
        return ways.flatMap((way) => own.map((line) => [...way, line]));
      },
      [[]],
    );
    return assignments.flatMap((lines) => {
      const answer = quote({ ...request, lines });
      if (answer.status !== "priced") return [];
      const conditions = answer.notes.filter(({ kind }) => kind === "condition").length;
      return [{ schemes: lines.map(({ scheme }) => scheme), due: answer.learnerDue, conditions }];
    });
  }

  it("is the best of all ways to quote the basket", () => {
    const seen = { priced: 0, unpriceable: 0, undetermined: 0 };
    fc.assert(
      fc.property(baskets, ({ tariff, request: { lines, ...request } }) => {
        const items = lines.map(itemOf);
        const answer = createPricing(tariff).cheapest({ ...request, items });
        const ways = allWays(tariff, items, request);
        const least = (among: typeof ways) =>
          among.reduce<(typeof ways)[number] | undefined>(
            (a, b) => (a && (a.due - b.due || a.conditions - b.conditions) <= 0 ? a : b),
            undefined,
          );
        const best = least(ways);
        seen[answer.status] += 1;
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
      { numRuns: runs(1_000) },
    );
    expect(Math.min(seen.priced, seen.unpriceable)).toBeGreaterThanOrEqual(metAtLeast(40));
  });
});

describe("the bundled tariff with a CPF and an early-bird reduction", () => {
  const page: Tariff = ours;
  const grid = Object.entries(page.grid).map(([item, row]) => [
    item,
    { ...row, cpf: row["company"] as Cell },
  ]);
  const withCpf = createPricing<Tariff>({
    ...page,
    id: "cnam-with-cpf",
    facts: { ...page.facts, isEarly: { label: { fr: "Vous vous inscrivez tôt", en: "You register early" } } },
    groups: { ...page.groups, early: { label: "for early birds", anyOf: [{ isEarly: true }] } },
    schemes: { ...page.schemes, cpf: { label: "Compte personnel de formation", paidBy: "funder" } },
    grid: Object.fromEntries(grid),
    reductions: [{ code: "early-bird", for: "early", schemes: ["cpf"], percent: -10 }],
    annualFee: { ...ours.annualFee, waivedBy: { schemes: ["company", "pole-emploi", "cpf"] } },
    words: { ...page.words, "early-bird": { fr: "10 % de remise.", en: "10 % off." } },
  });
  const { quote } = createPricing<Tariff>(ours);

  it("charges the CPF the company's price, less 10 % for who registers early", () => {
    const lines = [{ item: "ue-6-ects", scheme: "cpf" }];
    expect(withCpf.quote({ learner: { isEarly: false }, lines })).toMatchObject({
      payers: [{}, { payer: "cpf", due: 102_000 }],
    });
    expect(withCpf.quote({ learner: { isEarly: true }, lines })).toMatchObject({
      lines: [
        {
          parts: [
            { code: "price", due: 102_000 },
            { code: "early-bird", due: -10_200 },
          ],
        },
      ],
      payers: [{}, { payer: "cpf", due: 91_800 }],
      notes: [{ code: "fee-waived" }, { code: "early-bird", lines: [0] }],
    });
  });

  it("is the bundled tariff for all other schemes", () => {
    fc.assert(
      fc.property(requests(ours), (request) => {
        const there = JSON.stringify(withCpf.quote(request))
          .replaceAll(/,?"cpf"/g, "")
          .replaceAll("[,", "[");
        expect({ ...JSON.parse(there), tariff: ours.id }).toEqual(quote(request));
      }),
      { numRuns: runs(300) },
    );
  });
});

it("a budget is not in cents under a scheme without a funder", () => {
  const { cheapest } = createPricing<Tariff>({
    format: 1,
    id: "choir",
    title: "Choir",
    currency: "EUR",
    items: { year: { label: "Year" } },
    schemes: { own: { label: "Self-funded", paidBy: "learner" } },
    grid: { year: { own: 100 } },
  });
  const plan = () => cheapest({ learner: {}, items: [{ item: "year" }] }, { budgets: { own: { cents: 1 } } });
  expect(plan).toThrow(/^budgets\.own\.cents: /);
});
