import { expect, it } from "vitest";
import { PricingError } from "../src/contract/issue.js";
import type { Tariff } from "../src/contract/tariff.js";
import { toSql } from "../src/sql/index.js";
import { anyOf, identifier, json, literal, sum } from "../src/sql/text.js";

/** A page that has about every form of a price, a reduction, a share and a reading, and few kinds of learner. */
const forms: Tariff = {
  format: 1,
  id: "music-school",
  title: "Music school",
  currency: "EUR",
  edition: { id: "2026" },
  facts: {
    resident: { label: "You live here" },
    age: { label: "Your age", min: 0, max: 120 },
    situations: { label: "You are", options: { student: "a student", retired: "retired", other: "other" } },
    newsletter: { label: "You read our newsletter" },
    quotient: { label: "Your quotient", min: 0, max: 5_000, step: 0.01 },
  },
  groups: {
    residents: { label: "residents", anyOf: [{ resident: true }] },
    students: { label: "students", anyOf: [{ situations: ["student"] }] },
    minors: { label: "minors", anyOf: [{ age: { below: 18 } }] },
  },
  measures: { hours: "hour", lessons: "lesson", grant: "euro of a grant" },
  sections: { music: ["Music"], dance: ["Dance"] },
  items: {
    singing: { label: "Singing", section: "music", measures: { hours: 30 } },
    piano: { label: "Piano", section: "music", measures: { hours: { min: 0.5, max: 40, step: 0.5 } } },
    ballet: { label: "Ballet", section: "dance", measures: { lessons: { min: 1, max: 30 } } },
    badge: { label: "Badge" },
  },
  schemes: {
    own: { label: "Self-funded", paidBy: "learner", conditions: ["agreed"] },
    town: {
      label: "Town",
      public: "residents",
      paidBy: "learner-part",
      cap: {
        counts: { sections: ["music"] },
        max: 2,
        unconditional: 1,
        condition: "second",
        undated: "in-none",
      },
    },
    half: { label: "Half", paidBy: [{ payer: "town", percent: 50 }] },
    company: { label: "Company", paidBy: "funder", conditions: ["agreed"] },
    grant: {
      label: "Grant",
      measures: { grant: { min: 0, max: 500, step: 0.01 } },
      paidBy: [
        { payer: "town", percent: 12.5, atMost: { for: "students", price: 9_000, otherwise: 4_000 } },
        { payer: "fund", atMost: { per: "grant", cents: 100 } },
      ],
    },
  },
  grid: {
    singing: {
      own: { sum: { tuition: { per: "hours", cents: 812.5, after: 10, upTo: 20 }, materials: 250 } },
      half: 30_000,
      town: { for: "minors", price: 0, otherwise: { sum: { tuition: 5_000, materials: 100 } } },
      company: { sum: { tuition: 20_000, materials: 1_000 } },
      grant: 30_000,
    },
    piano: {
      own: { of: { per: "hours", cents: 1_000.5 }, atLeast: 2_000 },
      half: { per: "hours", cents: 2_000 },
      town: { of: { per: "hours", cents: 600 }, atMost: 9_000 },
      company: { per: "hours", cents: 2_500 },
      grant: { sum: { "by-hours": { per: "hours", cents: 1_500, after: 2 } } },
    },
    ballet: {
      own: {
        times: "lessons",
        of: {
          by: "age",
          bands: [
            { from: 0, price: 300 },
            { from: 12, price: { sum: { tuition: 450, materials: 50 } } },
          ],
        },
      },
      half: 5_000,
      town: { times: "lessons", of: 250 },
      company: "not-eligible",
      grant: { of: { per: "quotient", cents: 6.4 }, atLeast: 1_000, atMost: 8_000 },
    },
    badge: { own: 200, half: 201, town: 100, company: 200, grant: "not-eligible" },
  },
  reductions: [
    { code: "child", for: "minors", schemes: ["own"], percent: -20, atLeast: 100 },
    { code: "child", for: "residents", sections: ["music"], schemes: ["own"], cents: -500 },
    { code: "late", items: ["piano", "badge"], schemes: ["own", "company"], percent: 12.5, atMost: 50_000 },
    {
      code: "flat",
      items: ["badge"],
      schemes: ["town"],
      price: { for: "students", price: 50, otherwise: 80 },
    },
  ],
  annualFee: {
    label: "Yearly fee",
    due: [
      { schemes: ["town"], price: { for: "minors", price: 0, otherwise: 1_000 } },
      { schemes: ["own", "grant"], price: 1_500 },
    ],
    ofSeveral: "highest",
    waivedBy: { schemes: ["company"] },
  },
  readings: [
    {
      code: "two-fees",
      lines: { schemes: ["own"] },
      annualFee: "due",
      inQuote: [{ schemes: ["town"], min: 1 }],
    },
    {
      code: "few",
      lines: { sections: ["music"] },
      inQuote: [{ sections: ["dance"], max: 2 }],
      alternatives: [0],
    },
    {
      code: "crowded",
      lines: { semester: "unknown" },
      inSemester: [{ sections: ["music"], min: 2, max: 9 }],
    },
    { code: "dance", lines: { schemes: ["town"] }, inSemester: [{ sections: ["dance"], min: 1 }] },
  ],
  words: Object.fromEntries(
    [
      "agreed",
      "second",
      "fund",
      "tuition",
      "materials",
      "by-hours",
      "child",
      "late",
      "flat",
      "two-fees",
      "few",
      "crowded",
      "dance",
    ].map((code) => [code, `About ${code}.`]),
  ),
};

/** A script without the rows that repeat, for each kind of learner, what the engine answers. */
const withoutKinds = (script: string) =>
  script
    .split(";\n")
    .filter((statement) => !/INSERT INTO pricing_(?:states|kinds|missing|fees)/.test(statement))
    .join(";\n");

// To be read beside the tariff. What databases make of such a script is checked in databases: `npm run sql`.
it("the SQL of a page with every form of price, reduction, share and reading is in test/documents/sql", async () => {
  const script = withoutKinds(toSql(forms, { dialect: "duckdb" }));
  await expect(script).toMatchFileSnapshot("documents/sql/music-school.duckdb.sql");
});

const kiosk: Tariff = {
  format: 1,
  id: "kiosk",
  title: "Kiosk",
  currency: "EUR",
  items: { paper: { label: "Paper" } },
  schemes: { own: { label: "Cash", paidBy: "learner" } },
  grid: { paper: { own: 250 } },
};

it("the SQL of a page with one price asks nothing of the learner", async () => {
  await expect(toSql(kiosk, { dialect: "postgres" })).toMatchFileSnapshot("documents/sql/kiosk.postgres.sql");
});

const named = <V>(count: number, value: (index: number) => V): Record<string, V> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index + 1}`, value(index)]));

const withMeasure = (name: string): Partial<Tariff> => ({
  measures: { [name]: "page" },
  items: { paper: { label: "Paper", measures: { [name]: { min: 1 } } } },
});
const withOptions = (options: Record<string, string>): Partial<Tariff> => ({
  facts: { situation: { label: "You are", options } },
});
const withRows = (count: number, more: Partial<Tariff>): Partial<Tariff> => ({
  items: named(count, () => ({ label: "Paper" })),
  grid: named(count, () => ({ own: 250 })),
  ...more,
});
const rows = (count: number) => Object.keys(named(count, String));
const withFees = (count: number): Partial<Tariff> =>
  withRows(count, {
    annualFee: {
      label: "Fee",
      due: rows(count).map((item, index) => ({ items: [item], price: 100 + index })),
      ofSeveral: "highest",
    },
  });
const withReadings = (count: number, item: (index: number) => string, reductions = 0): Partial<Tariff> =>
  withRows(70, {
    readings: Array.from({ length: count }, (_, index) => ({
      code: `r${index}`,
      lines: { items: [item(index)] },
    })),
    reductions: Array.from({ length: reductions }, (_, index) => ({ code: `d${index}`, percent: -1 })),
    words: Object.fromEntries([
      ...Array.from({ length: count }, (_, index) => [`r${index}`, "A reading."]),
      ...Array.from({ length: reductions }, (_, index) => [`d${index}`, "A reduction."]),
    ]),
  });
const first = () => "n1";

const refused: readonly (readonly [what: string, change: Partial<Tariff>])[] = [
  ["an id with an apostrophe", { id: "kiosk's" }],
  ["an option that begins with a sign", withOptions({ "-student": "a student" })],
  ["a name of 64 letters", withMeasure("w".repeat(64))],
  ["a name that a view has", withMeasure("Status")],
  [
    "a fee by the year of age",
    {
      facts: { age: { label: "Age", min: 0 } },
      annualFee: { label: "Fee", due: [{ price: { per: "age", cents: 10 } }], ofSeveral: "highest" },
    },
  ],
  [
    "eleven facts in one price",
    {
      facts: named(11, () => ({ label: "A fact" })),
      groups: { all: { label: "all", anyOf: [named(11, () => true)] } },
      grid: { paper: { own: { for: "all", price: 0, otherwise: 100 } } },
    },
  ],
  ["63 options", withOptions(named(63, (index) => `Option ${index}`))],
  ["nine fees", withFees(9)],
  ["63 selections of lines", withReadings(63, (index) => `n${index + 1}`)],
  ["60 readings and 3 reductions", withReadings(60, first, 3)],
];

it("what has no SQL is told as in test/documents/sql/refusals.txt", async () => {
  const told = refused.map(([what, change]) => {
    try {
      toSql({ ...kiosk, ...change }, { dialect: "duckdb" });
    } catch (problem) {
      if (problem instanceof PricingError) return `# ${what}\n${problem.message}\n`;
      throw problem;
    }
    return expect.unreachable(`${what} has its SQL`);
  });
  await expect(told.join("\n")).toMatchFileSnapshot("documents/sql/refusals.txt");
});

it.each<[what: string, change: Partial<Tariff>]>([
  ["62 options", withOptions(named(62, (index) => `Option ${index}`))],
  ["eight fees", withFees(8)],
  ["62 selections of lines", withReadings(62, (index) => `n${index + 1}`)],
  ["60 readings and 2 reductions", withReadings(60, first, 2)],
])("a page with %s, as many as there may be, has its SQL", (_, change) => {
  expect(toSql({ ...kiosk, ...change }, { dialect: "duckdb" })).toContain("CREATE VIEW pricing_quotes AS");
});

it.each(["it's", "a b", "", "-a", "é", "a;b"])(
  "no text but a word becomes a part of a statement: %j",
  (id) => {
    expect(() => literal(id)).toThrow(RangeError);
    expect(() => identifier(id, '"')).toThrow(RangeError);
  },
);

it.each(["it's", "a b", "'"])("no text but words and numbers becomes JSON in a statement: %j", (text) => {
  expect(() => json([{ code: text }])).toThrow(RangeError);
  expect(() => json(text)).toThrow(RangeError);
  expect(json([{ code: "a-b", due: 5 }])).toBe(`'[{"code":"a-b","due":5}]'`);
});

it("of no conditions none holds, and no terms come to nothing", () => {
  expect(anyOf([])).toBe("FALSE");
  expect(sum([])).toBe("0");
});
