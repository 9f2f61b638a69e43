import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BasketRequest, PlanOptions } from "../src/contract/basket.js";
import type { BasketItem } from "../src/contract/request.js";
import type { Tariff } from "../src/contract/tariff.js";
import { createPricing } from "../src/pricing.js";
import { bestOfQuoted, quotedPlans } from "./support/quoted-plans.js";
import { everyLearner, learners, lines } from "./support/requests.js";
import { runs } from "./support/runs.js";
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
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(runs(100));
  }, 60_000);

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
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  }, 60_000);
});
