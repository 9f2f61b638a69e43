import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { vectorsFor } from "../scripts/vectors.mjs";
import type { QuoteRequest } from "../src/contract/request.js";
import { noteCodes } from "../src/engine/note-rules.js";
import { createPricing, type Quote, type Tariff, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { expectedQuote } from "./model/unknown.js";

const pricing = createPricing<Tariff>(tariff);
const vectors: { request: QuoteRequest; quote: Quote }[] = vectorsFor(tariff, pricing.quote);

describe("the vectors", () => {
  it("are read by a Python program of fewer than 150 lines, as their guide says", () => {
    const lines = readFileSync("examples/python/vectors.py", "utf8").split("\n").filter(Boolean);
    expect(lines.length).toBeLessThan(150);
    expect(readFileSync("docs/guides/vectors.md", "utf8")).toContain("in fewer than 150 lines of Python");
  });

  it("are at least 300, each once", () => {
    expect(vectors.length).toBeGreaterThanOrEqual(300);
    expect(new Set(vectors.map(({ request }) => JSON.stringify(request))).size).toBe(vectors.length);
  });

  it("are requests that can be read, and survive JSON with their quotes", () => {
    for (const vector of vectors) {
      expect(pricing.parseQuoteRequest(vector.request).ok).toBe(true);
      expect(JSON.parse(JSON.stringify(vector))).toStrictEqual(vector);
    }
  });

  it("have the quotes that a naive reading of the tariff's data gives", () => {
    for (const { request, quote } of vectors)
      expect(JSON.stringify(quote)).toBe(JSON.stringify(expectedQuote(pricing.tariff, request)));
  });

  it("have the same quotes from a tariff that has been through JSON, byte for byte", () => {
    const again = createPricing<Tariff>(JSON.parse(JSON.stringify(tariff)));
    for (const { request, quote } of vectors)
      expect(JSON.stringify(again.quote(request))).toBe(JSON.stringify(quote));
  });

  it("meet every cell, priced or refused", () => {
    const met = new Set(
      vectors.flatMap(({ quote }) =>
        quote.lines.flatMap((line) => {
          if (line.status === "priced") return [`${line.item} ${line.scheme} price`];
          const isRefused =
            line.status === "ineligible" && line.reasons.some(({ code }) => code === "item-not-eligible");
          return isRefused ? [`${line.item} ${line.scheme} refusal`] : [];
        }),
      ),
    );
    for (const [item, row] of Object.entries(tariff.grid))
      for (const [scheme, price] of Object.entries(row))
        expect(met).toContain(`${item} ${scheme} ${price === "not-eligible" ? "refusal" : "price"}`);
  });

  it("meet every status, reason, note and reading", () => {
    const statuses = new Set(vectors.map(({ quote }) => quote.status));
    expect(statuses).toEqual(new Set(["priced", "ineligible", "undetermined"]));
    const notes = new Set(vectors.flatMap(({ quote }) => quote.notes.map(({ code }) => code)));
    expect(notes).toEqual(new Set(Object.values(noteCodes(tariff)).flat()));
    const reasons = vectors.flatMap(({ quote }) =>
      quote.lines.flatMap((line) =>
        line.status === "ineligible" ? line.reasons.map(({ code }) => code) : [],
      ),
    );
    expect(new Set(reasons)).toEqual(new Set(["item-not-eligible", "learner-not-eligible", "cap-exceeded"]));
    const fees = vectors.flatMap(({ quote }) => (quote.status === "priced" ? [quote.annualFee.status] : []));
    expect(new Set(fees)).toEqual(new Set(["due", "waived", "already-paid"]));
  });
});
