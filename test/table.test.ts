import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../src/batch/text/rows.js";
import { writeCsv } from "../src/batch/text/table-text.js";
import { PricingError } from "../src/contract/issue.js";
import type { Tariff } from "../src/contract/tariff.js";
import { cnamNouvelleAquitaine } from "../src/index.js";
import { diffTariffs, parseTariff } from "../src/tariffs/index.js";
import { cellReader } from "../src/tariffs/table/cell.js";
import { joinTable } from "../src/tariffs/table/join.js";
import { partTable } from "../src/tariffs/table/write.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

/** A tariff that has been through the gate. */
function sound(input: unknown): Tariff {
  const parsed = parseTariff(input);
  if (!parsed.ok) throw new PricingError(parsed.issues, "tariff");
  return parsed.value;
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
const tableOf = (tariff: Tariff) => writeCsv(partTable(tariff).rows, tariff.language ?? "fr");

/** A tariff taken apart and put together again, both parts through their text. */
const reassembled = (tariff: Tariff) =>
  joinTable(plain(partTable(tariff).rest), readCsv(tableOf(tariff)).rows);

const examples = readdirSync("examples/tariffs")
  .filter((name) => name.endsWith(".json"))
  .map((name): [string, unknown] => [name, JSON.parse(readFileSync(`examples/tariffs/${name}`, "utf8"))]);

describe("a tariff as a table and the rest", () => {
  it.each([["the bundled page", cnamNouvelleAquitaine], ["the small tariff", tiny], ...examples])(
    "is the same tariff again after both have been text: %s",
    (_, input) => {
      const tariff = sound(input);
      const joined = reassembled(tariff);
      expect(joined).toEqual({ ok: true, value: tariff });
      expect(joined.ok && diffTariffs(tariff, joined.value)).toEqual([]);
    },
  );

  it("is the same again for any tariff", () => {
    fc.assert(
      fc.property(tariffs, (tariff) => {
        expect(reassembled(tariff)).toEqual({ ok: true, value: tariff });
      }),
      { numRuns: runs(200) },
    );
  });

  it("is the same again, whatever its amounts and rates are", () => {
    const amount = fc.integer({ min: 0, max: 9e12 });
    const rate = fc
      .tuple(fc.integer({ min: 0, max: 9e6 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, decimals]) => ({ per: "lessons", cents: Number(`${digits}e-${decimals}`) }));
    const pages = fc.record({
      language: fc.constantFrom("fr", "en"),
      currency: fc.constantFrom("EUR", "USD", "CHF", "JPY", "TND"),
      own: fc.oneof(amount, rate),
    });
    fc.assert(
      fc.property(pages, ({ language, currency, own }) => {
        const tariff = sound({ ...swimming, language, currency, grid: { course: { own } } });
        expect(partTable(tariff).rows[1]?.[1]).not.toBe("=");
        expect(reassembled(tariff)).toEqual({ ok: true, value: tariff });
      }),
      { numRuns: runs(500) },
    );
  });

  it("has the bundled page whole in the table, as it is printed", () => {
    const { rows, rest } = partTable(sound(cnamNouvelleAquitaine));
    expect(rest.grid).toEqual({});
    expect(rows[0]?.slice(0, 3)).toEqual([
      "item",
      "Financement par entreprise, OPACIF",
      "Financement par Pôle Emploi",
    ]);
    expect(rows.at(-1)).toEqual([
      "Examens spéciaux de rappel",
      "Non éligible",
      "Non éligible",
      "13 € / ECTS",
      "Non éligible",
    ]);
  });

  it("has in the rest the cells that are = in the table, and no others", () => {
    const { rows, rest } = partTable(sound(tiny));
    expect(rows.map((row) => row.join(" | "))).toEqual([
      "item | Self-funded | Town * | Club",
      "Course | = | = | =",
      "Card | = | = | closed",
      "Test | = | €5 | €0",
      "Badge | €2 | €1 | closed",
    ]);
    expect(rest.grid["test"]).toEqual({ own: tiny.grid.test.own });
    expect(Object.keys(rest.grid)).toEqual(["course", "card", "test"]);
  });

  it("opens in a spreadsheet by a double click, and nothing in it is a formula", () => {
    const label = '=HYPERLINK("http://example.org")';
    const hostile = {
      ...swimming,
      terms: { refused: "-1+2" },
      measures: { lessons: { fr: "leçon", en: "lesson" } },
      items: { course: { label, measures: { lessons: { min: 1 } } }, badge: { label: "+33 1" } },
      schemes: { own: { label: "@SUM(A1)", paidBy: "learner" }, two: { label: "Two", paidBy: "learner" } },
      grid: { course: { own: 1, two: "not-eligible" }, badge: { own: { of: 1, atMost: 2 }, two: 3 } },
    };
    const text = tableOf(sound(hostile));
    expect(text).toBe("\ufeffitem;own;Two\ncourse;0,01 €;not-eligible\nbadge;=;0,03 €\n");
    expect(reassembled(sound(hostile)).ok).toBe(true);
    expect(tableOf(sound({ ...swimming, language: "en" }))).toBe(
      "\ufeffitem,Self-funded\nCourse,€12.50 / lesson\n",
    );
  });
});

/** One row, one column. */
const swimming = {
  format: 1,
  id: "swimming",
  title: "Swimming lessons",
  currency: "EUR",
  measures: { lessons: { fr: "leçon", en: "lesson" }, hours: "heure", "online-hours": "heure" },
  facts: { quotient: { label: { fr: "Votre quotient", en: "Your quotient" }, unit: "point", min: 0 } },
  items: { course: { label: "Course", measures: { lessons: { min: 1 } } } },
  schemes: { own: { label: "Self-funded", paidBy: "learner" } },
  grid: { course: { own: { per: "lessons", cents: 1_250 } } },
};

describe("a cell", () => {
  const cell = (text: string, tariff: object = {}) => {
    const found = cellReader(sound({ ...swimming, ...tariff }))(text);
    return "cell" in found ? found.cell : `${found.problem.code}: ${found.problem.rule}`;
  };

  // biome-ignore format: one form, one line
  it.each<[text: string, cents: number]>([
    ["520", 52_000], ["520 €", 52_000], ["520€", 52_000], ["€520", 52_000], ["€ 520", 52_000], ["520 EUR", 52_000],
    ["0", 0], ["0 €", 0], ["0,00 €", 0], ["12,50", 1_250], ["12.5", 1_250], ["12,5 €", 1_250], ["0,29", 29], ["0.1", 10],
    ["1020", 102_000], ["1 020", 102_000], ["1 020,50 €", 102_050], ["1 020 €", 102_000], ["1 020 €", 102_000],
    ["1’020.50", 102_050], ["1'020", 102_000], ["1,020.50", 102_050], ["1.020,50", 102_050], ["1.234.567,8", 123_456_780],
    ["  65 € ", 6_500], ["450.00 €", 45_000], ["0,500", 50], ["90 000 000 000", 9e12], ["4,35", 435], ["1,1", 110], ["70,07", 7_007],
  ])("is the amount %j", (text, cents) => {
    expect(cell(text)).toBe(cents);
  });

  // biome-ignore format: one form, one line
  it.each<[text: string, tariff: object, cents: number]>([
    ["1,020", { language: "en" }, 102_000], ["€1,020.50", { language: "en" }, 102_050], ["12,50", { language: "en" }, 1_250],
    ["1020", { currency: "JPY" }, 1_020], ["1020,00", { currency: "JPY" }, 1_020], ["1,020", { currency: "JPY", language: "en" }, 1_020],
    ["1,020", { currency: "TND" }, 1_020], ["1,020,500", { currency: "TND", language: "en" }, 1_020_500_000], ["0,500", { language: "en" }, 50], ["TND 1.020", { currency: "TND", language: "en" }, 1_020],
    ["$85", { currency: "USD" }, 8_500], ["12.50 CHF", { currency: "CHF" }, 1_250],
  ])("is the amount %j on a page such as %j", (text, tariff, cents) => {
    expect(cell(text, tariff)).toBe(cents);
  });

  // biome-ignore format: one form, one line
  it.each<[text: string, rate: object]>([
    ["12,50 € / leçon", { per: "lessons", cents: 1_250 }], ["12.50€/lesson", { per: "lessons", cents: 1_250 }], ["8,125 € / lessons", { per: "lessons", cents: 812.5 }],
    ["0,064 / point (Votre quotient)", { per: "quotient", cents: 6.4 }], ["0,29 € / quotient", { per: "quotient", cents: 29 }],
    ["0,1 € / leçon", { per: "lessons", cents: 10 }], ["1,1 € / hours", { per: "hours", cents: 110 }], ["0,000001 € / leçon", { per: "lessons", cents: 0.0001 }],
  ])("is the rate %j", (text, rate) => {
    expect(cell(text)).toEqual(rate);
  });

  // biome-ignore format: one form, one line
  it.each<[text: string, tariff: object]>([
    ["Non éligible", {}], ["non éligible", {}], [" NON  ÉLIGIBLE ", {}], ["Non éligible", {}], ["Not eligible", {}], ["not-eligible", {}],
    ["closed", { terms: { refused: "closed" } }], ["Non éligible", { terms: { refused: "closed" } }], ["N/A", { terms: { refused: "n/a" } }], ["—", { terms: { refused: "—" } }],
  ])("is the refusal %j", (text, tariff) => {
    expect(cell(text, tariff)).toBe("not-eligible");
  });

  it("is = where the price stands elsewhere", () => {
    expect(cell("=")).toBe("=");
    expect(cell(" = ")).toBe("=");
  });

  it("is the amount 0, even on a page that refuses by 0", () => {
    expect(cell("0", { terms: { refused: "0" } })).toBe(0);
  });

  const FORMS = "wrong-type: A cell holds an amount, a rate or a refusal";
  const THOUSANDS = "wrong-type: Three digits after a comma or point may be thousands or decimals";
  it.each([
    ["1,020", { currency: "TND", language: "en" }],
    ["TND 12,500", { currency: "TND", language: "en" }],
    ["12,500 / lesson", { currency: "TND", language: "en" }],
    ["1,020", { currency: "CLF", language: "en" }],
    ["1.020", { currency: "TND", language: "fr" }],
  ])("may not be %j on a page such as %j, where three digits are a part of the unit", (text, tariff) => {
    expect(cell(text, tariff)).toBe(THOUSANDS);
  });

  it.each([
    ["NE", {}, "Non éligible"],
    ["ne", {}, "Non éligible"],
    ["N.E.", {}, "Non éligible"],
    ["non eligible", {}, "Non éligible"],
    ["Non-éligible", {}, "Non éligible"],
    ["NE", { language: "en" }, "Not eligible"],
    ["n.a.", { terms: { refused: "n/a" } }, "n/a"],
    ["gratuit", {}, undefined],
  ])("is not %j on a page such as %j, and what it may mean is said", (text, tariff, meant) => {
    const found = cellReader(sound({ ...swimming, ...tariff }))(text);
    expect("problem" in found && found.problem).toMatchObject({
      code: "wrong-type",
      ...(meant && { near: expect.any(Function) }),
    });
    expect("problem" in found && found.problem.near?.()).toEqual(meant && [[text, meant]]);
  });

  // biome-ignore format: one form, one line
  it.each<[text: string, problem: string]>([
    ["", "required: A cell is never empty"], ["  ", "required: A cell is never empty"],
    ["free", FORMS], ["-5", FORMS], ["−5 €", FORMS], ["(5)", FORMS], ["520 euros", FORMS], ["$520", FORMS], ["520 €€", FORMS], ["1e3", FORMS], ["Infinity", FORMS],
    ["0x10", FORMS], ["5 20", FORMS], ["7 20 €", FORMS], ["1 0200", FORMS], ["12,", FORMS], [",5", FORMS], ["12,5,0", FORMS], ["1?020 €", FORMS], ["5 %", FORMS], ["150 € 75 €", FORMS], ["== ", FORMS], ["=1+1", FORMS], ["#REF!", FORMS],
    ["1,020", THOUSANDS], ["1.020 €", THOUSANDS], ["520,000", THOUSANDS], ["8.125 € / leçon", THOUSANDS],
    ["12,501", THOUSANDS], ["0,505", "wrong-type: An amount has at most 2 decimals"], ["12,3456", "wrong-type: An amount has at most 2 decimals"], ["1 020,505", "wrong-type: An amount has at most 2 decimals"],
    ["13 € / leson", "unknown-id: `leson` is not a measure"], ["13 € / ", "unknown-id: `` is not a measure"], ["13 € / heure", "unknown-id: `heure` is the name of several measures"], ["free / leçon", FORMS], ["/", FORMS],
  ])("is not %j", (text, problem) => {
    expect(cell(text)).toBe(problem);
  });
});

describe("a table", () => {
  const page = sound({
    ...swimming,
    sections: { water: [{ fr: "Bassin", en: "Pool" }], land: [{ fr: "Salle", en: "Hall" }] },
    items: {
      course: { label: "Cours", section: "water", measures: { lessons: { min: 1 } } },
      "course-2": { label: "Cours", section: "land", measures: { lessons: { min: 1 } } },
      badge: { label: { fr: "Carte", en: "Badge" } },
    },
    schemes: {
      own: { label: { fr: "Plein tarif", en: "Full rate" }, paidBy: "learner" },
      town: { label: "Ville", paidBy: "learner" },
    },
    grid: {
      course: { own: 1_000, town: { per: "lessons", cents: 500 } },
      "course-2": { own: 2_000, town: "not-eligible" },
      badge: { own: { of: 200, atMost: 100 }, town: 50 },
    },
  });
  const rest = plain(partTable(page).rest);
  const TABLE = [
    "item;Plein tarif;Ville",
    "Cours, Bassin;10 €;5 € / leçon",
    "Cours, Salle;20 €;Non éligible",
    "Carte;=;0,50 €",
  ];

  /** What is said of a table in which some lines are others. */
  const said = (lines: Readonly<Record<number, string>>, frame: unknown = rest) => {
    const text = Object.assign([...TABLE], lines).join("\n");
    const joined = joinTable(frame, readCsv(text).rows);
    return joined.ok
      ? joined.value
      : joined.issues.map(
          ({ line, path, code, didYouMean, part }) =>
            `${part === "table" ? line : part} ${path.join(".")} ${code}${didYouMean ? ` (${didYouMean}?)` : ""}`,
        );
  };

  it("is what the tariff prints", () => {
    expect(tableOf(page)).toBe(`\ufeff${TABLE.join("\n")}\n`);
    expect(said({})).toEqual(page);
  });

  it.each<[what: string, lines: Readonly<Record<number, string>>]>([
    [
      "ids for titles and labels",
      { 0: ";own;town", 1: "course;10;5/lessons", 2: "course-2;20;not-eligible", 3: "badge;=;0,5" },
    ],
    [
      "titles and labels in the other language",
      { 0: "x;Full rate;Ville", 1: "Cours, Pool;10;5 / lesson", 3: "Badge;=;0.50 €" },
    ],
    ["rows in another order", { 1: TABLE[3] as string, 3: TABLE[1] as string }],
    [
      "columns in another order",
      {
        0: ";Ville;Plein tarif",
        1: "course;5 € / leçon;10",
        2: "course-2;Non éligible;20",
        3: "badge;0,5;=",
      },
    ],
    [
      "columns without a name or a cell, as spreadsheets add them",
      { 0: "item;Plein tarif;Ville;;", 1: "course;10;5 € / leçon; ;" },
    ],
    [
      "a column without a name in between",
      {
        0: "item;;Plein tarif;Ville",
        1: "course;;10;5 € / leçon",
        2: "course-2;;20;Non éligible",
        3: "badge;;=;0,50 €",
      },
    ],
    ["rows without a cell, as spreadsheets add them", { 4: ";;", 5: "  ;; ", 6: "" }],
    ["blanks of every kind within names", { 1: " Cours,\u00a0 Bassin ;10;5 € /\u202fleçon" }],
    [
      "accents in two pieces",
      {
        0: "item;Plein tarif;Ville".normalize("NFD"),
        1: "course;10;5 € / leçon".normalize("NFD"),
        2: "course-2;20;Non éligible".normalize("NFD"),
      },
    ],
  ])("may have %s", (_, lines) => {
    expect(said(lines)).toEqual(page);
  });

  it.each<[what: string, lines: Readonly<Record<number, string>>, ...issues: string[]]>([
    ["a cell that is not one", { 2: "Cours, Salle;20;maybe" }, "3 grid.course-2.town wrong-type"],
    ["a cell too few", { 2: "Cours, Salle;20" }, "3 grid.course-2.town required"],
    ["a cell too many", { 2: "Cours, Salle;20;Non éligible;5" }, "3 grid.course-2 unknown-key"],
    [
      "cells under no name",
      { 0: "item;Plein tarif;;Ville", 1: "course;10;5;5 / leçon", 2: "course-2;20;;0", 3: "badge;=;;1" },
      "2 grid.course unknown-key",
    ],
    ["a misspelt title", { 3: "Crate;=;1" }, "4 grid unknown-item (badge?)"],
    ["a misspelt id", { 3: "bagde;=;1" }, "4 grid unknown-item (badge?)"],
    ["a row that is not in the tariff", { 4: "Bonnet;5;5" }, "5 grid unknown-item"],
    ["a row without a name", { 4: ";5;5" }, "5 grid unknown-item"],
    [
      "a label that two items share",
      { 1: "Cours;10;5 € / leçon" },
      "2 grid unknown-item",
      "undefined grid.course required",
    ],
    ["a row twice", { 4: "badge;5;5" }, "5 grid duplicate-choice"],
    ["no row", { 3: "" }, "undefined grid.badge required"],
    ["a misspelt column", { 0: "item;Plein tarif;Villle" }, "1 grid unknown-scheme (town?)"],
    ["a column twice", { 0: "item;Plein tarif;own" }, "1 grid duplicate-choice", "1 grid required"],
    [
      "another name for a column",
      { 0: "item;Plein tarif;Commune" },
      "1 grid unknown-scheme",
      "1 grid required",
    ],
    [
      "a column more",
      {
        0: "item;Plein tarif;Ville;CPF",
        1: "course;10;5;1",
        2: "course-2;20;0;2",
        3: "badge;=;1;3",
      },
      "1 grid unknown-scheme",
    ],
    ["a title above it", { 0: `Tarifs;;\n${TABLE[0]}` }, "1 grid required"],
    ["a title of several cells above it", { 0: `Tarifs;2027;\n${TABLE[0]}` }, "1 grid required"],
    [
      "cells apart by another sign",
      Object.fromEntries(TABLE.map((line, index) => [index, line.replaceAll(";", "|")])),
      "1 grid required",
    ],
    ["a price that stands in the tariff as well", { 3: "badge;2;0,50" }, "4 grid.badge.own contradiction"],
    ["= where the tariff has nothing", { 1: "course;=;5 € / leçon" }, "2 grid.course.own required"],
    [
      "a rate by a measure that the line does not have",
      { 3: "badge;=;5 € / leçon" },
      "4 grid.badge.town contradiction",
    ],
    ["an amount beyond counting", { 3: "badge;=;90 000 000 000,01" }, "4 grid.badge.town out-of-range"],
    [
      "several of them",
      { 1: "course;x;y", 3: "badge;=;" },
      "2 grid.course.own wrong-type",
      "2 grid.course.town wrong-type",
      "4 grid.badge.town required",
    ],
  ])("with %s says so, by line, item and scheme", (_, lines, ...issues) => {
    expect(said(lines)).toEqual(issues);
  });

  it.each<[what: string, lines: Readonly<Record<number, string>>, ...messages: string[]]>([
    [
      "a row is gone",
      { 3: "" },
      "Every item has a row, every scheme a column: give a row for `badge` (Carte). Got nothing.",
    ],
    [
      "a column has another name",
      { 0: "item;Plein tarif;Commune" },
      'The tariff has no such scheme: give an id, or a label. Got "Commune".',
      "Every item has a row, every scheme a column: give a column for `town` (Ville). Got nothing.",
    ],
    [
      "the cells are apart by another sign",
      { 0: "item|Plein tarif|Ville" },
      'The first row names the schemes: give `own`, `town` or their labels, apart by semicolons, commas or tabs. Got "item|Plein tarif|Ville".',
    ],
    [
      "a rate is per a measure that the item does not have",
      { 3: "badge;=;5€/leçon" },
      'A rate per leçon needs an item that prints or asks leçon: give an amount, or `lessons` in the `measures` of `badge` in `tariff.json`. Got "5€/leçon".',
    ],
  ])("says what to write if %s", (_, lines, ...messages) => {
    const joined = joinTable(rest, readCsv(Object.assign([...TABLE], lines).join("\n")).rows);
    expect(joined.ok || joined.issues.map(({ message }) => message)).toEqual(messages);
  });

  it("says nothing of its cells while the rest cannot be read", () => {
    expect(
      said({ 1: "course;x;y" }, { ...rest, title: "", schemes: { ...rest.schemes, own: { paidBy: "all" } } }),
    ).toEqual([
      "rest title wrong-type",
      "rest schemes.own.paidBy unknown-choice",
      "rest schemes.own.label required",
    ]);
  });

  it.each([
    [null],
    [5],
    [[]],
    [{}],
    [{ items: 5, schemes: [], grid: 1 }],
    [{ ...rest, items: [] }],
    [{ ...rest, grid: [] }],
    [{ ...rest, grid: { badge: 5 } }],
  ])("says what is wrong with the rest, whatever that is: %j", (frame) => {
    const lines = said({}, frame);
    expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^rest /)]));
  });

  it("with any text in one cell, says so of that cell, or has another price there and nowhere else", () => {
    // biome-ignore format: what cells are made of
    const bits = fc.constantFrom("1", "20", "520", "020", " ", "\u00a0", ",", ".", "€", "$", "/", "leçon", "hours", "=", "-", "%", "Non", "éligible", "\n", '"', ";");
    const texts = fc.oneof(
      fc.array(bits, { maxLength: 6 }).map((all) => all.join("")),
      fc.string(),
    );
    const places = fc.constantFrom(
      ...[1, 2, 3].flatMap((row) => [1, 2].map((column) => [row, column] as const)),
    );
    fc.assert(
      fc.property(texts, places, (text, [row, column]) => {
        const cells = TABLE.map((line) => line.split(";"));
        (cells[row] as string[])[column] = text;
        const joined = joinTable(rest, readCsv(writeCsv(cells, "fr")).rows);
        const path = [
          "grid",
          Object.keys(page.items)[row - 1],
          Object.keys(page.schemes)[column - 1],
        ] as string[];
        if (!joined.ok) {
          // A cell can be wrong in two ways: too large, and given in both places.
          const places = joined.issues.map((issue) => [issue.line, ...issue.path.slice(0, 3)]);
          expect(places).not.toEqual([]);
          for (const place of places) expect(place).toEqual([row + 1, ...path]);
        } else {
          const [, item = "", scheme = ""] = path;
          const cell = joined.value.grid[item]?.[scheme];
          expect(joined.value).toEqual({
            ...page,
            grid: { ...page.grid, [item]: { ...page.grid[item], [scheme]: cell } },
          });
        }
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("says in the rest what only both together make wrong", () => {
    const [age, quotient] = [
      { label: "Age", min: 0, max: 99 },
      { label: "Quotient", min: 0, max: 99 },
    ];
    const reductions = [
      { code: "late", items: ["badge"], schemes: ["town"], price: { per: "age", cents: 1 } },
    ];
    const words = { late: "Late" };
    const frame = { ...rest, facts: { age, quotient }, reductions, words };
    expect(said({}, frame)).toMatchObject({ reductions });
    expect(said({ 3: "badge;=;1 € / quotient" }, frame)).toEqual(["rest reductions.0.price contradiction"]);
  });

  it("takes a rest without a grid", () => {
    const { grid: _, ...others } = plain(partTable(sound(cnamNouvelleAquitaine)).rest);
    const joined = joinTable(others, readCsv(tableOf(sound(cnamNouvelleAquitaine))).rows);
    expect(joined).toEqual({ ok: true, value: cnamNouvelleAquitaine });
  });

  it("without a row is not read", () => {
    const joined = joinTable(rest, []);
    expect(joined.ok || joined.issues.map(({ code }) => code)).toEqual(["required"]);
  });

  it("lists a hundred problems, and says that there are more", () => {
    const items = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`i${index}`, { label: `Item ${index}` }]),
    );
    const joined = joinTable(
      { ...rest, items, grid: {} },
      readCsv([TABLE[0], ...Object.keys(items).map((id) => `${id};x;1`)].join("\n")).rows,
    );
    expect(joined.ok || joined.issues.length).toBe(101);
    expect(joined.ok || joined.issues.at(-1)).toMatchObject({ code: "more-issues", path: [] });
    expect(joined.ok || joined.issues.at(-1)).not.toHaveProperty("line");
  });
});
