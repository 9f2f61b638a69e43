import { afterEach, describe, expect, it, vi } from "vitest";
import { withoutSignsBehind } from "../src/element/behind.js";
import { codeOf } from "../src/element/code.js";
import { type Draft, readDrafts, today, writeDrafts } from "../src/element/drafts.js";
import type { Library } from "../src/element/library.js";
import { localeOf } from "../src/element/locale-of.js";
import { tariffFor } from "../src/element/page-tariff.js";
import { presetOf } from "../src/element/preset.js";
import { PLACE_OF_LINK, withLink } from "../src/element/sheet-link.js";
import { warmUp } from "../src/element/warm-up.js";
import { cnamNouvelleAquitaine, createPricing, type QuoteRequest, type Tariff } from "../src/index.js";
import { subjectOf } from "../src/words/subject.js";
import { plain } from "./support/plain.js";

const bundled = createPricing<Tariff>(cnamNouvelleAquitaine) as unknown as Library;

/** Of an element, its attributes and the scripts beside it. */
const element = (attributes: Record<string, string>, scripts: Record<string, string | null> = {}) =>
  ({
    getAttribute: (name: string) => attributes[name] ?? null,
    getRootNode: () => ({
      getElementById: (id: string) => (id in scripts ? { textContent: scripts[id] } : null),
    }),
  }) as unknown as Element;

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it.each([
  [null, "fr"],
  ["", "fr"],
  ["fr-CA", "fr"],
  ["de", "fr"],
  ["en", "en"],
  ["EN-gb", "en"],
  ["en_US", "en"],
  ["enm", "fr"],
  ["en1", "fr"],
  ["x-en", "fr"],
])("an element whose locale is %j speaks %s", (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});

describe("what the attributes of an element select", () => {
  const line = (item: string, more = {}) => [{ item, count: 1, measures: {}, ...more }];

  it.each([
    [{}, [], []],
    [{ item: "ue-6-ects" }, line("ue-6-ects"), []],
    [{ item: "ue-6-ects", scheme: "region" }, line("ue-6-ects", { scheme: "region" }), []],
    [{ item: "recall-exam", scheme: "region" }, line("recall-exam", { scheme: "region" }), []],
    [{ scheme: "region" }, [], ["Attribute “scheme” of this page: it needs “item”."]],
    [
      { item: "ue-6-ect", scheme: "region" },
      [],
      ["Attribute “item” of this page: “ue-6-ect” is unknown. Did you mean “ue-6-ects”?"],
    ],
    [
      { item: "ue-6-ects", scheme: "regoin" },
      line("ue-6-ects"),
      ["Attribute “scheme” of this page: “regoin” is unknown. Did you mean “region”?"],
    ],
    [
      { item: "ue-6-ects", scheme: "?" },
      line("ue-6-ects"),
      ["Attribute “scheme” of this page: “?” is unknown."],
    ],
  ])("is a line as far as it is known: %j", (attributes, entries, problems) => {
    expect(presetOf(element(attributes))(bundled, "en")).toEqual({ entries, problems });
  });

  it("is reported in French on a French page", () => {
    const problemsOf = (attributes: Record<string, string>) =>
      presetOf(element(attributes))(bundled, "fr").problems.map(plain);
    expect(problemsOf({ scheme: "region" })).toEqual([
      "Attribut « scheme » de cette page : il lui faut « item ».",
    ]);
    expect(problemsOf({ item: "ue-6-ect" })).toEqual([
      "Attribut « item » de cette page : « ue-6-ect » est inconnu. Est-ce « ue-6-ects » ?",
    ]);
  });
});

describe("the tariff of an element", () => {
  const small: Tariff = {
    format: 1,
    id: "small",
    title: "Small",
    currency: "EUR",
    items: { a: { label: "A" } },
    schemes: { one: { label: "One", paidBy: "learner" } },
    grid: { a: { one: 100 } },
  };
  const libraries = {
    bundled: () => bundled,
    of: (tariff: Tariff) => createPricing(tariff) as unknown as Library,
  };
  const found = (attributes: Record<string, string>, scripts?: Record<string, string | null>) =>
    tariffFor(element(attributes, scripts), libraries);

  it("is the bundled one where none is named", () => {
    expect(found({})).toEqual({ library: bundled });
  });

  it("is the one in the script that is named, once it has been checked", () => {
    const { library, issues } = found({ tariff: "t" }, { t: JSON.stringify(small) });
    expect([library?.tariff, issues]).toEqual([small, undefined]);
    const bad = found({ tariff: "t" }, { t: JSON.stringify({ ...small, currency: "EURO" }) });
    expect([bad.library, bad.issues?.map(({ path }) => path)]).toEqual([undefined, [["currency"]]]);
  });

  it.each([
    [
      {},
      "required",
      'The page holds the tariff: give <script type="application/json" id="t">. Got nothing.',
      'script type="application/json" id="t"',
    ],
    [
      { t: "{" },
      "unreadable",
      "The page holds the tariff: give JSON in `t`. Got something else.",
      "JSON in `t`",
    ],
    [
      { t: null },
      "unreadable",
      "The page holds the tariff: give JSON in `t`. Got something else.",
      "JSON in `t`",
    ],
  ])("is said to be missing or unreadable beside %j", (scripts, code, message, expected) => {
    const { library, issues } = found({ tariff: "t" }, scripts);
    expect(library).toBeUndefined();
    expect(issues).toEqual([
      {
        path: [],
        code,
        message,
        expected: expect.stringContaining(expected),
        received: expect.stringMatching(/^(nothing|something else)$/),
      },
    ]);
  });
});

describe("a draft in a browser", () => {
  const kept = (entries: Record<string, string> = {}) => {
    const store = new Map(Object.entries(entries));
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
      removeItem: (key: string) => store.delete(key),
    });
    return store;
  };
  const draft = (lines: number): Draft => ({ fragment: `line=${lines}`, day: "2026-01-31", lines });

  it("is found again under its tariff, and nothing stays without any", () => {
    const store = kept();
    expect(readDrafts("a")).toEqual([]);
    expect(writeDrafts("a", [draft(1), draft(2)])).toBe(true);
    expect([...store.keys()]).toEqual(["cnam-estimate:a"]);
    expect([readDrafts("a"), readDrafts("b")]).toEqual([[draft(1), draft(2)], []]);
    expect(writeDrafts("a", [])).toBe(true);
    expect(store.size).toBe(0);
  });

  it("is one of the twelve newest", () => {
    kept();
    writeDrafts(
      "a",
      Array.from({ length: 13 }, (_, index) => draft(index)),
    );
    expect(readDrafts("a").map(({ lines }) => lines)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it.each([
    ["{", []],
    ["{}", []],
    ["null", []],
    [JSON.stringify([null, 1, {}, draft(1)]), [draft(1)]],
    [JSON.stringify([{ ...draft(1), fragment: 1 }]), []],
    [JSON.stringify([{ ...draft(1), lines: "1" }]), []],
    [JSON.stringify([{ ...draft(1), day: "x2026-01-31" }]), []],
    [JSON.stringify([{ ...draft(1), day: "2026-01-31x" }]), []],
    [JSON.stringify([{ ...draft(1), day: "yesterday" }]), []],
  ])("is read only if it is one: %s", (text, drafts) => {
    kept({ "cnam-estimate:a": text });
    expect(readDrafts("a")).toEqual(drafts);
  });

  it("is not kept where the browser refuses, and that is said", () => {
    const refuse = () => {
      throw new Error("refused");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect([readDrafts("a"), writeDrafts("a", [draft(1)]), writeDrafts("a", [])]).toEqual([[], false, false]);
  });

  it("has the day where the reader is", () => {
    vi.useFakeTimers();
    vi.setSystemTime(new Date(2026, 0, 5, 0, 30));
    expect(today()).toBe("2026-01-05");
    vi.setSystemTime(new Date(2026, 10, 30, 23, 30));
    expect(today()).toBe("2026-11-30");
  });
});

describe("a request as a program", () => {
  it("is written as a person would, short values on one line", () => {
    const request = {
      learner: { situations: ["employee"], ag2rMember: undefined },
      lines: [
        { item: "ue-6-ects", scheme: "region", ref: undefined },
        {
          item: "ue-6-ects",
          scheme: "region",
          semester: 1,
          ref: 'a "long" reference: so long that it takes a line',
        },
      ],
    } as unknown as QuoteRequest;
    expect(codeOf(request, { isBundled: true })).toBe(`import { quote } from "cnam-pricing";

const answer = quote({
  learner: { situations: ["employee"] },
  lines: [
    { item: "ue-6-ects", scheme: "region" },
    {
      item: "ue-6-ects",
      scheme: "region",
      semester: 1,
      ref: "a \\"long\\" reference: so long that it takes a line",
    },
  ],
});
`);
  });

  it.each<object>([
    { learner: {}, lines: [] },
    { learner: { "years-of-work": 3, ag2rMember: null }, lines: [{ item: "a", "half-days": 2, ok: true }] },
    { learner: { a: ["x".repeat(40), "y".repeat(40)] }, lines: [[], {}, "\u2028"] },
  ])("asks the same, whatever its names are: %j", (request) => {
    const [, written] = /quote\((.*)\);\n$/s.exec(codeOf(request as QuoteRequest, { isBundled: true })) ?? [];
    expect(new Function(`return ${written}`)()).toEqual(request);
    expect(codeOf({ learner: {}, lines: [] }, {})).toContain("quote({ learner: {}, lines: [] });");
  });

  it("takes a tariff of one's own from a file", () => {
    expect(codeOf({ learner: {}, lines: [] }, {})).toBe(`import { createPricing } from "cnam-pricing";
import { defineTariff } from "cnam-pricing/tariffs";
import tariff from "./tariff.json" with { type: "json" };

const { quote } = createPricing(defineTariff(tariff));

const answer = quote({ learner: {}, lines: [] });
`);
  });

  it("breaks a line that is longer than seventy characters", () => {
    const program = (length: number) =>
      codeOf({ learner: {}, lines: [], x: "x".repeat(length) } as never, { isBundled: true });
    expect(program(37).split("\n")).toHaveLength(4);
    expect(program(38).split("\n")).toHaveLength(8);
  });
});

it.each([
  ["text", "https://a.example/?a&b#<c>"],
  ["markdown", "<https://a.example/?a&b#<c>>"],
  ["html", '<a href="https://a.example/?a&amp;b#&lt;c&gt;">https://a.example/?a&amp;b#&lt;c&gt;</a>'],
] as const)("a sheet in %s has its link whole, at its last place", (format, link) => {
  const written = `A ${PLACE_OF_LINK} B ${PLACE_OF_LINK} C`;
  const at = "https://a.example/?a&b#<c>";
  expect(withLink(written, format, at)).toBe(`A ${PLACE_OF_LINK} B ${link} C`);
  expect(withLink(written, format, undefined)).toBe(written);
});

it.each([
  ["a=b", "a=b"],
  ["a=b).", "a=b"],
  ["a=b&gt;&gt;", "a=b"],
  ["a=b%e2%80%a6%E2%80%A6", "a=b"],
  ["a=b.c", "a=b.c"],
  ["...", ""],
  ["", ""],
])("the characters after the link %j are not part of it", (link, rest) => {
  expect(withoutSignsBehind(link)).toBe(rest);
});

describe("answers that nobody has asked for yet", () => {
  const prepared = () => {
    const compare = vi.fn(bundled.compare);
    return { compare, library: { ...bundled, compare }, subject: subjectOf(bundled.tariff, "en") };
  };
  const items = ({ mock }: ReturnType<typeof prepared>["compare"]) =>
    mock.calls.map(([request]) => request.items.map(({ item }) => item).join());
  const three = ["ue-6-ects", "ue-4-ects", "ue-3-ects"];

  it("are worked out one by one while the browser is idle, three at most", () => {
    const idle: (() => void)[] = [];
    vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work));
    const { compare, ...store } = prepared();
    warmUp(store);
    for (const done of [0, 1, 2, 3]) {
      expect([items(compare), idle.length]).toEqual([three.slice(0, done), 1]);
      idle.pop()?.();
    }
    expect([items(compare), idle.length]).toEqual([three, 0]);
  });

  it("are worked out a little later where no browser says when it is idle, and never of what asks for a number", () => {
    vi.useFakeTimers();
    const { compare, library, subject } = prepared();
    const { "recall-exam": recall, "ue-3-ects": unit } = bundled.tariff.items;
    const tariff = { ...bundled.tariff, items: { "recall-exam": recall, "ue-3-ects": unit } } as Tariff;
    warmUp({ library: { ...library, tariff }, subject });
    vi.advanceTimersByTime(299);
    expect(compare).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(items(compare)).toEqual(["ue-3-ects"]);
  });
});
