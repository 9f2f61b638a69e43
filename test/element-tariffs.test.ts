import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf } from "../src/element/address.js";
import { answersTo } from "../src/element/answers.js";
import { askedOf } from "../src/element/asked.js";
import { budgetable } from "../src/element/budgets.js";
import { headline } from "../src/element/headline.js";
import type { Library } from "../src/element/library.js";
import { pricesByItem } from "../src/element/prices.js";
import { readAddress } from "../src/element/read-address.js";
import { sharesOf } from "../src/element/shares.js";
import { sheet } from "../src/element/sheet.js";
import { type Basket, type Entry, type State, singleScheme } from "../src/element/state.js";
import { words } from "../src/element/words.js";
import { createPricing, type Quote, type Tariff } from "../src/index.js";
import { parseTariff } from "../src/tariffs/index.js";
import { render } from "../src/words/render.js";
import { subjectOf } from "../src/words/subject.js";
import { learners, lines } from "./support/requests.js";
import { metAtLeast, runs } from "./support/runs.js";

const folder = new URL("../examples/tariffs/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
const libraryOf = (tariff: Tariff) => createPricing(tariff) as unknown as Library;
const read = (file: string) => {
  const parsed = parseTariff(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  if (!parsed.ok) throw new Error(file);
  return parsed.value as Tariff;
};

it("tells a scheme that only lacks a number as waiting for it, not as impossible", () => {
  const { quote, tariff } = libraryOf(read("chec.json"));
  const told = (line: object) =>
    sharesOf(subjectOf(tariff, "en"), quote({ learner: {}, lines: [line] } as never));
  expect(told({ item: "year", scheme: "own" })[0]).toBe("€9,800");
  const compared = libraryOf(read("chec.json")).compare({ learner: {}, items: [{ item: "year" }] } as never);
  const open = compared.schemes.find(({ scheme }) => scheme === "third-party");
  expect(sharesOf(subjectOf(tariff, "en"), open?.quote as Quote)).toEqual(["to be given", "–"]);
});

/** Any state of the conversation: numbers and schemes may be missing. */
function states(tariff: Tariff): fc.Arbitrary<State> {
  const entries = fc.array(
    fc
      .record({
        line: lines(tariff),
        count: fc.integer({ min: 1, max: 3 }),
        has: fc.tuple(fc.boolean(), fc.boolean()),
      })
      .map(
        ({
          line: { item, scheme, semester, ref, ...measures },
          count,
          has: [hasScheme, numbers],
        }): Entry => ({
          item,
          count,
          ...((hasScheme || singleScheme(tariff)) && { scheme }),
          ...(semester && { semester }),
          ...(ref && { ref }),
          measures: numbers ? (measures as Entry["measures"]) : {},
        }),
      ),
    { maxLength: 4 },
  );
  const basket: fc.Arbitrary<Basket> = fc.record({
    entries,
    annualFee: fc.constantFrom(undefined, tariff.annualFee && ("already-paid" as const)),
  });
  return fc.record({
    learner: learners(tariff.facts),
    basket,
    aside: fc.option(
      basket.filter((one) => one.entries.length > 0),
      { nil: undefined },
    ),
    budgets: fc.record(
      Object.fromEntries(
        budgetable(tariff).map((id) => [id, fc.record({ cents: fc.integer({ min: 0, max: 500_000 }) })]),
      ),
      { requiredKeys: [] },
    ),
  }) as fc.Arbitrary<State>;
}

const texts = (tariff: Tariff, library: Library, state: State, locale: "fr" | "en") => {
  const subject = subjectOf(tariff, locale);
  const answer = answersTo(library, state, state.basket);
  const aside = state.aside && answersTo(library, state, state.aside);
  const about = { state, answer, aside, idleBudgets: [], day: "2026-01-31", link: "LINK" };
  const document = sheet(subject, about);
  return {
    answer,
    aside,
    head: headline(subject, state, answer),
    written: (["text", "markdown", "html"] as const).map((format) => render(document, format, locale)),
    prices: [...pricesByItem(library, subject, state.learner).values()],
    amount: subject.amount,
  };
};

/** The lines of a basket, written out once more. */
const linesIn = ({ entries }: Basket) =>
  entries.flatMap(({ item, scheme, semester, ref, measures, count }) =>
    Array.from({ length: count }, () => ({
      item,
      scheme,
      ...measures,
      ...(semester && { semester }),
      ...(ref && { ref }),
    })),
  );

describe.each(files)("the conversation about %s", (file) => {
  const tariff = read(file);
  const library = libraryOf(tariff);

  it("says of any state, in either language, what a quote says, and never throws", () => {
    const seen = { priced: 0, compared: 0 };
    fc.assert(
      fc.property(states(tariff), fc.constantFrom("fr" as const, "en" as const), (state, locale) => {
        const { answer, head, written, prices, amount } = texts(tariff, library, state, locale);
        const { basket } = state;
        const [html = ""] = written.slice(-1);
        for (const text of [head, ...written, ...prices])
          expect(text).not.toMatch(/undefined|NaN|\[object|null/);
        const isReady = basket.entries.every((entry) =>
          askedOf(tariff, entry).every((name) => entry.measures[name] !== undefined),
        );
        const isChosen =
          basket.entries.length > 0 && basket.entries.every(({ scheme }) => scheme !== undefined);
        const about = { learner: state.learner, ...(basket.annualFee && { annualFee: basket.annualFee }) };
        if (isReady && isChosen) {
          const quote = library.quote({ ...about, lines: linesIn(basket) } as never);
          expect(answer.quote).toEqual(quote);
          if (quote.status === "priced") {
            seen.priced++;
            expect(head).toContain(amount(quote.learnerDue));
            for (const { due } of quote.payers) if (due !== null) expect(html).toContain(amount(due));
          }
        } else expect(answer.quote).toBeUndefined();
        for (const { scheme, quote } of answer.comparison?.schemes ?? []) {
          seen.compared++;
          if (quote.status === "priced") seen.priced++;
          const all = linesIn(basket).map((line) => ({ ...line, scheme }));
          const isWhole = library.parseQuoteRequest({ ...about, lines: all }).ok;
          if (isWhole) expect(quote).toEqual(library.quote({ ...about, lines: all } as never));
        }
      }),
      { numRuns: runs(60), seed: 25 },
    );
    expect(seen.priced).toBeGreaterThanOrEqual(metAtLeast(1));
    expect(seen.compared).toBeGreaterThanOrEqual(metAtLeast(1));
  });

  it("is found again by its link, sheet and all", () => {
    fc.assert(
      fc.property(states(tariff), (state) => {
        const link = addressOf(state);
        const again = readAddress(library, link, "fr");
        expect(again.problems).toEqual([]);
        expect(addressOf(again.state)).toBe(link);
        expect(texts(tariff, library, again.state, "fr").written).toEqual(
          texts(tariff, library, state, "fr").written,
        );
      }),
      { numRuns: runs(30), seed: 25 },
    );
  });

  it("has no price in its list that a quote of that line would not have", () => {
    const { prices, amount } = texts(
      tariff,
      library,
      { learner: {}, basket: { entries: [] }, budgets: {} },
      "fr",
    );
    const dues = library
      .priceList({ learner: {} })
      .map(({ schemes }) => schemes.flatMap((line) => (line.status === "priced" ? [line.learnerDue] : [])));
    expect(prices).toHaveLength(dues.length);
    dues.forEach((some, index) => {
      if (some.length > 0) expect(prices[index]).toContain(amount(Math.min(...some)));
    });
  });
});

describe("the conversation's own words", () => {
  const said = Object.entries(words).flatMap(([key, { fr, en }]) =>
    [fr, en].map((text) => [
      key,
      typeof text === "string" ? text : (text as (...all: string[]) => string)("A", "B", "C"),
    ]),
  );

  it.each(said)("%s fits any tariff: %s", (_, text) => {
    expect(text).not.toMatch(
      /AG2R|Cnam|ECTS|Région|Region|Pôle|OPACIF|\bUE\b|teaching unit|module|droits|registration|annual fee|examen|\bexams?\b|mémoire|thesis|formation|\bcourse|apprendre|learn/i,
    );
  });

  it("speak of who pays only where somebody else does", () => {
    const pool = read("le-bouscat-pool.json");
    const nursing = read("provins-nursing.json");
    const [first = ""] = Object.keys(pool.items);
    const state = (tariff: Tariff): State => ({
      learner: {},
      basket: {
        entries: [{ item: Object.keys(tariff.items)[0] ?? first, count: 1, measures: { entries: 1 } }],
      },
      budgets: {},
    });
    expect(texts(pool, libraryOf(pool), state(pool), "fr").head).not.toContain("financ");
    expect(headline(subjectOf(nursing, "fr"), state(nursing), { issues: [] })).toContain(
      "Choisissez qui finance",
    );
  });
});

it("a fact of any name is told from an address's own words", () => {
  const tariff: Tariff = {
    format: 1,
    id: "clash",
    title: "Clash",
    currency: "EUR",
    facts: { aside: { label: "A ?" }, budget: { label: "B ?" }, choice: { label: "C ?" } },
    items: { a: { label: "A" } },
    schemes: { one: { label: "One", paidBy: "learner" } },
    grid: { a: { one: 100 } },
  };
  const state: State = {
    learner: { aside: true, budget: false, choice: true },
    basket: { entries: [{ item: "a", scheme: "one", count: 1, measures: {} }] },
    budgets: {},
  };
  const { state: again, problems } = readAddress(libraryOf(tariff), addressOf(state), "fr");
  expect(problems).toEqual([]);
  expect(again.learner).toEqual(state.learner);
});
