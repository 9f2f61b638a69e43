import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cheapest, compare, quote } from "../src/bundled.js";
import { cnamNouvelleAquitaine as tariff } from "../src/cnam-nouvelle-aquitaine.js";
import type { BasketRequest, PlanOptions } from "../src/contract/basket.js";
import { PricingError } from "../src/contract/issue.js";
import type { Plan } from "../src/contract/plan.js";
import type { AnnualFeePolicy, Scheme, Tariff } from "../src/contract/tariff.js";
import { compile } from "../src/engine/compile.js";
import { planCheapest } from "../src/plan/cheapest.js";
import { planReader } from "../src/plan/read-options.js";
import type { MaxSteps } from "../src/plan/scenarios.js";
import { createPricing } from "../src/pricing.js";
import { allWays, bestOf } from "./support/brute-force.js";
import { leastTotal } from "./support/full-table.js";
import { numbers } from "./support/numbers.js";
import { everyLearner, learners, lines } from "./support/requests.js";
import { isThorough, metAtLeast, runs } from "./support/runs.js";

const ask = (request: BasketRequest, options?: PlanOptions): Plan =>
  cheapest(request as never, options as never);

/** The plan that is found with so many steps. */
function planned(page: Tariff, request: BasketRequest, options: PlanOptions, steps: MaxSteps): Plan {
  const compiled = compile(page);
  const read = planReader(compiled)(request, options);
  if (!read.ok) throw new PricingError(read.issues);
  return planCheapest(compiled, read.value.basket, read.value.limits, steps);
}

const SCHEMES = Object.keys(tariff.schemes);

const wishes = lines(tariff).map(({ scheme: _, ...wish }) => wish);
const baskets = (known: boolean, maxItems = 7): fc.Arbitrary<BasketRequest> =>
  fc
    .record(
      {
        learner: learners(tariff.facts),
        items: fc.array(wishes, { minLength: 1, maxLength: maxItems }),
        annualFee: fc.constantFrom("due" as const, "due" as const, "already-paid" as const),
      },
      { requiredKeys: ["learner", "items"] },
    )
    .chain((request) =>
      known
        ? fc
            .constantFrom(...everyLearner(tariff.facts, request.learner))
            .map((learner) => ({ ...request, learner }))
        : fc.constant(request),
    );

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 3_000 }),
  fc.constantFrom(26, 36, 51, 69, 102, 520, 1_020),
);
const options: fc.Arbitrary<PlanOptions> = fc.record(
  {
    schemes: fc.subarray(SCHEMES),
    budgets: fc.record(
      {
        company: fc.record(
          { cents: amounts.map((euros) => euros * 100), hours: amounts, units: fc.nat(4) },
          { requiredKeys: [] },
        ),
        "pole-emploi": fc.record(
          { cents: amounts.map((euros) => euros * 100), hours: amounts },
          { requiredKeys: [] },
        ),
        region: fc.record({ units: fc.nat(4), hours: amounts }, { requiredKeys: [] }),
        ag2r: fc.record({ units: fc.nat(3) }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
// Half of the time nothing is limited but by the page.
const anyOptions = fc.oneof(fc.constant<PlanOptions>({}), options, options);

describe("cheapest equals brute force", () => {
  it("on every basket of a learner of whom everything is known, ties included", () => {
    const seen = { priced: 0, unpriceable: 0, tied: 0 };
    fc.assert(
      fc.property(baskets(true), anyOptions, (request, limits) => {
        const answer = ask(request, limits);
        const ways = allWays(request, limits, request.learner);
        const best = bestOf(ways);
        expect(answer.status).toBe(best ? "priced" : "unpriceable");
        if (answer.status !== "priced" || !best) {
          seen.unpriceable += 1;
          return;
        }
        seen.priced += 1;
        seen.tied += Number(ways.filter(({ weight }) => weight[0] === best.weight[0]).length > 1);
        expect(answer.items.map(({ scheme }) => scheme)).toEqual(best.schemes);
        expect(answer.quote.learnerDue).toBe(best.weight[0]);
        for (const [index, { others }] of answer.items.entries()) {
          for (const other of others) {
            const forced = bestOf(ways.filter(({ schemes }) => schemes[index] === other.scheme));
            const total = other.status === "priced" ? other.learnerDue : undefined;
            expect(total, `${index} under ${other.scheme}`).toBe(forced?.weight[0]);
          }
        }
        const single = SCHEMES.flatMap((scheme) => {
          const [way] = ways.filter(({ schemes }) => schemes.every((one) => one === scheme));
          return way ? [{ scheme, learnerDue: way.weight[0] ?? 0 }] : [];
        }).reduce<{ scheme: string; learnerDue: number } | null>(
          (a, b) => (a && a.learnerDue <= b.learnerDue ? a : b),
          null,
        );
        expect(answer.saving).toEqual(
          single && { ...single, cents: single.learnerDue - (best.weight[0] ?? 0) },
        );
      }),
      { numRuns: runs(2_000) },
    );
    expect(Math.min(seen.priced, seen.unpriceable, seen.tied)).toBeGreaterThanOrEqual(metAtLeast(100));
  }, 200_000);

  it("on learners of whom facts are missing: asks for those that change the choice, and no others", () => {
    const seen = { priced: 0, unpriceable: 0, undetermined: 0 };
    fc.assert(
      fc.property(baskets(false, 3), anyOptions, (request, limits) => {
        const answer = ask(request, limits);
        seen[answer.status] += 1;
        const possible = everyLearner(tariff.facts, request.learner).map((learner) => {
          const best = bestOf(allWays(request, limits, learner));
          return {
            learner,
            total: best?.weight[0],
            best: JSON.stringify(best && [best.weight[0], best.schemes]),
          };
        });
        const matters = Object.keys(tariff.facts).filter((fact) => {
          const seenWith = new Map<string, Set<string>>();
          for (const { learner, best } of possible) {
            const others = JSON.stringify({ ...learner, [fact]: null }, Object.keys(tariff.facts));
            seenWith.set(others, (seenWith.get(others) ?? new Set()).add(best));
          }
          return [...seenWith.values()].some((outcomes) => outcomes.size > 1);
        });
        if (answer.status !== "undetermined") {
          expect(matters).toEqual([]);
          return;
        }
        expect(answer.missing).toEqual(matters);
        const totals = possible.map(({ total }) => total);
        const range = totals.includes(undefined)
          ? null
          : { min: Math.min(...totals.map(Number)), max: Math.max(...totals.map(Number)) };
        expect(answer.learnerRange).toEqual(range);
      }),
      { numRuns: runs(4_000) },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(metAtLeast(6));
  }, 200_000);
});

describe("cheapest", () => {
  const RUNS = { numRuns: runs(300) };

  it("returns the very quote of its lines", () => {
    fc.assert(
      fc.property(baskets(false), anyOptions, (request, limits) => {
        const answer = ask(request, limits);
        if (answer.status !== "priced") return;
        const { items, ...rest } = request;
        const chosen = items.map((wish, index) => ({ ...wish, scheme: answer.items[index]?.scheme }));
        expect(quote({ ...rest, lines: chosen } as Parameters<typeof quote>[0])).toEqual(answer.quote);
        expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
      }),
      RUNS,
    );
  });

  it("is never worse than the best of compare", () => {
    fc.assert(
      fc.property(baskets(true), (request) => {
        const answer = ask(request);
        for (const { quote: single } of compare(request as never).schemes) {
          if (single.status !== "priced") continue;
          expect(answer.status === "priced" && answer.quote.learnerDue <= single.learnerDue).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("is never dearer for a larger budget or for one more scheme", () => {
    const due = (answer: Plan) =>
      answer.status === "priced" ? answer.quote.learnerDue : Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(
        baskets(true, 5),
        options,
        fc.constantFrom(...SCHEMES),
        fc.nat(100),
        (request, limits, scheme, more) => {
          const here = due(ask(request, limits));
          const wider = Object.fromEntries(
            Object.entries(limits.budgets ?? {}).map(([id, budget]) => [
              id,
              Object.fromEntries(
                Object.entries(budget ?? {}).map(([measure, amount]) => [measure, Number(amount) + more]),
              ),
            ]),
          );
          expect(due(ask(request, { ...limits, budgets: wider }))).toBeLessThanOrEqual(here);
          const { schemes = SCHEMES } = limits;
          expect(
            due(ask(request, { ...limits, schemes: [...new Set([...schemes, scheme])] })),
          ).toBeLessThanOrEqual(here);
        },
      ),
      RUNS,
    );
  });

  it("costs the same in whatever order the items are given", () => {
    fc.assert(
      fc.property(baskets(false, 5), anyOptions, (request, limits) => {
        const forward = ask(request, limits);
        const backward = ask({ ...request, items: [...request.items].reverse() }, limits);
        expect(backward.status).toBe(forward.status);
        if (forward.status !== "priced" || backward.status !== "priced") return;
        expect(backward.quote.learnerDue).toBe(forward.quote.learnerDue);
        expect(backward.saving).toEqual(forward.saving);
      }),
      RUNS,
    );
  });

  it("names a saving only against a single scheme that certainly prices the whole basket", () => {
    const request = {
      learner: { situations: ["employee", "job-seeker"] },
      items: [{ item: "ue-3-ects" }, { item: "ue-3-ects" }],
    };
    const budgets = { company: { units: 1 }, "pole-emploi": { units: 1 } };
    expect(ask(request, { budgets })).toMatchObject({
      status: "priced",
      quote: { learnerDue: 0 },
      items: [{ scheme: "company" }, { scheme: "pole-emploi" }],
      saving: { scheme: "region", learnerDue: 15_300, cents: 15_300 },
    });
    const member = { ...request, learner: { ...request.learner, ag2rMember: true } };
    expect(ask(member, { budgets })).toMatchObject({
      quote: { learnerDue: 0 },
      saving: { scheme: "ag2r", learnerDue: 15_000, cents: 15_000 },
    });
  });

  it("repeats the budgets of the request in every answer, and no limit that was left out", () => {
    const budgets = { company: { units: 1, hours: undefined }, region: undefined, ag2r: { units: -0 } };
    const given = { company: { units: 1 }, ag2r: { units: 0 } };
    const items = [{ item: "ue-3-ects" }];
    for (const learner of [{ situations: ["employee"] }, {}, { situations: [] }])
      expect(ask({ learner, items }, { schemes: ["company"], budgets }).budgets).toStrictEqual(given);
    expect(ask({ learner: { situations: ["employee"] }, items }, { budgets })).not.toHaveProperty(
      "budgets.company.hours",
    );
    expect(ask({ learner: { situations: ["employee"] }, items })).not.toHaveProperty("budgets");
    expect(budgets.company).toEqual({ units: 1, hours: undefined });
  });
});

describe("what stands in the way", () => {
  const employee = { situations: ["employee"] };

  it("is said for every scheme of an item that none prices under these limits", () => {
    const request = {
      learner: employee,
      items: [{ item: "ue-3-ects" }, { item: "engineering-thesis", ref: "thesis" }],
    };
    expect(
      ask(request, { schemes: ["company", "ag2r"], budgets: { company: { cents: 52_000, hours: 26 } } }),
    ).toEqual({
      status: "unpriceable",
      tariff: "cnam-nouvelle-aquitaine",
      edition: "undated",
      budgets: { company: { cents: 52_000, hours: 26 } },
      items: [
        {
          index: 1,
          item: "engineering-thesis",
          ref: "thesis",
          schemes: [
            {
              scheme: "company",
              status: "ineligible",
              reasons: [
                { code: "budget-exceeded", measure: "cents", needed: 195_000, available: 52_000 },
                { code: "hours-not-published" },
              ],
            },
            {
              scheme: "pole-emploi",
              status: "ineligible",
              reasons: [{ code: "scheme-excluded" }, { code: "learner-not-eligible" }],
            },
            { scheme: "region", status: "ineligible", reasons: [{ code: "scheme-excluded" }] },
            {
              scheme: "ag2r",
              status: "ineligible",
              reasons: [{ code: "item-not-eligible" }, { code: "learner-not-eligible" }],
            },
          ],
        },
      ],
    });
  });

  it("is the item that none prices, whatever binds for the others", () => {
    const request = {
      learner: { situations: ["job-seeker"], ag2rMember: true },
      items: ["ue-3-ects", "ue-3-ects", "engineering-thesis"].map((item) => ({ item })),
    };
    const answer = ask(request, {
      budgets: { "pole-emploi": { hours: 26 }, region: { units: 1, hours: 26 } },
    });
    expect(answer.status === "unpriceable" && answer.items.map(({ index }) => index)).toEqual([2]);
  });

  it("is the lack of room, where items fit one by one but not together", () => {
    const request = { learner: employee, items: [{ item: "ue-3-ects" }, { item: "ue-4-ects" }] };
    const answer = ask(request, { schemes: ["company"], budgets: { company: { hours: 40 } } });
    const noRoom = { scheme: "company", status: "ineligible", reasons: [{ code: "no-room" }] };
    expect(answer).toMatchObject({
      status: "unpriceable",
      items: [
        { index: 0, schemes: [noRoom, {}, {}, {}] },
        { index: 1, schemes: [noRoom, {}, {}, {}] },
      ],
    });
  });

  it("does not blame an item that fits without the scarce budget", () => {
    const request = {
      learner: { situations: ["job-seeker"], ag2rMember: true },
      items: ["engineering-thesis", "bulats-test", "engineering-thesis"].map((item) => ({ item })),
    };
    const budgets = { "pole-emploi": { cents: 800_00 } };
    const answer = ask(request, { schemes: ["pole-emploi", "ag2r"], budgets });
    expect(answer.status === "unpriceable" && answer.items.map(({ index }) => index)).toEqual([0, 2]);
  });

  it("is a cap that takes nothing at all", () => {
    const { ag2r } = tariff.schemes;
    const cap = { ...ag2r.cap, max: 0, unconditional: 0 };
    const capped = createPricing<Tariff>({
      ...tariff,
      schemes: { ...tariff.schemes, ag2r: { ...ag2r, cap } },
    });
    const answer = capped.cheapest({
      learner: { situations: ["job-seeker"], ag2rMember: true },
      items: [{ item: "ue-3-ects", semester: 1 }],
    });
    expect(answer).toMatchObject({
      items: [{ others: [{}, {}, { reasons: [{ code: "cap-exceeded", semester: 1, count: 1, max: 0 }] }] }],
    });
  });

  it("may depend on what is not known, though the choice does not", () => {
    const answer = ask({ learner: { situations: ["employee"] }, items: [{ item: "ue-3-ects" }] });
    expect(answer).toMatchObject({ status: "priced", quote: { learnerDue: 0 } });
    const open = ask(
      { learner: { situations: ["employee", "job-seeker"] }, items: [{ item: "ue-3-ects" }] },
      { schemes: ["company", "ag2r"] },
    );
    expect(open).toMatchObject({
      status: "priced",
      items: [{ others: [{}, {}, { scheme: "ag2r", status: "undetermined", missing: ["ag2rMember"] }] }],
    });
  });
});

/** The error that is thrown, if it is the library's own. */
const errorOf = (act: () => unknown): PricingError | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof PricingError) return error;
    throw error;
  }
  return undefined;
};

describe("malformed options", () => {
  const request = { learner: {}, items: [{ item: "ue-3-ects" }] };
  const issuesOf = (input: object, limits?: unknown) => {
    const error = errorOf(() => ask(input as BasketRequest, limits as PlanOptions));
    return (error?.issues ?? []).map(({ path, code }) => `${path.join(".")} ${code}`);
  };

  it.each<[what: string, input: object, limits: unknown, ...issues: string[]]>([
    [
      "a scheme in an item",
      { ...request, items: [{ item: "ue-3-ects", scheme: "region" }] },
      {},
      "items.0.scheme unknown-key",
    ],
    ["no items", { ...request, items: [] }, {}, "items too-few"],
    ["101 items", { ...request, items: Array(101).fill({ item: "ue-3-ects" }) }, {}, "items too-many"],
    ["an item that is none", { ...request, items: ["ue-3-ects"] }, {}, "items.0 wrong-type"],
    ["options that are none", request, "company", " wrong-type"],
    ["a misspelt option", request, { budget: {} }, "budget unknown-key"],
    ["a misspelt scheme", request, { schemes: ["regoin"] }, "schemes.0 unknown-choice"],
    ["a budget of another scheme", request, { budgets: { cpf: {} } }, "budgets.cpf unknown-key"],
    ["a budget that is a number", request, { budgets: { company: 1_500 } }, "budgets.company wrong-type"],
    ["half a cent", request, { budgets: { company: { cents: 0.5 } } }, "budgets.company.cents out-of-range"],
    [
      "less than nothing",
      request,
      { budgets: { company: { hours: -1 } } },
      "budgets.company.hours out-of-range",
    ],
    [
      "hours in words",
      request,
      { budgets: { company: { hours: "100h" } } },
      "budgets.company.hours wrong-type",
    ],
    [
      "cents of an unpublished share",
      request,
      { budgets: { ag2r: { cents: 1 } } },
      "budgets.ag2r.cents not-applicable",
    ],
  ])("%s", (_, input, limits, ...expected) => {
    expect(issuesOf(input, limits)).toEqual(expected);
  });

  const selfPaid = createPricing<Tariff>({
    ...tariff,
    schemes: { ...tariff.schemes, region: { ...tariff.schemes.region, paidBy: "learner" } },
  });

  it.each<[what: string, limits: unknown, path: string[], message: string]>([
    [
      "a share that is not published",
      { budgets: { region: { cents: 5 } } },
      ["budgets", "region", "cents"],
      "What `region` is charged is not published: use `hours` or `units`. Got 5.",
    ],
    [
      "part of a unit",
      { budgets: { company: { units: 1.5 } } },
      ["budgets", "company", "units"],
      "A budget is in whole units: give a whole number from 0 up. Got 1.5.",
    ],
    [
      "a list of schemes",
      { schemes: "region" },
      ["schemes"],
      '`schemes` is a list: give a list. Got "region".',
    ],
    [
      "options that are none",
      "company",
      [],
      '`options` is an object: give an object with `schemes`, `budgets`. Got "company".',
    ],
    [
      "budgets that are none",
      { budgets: 5 },
      ["budgets"],
      "`budgets` is an object: give an object with `company`, `pole-emploi`, `region`, `ag2r`. Got 5.",
    ],
    [
      "a budget that is none",
      { budgets: { company: 5 } },
      ["budgets", "company"],
      "A budget is an object: give an object with `cents`, `hours`, `units`. Got 5.",
    ],
  ])("are told what to give instead of %s", (_, limits, path, message) => {
    expect(errorOf(() => ask(request, limits as PlanOptions))?.issues).toMatchObject([{ path, message }]);
  });

  it("include a budget in cents for a scheme without a funder", () => {
    const budgets = { region: { cents: 5 } };
    expect(
      errorOf(() => selfPaid.cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets }))?.issues,
    ).toMatchObject([{ message: "`region` has no funder: use `hours` or `units`. Got 5." }]);
  });

  it("do not include a budget that is left out", () => {
    expect(
      issuesOf(request, {
        schemes: undefined,
        budgets: { company: undefined, region: { hours: undefined } },
      }),
    ).toEqual([]);
    expect(issuesOf(request)).toEqual([]);
  });

  it("are thrown by compare too", () => {
    expect(() => compare({ learner: {}, items: [{ item: "ue-3" }] } as never)).toThrow(PricingError);
  });
});

/** A basket of units and other items, the same in every run. */
function drawn(size: number, seed: number): BasketRequest["items"] {
  const upTo = numbers(seed);
  const among = <T>(list: readonly T[]) => list[upTo(list.length)] as T;
  const ids = Object.keys(tariff.items).filter((id) => id !== "recall-exam");
  return Array.from({ length: size }, () => {
    const semester = among([1, 2, undefined] as const);
    return { item: among(ids), ...(semester && { semester }) };
  });
}
const everything = { situations: ["employee", "job-seeker"], ag2rMember: true };

const plain: Scheme = { label: "Plain", paidBy: "learner" };

/** The items of the page under other schemes, all at one euro; no fee, unless there is one in the rest. */
function atOneEuro(schemes: Tariff["schemes"], rest: Partial<Tariff> = {}) {
  const { annualFee: _, readings: __, words: ___, ...page } = tariff;
  const row = Object.fromEntries(Object.keys(schemes).map((id) => [id, 100]));
  const grid = Object.fromEntries(Object.keys(tariff.items).map((item) => [item, row]));
  return createPricing<Tariff>({ ...page, schemes, grid, ...rest });
}

describe("a tariff of another page", () => {
  it("with a reduction for some learners is decided for them and for the others", () => {
    const { cheapest } = createPricing<Tariff>({
      ...tariff,
      groups: { ...tariff.groups, members: { label: "for members", anyOf: [{ ag2rMember: true }] } },
      reductions: [{ code: "half", for: "members", percent: -50 }],
      words: { ...tariff.words, half: "Half" },
    });
    const answer = cheapest({ learner: { situations: [] }, items: [{ item: "ue-3-ects" }] });
    expect(answer).toMatchObject({
      status: "undetermined",
      missing: ["ag2rMember"],
      learnerRange: { min: 1_950 + 15_000, max: 3_900 + 15_000 },
    });
  });

  it("counts conditions, and no information, where two schemes cost the same", () => {
    const cheapestBeside = (key: "conditions" | "information") => {
      const told = { ...plain, [key]: ["told"] };
      const { cheapest } = atOneEuro({ told, plain }, { words: { told: "Told" } });
      const answer = cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] });
      return answer.status === "priced" && answer.items[0]?.scheme;
    };
    expect(cheapestBeside("information")).toBe("told");
    expect(cheapestBeside("conditions")).toBe("plain");
  });
});

describe("the limit of a scheme", () => {
  it("weighs with the condition that its use carries, also where it takes in everything", () => {
    const cap = { ...tariff.schemes.ag2r.cap, condition: "second" };
    const { cheapest } = atOneEuro({ capped: { ...plain, cap }, plain }, { words: { second: "Second" } });
    const chosen = (...semesters: (1 | 2)[]) => {
      const items = semesters.map((semester) => ({ item: "ue-3-ects", semester }));
      const answer = cheapest({ learner: {}, items, annualFee: "already-paid" });
      return answer.status === "priced" && answer.items.map(({ scheme }) => scheme);
    };
    expect(chosen(1, 1)).toEqual(["capped", "plain"]);
    expect(chosen(1, 2)).toEqual(["capped", "capped"]);
    expect(chosen(1, 2, 2)).toEqual(["capped", "capped", "plain"]);
    expect(chosen(1, 1, 2, 2)).toEqual(["capped", "plain", "capped", "plain"]);
  });
});

describe("budgets that can be used up in more ways than a number can count", () => {
  it("keeps all states of very large budgets apart", () => {
    const request = {
      learner: { situations: ["employee", "job-seeker"], ag2rMember: true },
      items: ["ue-12-ects", "ue-8-ects", "ue-6-ects", "ue-4-ects", "ue-3-ects"].map((item) => ({ item })),
    } satisfies BasketRequest;
    const budgets = {
      company: { cents: 2_500_00, hours: 130 },
      "pole-emploi": { cents: 1_300_00, hours: 125 },
    };
    const answer = ask(request, { budgets });
    const best = bestOf(allWays(request, { budgets }, request.learner));
    expect(answer).toMatchObject({
      status: "priced",
      quote: { learnerDue: best?.weight[0] },
      items: best?.schemes.map((scheme) => ({ scheme })),
    });
  });
});

describe("a tariff of many schemes", () => {
  it("has the least of their fees", () => {
    const ids = Array.from({ length: 13 }, (_, index) => `region-${index}`);
    const fees = [9, 8, 7, 6, 5, 4, 12, 3, 10, 11, 2, 13, 14];
    const many = atOneEuro(Object.fromEntries(ids.map((id) => [id, plain])), {
      annualFee: {
        label: "Fee",
        due: ids.map((id, index) => ({ schemes: [id], price: fees[index] as number })),
        ofSeveral: "highest",
      },
    });
    const answer = many.cheapest({ learner: {}, items: [{ item: "ue-3-ects" }, { item: "ue-4-ects" }] });
    expect(answer).toMatchObject({
      status: "priced",
      quote: { learnerDue: 100 + 100 + 2 },
      items: [{ scheme: "region-10" }, { scheme: "region-10" }],
    });
  });
});

describe("a large basket", () => {
  it("costs what a full table of all states says, whatever an item's scheme", () => {
    const seen = { priced: 0, unpriceable: 0 };
    for (let seed = 1; seed <= runs(60); seed++) {
      const request: BasketRequest = {
        learner: everything,
        items: drawn(8 + (seed % 5), seed),
        ...(seed % 3 === 0 && { annualFee: "already-paid" }),
      };
      const budgets = {
        company: { cents: 52_000 * (seed % 4) + 40_000 },
        "pole-emploi": { hours: 40 + 13 * (seed % 6) },
      };
      const answer = ask(request, { budgets });
      const expected = leastTotal(request, { budgets }, everything);
      expect(answer.status === "priced" ? answer.quote.learnerDue : undefined, `seed ${seed}`).toBe(expected);
      seen[answer.status as "priced" | "unpriceable"] += 1;
      if (answer.status !== "priced") continue;
      for (const [index, { others }] of answer.items.entries()) {
        if (index % 4 !== seed % 4) continue;
        for (const other of others) {
          const total = leastTotal(request, { budgets }, everything, { index, scheme: other.scheme });
          const said = other.status === "priced" ? other.learnerDue : undefined;
          expect(said, `seed ${seed}, ${index} under ${other.scheme}`).toBe(total);
        }
      }
    }
    expect(seen.priced).toBeGreaterThanOrEqual(metAtLeast(40));
  }, 60_000);

  it("is answered with two budgets that bind", () => {
    for (const seed of [1, 2, 3].slice(0, runs(3))) {
      const items = drawn(isThorough ? 30 : 18, seed);
      const budgets = { company: { cents: 777_777 }, "pole-emploi": { hours: 333 } };
      const answer = ask({ learner: everything, items }, { budgets });
      if (answer.status !== "priced") throw new Error("has a price");
      const { learnerDue } = answer.quote;
      const spent = answer.quote.payers.find(({ payer }) => payer === "company");
      expect(spent?.due).toBeLessThanOrEqual(777_777);
      for (const { others } of answer.items)
        for (const other of others)
          if (other.status === "priced") expect(other.learnerDue).toBeGreaterThanOrEqual(learnerDue);
      const reversed = ask({ learner: everything, items: [...items].reverse() }, { budgets });
      expect(reversed.status === "priced" && reversed.quote.learnerDue).toBe(learnerDue);
    }
  });

  it("is answered without budgets, up to the greatest", () => {
    expect(ask({ learner: everything, items: drawn(100, 1) }).status).toBe("priced");
  });

  const few: MaxSteps = { forBest: 1_000_000, forTies: 1_000_000, forOther: 1_000, forOthers: 20_000 };
  const budgets = { company: { cents: 777_777 }, "pole-emploi": { hours: 333 } };

  it("keeps its plan, though not every other scheme can be weighed", () => {
    const request = { learner: everything, items: drawn(18, 1) };
    const whole = ask(request, { budgets });
    const answer = planned(tariff, request, { budgets }, few);
    if (whole.status !== "priced" || answer.status !== "priced") throw new Error("has a price");
    expect({ ...answer, items: [] }).toEqual({ ...whole, items: [] });
    const outcomes = answer.items.flatMap(({ others }) => others);
    const known = whole.items.flatMap(({ others }) => others);
    expect(outcomes).toEqual(
      outcomes.map(({ scheme, status }, index) =>
        status === "not-weighed" ? { scheme, status } : known[index],
      ),
    );
    expect(new Set(outcomes.map(({ status }) => status)).size).toBe(3);
  });

  it("has a scheme not weighed, if it is not for one of the learners who are possible", () => {
    const request = { learner: { situations: ["employee", "job-seeker"] }, items: drawn(12, 1) };
    const options = { schemes: ["company", "pole-emploi", "region"], budgets };
    const answer = planned(tariff, request, options, { ...few, forOther: 0 });
    if (answer.status !== "priced") throw new Error("has a price");
    const statuses = answer.items.flatMap(({ others }) => others.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(["not-weighed", "ineligible", "undetermined", "priced"]));
  });

  describe("is refused with a clear error if it would take too long, neither guessed nor left to stall", () => {
    const refused = (steps: number) => ({
      name: "PricingError",
      issues: [
        {
          path: ["items"],
          code: "search-too-large",
          message:
            "These items and limits leave too many plans to weigh: give fewer items, or fewer budgets.",
          expected: "fewer items, or fewer budgets",
          received: `more than ${steps} steps`,
        },
      ],
    });

    it("after as many steps as there may be", () => {
      const request = { learner: everything, items: drawn(100, 2) };
      const steps = { ...few, forBest: 50_000 };
      expect(errorOf(() => planned(tariff, request, { budgets }, steps))).toMatchObject(refused(50_000));
    });

    it("after no fewer than it takes", () => {
      // Once `free` waives the fee, the other two have ceased to matter: told apart, they would take more.
      const annualFee: AnnualFeePolicy = {
        label: "Fee",
        due: [{ schemes: ["a"], price: 500 }, { price: 700 }],
        ofSeveral: "highest",
        waivedBy: { schemes: ["free"] },
      };
      const { tariff: page } = atOneEuro({ a: plain, b: plain, free: plain }, { annualFee });
      const eight = { learner: {}, items: Array(8).fill({ item: "ue-3-ects" }) };
      const needed = 18;
      const within = (forBest: number) => planned(page, eight, {}, { ...few, forBest });
      expect(within(needed)).toMatchObject({ status: "priced", quote: { learnerDue: 800 } });
      expect(errorOf(() => within(needed - 1))).toMatchObject(refused(needed - 1));
    });
  });
});

describe("a basket that is hard to search", () => {
  it.runIf(isThorough)("is answered for a hundred items with two budgets that bind", async () => {
    const { basket } = await import("../bench/baskets.mjs" as string);
    const budgets = { company: { cents: 3_048_000 }, "pole-emploi": { hours: 1_143 } };
    const answer = ask({ learner: everything, items: basket(100, 1) }, { budgets });
    expect(answer).toMatchObject({ status: "priced", quote: { learnerDue: 302_900 } });
  });

  it.runIf(isThorough)("is answered for sixty items with four budgets that bind", async () => {
    const { basket, hoursOf } = await import("../bench/baskets.mjs" as string);
    const items = basket(60, 5);
    const budgets = {
      company: { cents: Math.round((hoursOf(items) * 2_000) / 3), units: 20 },
      "pole-emploi": { hours: Math.round(hoursOf(items) / 4), units: 12 },
    };
    const steps = { forBest: 5_000_000, forTies: 5_000_000, forOther: 0, forOthers: 0 };
    const answer = planned(tariff, { learner: everything, items }, { budgets }, steps);
    expect(answer).toMatchObject({ status: "priced", quote: { learnerDue: 115_700 } });
  });

  it.each([16, 30])("is answered at once for %i schemes at one price", (count) => {
    const schemes = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`scheme-${index}`, plain]),
    );
    const request = { learner: {}, items: Array(20).fill({ item: "ue-3-ects" }) };
    const steps = { forBest: 100, forTies: 100, forOther: 0, forOthers: 0 };
    const answer = planned(atOneEuro(schemes).tariff, request, {}, steps);
    expect(answer).toMatchObject({ status: "priced", quote: { learnerDue: 2_000 } });
  });
});
