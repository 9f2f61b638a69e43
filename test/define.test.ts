import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  createPricing,
  defineTariff,
  type Issue,
  cnamNouvelleAquitaine as ours,
  PricingError,
} from "../src/index.js";
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

/** The definition with one value put in place of another. */
function withKey(path: Path, value: unknown): object {
  const definition = sound();
  partOf(definition, path)[path.at(-1) ?? ""] = value;
  return definition;
}

/** The same, or the value taken away. */
function broken(path: Path, value?: unknown): object {
  const definition = withKey(path, value);
  if (value === undefined) delete partOf(definition, path)[path.at(-1) ?? ""];
  return definition;
}

/** What the last step of a path leads out of. */
function partOf(definition: object, path: Path): Record<string | number, unknown> {
  let part = definition as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) part = part[step] as Record<string | number, unknown>;
  return part;
}

/** All that is wrong with a definition. */
function issuesOf(definition: unknown): readonly Issue[] {
  try {
    defineTariff(definition as never);
    return [];
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    return error.issues;
  }
}

/** The same in words, as they are thrown. */
const sentencesOn = (definition: unknown): string[] =>
  new PricingError(issuesOf(definition), "tariff").message.split("\n");

/** What is said about a definition: path, code, and the near miss. */
const said = (definition: unknown): string[] =>
  issuesOf(definition).map(
    ({ path, code, didYouMean }) =>
      `${pathText(path, "tariff")} ${code}${didYouMean ? ` (${didYouMean}?)` : ""}`,
  );

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
    [
      "a range beyond all answers",
      ["schemes", "own", "public"],
      { age: { from: 121 } },
      "schemes.own.public.age contradiction",
    ],
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
    [
      "a row under the name of its prototype",
      ["items"],
      { ...sound().items, ["__proto__"]: { label: "A", section: "B" } },
      "items.__proto__ reserved-id",
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
      "schemes.own.public.aeg unknown-id (age?)",
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
      "schemes.club.cap.undated unknown-choice (in-both-semesters?)",
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
    ["a misspelt row", ["grid", "tset"], {}, "grid.tset unknown-key (test?)"],
    ["no cell", ["grid", "test", "club"], undefined, "grid.test.club required"],
    ["a misspelt column", ["grid", "test", "clbu"], 1, "grid.test.clbu unknown-key (club?)"],
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
    ["a currency of four letters", ["currency"], "EURO", "currency wrong-type"],
    ["a currency with something before it", ["currency"], "xEUR", "currency wrong-type"],
    ["a currency in a list", ["currency"], ["EUR"], "currency wrong-type"],
    ["a year of five figures", ["valid", "from"], "12026-01-01", "valid.from wrong-type"],
    ["a day with an hour", ["valid", "from"], "2026-01-01T00", "valid.from wrong-type"],
    ["a first day in a list", ["valid", "from"], ["2027-01-01"], "valid.from wrong-type"],
    ["a last day in a list", ["valid", "until"], ["2025-01-01"], "valid.until wrong-type"],
    [
      "a kind of fact in a list",
      ["facts", "age", "kind"],
      ["number"],
      "facts.age.min unknown-key",
      "facts.age.max unknown-key",
      "facts.age.kind wrong-type",
    ],
    [
      "wishes of a fact whose kind is unknown",
      ["facts", "clubs", "kind"],
      "maybe",
      "facts.clubs.options unknown-key",
      "facts.clubs.kind unknown-choice",
    ],
    ["a lower bound in words", ["facts", "age", "min"], "200", "facts.age.min wrong-type"],
    ["an upper bound in words", ["facts", "age", "max"], "-1", "facts.age.max wrong-type"],
    [
      "a range that begins in words",
      ["schemes", "own", "public"],
      { age: { from: "9", below: 6 } },
      "schemes.own.public.age.from wrong-type",
    ],
    [
      "a range that ends in words",
      ["schemes", "own", "public"],
      { age: { from: 9, below: "6" } },
      "schemes.own.public.age.below wrong-type",
    ],
    ["a fee that is no list", ["schemes", "club", "annualFee"], 1_000, "schemes.club.annualFee wrong-type"],
    ["a cap in words", ["schemes", "club", "cap", "max"], "0", "schemes.club.cap.max wrong-type"],
    [
      "a cap whose condition begins in words",
      ["schemes", "club", "cap", "unconditional"],
      "3",
      "schemes.club.cap.unconditional wrong-type",
    ],
    ["an item that is nothing", ["items", "test"], null, "items.test wrong-type"],
    ["a cell that is nothing", ["grid", "test", "own"], null, "grid.test.own wrong-type"],
    [
      "a rate below 0",
      ["grid", "course", "own"],
      { per: "lessons", cents: -1 },
      "grid.course.own.cents out-of-range",
    ],
    [
      "a rate in words",
      ["grid", "course", "own"],
      { per: "lessons", cents: "1" },
      "grid.course.own.cents wrong-type",
    ],
    [
      "an id too long",
      ["measures", "m".repeat(101)],
      { fr: "a", en: "b" },
      `measures.${"m".repeat(40)}… bad-id`,
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

  it.each<[path: Path, ...issues: string[]]>([
    [["facts", "nothing"], "facts.nothing required"],
    [["facts", "clubs", "options", "north"], "facts.clubs.options.north required"],
    [["measures", "nothing"], "measures.nothing required"],
    [["items", "nothing"], "items.nothing required", "grid.nothing required"],
    [["items", "test", "measures"]],
    [["items", "course", "measures", "lengths"], "items.course.measures.lengths wrong-type"],
    [
      ["schemes", "nothing"],
      "schemes.nothing required",
      "grid.course.nothing required",
      "grid.test.nothing required",
    ],
    [["schemes", "own", "public", "member"], "schemes.own.public.member wrong-type"],
    [["schemes", "own", "public", "age"], "schemes.own.public.age required"],
    [["schemes", "own", "public", "nothing"], "schemes.own.public.nothing unknown-id"],
    [["schemes", "club", "annualFee", 1, "for", "member"], "schemes.club.annualFee[1].for.member wrong-type"],
    [["grid", "nothing"], "grid.nothing unknown-key"],
    [["grid", "test", "own"], "grid.test.own required"],
    [["rules", "nothing"], "rules.nothing required"],
    [["rules", "west-wing", "for", "member"], "rules.west-wing.for.member wrong-type"],
    [["readings", "nothing"], "readings.nothing required"],
    [["words", "pool-only"], "words.pool-only required"],
    [["footnotes", "**"], "footnotes.** required"],
  ])("says of %j that nothing stands there, if it is there and undefined", (path, ...issues) => {
    expect(said(withKey(path, undefined))).toEqual(issues);
  });

  it.each(["__proto__", "toString"])("has no code %s, which every object has", (code) => {
    const told = broken(["schemes", "own", "notes"], [{ kind: "information", code }]);
    expect(said(told)).toEqual(["schemes.own.notes[0].code reserved-id"]);
    const condition = broken(["schemes", "club", "cap", "condition"], code);
    expect(said(condition)).toEqual(["schemes.club.cap.condition reserved-id"]);
  });

  it("says once of a code that is none that it is none", () => {
    const told = broken(["schemes", "own", "notes"], [{ kind: "information", code: ["toString"] }]);
    expect(said(told)).toEqual(["schemes.own.notes[0].code wrong-type"]);
  });

  it("says of a prototype what it is", () => {
    const items = broken(["items"], { ...sound().items, ["__proto__"]: { label: "A", section: "B" } });
    expect(issuesOf(items).map(({ message }) => message)).toEqual([
      '`__proto__` has a meaning of its own: give another name. Got "__proto__".',
    ]);
  });

  it("more kinds of learner than can be looked at", () => {
    const label = { fr: "a", en: "b" };
    const trades = Array.from({ length: 30 }, (_, index) => `trade-${index}`);
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
    expect(sentencesOn(definition)).toEqual([
      'facts: Each kind of learner is looked at: give at most 1000 kinds. Got "2147483648 kinds".',
    ]);
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

const label = { fr: "a", en: "b" };

// To be proof-read line by line.
// biome-ignore format: one mistake, one row
const sentences: readonly (readonly [path: Path, value: unknown, sentence: string])[] = [
  [["id"], undefined, "id: The id of a tariff is a text: give some words. Got nothing."],
  [["title"], "  ", 'title: The title is a text: give some words. Got "  ".'],
  [["centre"], 7, "centre: The centre is a text: give some words. Got 7."],
  [["source"], "", 'source: The source is a text: give some words. Got "".'],
  [["edition"], "2026", 'edition: The edition is an object: give an object with `fr`, `en`. Got "2026".'],
  [["edition"], { en: "2026" }, "edition.fr: The French is a text: give some words. Got nothing."],
  [["edition"], { fr: "2026" }, "edition.en: The English is a text: give some words. Got nothing."],
  [["currency"], "€", 'currency: A currency has its ISO 4217 code: give three capitals, such as `EUR`. Got "€".'],
  [["footnotes", "*"], 1, "footnotes.*: A footnote is a text: give some words. Got 1."],
  [["valid"], "2026", 'valid: `valid` is an object: give an object with `from`, `until`. Got "2026".'],
  [["valid", "from"], "01/09/2026", 'valid.from: A day is written in full: give a date such as `2025-09-01`. Got "01/09/2026".'],
  [["valid", "until"], "2025-12-31", 'valid: A tariff ends after it begins: give `from` up to `until`. Got "2026-01-01 to 2025-12-31".'],

  [["facts", "2"], { kind: "yes-no", label }, 'facts.2: The id of a fact is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "2".'],
  [["facts", "member"], "yes", 'facts.member: A fact is an object: give an object with `kind`, `label`. Got "yes".'],
  [["facts", "member", "min"], 0, 'facts.member.min: A fact has no `min`: give only `kind`, `label`. Got "min".'],
  [["facts", "member", "kind"], "maybe", 'facts.member.kind: The kind of a fact is one of a few: give one of `options`, `yes-no`, `number`. Got "maybe".'],
  [["facts", "member", "kind"], undefined, "facts.member.kind: The kind of a fact is one of a few: give one of `options`, `yes-no`, `number`. Got nothing."],
  [["facts", "member", "label"], "Membre", 'facts.member.label: A label is an object: give an object with `fr`, `en`. Got "Membre".'],
  [["facts", "clubs", "options"], {}, "facts.clubs.options: A tariff has some options: give at least 1. Got an object."],
  [["facts", "clubs", "options", "the north"], label, 'facts.clubs.options.the north: The id of an option is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "the north".'],
  [["facts", "clubs", "options", "north"], "Nord", 'facts.clubs.options.north: A label is an object: give an object with `fr`, `en`. Got "Nord".'],
  [["facts", "age", "min"], undefined, "facts.age.min: The least answer is a number: give a finite number. Got nothing."],
  [["facts", "age", "max"], "120", 'facts.age.max: The greatest answer is a number: give a finite number. Got "120".'],
  [["facts", "age", "min"], 200, 'facts.age: The least answer is not above the greatest: give `min` up to `max`. Got "200 to 120".'],

  [["measures"], {}, 'items.course.measures.lessons: No such measure is declared: give none, or declare it first. Got "lessons".'],
  [["measures", "a b"], label, 'measures.a b: The id of a measure is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "a b".'],
  [["measures", "status"], label, 'measures.status: `status` has a meaning of its own here: give another id. Got "status".'],
  [["measures", "lengths"], "length", 'measures.lengths: A measure is an object: give an object with `fr`, `en`. Got "length".'],

  [["items"], {}, "items: A tariff has some items: give at least 1. Got an object."],
  [["items", "2026"], { label: "L", section: "Pool" }, 'items.2026: The id of an item is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "2026".'],
  [["items", "test"], "Test", 'items.test: An item is an object: give an object with `label`, `section`, `organiser`, `measures`. Got "Test".'],
  [["items", "test", "label"], undefined, "items.test.label: A label is a text: give some words. Got nothing."],
  [["items", "test", "section"], undefined, "items.test.section: A section is a text: give some words. Got nothing."],
  [["items", "test", "organiser"], "", 'items.test.organiser: An organiser is a text: give some words. Got "".'],
  [["items", "test", "measures"], { lesson: 3 }, 'items.test.measures.lesson: No such measure is declared: give one that is, such as `lessons`. Got "lesson". Did you mean `lessons`?'],
  [["items", "test", "measures"], { lessons: 0 }, 'items.test.measures.lessons: A measure is printed or asked: give a whole number from 1 up, or "asked". Got 0.'],

  [["facts", "clubs", "options"], ["east", "west"], "facts.clubs.options: `options` is an object: give an object. Got a list of 2."],
  [["schemes"], {}, "schemes: A tariff has some schemes: give at least 1. Got an object."],
  [["schemes"], many, 'schemes: A tariff has a few schemes: give at most 30. Got "31 schemes".'],
  [["schemes", "the club"], {}, 'schemes.the club: The id of a scheme is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "the club".'],
  [["schemes", "own"], "own", 'schemes.own: A scheme is an object: give an object with `name`, `heading`, `public`, `charges`, `annualFee`, `waivesAnnualFee`, `cap`, `notes`. Got "own".'],
  [["schemes", "own", "name"], "", 'schemes.own.name: A name is a text: give some words. Got "".'],
  [["schemes", "own", "heading"], "Own", 'schemes.own.heading: A heading is a list: give a list. Got "Own".'],
  [["schemes", "own", "heading"], [""], 'schemes.own.heading[0]: A heading is a text: give some words. Got "".'],
  [["schemes", "own", "charges"], undefined, "schemes.own.charges: Who is charged is one of a few: give one of `funder`, `learner-part`, `learner`. Got nothing."],
  [["schemes", "own", "charges"], "founder", 'schemes.own.charges: Who is charged is one of a few: give one of `funder`, `learner-part`, `learner`. Got "founder". Did you mean `funder`?'],
  [["schemes", "own", "public"], { aeg: 3 }, 'schemes.own.public.aeg: No such fact is declared: give one that is, such as `age`. Got "aeg". Did you mean `age`?'],
  [["schemes", "own", "public"], { clubs: "east" }, 'schemes.own.public.clubs: `clubs` is a list: give a list. Got "east".'],
  [["schemes", "own", "public"], { clubs: [] }, "schemes.own.public.clubs: Nobody has one of no options: give at least one. Got an empty list."],
  [["schemes", "own", "public"], { clubs: ["easst"] }, 'schemes.own.public.clubs[0]: No such option is declared: give one that is, such as `east`. Got "easst". Did you mean `east`?'],
  [["schemes", "own", "public"], { member: 1 }, "schemes.own.public.member: `member` holds or does not: give true or false. Got 1."],
  [["schemes", "own", "public"], { age: 18 }, "schemes.own.public.age: A range is an object: give an object with `from`, `below`. Got 18."],
  [["schemes", "own", "public"], { age: {} }, "schemes.own.public.age: A range begins or ends somewhere: give `from`, `below` or both. Got an object."],
  [["schemes", "own", "public"], { age: { from: "6" } }, 'schemes.own.public.age.from: The first number is a number: give a finite number. Got "6".'],
  [["schemes", "own", "public"], { age: { below: "18" } }, 'schemes.own.public.age.below: What all are below is a number: give a finite number. Got "18".'],
  [["schemes", "own", "public"], { age: { from: 121 } }, "schemes.own.public.age: No answer lies in this range: give some of 0 to 120. Got 121."],
  [["schemes", "own", "public"], { age: { below: 0 } }, "schemes.own.public.age: No answer lies in this range: give some of 0 to 120. Got 0."],
  [["schemes", "own", "public"], { age: { from: Number.NaN, below: 18 } }, "schemes.own.public.age.from: The first number is a number: give a finite number. Got NaN."],
  [["schemes", "own", "public"], { age: { from: 130, below: 125 } }, 'schemes.own.public.age: No number lies in this range: give `from` less than `below`. Got "130 to 125".'],
  [["schemes", "own", "public"], { age: { from: 18, below: 18 } }, 'schemes.own.public.age: No number lies in this range: give `from` less than `below`. Got "18 to 18".'],
  [["schemes", "club", "annualFee"], 1000, "schemes.club.annualFee: The annual fee is a list: give a list. Got 1000."],
  [["schemes", "club", "annualFee"], [], "schemes.club.annualFee: The annual fee has a general amount: give at least one amount. Got an empty list."],
  [["schemes", "club", "annualFee", 0], 1000, "schemes.club.annualFee[0]: The general amount is an object: give an object with `due`. Got 1000."],
  [["schemes", "club", "annualFee", 0, "due"], 0.5, "schemes.club.annualFee[0].due: A fee is a whole number: give one from 0 up. Got 0.5."],
  [["schemes", "club", "annualFee", 1], 0, "schemes.club.annualFee[1]: An exception is an object: give an object with `due`, `for`, `printed`. Got 0."],
  [["schemes", "club", "annualFee", 1, "printed"], undefined, "schemes.club.annualFee[1].printed: What is printed behind the amount is a text: give some words. Got nothing."],
  [["schemes", "club", "waivesAnnualFee"], "yes", 'schemes.club.waivesAnnualFee: A scheme waives the fee or does not: give true or false. Got "yes".'],
  [["schemes", "club", "cap"], 2, "schemes.club.cap: A cap is an object: give an object with `counts`, `max`, `unconditional`, `condition`, `undated`. Got 2."],
  [["schemes", "club", "cap", "counts"], ["cuorse"], 'schemes.club.cap.counts[0]: No such item is declared: give one that is, such as `course`. Got "cuorse". Did you mean `course`?'],
  [["schemes", "club", "cap", "max"], undefined, "schemes.club.cap.max: What a cap takes is a whole number: give one from 0 up. Got nothing."],
  [["schemes", "club", "cap", "unconditional"], undefined, "schemes.club.cap.unconditional: What needs no condition is a whole number: give one from 0 up. Got nothing."],
  [["schemes", "club", "cap", "unconditional"], 3, 'schemes.club.cap: Nothing beyond the cap goes without condition: give `unconditional` up to `max`. Got "3 of 2".'],
  [["schemes", "club", "cap", "condition"], undefined, "schemes.club.cap.condition: The code of the condition is a text: give some words. Got nothing."],
  [["schemes", "club", "cap", "undated"], "in-both", 'schemes.club.cap.undated: Where an undated line counts is one of a few: give one of `in-both-semesters`, `in-none`. Got "in-both". Did you mean `in-both-semesters`?'],
  [["schemes", "club", "notes"], "ask", 'schemes.club.notes: `notes` is a list: give a list. Got "ask".'],
  [["schemes", "club", "notes", 0], "ask", 'schemes.club.notes[0]: A note is an object: give an object with `kind`, `code`. Got "ask".'],
  [["schemes", "club", "notes", 0, "kind"], "warning", 'schemes.club.notes[0].kind: The kind of a note is one of a few: give one of `condition`, `information`. Got "warning".'],
  [["schemes", "club", "notes", 0, "code"], undefined, "schemes.club.notes[0].code: The code of a note is a text: give some words. Got nothing."],

  [["grid"], undefined, "grid: The grid is an object: give an object with `course`, `test`. Got nothing."],
  [["grid", "test"], undefined, "grid.test: The row of `test` is an object: give an object with `own`, `club`. Got nothing."],
  [["grid", "test", "own"], 812.5, "grid.test.own: Where a row meets a column there is a price: give whole cents, a rate, a function of the measures, or `not-eligible`. Got 812.5."],
  [["grid", "test", "own"], null, "grid.test.own: Where a row meets a column there is a price: give whole cents, a rate, a function of the measures, or `not-eligible`. Got null."],
  [["grid", "course", "own"], { per: "lesson", cents: 1 }, 'grid.course.own.per: No such measure is declared: give one that is, such as `lessons`. Got "lesson". Did you mean `lessons`?'],
  [["grid", "test", "own"], { per: "lessons", cents: 1 }, 'grid.test.own.per: `test` is not measured in `lessons`: give a measure of the item. Got "lessons".'],
  [["grid", "course", "own"], { per: "lessons" }, "grid.course.own.cents: A rate is so many cents, or parts of a cent: give a number from 0 up. Got nothing."],
  [["grid", "course", "own"], { pre: "lessons", cents: 1 }, 'grid.course.own.pre: A rate has no `pre`: give only `per`, `cents`. Got "pre". Did you mean `per`?'],

  [["annualFee"], undefined, "schemes.club.annualFee: The tariff declares no annual fee: give `annualFee` of the tariff too, or neither. Got a list of 2."],
  [["annualFee"], "Yearly", 'annualFee: `annualFee` is an object: give an object with `label`, `ofSeveral`, `sparedSections`. Got "Yearly".'],
  [["annualFee", "label"], undefined, "annualFee.label: A label is a text: give some words. Got nothing."],
  [["annualFee", "ofSeveral"], "any", 'annualFee.ofSeveral: The fee of several is one of a few: give one of `highest`, `lowest`, `none`. Got "any".'],
  [["annualFee", "sparedSections"], ["Pol"], 'annualFee.sparedSections[0]: No such section is declared: give one that is, such as `Pool`. Got "Pol". Did you mean `Pool`?'],
  [["rules", "7"], {}, 'rules.7: The id of a rule is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "7".'],
  [["rules", "west-wing"], "half", 'rules.west-wing: A rule is an object: give an object with `for`, `charge`. Got "half".'],
  [["rules", "west-wing", "charge"], undefined, "rules.west-wing.charge: `charge` is a function: give a plain function. Got nothing."],
  [["readings", "7"], {}, 'readings.7: The id of a reading is a word: give letters, digits, `-`, `_` and `.`, no mere number. Got "7".'],
  [["readings", "pool-only"], "on", 'readings.pool-only: A reading is an object: give an object with `alternatives`, `on`. Got "on".'],
  [["readings", "pool-only", "on"], true, "readings.pool-only.on: `on` is a function: give a plain function. Got true."],
  [["readings", "pool-only", "alternatives"], 0, "readings.pool-only.alternatives: `alternatives` is a list: give a list. Got 0."],
  [["readings", "pool-only", "alternatives"], [0.5], "readings.pool-only.alternatives[0]: An alternative is a whole number: give one from 0 up. Got 0.5."],
  [["readings", "west-wing"], { on: () => [] }, 'words.west-wing: A code has one meaning: give another code to one of the two. Got "west-wing".'],
  [["footnotes"], "On proof.", 'footnotes: `footnotes` is an object: give an object. Got "On proof.".'],
  [["measures"], "lessons", 'measures: `measures` is an object: give an object. Got "lessons".'],
  [["words"], null, "words: `words` is an object: give an object with `second-course`, `pool-only`, `ask-the-club`, `west-wing`. Got null."],
  [["words", "west-wing"], undefined, "words.west-wing: The sentence for `west-wing` is an object: give an object with `fr`, `en`. Got nothing."],
  [["words", "est-wing"], label, 'words.est-wing: `words` has no `est-wing`: give only `second-course`, `pool-only`, `ask-the-club`, `west-wing`. Got "est-wing". Did you mean `west-wing`?'],
];

describe("a definition that is wrong says where, what the rule is, what to give, and what was got", () => {
  it.each(sentences)("%j: %j", (path, value, sentence) => {
    expect(sentencesOn(broken(path, value))[0]).toBe(sentence);
  });

  it("once for each of two amounts without a fee", () => {
    expect(sentencesOn(broken(["annualFee"]))).toEqual([
      "schemes.club.annualFee: The tariff declares no annual fee: give `annualFee` of the tariff too, or neither. Got a list of 2.",
      "schemes.club.waivesAnnualFee: The tariff declares no annual fee: give `annualFee` of the tariff too, or neither. Got true.",
    ]);
  });

  it.each<[path: Path, rule: string]>([
    [["footnotes"], "`footnotes` is an object"],
    [["facts"], "`facts` is an object"],
    [["measures"], "`measures` is an object"],
    [["items", "test", "measures"], "`measures` is an object"],
    [["schemes", "own", "public"], "A profile is an object"],
    [["rules"], "`rules` is an object"],
  ])("and names no keys where any would do: %j that is null", (path, rule) => {
    const [issue] = issuesOf(broken(path, null));
    expect(issue?.message).toContain(rule);
    expect(issue?.expected).not.toContain("`");
  });
});

describe("a definition that is sound", () => {
  it("has nothing said about it", () => {
    expect(said(sound())).toEqual([]);
  });

  it.each<[what: string, path: Path, value: unknown]>([
    ["a first day alone", ["valid"], { from: "2026-01-15" }],
    ["a last day alone", ["valid"], { until: "2026-10-31" }],
    ["a single day", ["valid"], { from: "2026-02-28", until: "2026-02-28" }],
    ["a number that can only be one", ["facts", "age"], { kind: "number", label, min: 7, max: 7 }],
    ["a printed measure of 1", ["items", "test", "measures"], { lessons: 1 }],
    ["a rate of nothing", ["grid", "course", "own"], { per: "lessons", cents: 0 }],
    ["a cap that asks nobody", ["schemes", "club", "cap", "unconditional"], 2],
    ["an id that begins with a number", ["measures", "2nd"], label],
    ["an id of 100 letters", ["measures", "m".repeat(100)], label],
    ["a fee that no section is spared", ["annualFee"], { label: "Yearly", ofSeveral: "none" }],
    ["a reading that gives no amount", ["readings", "pool-only"], { on: () => [] }],
  ])("takes %s", (_, path, value) => {
    expect(said(broken(path, value))).toEqual([]);
  });

  it("has up to 30 schemes", () => {
    const ids = Object.keys(many).slice(1);
    const { readings: _, rules: __, ...rest } = sound();
    const schemes = Object.fromEntries(ids.map((id) => [id, many[id]]));
    const row = Object.fromEntries(ids.map((id) => [id, 1]));
    expect(ids).toHaveLength(30);
    expect(said({ ...rest, schemes, grid: { course: row, test: row }, words: {} })).toEqual([]);
  });

  it("has up to 1,000 kinds of learner", () => {
    const { readings: _, rules: __, ...rest } = sound();
    const age = { kind: "number", label, min: 0, max: 120 };
    const ids = Array.from({ length: 9 }, (_, index) => `s${index}`);
    const schemes = ids.map((id, index) => {
      const range = { from: 10 * (index + 1) };
      return [id, { name: "S", public: { a: range, b: range, c: range }, charges: "learner" }];
    });
    const row = Object.fromEntries(ids.map((id) => [id, 1]));
    const definition = {
      ...rest,
      facts: { a: age, b: age, c: age },
      grid: { course: row, test: row },
      words: {},
    };
    expect(said({ ...definition, schemes: Object.fromEntries(schemes) })).toEqual([]);
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
