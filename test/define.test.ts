import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createPricing, defineTariff, cnamNouvelleAquitaine as ours, PricingError } from "../src/index.js";
import { pathText } from "../src/parse/issue.js";

/** A small sound tariff, as data, so that a test can break it. */
const sound = () => ({
  id: "swimming",
  title: "Swimming lessons",
  currency: "EUR",
  valid: { from: "2026-01-01", until: "2026-12-31" },
  footnotes: { "*": "* On proof." },
  facts: {
    age: { kind: "number", label: { fr: "Âge", en: "Age" }, min: 0, max: 120 },
    member: { kind: "yes-no", label: { fr: "Membre", en: "Member" } },
    clubs: {
      kind: "options",
      label: { fr: "Clubs", en: "Clubs" },
      options: { east: { fr: "Est", en: "East" }, west: { fr: "Ouest", en: "West" } },
    },
  },
  measures: { lessons: { fr: "leçon", en: "lesson" }, lengths: { fr: "longueur", en: "length" } },
  items: {
    course: { label: "Course", section: "Pool", organiser: "Club", measures: { lessons: "asked" } },
    test: { label: "Test", section: "Pool" },
  },
  schemes: {
    own: { name: "Self-funded", public: {}, charges: "learner" },
    club: {
      name: "The club",
      heading: ["Clubs"],
      public: { member: true, clubs: ["east"], age: { from: 6, below: 18 } },
      charges: "funder",
      annualFee: [{ due: 1_000 }, { due: 0, for: { age: { below: 12 } }, printed: "children" }],
      waivesAnnualFee: true,
      cap: { counts: ["course"], max: 2, unconditional: 1, condition: "second-course", undated: "in-none" },
      notes: [{ kind: "information", code: "ask-the-club" }],
    },
  },
  grid: {
    course: { own: { per: "lessons", cents: 812.5 }, club: ({ lessons }: { lessons: number }) => lessons },
    test: { own: 500, club: "not-eligible" },
  },
  annualFee: { label: "Yearly", ofSeveral: "highest", sparedSections: ["Pool"] },
  rules: { "west-wing": { for: { clubs: ["west"] }, charge: (cents: number) => cents / 2 } },
  readings: { "pool-only": { alternatives: [0], on: () => [] } },
  words: Object.fromEntries(
    ["second-course", "ask-the-club", "west-wing", "pool-only"].map((code) => [code, { fr: code, en: code }]),
  ),
});

type Path = readonly (string | number)[];

/** The definition with one value put in place of another, or taken away. */
function broken(path: Path, value?: unknown): unknown {
  const definition: unknown = sound();
  let part = definition as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) part = part[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? "";
  if (value === undefined) delete part[last];
  else part[last] = value;
  return definition;
}

/** What is said about a definition: path, code, and the near miss. */
function said(definition: unknown): string[] {
  try {
    defineTariff(definition as never);
    return [];
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    return error.issues.map(
      ({ path, code, didYouMean }) =>
        `${pathText(path, "tariff")} ${code}${didYouMean ? ` (${didYouMean}?)` : ""}`,
    );
  }
}

const many = Object.fromEntries(
  Array.from({ length: 31 }, (_, index) => [`s${index}`, { name: "S", public: {}, charges: "learner" }]),
);

describe("a definition that is wrong says where, all at once", () => {
  it.each<[what: string, path: Path, value: unknown, ...issues: string[]]>([
    ["a key that means nothing", ["price"], 1, "price unknown-key"],
    ["a misspelt key", ["scheems"], {}, "scheems unknown-key (schemes?)"],
    ["no id", ["id"], undefined, "id required"],
    ["a title of blanks", ["title"], "  ", "title wrong-type"],
    ["no currency", ["currency"], undefined, "currency required"],
    ["a currency by its sign", ["currency"], "€", "currency wrong-type"],
    ["a day in another order", ["valid", "from"], "01/09/2026", "valid.from wrong-type"],
    ["an end before the beginning", ["valid", "until"], "2025-12-31", "valid contradiction"],
    ["a centre that is a number", ["centre"], 7, "centre wrong-type"],
    ["a source that is none", ["source"], "", "source wrong-type"],
    ["an edition in one language", ["edition"], { fr: "2026" }, "edition.en required"],
    ["a footnote that is no text", ["footnotes", "*"], 1, "footnotes.* wrong-type"],
    [
      "no facts",
      ["facts"],
      undefined,
      "facts required",
      "schemes.club.public.member unknown-id",
      "schemes.club.public.clubs unknown-id",
      "schemes.club.public.age unknown-id",
      "schemes.club.annualFee[1].for.age unknown-id",
      "rules.west-wing.for.clubs unknown-id",
    ],
    ["a fact of an unknown kind", ["facts", "member", "kind"], "maybe", "facts.member.kind unknown-choice"],
    ["a fact that is a text", ["facts", "member"], "yes", "facts.member wrong-type"],
    [
      "a label without English",
      ["facts", "member", "label"],
      { fr: "Membre" },
      "facts.member.label.en required",
    ],
    [
      "a choice of nothing",
      ["facts", "clubs", "options"],
      {},
      "facts.clubs.options too-few",
      "schemes.club.public.clubs[0] unknown-id",
      "rules.west-wing.for.clubs[0] unknown-id",
    ],
    ["a number without bounds", ["facts", "age", "max"], undefined, "facts.age.max required"],
    ["bounds the wrong way round", ["facts", "age", "min"], 200, "facts.age contradiction"],
    ["an endless bound", ["facts", "age", "max"], Number.POSITIVE_INFINITY, "facts.age.max out-of-range"],
    [
      "a measure named as a field of a line",
      ["measures", "status"],
      { fr: "a", en: "b" },
      "measures.status reserved-id",
    ],
    [
      "a measure without words",
      ["measures", "lengths"],
      {},
      "measures.lengths.fr required",
      "measures.lengths.en required",
    ],
    [
      "no items",
      ["items"],
      {},
      "items too-few",
      "schemes.club.cap.counts[0] unknown-id",
      "grid.course unknown-key",
      "grid.test unknown-key",
      "annualFee.sparedSections[0] unknown-id",
    ],
    [
      "an id that is a number",
      ["items", "2026"],
      { label: "L", section: "Pool" },
      "items.2026 bad-id",
      "grid.2026 required",
    ],
    [
      "an id with a space",
      ["items", "a b"],
      { label: "L", section: "Pool" },
      "items.a b bad-id",
      "grid.a b required",
    ],
    [
      "an item named as the fee",
      ["items", "annual-fee"],
      { label: "L", section: "Pool" },
      "items.annual-fee reserved-id",
      "grid.annual-fee required",
    ],
    ["an item without a label", ["items", "test", "label"], undefined, "items.test.label required"],
    ["an item without a section", ["items", "test", "section"], undefined, "items.test.section required"],
    ["an empty organiser", ["items", "test", "organiser"], "", "items.test.organiser wrong-type"],
    [
      "a misspelt measure",
      ["items", "test", "measures"],
      { lesson: 3 },
      "items.test.measures.lesson unknown-id (lessons?)",
    ],
    [
      "a measure of 0",
      ["items", "test", "measures"],
      { lessons: 0 },
      "items.test.measures.lessons out-of-range",
    ],
    [
      "a measure in words",
      ["items", "test", "measures"],
      { lessons: "ask" },
      "items.test.measures.lessons wrong-type",
    ],
    [
      "no schemes",
      ["schemes"],
      {},
      "schemes too-few",
      "grid.course.own unknown-key",
      "grid.course.club unknown-key",
      "grid.test.own unknown-key",
      "grid.test.club unknown-key",
    ],
    [
      "a scheme named learner",
      ["schemes", "learner"],
      { name: "L", public: {}, charges: "learner" },
      "schemes.learner reserved-id",
      "grid.course.learner required",
      "grid.test.learner required",
    ],
    ["a scheme without a name", ["schemes", "own", "name"], undefined, "schemes.own.name required"],
    ["a heading that is no list", ["schemes", "club", "heading"], "Clubs", "schemes.club.heading wrong-type"],
    ["an empty heading", ["schemes", "club", "heading"], [""], "schemes.club.heading[0] wrong-type"],
    ["nobody charged", ["schemes", "own", "charges"], undefined, "schemes.own.charges required"],
    [
      "somebody else charged",
      ["schemes", "own", "charges"],
      "founder",
      "schemes.own.charges unknown-choice (funder?)",
    ],
    ["no public", ["schemes", "own", "public"], undefined, "schemes.own.public required"],
    [
      "a public in unknown facts",
      ["schemes", "own", "public"],
      { aeg: 3 },
      "schemes.own.public.aeg unknown-id",
    ],
    [
      "a public of no options",
      ["schemes", "own", "public"],
      { clubs: [] },
      "schemes.own.public.clubs too-few",
    ],
    [
      "a public of unknown options",
      ["schemes", "own", "public"],
      { clubs: ["easst"] },
      "schemes.own.public.clubs[0] unknown-id (east?)",
    ],
    [
      "a yes-no with a number",
      ["schemes", "own", "public"],
      { member: 1 },
      "schemes.own.public.member wrong-type",
    ],
    ["an age for a range", ["schemes", "own", "public"], { age: 18 }, "schemes.own.public.age wrong-type"],
    ["a range without ends", ["schemes", "own", "public"], { age: {} }, "schemes.own.public.age required"],
    [
      "a range in words",
      ["schemes", "own", "public"],
      { age: { from: "6" } },
      "schemes.own.public.age.from wrong-type",
    ],
    [
      "a range of nothing",
      ["schemes", "own", "public"],
      { age: { from: 18, below: 18 } },
      "schemes.own.public.age contradiction",
    ],
    ["a fee without an amount", ["schemes", "club", "annualFee"], [], "schemes.club.annualFee too-few"],
    [
      "a fee of parts of a cent",
      ["schemes", "club", "annualFee", 0, "due"],
      0.5,
      "schemes.club.annualFee[0].due out-of-range",
    ],
    [
      "a fee for somebody first",
      ["schemes", "club", "annualFee", 0],
      { due: 1, for: {} },
      "schemes.club.annualFee[0].for unknown-key",
    ],
    [
      "an exception for nobody in particular",
      ["schemes", "club", "annualFee", 1, "for"],
      undefined,
      "schemes.club.annualFee[1].for required",
    ],
    [
      "an exception without its words",
      ["schemes", "club", "annualFee", 1, "printed"],
      undefined,
      "schemes.club.annualFee[1].printed required",
    ],
    [
      "a waiver in words",
      ["schemes", "club", "waivesAnnualFee"],
      "yes",
      "schemes.club.waivesAnnualFee wrong-type",
    ],
    [
      "a cap on unknown items",
      ["schemes", "club", "cap", "counts"],
      ["cuorse"],
      "schemes.club.cap.counts[0] unknown-id (course?)",
    ],
    [
      "a cap below 0",
      ["schemes", "club", "cap", "max"],
      -1,
      "schemes.club.cap.max out-of-range",
      "schemes.club.cap contradiction",
    ],
    ["a cap without an end", ["schemes", "club", "cap", "max"], undefined, "schemes.club.cap.max required"],
    [
      "a cap that lets more go without condition",
      ["schemes", "club", "cap", "unconditional"],
      3,
      "schemes.club.cap contradiction",
    ],
    [
      "a cap without a code",
      ["schemes", "club", "cap", "condition"],
      undefined,
      "schemes.club.cap.condition required",
    ],
    [
      "a cap with undated lines anywhere",
      ["schemes", "club", "cap", "undated"],
      "in-both",
      "schemes.club.cap.undated unknown-choice",
    ],
    [
      "a note of an unknown kind",
      ["schemes", "club", "notes", 0, "kind"],
      "warning",
      "schemes.club.notes[0].kind unknown-choice",
    ],
    [
      "more schemes than can be weighed",
      ["schemes"],
      many,
      "schemes too-many",
      "grid.course.own unknown-key",
      "grid.course.club unknown-key",
    ],
    ["no row", ["grid", "test"], undefined, "grid.test required"],
    ["a misspelt row", ["grid", "tset"], {}, "grid.tset unknown-key"],
    ["no cell", ["grid", "test", "club"], undefined, "grid.test.club required"],
    ["a misspelt column", ["grid", "test", "clbu"], 1, "grid.test.clbu unknown-key"],
    ["a cell of parts of a cent", ["grid", "test", "own"], 812.5, "grid.test.own out-of-range"],
    ["a cell below 0", ["grid", "test", "own"], -1, "grid.test.own out-of-range"],
    ["a cell beyond counting", ["grid", "test", "own"], 2 ** 53, "grid.test.own out-of-range"],
    ["a cell in words", ["grid", "test", "own"], "Non éligible", "grid.test.own wrong-type"],
    [
      "a rate by an unknown measure",
      ["grid", "course", "own"],
      { per: "lesson", cents: 1 },
      "grid.course.own.per unknown-id (lessons?)",
    ],
    [
      "a rate by a measure that the item has not",
      ["grid", "test", "own"],
      { per: "lessons", cents: 1 },
      "grid.test.own.per contradiction",
    ],
    [
      "a rate without an amount",
      ["grid", "course", "own"],
      { per: "lessons" },
      "grid.course.own.cents required",
    ],
    [
      "a rate that is not a number",
      ["grid", "course", "own"],
      { per: "lessons", cents: Number.NaN },
      "grid.course.own.cents out-of-range",
    ],
    [
      "fees where there is no fee",
      ["annualFee"],
      undefined,
      "schemes.club.annualFee contradiction",
      "schemes.club.waivesAnnualFee contradiction",
    ],
    [
      "a fact that every object has",
      ["facts", "constructor"],
      { kind: "yes-no", label: { fr: "a", en: "b" } },
      "facts.constructor reserved-id",
    ],
    ["a code of two meanings", ["readings", "west-wing"], { on: () => [] }, "words.west-wing contradiction"],
    ["a fee policy without a label", ["annualFee", "label"], undefined, "annualFee.label required"],
    ["a fee of several by chance", ["annualFee", "ofSeveral"], "any", "annualFee.ofSeveral unknown-choice"],
    [
      "a spared section that is none",
      ["annualFee", "sparedSections"],
      ["Pol"],
      "annualFee.sparedSections[0] unknown-id (Pool?)",
    ],
    [
      "a rule that does nothing",
      ["rules", "west-wing", "charge"],
      undefined,
      "rules.west-wing.charge required",
    ],
    [
      "a rule for unknown facts",
      ["rules", "west-wing", "for"],
      { wing: true },
      "rules.west-wing.for.wing unknown-id",
    ],
    ["a reading that is never on", ["readings", "pool-only", "on"], true, "readings.pool-only.on wrong-type"],
    [
      "an alternative of parts of a cent",
      ["readings", "pool-only", "alternatives"],
      [0.5],
      "readings.pool-only.alternatives[0] out-of-range",
    ],
    ["a code without a sentence", ["words", "west-wing"], undefined, "words.west-wing required"],
    ["a sentence in one language", ["words", "west-wing", "fr"], undefined, "words.west-wing.fr required"],
    [
      "a sentence for no code",
      ["words", "est-wing"],
      { fr: "a", en: "b" },
      "words.est-wing unknown-key (west-wing?)",
    ],
  ])("%s", (_, path, value, ...issues) => {
    expect(said(broken(path, value)).slice(0, issues.length)).toEqual(issues);
    if (!issues.includes("schemes too-many")) expect(said(broken(path, value))).toHaveLength(issues.length);
  });

  it.each<[path: Path, ...others: string[]]>([
    [["footnotes"]],
    [["valid"]],
    [["items", "test"]],
    [["items", "test", "measures"]],
    [["schemes", "own"]],
    [["schemes", "club", "annualFee", 0]],
    [["schemes", "club", "cap"]],
    [["schemes", "club", "notes", 0]],
    [["grid", "test"]],
    [["annualFee"]],
    [["rules", "west-wing"]],
    [["readings", "pool-only"]],
    [["words"]],
    [["facts", "age", "min"]],
    [["schemes", "club", "cap", "max"]],
    [["grid", "course", "own", "cents"]],
    [
      ["facts", "clubs", "options"],
      "schemes.club.public.clubs[0] unknown-id",
      "rules.west-wing.for.clubs[0] unknown-id",
    ],
  ])("a text in the place of %j", (path, ...others) => {
    expect(said(broken(path, "text"))).toEqual([`${pathText(path)} wrong-type`, ...others]);
  });

  it("more kinds of learner than can be looked at", () => {
    const label = { fr: "a", en: "b" };
    const trades = Array.from({ length: 12 }, (_, index) => `trade-${index}`);
    const schemes = trades.map((trade) => [
      trade,
      { name: trade, public: { trade: [trade], age: { from: 18 } }, charges: "learner" },
    ]);
    const definition = {
      ...sound(),
      facts: {
        trade: { kind: "options", label, options: Object.fromEntries(trades.map((trade) => [trade, label])) },
        age: { kind: "number", label, min: 0, max: 120 },
        member: { kind: "yes-no", label },
      },
      schemes: Object.fromEntries(schemes),
      grid: Object.fromEntries(
        ["course", "test"].map((item) => [item, Object.fromEntries(trades.map((trade) => [trade, 1]))]),
      ),
      annualFee: undefined,
      rules: undefined,
      readings: undefined,
      words: {},
    };
    expect(said(definition)).toEqual(["facts too-many"]);
    expect(() => defineTariff(definition as never)).toThrow('Got "8192 kinds".');
  });

  it("a list in the place of a price", () => {
    expect(said(broken(["grid", "test", "own"], []))).toEqual(["grid.test.own wrong-type"]);
  });

  it("options left out, as far as they are asked for elsewhere", () => {
    expect(said(broken(["facts", "clubs", "options"]))).toContain("schemes.club.public.clubs[0] unknown-id");
  });

  it("everything, where everything is wrong", () => {
    const issues = said({ id: 1, title: 2, facts: 3, measures: 4, items: 5, schemes: 6, grid: 7 });
    expect(issues).toEqual([
      "id wrong-type",
      "title wrong-type",
      "currency required",
      "facts wrong-type",
      "measures wrong-type",
      "items wrong-type",
      "schemes wrong-type",
      "grid wrong-type",
    ]);
  });

  it.each([undefined, null, 1, "tariff", []])("what is no definition at all: %j", (value) => {
    expect(said(value)).toHaveLength(1);
  });

  it("in words that help", () => {
    const wrong = broken(["grid", "test", "own"], { per: "lessons", cents: 1 });
    expect(() => defineTariff(wrong as never)).toThrow(
      'grid.test.own.per: `test` is not measured in `lessons`: give a measure of the item. Got "lessons".',
    );
    expect(() => defineTariff(7 as never)).toThrow(/^tariff: A tariff is an object/);
  });
});

describe("a definition that is sound", () => {
  it("has nothing said about it", () => {
    expect(said(sound())).toEqual([]);
  });

  it("becomes a copy that nothing can change, and stays as it was itself", () => {
    const definition = sound();
    const tariff = defineTariff(definition as never) as unknown as typeof definition;
    expect(Object.isFrozen(tariff.schemes.club.cap)).toBe(true);
    expect(Object.isFrozen(definition.schemes)).toBe(false);
    definition.grid.test.own = 1;
    expect(tariff.grid.test.own).toBe(500);
  });

  it("is what the bundled tariff is made of: defined again, it is the same", () => {
    expect(defineTariff(ours)).toEqual(ours);
  });

  it("is defined and quoted from, however large", () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `item-${index}`);
    const own = { name: "Own", public: {}, charges: "learner" } as const;
    const large = defineTariff({
      id: "large",
      title: "Large",
      currency: "EUR",
      facts: {},
      measures: {},
      items: Object.fromEntries(ids.map((id) => [id, { label: id, section: "All" }])),
      schemes: { own },
      grid: Object.fromEntries(ids.map((id, index) => [id, { own: index }])),
    });
    const answer = createPricing(large).quote({ learner: {}, lines: [{ item: "item-1234", scheme: "own" }] });
    expect(answer).toMatchObject({ status: "priced", learnerDue: 1_234 });

    // Looking for what was meant is for a person's slips, not for a list of a thousand.
    const slips = Array.from({ length: 100 }, (_, index) => ({ item: `itme-${index}`, scheme: "own" }));
    const parsed = createPricing(large).parseQuoteRequest({ learner: {}, lines: slips });
    const meant = parsed.ok ? [] : parsed.issues.map(({ didYouMean }) => didYouMean);
    expect(meant.slice(0, 2)).toEqual(["item-0", "item-1"]);
    expect(meant.at(-1)).toBeUndefined();
  });
});

describe("the bundled tariff has no privilege", () => {
  const data = [
    ...["grid", "items", "page"].map((name) => `src/catalog/${name}.ts`),
    ...["facts", "company", "pole-emploi", "region", "ag2r", "index"].map((name) => `src/schemes/${name}.ts`),
    ...["readings", "words"].map((name) => `src/rules/${name}.ts`),
  ];
  const list = readFileSync("src/index.ts", "utf8");

  it.each(data)("%s imports nothing that a user could not", (file) => {
    const own = data.map((path) => path.replace(/^.*\/(.*)\.ts$/, "$1"));
    for (const [, names = "", from = ""] of readFileSync(file, "utf8").matchAll(
      /import (?:type )?\{([^}]*)\} from "(.*)\.js"/g,
    )) {
      if (own.includes(from.split("/").at(-1) ?? "")) continue;
      for (const name of names.split(",")) {
        const [, id = ""] = /^(?:type )?(\w+)/.exec(name.trim()) ?? [];
        expect(list, `${id} of ${from}`).toMatch(new RegExp(`\\b${id}\\b`));
      }
    }
  });
});

describe("a price that is no amount", () => {
  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY, "12" as unknown as number])(
    "such as %j from a formula is never quoted",
    (price) => {
      const definition = { ...sound(), grid: { ...sound().grid, test: { own: () => price, club: 1 } } };
      const pricing = createPricing(defineTariff(definition as never) as typeof ours);
      const request = { learner: { clubs: ["east"] }, lines: [{ item: "test", scheme: "own" }] };
      expect(() => pricing.quote(request as never)).toThrow(
        /A price is a number of cents, 0 or more.*\(test, own\)/,
      );
    },
  );
});
