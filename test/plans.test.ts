import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BasketRequest, PlanOptions } from "../src/contract/basket.js";
import type { BasketItem } from "../src/contract/request.js";
import type { AnnualFeePolicy, Price, Scheme, Tariff } from "../src/contract/tariff.js";
import { createPricing } from "../src/pricing.js";
import { bestOfQuoted, quotedPlans } from "./support/quoted-plans.js";
import { everyLearner, learners, lines } from "./support/requests.js";
import { isThorough, metAtLeast, runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

/** The same tariff, with hours for days, so that there are accounts of hours to keep within. */
const inHours = (tariff: Tariff): Tariff =>
  JSON.parse(JSON.stringify(tariff).replaceAll('"days"', '"hours"'));

/** Items with all the measures that they, or a scheme, ask for; or without those of some scheme. */
const baskets = (tariff: Tariff, most: number): fc.Arbitrary<BasketRequest> =>
  fc.record(
    {
      learner: learners(tariff.facts),
      items: fc.array(
        lines(tariff).map(({ scheme: _, ...item }): BasketItem => item),
        { minLength: 1, maxLength: most },
      ),
      annualFee: fc.constantFrom("due" as const, "due" as const, "already-paid" as const),
    },
    { requiredKeys: ["learner", "items"] },
  );

function limits({ schemes }: Tariff): fc.Arbitrary<PlanOptions> {
  const budget = (id: string) => {
    const cents = schemes[id]?.paidBy === "funder" && { cents: fc.integer({ min: 0, max: 20_000 }) };
    return fc.record({ ...cents, hours: fc.nat(12), units: fc.nat(3) }, { requiredKeys: [] });
  };
  const ids = Object.keys(schemes);
  const budgets = fc.record(Object.fromEntries(ids.map((id) => [id, budget(id)])), { requiredKeys: [] });
  return fc.record({ schemes: fc.subarray(ids), budgets }, { requiredKeys: [] });
}

const cases = (most: number) =>
  tariffs
    .map(inHours)
    .chain((tariff) =>
      fc.tuple(fc.constant(tariff), baskets(tariff, most), fc.oneof(fc.constant({}), limits(tariff))),
    );

describe("on any tariff, the cheapest plan equals trying every quote", () => {
  it("for learners of whom everything is known, ties and other schemes included", () => {
    const seen = { priced: 0, unpriceable: 0, tied: 0 };
    fc.assert(
      fc.property(cases(4), fc.nat(), ([tariff, request, options], pick) => {
        const pricing = createPricing<Tariff>(tariff);
        const possible = everyLearner(tariff.facts, request.learner);
        const learner = possible[pick % possible.length] ?? {};
        const answer = pricing.cheapest({ ...request, learner }, options);
        const plans = quotedPlans(pricing, request, options, learner);
        const best = bestOfQuoted(plans);
        expect(answer.status).toBe(best ? "priced" : "unpriceable");
        if (answer.status !== "priced" || !best) {
          seen.unpriceable += 1;
          return;
        }
        seen.priced += 1;
        seen.tied += Number(plans.filter(({ weight }) => weight[0] === best.weight[0]).length > 1);
        expect(answer.quote).toEqual(best.quote);
        for (const [index, { others }] of answer.items.entries()) {
          for (const other of others) {
            const forced = bestOfQuoted(plans.filter(({ schemes }) => schemes[index] === other.scheme));
            const total = other.status === "priced" ? other.learnerDue : undefined;
            expect(total, `${index} under ${other.scheme}`).toBe(forced?.weight[0]);
          }
        }
        const wholly = Object.keys(tariff.schemes).flatMap(
          (scheme) => plans.find(({ schemes }) => schemes.every((one) => one === scheme)) ?? [],
        );
        expect(answer.saving?.learnerDue).toBe(
          wholly.length > 0 ? Math.min(...wholly.map(({ quote }) => quote.learnerDue)) : undefined,
        );
      }),
      { numRuns: runs(2_000) },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(metAtLeast(50));
  }, 200_000);

  it("for learners of whom facts are missing: asks for those that change it, and no others", () => {
    const seen = { priced: 0, unpriceable: 0, undetermined: 0 };
    fc.assert(
      fc.property(cases(2), ([tariff, request, options]) => {
        const possible = everyLearner(tariff.facts, request.learner);
        fc.pre(possible.length <= 200);
        const pricing = createPricing<Tariff>(tariff);
        const answer = pricing.cheapest(request, options);
        seen[answer.status] += 1;
        const bests = possible.map((learner) => ({
          learner,
          best: bestOfQuoted(quotedPlans(pricing, request, options, learner)),
        }));
        const facts = Object.keys(tariff.facts ?? {});
        const changing = facts.filter((fact) => {
          const seenWith = new Map<string, Set<string>>();
          for (const { learner, best } of bests) {
            const others = JSON.stringify({ ...learner, [fact]: null }, facts);
            const outcome = JSON.stringify(best && [best.quote.lines, best.quote.annualFee]);
            seenWith.set(others, (seenWith.get(others) ?? new Set()).add(outcome));
          }
          return [...seenWith.values()].some((outcomes) => outcomes.size > 1);
        });
        if (answer.status !== "undetermined") {
          expect(changing).toEqual([]);
          return;
        }
        expect(answer.missing).toEqual(changing);
        const totals = bests.map(({ best }) => best?.weight[0]);
        if (totals.includes(undefined)) expect(answer.learnerRange).toBeNull();
        else {
          expect(answer.learnerRange?.min).toBeLessThanOrEqual(Math.min(...totals.map(Number)));
          expect(answer.learnerRange?.max).toBeGreaterThanOrEqual(Math.max(...totals.map(Number)));
        }
      }),
      { numRuns: runs(2_000) },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThanOrEqual(metAtLeast(6));
  }, 200_000);
});

describe("a plan of a tariff of one's own", () => {
  const page = (
    schemes: Tariff["schemes"],
    prices: readonly Price[],
    rest: Partial<Tariff> = {},
  ): Tariff => ({
    format: 1,
    id: "own",
    title: "Own",
    currency: "EUR",
    items: Object.fromEntries(prices.map((_, index) => [`item-${index}`, { label: "Item" }])),
    schemes,
    grid: Object.fromEntries(
      prices.map((price, index) => [
        `item-${index}`,
        Object.fromEntries(Object.keys(schemes).map((id) => [id, price])),
      ]),
    ),
    ...rest,
  });
  const planOf = (tariff: Tariff, request: Partial<BasketRequest>, options?: PlanOptions) => {
    const items = Object.keys(tariff.items).map((item) => ({ item }));
    return createPricing<Tariff>(tariff).cheapest({ learner: {}, items, ...request }, options);
  };
  const own: Scheme = { label: "Own", paidBy: "learner" };
  const group: Partial<Tariff> = {
    facts: { local: { label: "Local" } },
    groups: { locals: { label: "for locals", anyOf: [{ local: true }] } },
  };

  it("is undetermined if what the funder pays depends on a missing fact, though the choice does not", () => {
    const half: Price = { for: "locals", price: 500, otherwise: 1_000 };
    const answer = planOf(page({ funder: { label: "Funder", paidBy: "funder" } }, [half], group), {});
    expect(answer).toEqual({
      status: "undetermined",
      tariff: "own",
      edition: "undated",
      missing: ["local"],
      learnerRange: { min: 0, max: 0 },
    });
  });

  it("is undetermined if the fee is an exception to some learners only, though it comes to the same", () => {
    const annualFee: AnnualFeePolicy = {
      label: "Fee",
      due: [{ price: { for: "locals", price: 500, otherwise: 500 } }],
      ofSeveral: "highest",
    };
    const answer = planOf(page({ own }, [100], { ...group, annualFee }), {});
    expect(answer).toMatchObject({ missing: ["local"], learnerRange: { min: 600, max: 600 } });
  });

  it("says which measure a scheme asks for, if an item comes without it", () => {
    const asking: Scheme = { ...own, measures: { grant: { min: 0, max: 9 } } };
    const tariff = page({ asking, own }, [100], { measures: { grant: "euro" } });
    const answer = planOf(tariff, {});
    expect(answer.status === "priced" && answer.items).toEqual([
      {
        item: "item-0",
        scheme: "own",
        others: [
          {
            scheme: "asking",
            status: "ineligible",
            reasons: [{ code: "measure-not-given", measure: "grant" }],
          },
        ],
      },
    ]);
    expect(planOf(tariff, { items: [{ item: "item-0", grant: 3 }] })).toMatchObject({
      items: [{ scheme: "asking" }],
    });
  });

  it("draws on no budget of hours with the hours that only another scheme asks for", () => {
    const timed: Scheme = { ...own, measures: { hours: { min: 1, max: 50 } } };
    const tariff = page({ own, timed }, [100], { measures: { hours: "hour" } });
    const answer = createPricing(tariff).cheapest(
      { learner: {}, items: [{ item: "item-0", hours: 2 }] },
      { budgets: { own: { hours: 3 } } },
    );
    expect(answer).toMatchObject({
      items: [{ scheme: "timed", others: [{ scheme: "own", reasons: [{ code: "hours-not-published" }] }] }],
    });
  });

  it("reads no measure that a host has hung on every object", () => {
    const asking: Scheme = { ...own, measures: { grant: { min: 0, max: 9 } } };
    const tariff = page({ asking }, [100], { measures: { grant: "euro" } });
    const { cheapest } = createPricing<Tariff>(tariff);
    Object.defineProperty(Object.prototype, "grant", { value: 3, configurable: true });
    try {
      expect(cheapest({ learner: {}, items: [{ item: "item-0" }] }).status).toBe("unpriceable");
    } finally {
      Reflect.deleteProperty(Object.prototype, "grant");
    }
  });

  it("keeps a budget in cents of payers whose shares are known, and refuses it where there is no funder", () => {
    const club: Scheme = { label: "Club", paidBy: [{ payer: "club", percent: 60 }] };
    const tariff = page({ club, own }, [1_000, 1_000]);
    const within = (cents: number) => planOf(tariff, {}, { budgets: { club: { cents } } });
    expect(within(1_200)).toMatchObject({ items: [{ scheme: "club" }, { scheme: "club" }] });
    expect(within(1_199)).toMatchObject({ items: [{ scheme: "club" }, { scheme: "own" }] });
    const alone: Scheme = { label: "Alone", paidBy: [{ payer: "learner" }] };
    expect(() => planOf(page({ alone }, [1_000]), {}, { budgets: { alone: { cents: 1 } } })).toThrow(
      "budgets.alone.cents: `alone` has no funder: use `hours` or `units`. Got 1.",
    );
  });

  it("counts parts of an hour exactly", () => {
    // As binary fractions, 1.6 + 2.7 + 2.7 is more than 7.
    const hours = [1.6, 2.7, 2.7];
    const funder: Scheme = { label: "Funder", paidBy: "funder" };
    const { items, ...rest } = page({ funder, own }, [1_000, 1_000, 1_000], { measures: { hours: "hour" } });
    const measured = Object.entries(items).map(([id, item], index) => [
      id,
      { ...item, measures: { hours: hours[index] as number } },
    ]);
    const tariff: Tariff = { ...rest, items: Object.fromEntries(measured) };
    const within = (most: number) => planOf(tariff, {}, { budgets: { funder: { hours: most } } });
    expect(within(7)).toMatchObject({ quote: { learnerDue: 0 } });
    expect(within(6)).toMatchObject({ quote: { learnerDue: 1_000 } });
    const exceeded = { code: "budget-exceeded", measure: "hours", needed: 2.7, available: 2 };
    expect(within(2)).toMatchObject({
      items: [{ scheme: "funder" }, { others: [{ reasons: [exceeded] }] }, { scheme: "own" }],
    });
  });

  it("names every item that leaves some learner without a plan, not only those of one kind of learner", () => {
    const local: Scheme = { label: "Local", public: "locals", paidBy: "learner" };
    const visitor: Scheme = { label: "Visitor", public: "visitors", paidBy: "learner" };
    const tariff: Tariff = {
      ...page({ local, visitor }, [100, 100], group),
      groups: { ...group.groups, visitors: { label: "for visitors", anyOf: [{ local: false }] } },
      grid: {
        "item-0": { local: 100, visitor: "not-eligible" },
        "item-1": { local: "not-eligible", visitor: 100 },
      },
    };
    const answer = planOf(tariff, {});
    expect(answer).toMatchObject({ status: "unpriceable", items: [{ index: 0 }, { index: 1 }] });
    expect(planOf(tariff, { learner: { local: true } })).toMatchObject({ items: [{ index: 1 }] });
    expect(planOf(tariff, { learner: { local: false } })).toMatchObject({ items: [{ index: 0 }] });
  });

  it("exceeds no budget of hours by parts of an hour too small to count", () => {
    const timed = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `item-${index}`,
        { label: "Item", measures: { hours: 0.1000001 } },
      ]),
    );
    const funder: Scheme = { label: "Funder", paidBy: "funder" };
    const { items: _, ...rest } = page({ funder, own }, Array(10).fill(100), { measures: { hours: "hour" } });
    const answer = planOf({ ...rest, items: timed }, {}, { budgets: { funder: { hours: 1 } } });
    expect(answer).toMatchObject({ status: "priced", quote: { learnerDue: 100 } });
  });

  it.runIf(isThorough)("is found for thirty items that share three budgets of hours at one price", () => {
    const hours = [1, 2, 3, 5, 7, 11];
    const funder: Scheme = { label: "Funder", paidBy: "funder" };
    const { grid: _, ...rest } = page({ a: funder, b: funder, c: funder, own }, [0, 0, 0, 0, 0, 0], {
      measures: { hours: "hour" },
    });
    const tariff: Tariff = {
      ...rest,
      items: Object.fromEntries(
        hours.map((one, index) => [`item-${index}`, { label: "Item", measures: { hours: one } }]),
      ),
      grid: Object.fromEntries(
        hours.map((one, index) => [`item-${index}`, { a: 0, b: 0, c: 0, own: one * 100 }]),
      ),
    };
    const items = hours.flatMap((_one, index) => Array(5).fill({ item: `item-${index}` }));
    const budgets = { a: { hours: 36 }, b: { hours: 36 }, c: { hours: 36 } };
    expect(planOf(tariff, { items }, { budgets })).toMatchObject({
      status: "priced",
      quote: { learnerDue: 3_700 },
    });
  });

  it("tells 40 conditions apart", () => {
    const ids = Array.from({ length: 20 }, (_, index) => `scheme-${index}`);
    const asked = (id: string) => [`${id}-asks`, `${id}-insists`];
    const schemes = Object.fromEntries(ids.map((id) => [id, { ...own, conditions: asked(id) }]));
    const words = Object.fromEntries(ids.flatMap(asked).map((code) => [code, "Asks"]));
    const at100 = (...cheap: readonly string[]) =>
      Object.fromEntries(ids.map((id) => [id, cheap.includes(id) ? 100 : 900]));
    const tariff: Tariff = {
      ...page(schemes, [100, 100], { words }),
      // The later scheme carries no conditions but those of the other item.
      grid: { "item-0": at100("scheme-19"), "item-1": at100("scheme-18", "scheme-19") },
    };
    expect(planOf(tariff, {})).toMatchObject({ items: [{ scheme: "scheme-19" }, { scheme: "scheme-19" }] });
  });

  it("weighs 40 conditions of two schemes", () => {
    const conditions = Array.from({ length: 40 }, (_, index) => `asks-${index}`);
    const words = Object.fromEntries(conditions.map((code) => [code, "Asks"]));
    const asking: Scheme = { ...own, conditions: conditions.slice(0, 39) };
    const last: Scheme = { ...own, conditions: conditions.slice(39) };
    expect(planOf(page({ asking, last }, [100, 100], { words }), {})).toMatchObject({
      items: [{ scheme: "last" }, { scheme: "last" }],
    });
  });
});
