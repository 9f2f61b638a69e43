import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cnamNouvelleAquitaine, type QuoteRequest, quote } from "../src/index.js";
import { laws } from "./support/laws.js";
import { expectedQuote } from "./support/oracle.js";
import { everyLearner, requests } from "./support/requests.js";
import { runs } from "./support/runs.js";

// On failure fast-check prints the seed and the shrunk request.
const RUNS = { numRuns: runs(1_000) };

describe("the laws of the core, on the bundled tariff", () => {
  it.each(laws)("$law", ({ holds }) => {
    fc.assert(
      fc.property(requests(cnamNouvelleAquitaine), (request) => {
        holds(cnamNouvelleAquitaine, request);
      }),
      RUNS,
    );
  });
});

it("agrees with a second, naive reading of the captured page for every known learner", () => {
  const known = requests(cnamNouvelleAquitaine).chain((request) =>
    fc
      .constantFrom(...everyLearner(cnamNouvelleAquitaine.facts, request.learner))
      .map((learner): QuoteRequest => ({ ...request, learner })),
  );
  const seen = { priced: 0, ineligible: 0, undetermined: 0 };
  fc.assert(
    fc.property(known, (request) => {
      const answer = quote(request as Parameters<typeof quote>[0]);
      seen[answer.status] += 1;
      expect(answer).toMatchObject(expectedQuote(request));
    }),
    { numRuns: runs(3_000) },
  );
  // The generator reaches both kinds of answer, or this test would show nothing.
  expect(Math.min(seen.priced, seen.ineligible)).toBeGreaterThan(runs(100));
  expect(seen.undetermined).toBe(0);
});
