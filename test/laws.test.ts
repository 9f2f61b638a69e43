import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { QuoteRequest } from "../src/contract/request.js";
import { cnamNouvelleAquitaine, createPricing, type Tariff } from "../src/index.js";
import { laws } from "./support/laws.js";
import { expectedQuote } from "./support/oracle.js";
import { everyLearner, requests } from "./support/requests.js";
import { metAtLeast, runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";

// On failure fast-check prints the seed and the shrunk request.

/** The bundled tariff as the gate lets it through. */
const { tariff: ours, quote } = createPricing<Tariff>(cnamNouvelleAquitaine);
const anything = tariffs.chain((tariff) => fc.tuple(fc.constant(tariff), requests(tariff, 4)));

describe("on the bundled tariff", () => {
  it.each(laws)("$law", ({ holds, cost = 1 }) => {
    fc.assert(
      fc.property(requests(ours), (request) => {
        holds(ours, request);
      }),
      { numRuns: runs(300 / cost) },
    );
  });

  it("every quote agrees with a second, naive reading of the captured page", () => {
    const known = requests(ours).chain((request) =>
      fc
        .constantFrom(...everyLearner(ours.facts, request.learner))
        .map((learner): QuoteRequest => ({ ...request, learner })),
    );
    const seen = { priced: 0, ineligible: 0, undetermined: 0 };
    fc.assert(
      fc.property(known, (request) => {
        const answer = quote(request);
        seen[answer.status] += 1;
        expect(answer).toMatchObject(expectedQuote(request));
      }),
      { numRuns: runs(3_000) },
    );
    // The generator reaches both kinds of answer, or this test would show nothing.
    expect(Math.min(seen.priced, seen.ineligible)).toBeGreaterThanOrEqual(metAtLeast(100));
    expect(seen.undetermined).toBe(0);
  });
});

describe("on any sound tariff", () => {
  it.each(laws)("$law", ({ holds, cost = 1 }) => {
    fc.assert(
      fc.property(anything, ([tariff, request]) => {
        holds(tariff, request);
      }),
      { numRuns: runs(300 / cost) },
    );
  });

  it("quotes of every kind are met, with everything that a line can have", () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    for (const [tariff, request] of fc.sample(anything, { numRuns: runs(500), seed: 1 })) {
      const answer = createPricing(tariff).quote(request);
      count(answer.status);
      if (answer.status === "undetermined") count(answer.learnerRange ? "range" : "no range");
      if (answer.status === "priced") count(`fee ${answer.annualFee.status}`);
      if (answer.status === "priced" && "exception" in answer.annualFee) count("exception");
      for (const { kind } of answer.notes) count(kind);
      for (const line of answer.lines) {
        if (line.status === "ineligible") for (const { code } of line.reasons) count(code);
        if (line.status !== "priced") continue;
        if (line.parts) count("parts");
        if (line.parts?.some(({ due }) => due < 0)) count("reduced");
        if (line.payers) count("payers");
      }
    }
    const wanted = [
      ...["priced", "ineligible", "undetermined", "range", "no range"],
      ...["fee due", "fee waived", "fee already-paid", "exception"],
      ...["condition", "reading", "information", "parts", "reduced", "payers"],
      ...["item-not-eligible", "learner-not-eligible", "cap-exceeded"],
    ];
    for (const what of wanted) expect(seen.get(what) ?? 0, what).toBeGreaterThanOrEqual(metAtLeast(4));
  });
});
