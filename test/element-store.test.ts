import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addressOf } from "../src/element/address.js";
import { afterFrame } from "../src/element/after-frame.js";
import type { Library } from "../src/element/library.js";
import { missingFacts, questionsToAsk } from "../src/element/questions.js";
import { type Entry, nothingSaid, withSchemes } from "../src/element/state.js";
import { createStore, type Host } from "../src/element/store.js";
import { cnamNouvelleAquitaine, createPricing, type Tariff } from "../src/index.js";

const bundled = createPricing<Tariff>(cnamNouvelleAquitaine) as unknown as Library;

/** A page whose items and schemes ask for numbers, and whose lessons cost what the learner's quotient says. */
const pool: Tariff = {
  format: 1,
  id: "pool",
  title: "Pool",
  currency: "EUR",
  facts: { resident: { label: "Do you live here?" }, quotient: { label: "Your quotient", min: 0 } },
  groups: { residents: { label: "residents", anyOf: [{ resident: true }] } },
  measures: { entries: "entry", days: "day" },
  items: {
    entry: { label: "Entry", measures: { entries: { min: 1, step: 1 } } },
    lessons: { label: "Lessons" },
  },
  schemes: {
    full: { label: "Full rate", paidBy: "learner" },
    residents: { label: "Residents", paidBy: "learner", public: "residents" },
    daily: { label: "Daily", paidBy: "learner", measures: { days: { min: 1, step: 1 } } },
  },
  grid: {
    entry: { full: { per: "entries", cents: 500 }, residents: 300, daily: 400 },
    lessons: {
      full: {
        by: "quotient",
        bands: [
          { from: 0, price: 1000 },
          { from: 500, price: 2000 },
        ],
      },
      residents: 900,
      daily: 800,
    },
  },
};

const FRAME = 16;

/** A conversation that has been shown, and how often it has drawn, told and asked. */
function conversation(fragment?: string, tariff?: Tariff) {
  const { quote, compare, cheapest, ...others } = tariff
    ? (createPricing(tariff) as unknown as Library)
    : bundled;
  const asked = { quote: vi.fn(quote), compare: vi.fn(compare), cheapest: vi.fn(cheapest) };
  const screen = { draw: vi.fn(), drawResult: vi.fn() };
  const host = { onFragment: vi.fn(), onAnswer: vi.fn() } satisfies Host;
  const store = createStore({ ...others, ...asked }, "en", host, screen);
  if (fragment !== undefined) store.read(fragment);
  return { store, ...asked, ...screen, ...host };
}

const entry = (item: string, more: Partial<Entry> = {}): Entry => ({ item, count: 1, measures: {}, ...more });
const learn = (...entries: Entry[]) => ({ basket: { entries } });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, FRAME));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("what takes longer than a frame", () => {
  it("is done once after the frame, however often it was asked for, and once more if it is asked for again", () => {
    const frames = vi.fn((draw: () => void) => setTimeout(draw, FRAME));
    vi.stubGlobal("requestAnimationFrame", frames);
    const arrive = vi.fn();
    const later = afterFrame(arrive);
    for (const round of [1, 2]) {
      later();
      later();
      expect(arrive).toHaveBeenCalledTimes(round - 1);
      vi.runAllTimers();
      expect([frames.mock.calls.length, arrive.mock.calls.length]).toEqual([round, round]);
    }
  });

  it.each([Number.POSITIVE_INFINITY, 1000])("is done once where a frame takes %d ms", (frame) => {
    vi.stubGlobal("requestAnimationFrame", (draw: () => void) =>
      Number.isFinite(frame) ? setTimeout(draw, frame) : 0,
    );
    const arrive = vi.fn();
    afterFrame(arrive)();
    vi.advanceTimersByTime(200);
    expect(arrive).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(arrive).toHaveBeenCalledTimes(1);
    vi.runAllTimers();
    expect(arrive).toHaveBeenCalledTimes(1);
  });
});

describe("a conversation", () => {
  it("answers a tap at once with the quote alone, and compares once the frame is drawn", () => {
    const { store, quote, compare, draw, drawResult, onFragment, onAnswer } = conversation();
    store.change(() => ({ learner: { situations: ["employee"] } }));
    store.change(() => learn(entry("ue-6-ects", { scheme: "company" })));
    const { answer, now, drawn } = store;
    expect(answer().quote).toMatchObject({ status: "priced", learnerDue: 0 });
    expect(answer()).toBe(answer());
    expect(onFragment.mock.lastCall).toEqual(["situations=employee&line=ue-6-ects:company"]);
    expect(onAnswer.mock.lastCall).toEqual([answer()]);
    const called = () => [quote, compare, draw, drawResult].map(({ mock }) => mock.calls.length);
    expect(called()).toEqual([1, 0, 0, 2]);
    expect(drawn().state).toBe(nothingSaid);
    vi.runAllTimers();
    expect(called()).toEqual([1, 0, 1, 2]);
    expect(drawn().state).toBe(now());
    expect(drawn().answer.comparison?.schemes).toHaveLength(4);
    expect(answer()).toBe(drawn().answer);
    expect(called()).toEqual([2, 1, 1, 2]);
  });

  it("compares at once as long as a scheme is open, but not what cannot be priced at all", () => {
    const { store, compare } = conversation("line=ue-6-ects:");
    expect(store.answer().comparison?.schemes).toHaveLength(4);
    store.change(() => learn(entry("ue-6-ects", { scheme: "company", count: 1001 })));
    expect(store.answer().issues).toHaveLength(1);
    expect(compare).toHaveBeenCalledTimes(1);
  });

  it("has ids that no other conversation of the page has", () => {
    const ids = [conversation(), conversation()].map(({ store }) => store.id("name"));
    for (const id of ids) expect(id).toMatch(/^conversation-\d+-name$/);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("is undone step by step, where typing in one field is one step", () => {
    const { store, drawResult } = conversation();
    store.undo();
    expect([store.canUndo(), drawResult.mock.calls.length]).toEqual([false, 0]);
    const say = (age: number, field?: string) => store.change(() => ({ learner: { age } }), field);
    say(1, "age");
    say(12, "age");
    say(3, "other");
    say(4);
    say(5);
    const ages: unknown[] = [];
    while (store.canUndo()) {
      store.undo();
      ages.push(store.now().learner["age"]);
    }
    expect(ages).toEqual([4, 3, 12, undefined]);
    expect(store.now()).toBe(nothingSaid);
    say(1, "age");
    store.undo();
    say(2, "age");
    expect(store.canUndo()).toBe(true);
  });

  it("keeps the last hundred steps", () => {
    const { store } = conversation();
    for (let age = 1; age <= 150; age++) store.change(() => ({ learner: { age } }));
    let steps = 0;
    for (; store.canUndo(); steps++) store.undo();
    expect(steps).toBe(100);
    expect(store.now().learner).toEqual({ age: 50 });
  });

  it("is started again, and can be restored", () => {
    const { store, onFragment } = conversation("line=ue-6-ects:region");
    const said = store.now();
    store.setUnread("fact-age", true);
    store.remember("fact-age", { text: "?" });
    store.remember("fold drafts", true);
    store.startAgain();
    expect(store.now()).toBe(nothingSaid);
    expect([store.unread.size, store.recall("fact-age"), store.recall("fold drafts")]).toEqual([
      0,
      undefined,
      true,
    ]);
    expect(onFragment.mock.lastCall).toEqual([""]);
    store.undo();
    expect(store.now()).toBe(said);
  });

  it("reads a link; another one can be undone, the same one or the first has nothing to undo", () => {
    const { store } = conversation("");
    expect(store.now()).toBe(nothingSaid);
    store.read("line=ue-6-ects:region");
    expect(store.canUndo()).toBe(false);
    store.read("line=ue-6-ects:region:");
    expect(store.canUndo()).toBe(false);
    store.remember("entry-0-count", { text: "?" });
    store.setUnread("entry-0-count", true);
    store.read("line=ue-3-ects:region");
    expect([store.canUndo(), store.unread.size, store.recall("entry-0-count")]).toEqual([true, 0, undefined]);
    store.undo();
    expect(addressOf(store.now())).toBe("line=ue-6-ects:region");
    store.read("");
    expect(store.now()).toBe(nothingSaid);
    store.undo();
    expect(addressOf(store.now())).toBe("line=ue-6-ects:region");
  });

  it("says which parts of a link were not read, until the conversation goes on", () => {
    const { store } = conversation();
    const nothing = { texts: [] };
    expect(store.misread()).toEqual(nothing);
    const bad = {
      heading: "Part of the link could not be read; the rest is here.",
      texts: ["“x=1” was left out."],
    };
    for (const say of [() => store.change(() => ({})), store.undo, store.startAgain]) {
      store.read("line=ue-6-ects:region&x=1");
      expect(store.misread()).toEqual(bad);
      say();
      expect(store.misread()).toEqual(nothing);
    }
  });

  it("takes what a page selects in place of a link's lines, and says what of it is wrong without blaming the link", () => {
    const { store } = conversation();
    const entries = [entry("ue-3-ects")];
    store.read("situations=employee&line=ue-6-ects:region&annualFee=already-paid&choice=cheapest", () => ({
      entries,
      problems: ["wrong"],
    }));
    expect(store.now()).toEqual({
      learner: { situations: ["employee"] },
      basket: { entries, annualFee: "already-paid" },
      budgets: {},
    });
    expect(store.misread()).toEqual({ texts: ["wrong"] });
  });

  it("reports an answer again once a field becomes readable or unreadable, and only then", () => {
    const { store, onAnswer } = conversation("line=ue-6-ects:region");
    onAnswer.mockClear();
    store.setUnread("fact-age", false);
    expect(onAnswer).not.toHaveBeenCalled();
    store.setUnread("fact-age", true);
    store.setUnread("fact-age", true);
    expect(onAnswer.mock.calls).toEqual([[{ issues: [], waiting: [] }]]);
    store.setUnread("fact-age", false);
    expect(onAnswer).toHaveBeenCalledTimes(2);
    expect(onAnswer.mock.lastCall).toEqual([store.answer()]);
  });

  it("remembers what stands in a field, draws it, and forgets it when told", () => {
    const { store, draw } = conversation();
    store.remember("x", 1);
    expect([store.recall("x"), draw.mock.calls.length]).toEqual([1, 1]);
    store.remember("x", undefined);
    expect([store.recall("x"), draw.mock.calls.length]).toEqual([undefined, 2]);
  });
});

describe("what stands in the fields of a selection", () => {
  const before = [
    entry("entry", { scheme: "daily", measures: { entries: 2, days: 3 } }),
    entry("lessons", { scheme: "full" }),
    entry("lessons", { scheme: "daily", measures: { days: 1 } }),
  ];
  const fields = [
    "entry-0-count",
    "entry-1-count",
    "entry-2-count",
    "fact-quotient",
    "fold entry-more",
    "fold measure-more",
    "measure-0-days",
    "measure-0-entries",
    "measure-2-days",
  ];
  const ofNoRow = ["fact-quotient", "fold entry-more", "fold measure-more"];
  const [first, second, third] = before as [Entry, Entry, Entry];

  it.each([
    ["stays as long as nothing moves", before, fields],
    ["stays where a row is added", [...before, entry("lessons")], fields],
    [
      "is forgotten where the number is no longer asked",
      [{ ...first, scheme: "full" }, second, third],
      fields.filter((field) => field !== "measure-0-days"),
    ],
    ["is forgotten where the first row is removed", [second, third], ofNoRow],
    ["is forgotten where the last row is removed", [first, second], ofNoRow],
    ["is forgotten where a row in the middle has become another", [first, first, third], ofNoRow],
  ])("%s", (_, after, kept) => {
    const { store } = conversation("", pool);
    store.change(() => learn(...before));
    for (const field of fields) {
      store.remember(field, { text: "?" });
      store.setUnread(field, true);
    }
    store.change(() => learn(...after));
    expect([...store.unread].sort()).toEqual(kept);
    expect(fields.filter((field) => store.recall(field) !== undefined)).toEqual(kept);
  });

  it("keeps a number while no scheme is chosen, and loses the one that the chosen scheme does not ask for", () => {
    const { store } = conversation("line=entry::entries=2:days=3", pool);
    const said = () => store.now().basket.entries.map(({ scheme, measures }) => [scheme, measures]);
    const choose = (scheme: string | undefined) =>
      store.change(({ basket }) => learn(...basket.entries.map((one) => ({ ...one, scheme }))));
    choose(undefined);
    expect(said()).toEqual([[undefined, { entries: 2, days: 3 }]]);
    choose("daily");
    expect(said()).toEqual([["daily", { entries: 2, days: 3 }]]);
    choose("full");
    expect(said()).toEqual([["full", { entries: 2 }]]);
  });
});

describe("the cheapest", () => {
  const open =
    "situations=employee&line=ue-6-ects::count=2:ref=A&line=ue-3-ects:&budget=company:cents=150000";

  it("is chosen in one step, entries whose lines differ fall into several, and it is weighed only once", () => {
    const { store, cheapest, drawResult, draw } = conversation(open);
    vi.runAllTimers();
    cheapest.mockClear();
    drawResult.mockClear();
    draw.mockClear();
    store.findCheapest();
    expect(addressOf(store.now())).toBe(
      [
        "situations=employee&line=ue-6-ects:company:ref=A&line=ue-6-ects:region:ref=A",
        "line=ue-3-ects:region&budget=company:cents=150000&choice=cheapest",
      ].join("&"),
    );
    expect(store.found()).toMatchObject({ plan: { status: "priced" }, problems: [] });
    expect(store.found(store.now())).toBe(store.found());
    expect(drawResult).toHaveBeenCalled();
    vi.runAllTimers();
    expect(draw).toHaveBeenCalledTimes(1);
    store.change(({ basket }) => ({ aside: basket }));
    expect(store.found()?.plan?.status).toBe("priced");
    expect(addressOf(store.now())).toContain("&choice=cheapest");
    expect(cheapest).toHaveBeenCalledTimes(1);
    store.change(() => ({ learner: { situations: ["employee"] } }));
    expect(store.found()).toBeUndefined();
    expect(addressOf(store.now())).not.toContain("choice");
    store.undo();
    store.undo();
    store.undo();
    expect(addressOf(store.now())).toBe(open);
    expect(store.canUndo()).toBe(false);
  });

  it("is not looked for where a number is missing or nothing is chosen", () => {
    for (const fragment of ["line=recall-exam:&choice=cheapest", "choice=cheapest"]) {
      const { store, cheapest } = conversation(fragment);
      store.findCheapest();
      expect(cheapest).not.toHaveBeenCalled();
      expect(store.found()).toEqual({ plan: undefined, problems: [] });
    }
  });

  it("that depends on an answer leaves the choice open, and its question stays until something else is said", () => {
    const { store, cheapest, drawResult } = conversation("line=ue-6-ects:region:count=2");
    const said = store.now();
    drawResult.mockClear();
    store.findCheapest();
    expect(store.now()).toBe(said);
    expect([store.canUndo(), drawResult.mock.calls.length]).toEqual([false, 1]);
    expect(store.found()).toMatchObject({ plan: { status: "undetermined", missing: ["situations"] } });
    store.change(({ basket }) => ({ aside: basket }));
    expect(store.found()?.plan?.status).toBe("undetermined");
    expect(cheapest).toHaveBeenCalledTimes(1);
    store.change(() => ({ learner: { situations: ["employee"] } }));
    expect(store.found()).toBeUndefined();
  });

  it.each([
    ["each line has its scheme", "situations=employee&line=ue-6-ects:company&line=ue-3-ects:company", true],
    ["one line has another", "situations=employee&line=ue-6-ects:company&line=ue-3-ects:region", false],
    ["a scheme is open", "situations=employee&line=ue-6-ects:", false],
    ["it depends on an answer", "line=ue-6-ects:region", false],
    ["nothing is within the budgets", "situations=&line=ue-6-ects:", false],
  ])("is what a link says it is only if it is found again: %s", (_, link, isIt) => {
    const { store } = conversation(`${link}&choice=cheapest`);
    const { plan, problems } = store.found() ?? {};
    expect([plan?.status, problems]).toEqual([isIt ? "priced" : undefined, []]);
  });
});

describe("the questions about the learner", () => {
  /** A library in which only the facts and who may have which scheme matter. */
  const library = (eligibility: object[] = [], facts: object = { a: {}, b: {}, c: {} }) =>
    ({ tariff: { facts }, eligibility: () => eligibility }) as unknown as Library;
  const open = (...missing: string[]) => ({ status: "undetermined", missing });
  const answer = (parts: { quote?: object; schemes?: object[] }) =>
    ({
      issues: [],
      ...(parts.quote && { quote: parts.quote }),
      ...(parts.schemes && { comparison: { schemes: parts.schemes.map((quote) => ({ quote })) } }),
    }) as never;

  it.each([
    ["a scheme is for some learners only", [open("b")], [], undefined, ["b"]],
    ["a quote depends on it", [], [answer({ quote: open("c") })], undefined, ["c"]],
    ["one scheme of a comparison does", [], [answer({ schemes: [{}, open("a")] })], undefined, ["a"]],
    ["the cheapest does", [], [], open("b"), ["b"]],
    [
      "several do, in the tariff's order",
      [open("c")],
      [answer({ quote: open("b") }), answer({ schemes: [open("a", "c")] })],
      open("a"),
      ["a", "b", "c"],
    ],
    ["nothing does", [{ status: "eligible" }], [answer({ quote: { status: "priced" } })], undefined, []],
  ])("matter where %s", (_, eligibility, answers, plan, missing) => {
    expect(missingFacts(library(eligibility), nothingSaid, answers, plan as never)).toEqual(missing);
  });

  it.each([
    ["the first that something waits for", {}, ["b", "c"], [], ["b"]],
    ["the next one, once that has an answer", { b: true }, ["b", "c"], [], ["b", "c"]],
    ["those that have an answer", { c: false }, [], [], ["c"]],
    ["one whose answer cannot be read", {}, [], ["fact-a", "b"], ["a"]],
    ["none without need", {}, [], [], []],
  ])("are %s", (_, learner, missing, unread, asked) => {
    const state = { ...nothingSaid, learner };
    expect(questionsToAsk(library(), state, missing, new Set(unread))).toEqual(asked);
  });

  it("are none where a tariff has none", () => {
    expect(questionsToAsk({ tariff: {} } as Library, nothingSaid, ["a"], new Set(["fact-a"]))).toEqual([]);
  });

  it.each([
    ["resident=yes", ["resident"]],
    ["resident=yes&line=lessons:full", ["resident", "quotient"]],
    ["resident=yes&line=lessons:", ["resident", "quotient"]],
    ["resident=yes&line=lessons:residents", ["resident", "quotient"]],
    ["resident=yes&line=entry:full:entries=1&aside=lessons:full", ["resident", "quotient"]],
    ["resident=yes&line=entry:full:entries=1", ["resident"]],
  ])("come as a conversation goes on: %s", (fragment, asked) => {
    const { store } = conversation(fragment, pool);
    vi.runAllTimers();
    expect(store.questions()).toEqual(asked);
  });
});

it.each([
  ["a whole entry keeps its lines", "2a", "xx", ["2a x"]],
  ["an entry whose lines differ falls into several", "3a", "xxy", ["2a x", "1a y"]],
  ["lines that alternate stay in order", "3a", "xyx", ["1a x", "1a y", "1a x"]],
  ["two entries alike stay two", "1a 2a", "xxx", ["1a x", "2a x"]],
  [
    "each entry has the schemes of its own lines",
    "2a 1b 2c",
    "xyyyz",
    ["1a x", "1a y", "1b y", "1c y", "1c z"],
  ],
])("of a cheapest choice, %s", (_, written, schemes, expected) => {
  const entries = written
    .split(" ")
    .map(([count, item]) => entry(String(item), { count: Number(count), ref: "R", scheme: "old" }));
  const split = withSchemes(entries, [...schemes]);
  expect(split.map(({ item, count, scheme }) => `${count}${item} ${scheme}`)).toEqual(expected);
  expect(split.every(({ ref, measures }) => ref === "R" && measures)).toBe(true);
});
