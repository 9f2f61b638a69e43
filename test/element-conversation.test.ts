import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { answersTo } from "../src/element/answers.js";
import { hasSemester } from "../src/element/asked.js";
import { budgetMeasures, excesses } from "../src/element/budgets.js";
import type { Library } from "../src/element/library.js";
import { planProblems } from "../src/element/problems.js";
import { readAddress } from "../src/element/read-address.js";
import { sheet } from "../src/element/sheet.js";
import { createStore } from "../src/element/store.js";
import { cnamNouvelleAquitaine, createPricing, type Tariff } from "../src/index.js";
import { render } from "../src/words/render.js";
import { subjectOf } from "../src/words/subject.js";

const bundled = createPricing<Tariff>(cnamNouvelleAquitaine) as unknown as Library;
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ").replaceAll(/\s+/g, " ");

function sheetOf(fragment: string, locale: "fr" | "en" = "fr") {
  const { state } = readAddress(bundled, fragment, locale);
  const answer = answersTo(bundled, state, state.basket);
  const aside = state.aside && answersTo(bundled, state, state.aside);
  const about = { state, answer, aside, idleBudgets: [], day: "2026-01-31" };
  const document = sheet(subjectOf(bundled.tariff, locale), about);
  return (["text", "markdown", "html"] as const).map((format) => plain(render(document, format, locale)));
}

// No frame is ever drawn here.
beforeAll(() => vi.stubGlobal("requestAnimationFrame", () => 0));
afterAll(() => vi.unstubAllGlobals());

function storeAt(fragment: string, library = bundled) {
  const store = createStore(library, "en", {}, { draw: () => {}, drawResult: () => {} });
  store.read(fragment);
  return store;
}

it.each(["line=ue-6-ects::semester=1&line=ue-3-ects:", "line=ue-6-ects:ag2r:semester=1&line=ue-3-ects:"])(
  "a sheet whose schemes are open has semesters, readings and what it depends on: %s",
  (fragment) => {
    for (const text of sheetOf(fragment)) {
      expect(text).toContain("semestre 1");
      expect(text).toContain("Semestre non précisé : nous comptons");
      expect(text).toContain("Cotisez-vous à AG2R La Mondiale ?");
      expect(text).toContain("ne nécessite aucune démarche");
    }
  },
);

it("a sheet whose cheapest choice depends on an answer has the question, though no scheme alone depends on it", () => {
  const lines = "line=ue-6-ects::count=3:semester=1&line=ue-6-ects::count=3:semester=2";
  for (const text of sheetOf(`situations=job-seeker&${lines}&budget=pole-emploi:hours=100`)) {
    expect(text).toContain("Répondez à la question");
    expect(text).toContain("Cotisez-vous à AG2R La Mondiale ?");
  }
});

it("a sheet that waits for a number has the semesters that were said", () => {
  for (const text of sheetOf("line=recall-exam:&line=ue-3-ects::count=2:semester=2"))
    expect(text).toContain("semestre 2");
});

it("a second selection is on the sheet with its lines, both payers and the sum of two years", () => {
  for (const text of sheetOf(
    "situations=job-seeker&line=ue-6-ects:region&aside=ue-3-ects:region:count=2:semester=1",
  )) {
    for (const told of ["Deux sélections côte à côte", "153 €", "306 €", "2 × Module 26 h", "semestre 1"])
      expect(text).toContain(told);
  }
});

it("why the cheapest was chosen is found again by its link, and forgotten once something else is said", () => {
  const store = storeAt("situations=employee&line=ue-6-ects:&line=ue-3-ects:&budget=company:cents=150000");
  store.findCheapest();
  const plan = store.found()?.plan;
  expect(plan?.status).toBe("priced");
  const link =
    "situations=employee&line=ue-6-ects:company&line=ue-3-ects:region&budget=company:cents=150000&choice=cheapest";
  const again = storeAt(link);
  expect(again.found()?.plan).toEqual(plan);
  again.change(({ basket }) => ({ aside: basket }));
  expect(again.found()?.plan).toEqual(plan);
  again.change(() => ({ budgets: {} }));
  expect(again.found()).toBeUndefined();
  again.undo();
  expect(again.found()?.plan).toEqual(plan);
});

it("a link never claims to be the cheapest where another choice is", () => {
  const store = storeAt("situations=employee&line=ue-6-ects:region&choice=cheapest");
  expect(store.found()?.plan).toBeUndefined();
});

it("a cap is told with what it counts, by the page's own heading", () => {
  const [text] = sheetOf("situations=job-seeker&ag2rMember=yes&line=ue-6-ects:ag2r:count=3:semester=1");
  expect(text).toContain("3 lignes de « Unités d'enseignement » au semestre 1, 2 au plus.");
});

it("of more lines than the cheapest is looked for among, it is said how many and what to do", () => {
  const store = storeAt("situations=employee&line=ue-6-ects::count=101");
  store.findCheapest();
  expect(store.found()?.problems).toEqual([
    "The cheapest can be found among at most 100 lines, and there are 101. Choose yourself above, or remove some lines.",
  ]);
  expect(planProblems([], 3, "fr")).toEqual([]);
});

it("while a field cannot be read, no answer has the amounts of before, and the sheet says that a number is open", () => {
  const store = storeAt(
    "situations=employee&line=ue-6-ects:company&aside=ue-3-ects:region&choice=cheapest&budget=company:cents=150000",
  );
  store.arrive();
  expect([store.answer().quote?.status, store.drawn().aside?.quote?.status]).toEqual(["priced", "priced"]);
  expect(store.found()?.plan?.status).toBe("priced");
  store.setUnread("entry-0-count", true);
  const { state, answer, aside } = store.drawn();
  const waiting = { issues: [], waiting: ["company", "pole-emploi", "region", "ag2r"] };
  expect([answer, aside]).toEqual([waiting, waiting]);
  expect(store.answer()).toEqual({ issues: [], waiting: [] });
  expect(store.found()).toBeUndefined();
  const about = { state: { ...state, budgets: {} }, answer, aside, idleBudgets: [], day: "2026-01-31" };
  const text = plain(render(sheet(store.subject, about), "text", "en"));
  expect(text).toContain("One number is still unclear.");
  expect(text).not.toContain("€");
  store.setUnread("entry-0-count", false);
  expect(store.drawn().answer.quote?.status).toBe("priced");
  expect(store.found()?.plan?.status).toBe("priced");
});

/** A page whose scheme asks for a number, and whose learner is asked for one. */
const asking: Tariff = {
  format: 1,
  id: "asking",
  title: "Asking",
  currency: "EUR",
  facts: { age: { label: "How old are you?", min: 0 } },
  groups: { young: { label: "under 26", anyOf: [{ age: { below: 26 } }] } },
  measures: { days: "day" },
  items: { a: { label: "A" } },
  schemes: {
    daily: { label: "Daily", paidBy: "learner", measures: { days: { min: 1, step: 1 } } },
    young: { label: "Young", paidBy: "learner", public: "young" },
  },
  grid: { a: { daily: 100, young: 100 } },
};

it("a question whose answer cannot be read stays, though nothing else waits for it", () => {
  const store = storeAt("age=20&line=a:daily:days=2", createPricing(asking) as unknown as Library);
  store.arrive();
  store.setUnread("fact-age", true);
  store.change(() => ({ learner: {}, basket: { entries: [] } }));
  store.arrive();
  expect(store.questions()).toEqual(["age"]);
});

it("a number that is no longer asked keeps no answer back", () => {
  const store = storeAt("line=a:daily:days=2", createPricing(asking) as unknown as Library);
  store.setUnread("measure-0-days", true);
  store.change(({ basket }) => ({
    basket: { ...basket, entries: basket.entries.map((entry) => ({ ...entry, scheme: "young" })) },
  }));
  expect(store.unread.size).toBe(0);
  expect(store.answer().issues).toEqual([]);
  expect(store.answer().quote).toBeDefined();
});

it("a semester is asked only where its scheme is possible and limits the row", () => {
  const asks = (item: string, scheme: string | undefined, isPossible: boolean) =>
    hasSemester(bundled.tariff, { item, scheme, count: 1, measures: {} }, () => isPossible);
  expect(asks("ue-6-ects", "ag2r", true)).toBe(true);
  expect(asks("ue-6-ects", "ag2r", false)).toBe(false);
  expect(asks("ue-6-ects", undefined, false)).toBe(false);
  expect(asks("ue-6-ects", "region", true)).toBe(false);
  expect(asks("bulats-test", "ag2r", true)).toBe(false);
});

it("hours that a line was asked for count in a budget as printed ones do", () => {
  const tariff: Tariff = {
    format: 1,
    id: "hours",
    title: "Hours",
    currency: "EUR",
    measures: { hours: "hour" },
    items: { a: { label: "A", measures: { hours: { min: 0.1, step: 0.1 } } } },
    schemes: { one: { label: "One", paidBy: "funder" } },
    grid: { a: { one: 100 } },
  };
  const pricing = createPricing(tariff);
  const lines = [
    { item: "a", scheme: "one", hours: 0.1 },
    { item: "a", scheme: "one", hours: 0.2 },
  ];
  const quote = pricing.quote({ learner: {}, lines } as never);
  const over = (budget: object) => excesses(tariff, { one: budget }, quote);
  expect(budgetMeasures(tariff)).toContain("hours");
  expect(over({ hours: 0.3 })).toEqual([]);
  expect(over({ hours: 0.2 })).toEqual([{ scheme: "one", measure: "hours", excess: 0.1 }]);
  expect(over({ units: 1 })).toEqual([{ scheme: "one", measure: "units", excess: 1 }]);
});
