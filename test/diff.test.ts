import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cnamNouvelleAquitaine as ours, type Price, type Tariff } from "../src/index.js";
import { describeChange, diffTariffs, parseTariff, type TariffChange } from "../src/tariffs/index.js";
import { everythingSaid } from "./support/everything-said.js";
import { withScheme } from "./support/ours.js";
import { publishedPages } from "./support/published-pages.js";
import { metAtLeast, runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

const said = (after: Tariff, before: Tariff = ours) =>
  diffTariffs(before, after).map((change) => describeChange(change).en);

/** The bundled tariff with another price in one cell. */
const withCell = (item: keyof typeof ours.grid, scheme: string, cell: Price | "not-eligible"): Tariff => ({
  ...ours,
  grid: { ...ours.grid, [item]: { ...ours.grid[item], [scheme]: cell } },
});

/** The tiny tariff with one price, beside the same with another. */
const saidOfPrice = (before: Price, after: Price) => {
  const withPrice = (price: Price) => ({
    ...tiny,
    grid: { ...tiny.grid, badge: { ...tiny.grid.badge, own: price } },
  });
  return said(withPrice(after), withPrice(before));
};

const withFee = (change: Partial<NonNullable<Tariff["annualFee"]>>): Tariff => ({
  ...ours,
  annualFee: { ...ours.annualFee, ...change },
});

const reordered = <V>(entries: Readonly<Record<string, V>>) =>
  Object.fromEntries(Object.entries(entries).reverse());

// To be proof-read line by line, whichever space stands before the colon.
describe("a change in words", () => {
  it.each<[part: TariffChange["part"], fr: string, en: string]>([
    ["identity", "La page", "The page"],
    ["fact", "La question", "The question"],
    ["group", "Le groupe", "The group"],
    ["measure", "La mesure", "The measure"],
    ["section", "La rubrique", "The section"],
    ["item", "L'intitulé", "The item"],
    ["scheme", "La colonne", "The column"],
    ["cell", "Le prix", "The price"],
    ["reduction", "La réduction", "The reduction"],
    ["annual-fee", "Les droits annuels", "The annual fee"],
    ["reading", "La lecture", "The reading"],
    ["words", "La phrase", "The sentence"],
  ])("of a part named %s is about %s, %s", (part, french, english) => {
    const change: TariffChange = { kind: "changed", part, path: ["a", "b"], before: "1", after: "2" };
    const { fr, en } = describeChange(change);
    expect(fr.replace("\u00A0", " ")).toBe(`${french} a × b : 1 → 2`);
    expect(en).toBe(`${english} a × b: 1 → 2`);
  });

  it("tells what comes and what goes, in French too", () => {
    const there = { ...ours, source: "there" };
    expect(diffTariffs(ours, there).map((one) => describeChange(one).fr)).toEqual([
      "La page source\u00A0: ajout, there",
    ]);
    expect(diffTariffs(there, ours).map((one) => describeChange(one).fr)).toEqual([
      "La page source\u00A0: retrait (there)",
    ]);
  });

  it("names the part alone if the change is about all of it", () => {
    const change: TariffChange = { kind: "added", part: "annual-fee", path: [], after: "1" };
    expect(describeChange(change)).toEqual({
      fr: "Les droits annuels\u00A0: ajout, 1",
      en: "The annual fee: new, 1",
    });
  });
});

describe("diffTariffs", () => {
  it.each<[what: string, after: Tariff, ...changes: string[]]>([
    ["nothing between a page and itself", { ...ours }],
    [
      "id and edition first",
      { ...ours, title: "Prix", edition: { id: "2027", from: "2027-01-01" }, id: "next" },
      "The page id: cnam-nouvelle-aquitaine → next",
      "The page edition × id: undated → 2027",
      "The page edition × from: new, 2027-01-01",
      "The page title: Tarifs → Prix",
    ],
    ["a price", withCell("ue-3-ects", "region", 4_000), "The price ue-3-ects × region: 39 € → 40 €"],
    [
      "a price that is refused from now on",
      withCell("bulats-test", "ag2r", "not-eligible"),
      "The price bulats-test × ag2r: 0 € → Non éligible",
    ],
    [
      "another rate",
      withCell("recall-exam", "region", { per: "ects", cents: 1_350 }),
      "The price recall-exam × region: 13 € / ECTS → 13,50 € / ECTS",
    ],
    [
      "an amount of the fee, by the schemes that it is for",
      withFee({
        due: ours.annualFee.due.map((one, index) => (index === 1 ? { ...one, price: 16_000 } : one)),
      }),
      "The annual fee due × region: 150 € 75 € pour les demandeur·euse d'emploi → 160 €",
    ],
    [
      "an exception of the fee, by its group",
      withFee({
        due: ours.annualFee.due.map((one, index) =>
          index === 1 ? { ...one, price: { for: "job-seekers", price: 80_00, otherwise: 150_00 } } : one,
        ),
      }),
      "The annual fee due × region × job-seekers: 75 € → 80 €",
    ],
    [
      "another order of the fee's amounts",
      withFee({ due: [...ours.annualFee.due].reverse() }),
      "The annual fee due × order: company, pole-emploi, region, ag2r → ag2r, region, company, pole-emploi",
    ],
    [
      "no fee any more",
      { ...ours, annualFee: undefined as never },
      "The annual fee label: removed (Droits d'inscription annuels ***)",
      "The annual fee due: removed (company, pole-emploi: 0 €; region: 150 € 75 € pour les demandeur·euse d'emploi; ag2r: 150 €)",
      "The annual fee waivedBy: removed (schemes: company, pole-emploi)",
      "The annual fee ofSeveral: removed (highest)",
    ],
    [
      "that any line is exempt, which is not the same as none",
      withFee({ exempt: {} }),
      "The annual fee exempt: new, toute ligne",
    ],
    ["a public", withScheme("region", { public: "employed" }), "The column region × public: new, employed"],
    [
      "a cap",
      withScheme("ag2r", { cap: { ...ours.schemes.ag2r.cap, max: 3 } }),
      "The column ag2r × cap × max: 2 → 3",
    ],
    [
      "a label",
      { ...ours, items: { ...ours.items, "bulats-test": { label: "BULATS", section: "exams" } } },
      "The item bulats-test × label: Test BULATS → BULATS",
    ],
    [
      "one language of a sentence",
      { ...ours, words: { ...ours.words, exemption: { ...ours.words.exemption, en: "Another." } } },
      "The sentence exemption × en: We take one line funded by a company, an OPACIF or Pôle Emploi to waive the annual fee. → Another.",
    ],
    [
      "a text that is in one language from now on",
      { ...ours, measures: { ...ours.measures, hours: "heure" } },
      'The measure hours: {"en":"hour","fr":"heure"} → "heure"',
    ],
    [
      "a reading",
      {
        ...ours,
        readings: ours.readings.map((one, index) => (index === 1 ? { ...one, alternatives: [0] } : one)),
      },
      "The reading ag2r-annual-fee × alternatives: 75 €, 0 € → 0 €",
    ],
    [
      "a measure with its bounds",
      {
        ...ours,
        items: {
          ...ours.items,
          "recall-exam": { ...ours.items["recall-exam"], measures: { ects: { min: 1, max: 60 } } },
        },
      },
      "The item recall-exam × measures × ects × max: 1 000 000 → 60",
    ],
    ["another currency, once", { ...ours, currency: "CHF" }, "The page currency: EUR → CHF"],
    [
      "an alias, a footnote, a section and where its schema is",
      {
        ...ours,
        $schema: "./tariff.schema.json",
        sections: { ...ours.sections, exams: ["Tests"] },
        schemes: { ...ours.schemes, ag2r: { ...ours.schemes.ag2r, aliases: [] } },
        footnotes: { ...ours.footnotes, "*": "* Rien." },
      },
      "The page footnotes × *: * Le cofinancement du Conseil régional ne nécessite aucune démarche particulière. → * Rien.",
      "The page $schema: new, ./tariff.schema.json",
      "The section exams: Tests et examens spéciaux → Tests",
      "The column ag2r × aliases: removed (la-mondiale, ag2r-la-mondiale)",
    ],
  ])("tells %s", (_, after, ...changes) => {
    expect(said(after)).toEqual(changes);
  });

  it("tells an item that goes as one change, and one that comes", () => {
    const { "bulats-test": gone, ...items } = ours.items;
    const { "bulats-test": row, ...grid } = ours.grid;
    const after = { ...ours, items: { ...items, "toeic-test": gone }, grid: { ...grid, "toeic-test": row } };
    expect(said(after)).toEqual([
      "The item bulats-test: removed (Test BULATS; section: exams; company: 65 €; pole-emploi: 65 €; region: 65 €; ag2r: 0 €)",
      "The item toeic-test: new, Test BULATS; section: exams; company: 65 €; pole-emploi: 65 €; region: 65 €; ag2r: 0 €",
    ]);
  });

  it("tells the measures of an item that comes, and each of its prices", () => {
    const item = { label: "Module 9 h", measures: { hours: 9, ects: { min: 1, max: 60 } } };
    const row = { company: { per: "hours", cents: 1_150 }, "pole-emploi": 99_99_00, region: 1, ag2r: 2 };
    const after: Tariff = {
      ...ours,
      items: { ...ours.items, module: item },
      grid: { ...ours.grid, module: row },
    };
    expect(said(after)).toEqual([
      "The item module: new, Module 9 h; measures: (hours: 9; ects: (min: 1; max: 60; step: 1)); company: 11,50 € / heure; pole-emploi: 9 999 €; region: 0,01 €; ag2r: 0,02 €",
    ]);
  });

  it("tells a scheme that comes with its payer and its public, then each of its prices, and one that goes", () => {
    const grid = Object.fromEntries(
      Object.entries(ours.grid).map(([id, row]) => [id, { ...row, cpf: row.company }]),
    );
    const cpf = { label: "Compte personnel de formation", paidBy: "funder", public: "employed" } as const;
    const withCpf: Tariff = { ...ours, schemes: { ...ours.schemes, cpf }, grid };
    const [column, first, ...others] = said(withCpf);
    expect(column).toBe(
      "The column cpf: new, Compte personnel de formation; paidBy: funder; public: employed",
    );
    expect(first).toBe("The price ue-3-ects × cpf: new, 520 €");
    expect(others).toHaveLength(Object.keys(ours.items).length - 1);
    expect(others.at(-1)).toBe("The price recall-exam × cpf: new, Non éligible");
    expect(said(ours, withCpf).slice(0, 2)).toEqual([
      "The column cpf: removed (Compte personnel de formation; paidBy: funder; public: employed)",
      "The price ue-3-ects × cpf: removed (520 €)",
    ]);
  });

  it("tells that the exception of 75 € moves to other learners, in the fee or in the group", () => {
    const exception = (group: string) => ({
      schemes: ["region"],
      price: { for: group, price: 7_500, otherwise: 15_000 },
    });
    const [first, , last] = ours.annualFee.due;
    expect(said(withFee({ due: [first, exception("employed"), last] }))).toEqual([
      "The annual fee due × region: 150 € 75 € pour les demandeur·euse d'emploi → 150 € 75 € salarié·e, autoentrepreneur·euse, profession libérale, gérant·e, chef d'entreprise",
    ]);
    const moved = { ...ours.groups["job-seekers"], anyOf: [{ situations: ["employee"] }] };
    expect(said({ ...ours, groups: { ...ours.groups, "job-seekers": moved } })).toEqual([
      "The group job-seekers × anyOf: Quelle est votre situation\u00A0? : demandeur·euse d'emploi → Quelle est votre situation\u00A0? : salarié·e",
    ]);
  });

  it("tells a rate per another measure that reads alike", () => {
    const measures = { ...ours.measures, credits: ours.measures.ects };
    const before: Tariff = { ...ours, measures };
    const after: Tariff = {
      ...withCell("recall-exam", "region", { per: "credits", cents: 1_300 }),
      measures,
    };
    expect(said(after, before)).toEqual([
      'The price recall-exam × region: {"after":0,"cents":1300,"per":"ects"} → {"after":0,"cents":1300,"per":"credits"}',
    ]);
  });

  it("tells another order of schemes, items, facts and options, in the stretch that moved", () => {
    const { company, "pole-emploi": poleEmploi, region, ag2r } = ours.schemes;
    expect(said({ ...ours, schemes: { company, region, "pole-emploi": poleEmploi, ag2r } })).toEqual([
      "The column order: pole-emploi, region → region, pole-emploi",
    ]);
    const { "bulats-test": test, ...others } = ours.items;
    expect(said({ ...ours, items: { ...others, "bulats-test": test } })).toEqual([
      "The item order: bulats-test, external-exam, recall-exam → external-exam, recall-exam, bulats-test",
    ]);
    expect(said({ ...tiny, facts: reordered(tiny.facts) }, tiny)).toEqual([
      "The question order: resident, clubs, age, quotient → quotient, age, clubs, resident",
    ]);
    const clubs = { ...tiny.facts.clubs, options: reordered(tiny.facts.clubs.options) };
    expect(said({ ...tiny, facts: { ...tiny.facts, clubs } }, tiny)).toEqual([
      "The question clubs × options × order: east, west, north → north, west, east",
    ]);
  });

  it("tells that a choice of options is answered with yes or no from now on", () => {
    const clubs = { label: "Your clubs" };
    expect(said({ ...tiny, facts: { ...tiny.facts, clubs } }, tiny)).toEqual([
      "The question clubs × options: removed (east: East; west: West; north: North)",
    ]);
  });

  it("tells no other order of what is only looked up, nor of the fields of an object", () => {
    const { grid, words, groups, sections, ...rest } = tiny;
    const looked = {
      grid: reordered(grid),
      words: reordered(words),
      groups: reordered(groups),
      sections: reordered(sections),
    };
    expect(diffTariffs(tiny, { ...looked, ...rest })).toEqual([]);
    expect(
      diffTariffs(tiny, { ...tiny, items: { ...tiny.items, course: reordered(tiny.items.course) as never } }),
    ).toEqual([]);
  });

  it("names the hourly supplement of three editions of an order", () => {
    const edition = (id: string, enrolled: number, others: Price): Tariff => ({
      ...tiny,
      edition: { id },
      schemes: {
        enrolled: { label: "Enrolled", paidBy: "learner" },
        others: { label: "Others", paidBy: "learner" },
      },
      grid: Object.fromEntries(Object.keys(tiny.items).map((item) => [item, { enrolled, others }])),
    });
    const first = edition("until-2020", 18_000, {
      sum: { fixed: 56_600, hourly: { per: "hours", cents: 1_600 } },
    });
    const second = edition("until-2022", 19_800, {
      sum: { fixed: 62_200, hourly: { per: "hours", cents: 1_700 } },
    });
    const third = edition("from-2022", 19_800, 62_200);
    expect(said(second, first).slice(0, 4)).toEqual([
      "The page edition × id: until-2020 → until-2022",
      "The price course × enrolled: €180 → €198",
      "The price course × others × fixed: €566 → €622",
      "The price course × others × hourly: €16 / hour → €17 / hour",
    ]);
    expect(said(third, second).slice(0, 2)).toEqual([
      "The page edition × id: until-2022 → from-2022",
      "The price course × others: €622 + €17 / hour → €622",
    ]);
  });
});

describe("a rule in words", () => {
  const withReductions = (...reductions: NonNullable<Tariff["reductions"]>): Tariff => ({
    ...ours,
    reductions,
  });

  it.each<[what: string, before: Tariff, after: Tariff, ...changes: string[]]>([
    [
      "a share that is gone, with its ceiling as printed",
      withScheme("region", {
        paidBy: [{ payer: "region", percent: 80, atMost: 20_000_00 }, { payer: "learner" }],
      }),
      withScheme("region", { paidBy: [{ payer: "learner" }] }),
      "The column region × paidBy × region: removed (80 % (max 20 000 €))",
    ],
    [
      "that shares take the place of one payer",
      withScheme("region", { paidBy: "funder" }),
      withScheme("region", { paidBy: [{ payer: "region", percent: 12.5 }, { payer: "learner" }] }),
      "The column region × paidBy: funder → region: 12,5 %; learner: 100 %",
    ],
    [
      "a percentage with the decimals of the language",
      withReductions({ code: "retired", percent: -10 }),
      withReductions({ code: "retired", percent: -12.5 }),
      "The reduction retired × percent: −10 % → −12,5 %",
    ],
    [
      "a reduction that comes, in the page's currency",
      withReductions(),
      withReductions({ code: "early", schemes: ["region"], cents: -1_250, atLeast: 100 }),
      "The reduction early: new, cents: −12,50 €; atLeast: 1 €; schemes: region",
    ],
    [
      "a reading that comes, with the amounts that it could be",
      { ...ours, readings: [] },
      { ...ours, readings: [{ code: "fee", lines: {}, inQuote: [{ max: 1 }], alternatives: [7_500, 0] }] },
      "The reading fee: new, lines: toute ligne; inQuote: (max: 1; min: 0); alternatives: 75 €, 0 €",
    ],
    [
      "the least of a number",
      { ...ours, facts: { ...ours.facts, age: { label: "Âge", min: 0.01 } } },
      { ...ours, facts: { ...ours.facts, age: { label: "Âge", min: 1.5 } } },
      "The question age × min: 0,01 → 1,5",
    ],
  ])("tells %s", (_, before, after, ...changes) => {
    expect(said(after, before)).toEqual(changes);
  });

  it("tells whom a group is made of", () => {
    const group = (anyOf: NonNullable<Tariff["groups"]>[string]["anyOf"] & object): Tariff => ({
      ...tiny,
      groups: { ...tiny.groups, some: { label: "Some", anyOf } },
    });
    expect(
      said(group([{ age: { from: 65 } }]), group([{ age: { from: 12, below: 18.5 }, resident: true }])),
    ).toEqual([
      `The group some × anyOf: Your age ≥ 12, < 18.5 and You live in the town: yes → Your age ≥ 65`,
    ]);
    expect(
      said(group([{ clubs: ["east", "west"] }, { resident: false }]), group([{ age: { below: 7 } }])),
    ).toEqual([`The group some × anyOf: Your age < 7 → Your clubs: East, West or You live in the town: no`]);
  });
});

describe("a change inside a price", () => {
  const bands = (second: number, price: Price): Price => ({
    by: "age",
    bands: [
      { from: 0, price: 100 },
      { from: second, price },
    ],
  });

  it.each<[what: string, before: Price, after: Price, ...changes: string[]]>([
    ["no change", bands(12, 200), bands(12, 200)],
    ["the price of a band", bands(12, 200), bands(12, 250), "The price badge × own × 12: €2 → €2.50"],
    [
      "where a band begins",
      bands(12, 200),
      bands(14, 200),
      "The price badge × own: Your age < 12: €1; ≥ 12: €2 → Your age < 14: €1; ≥ 14: €2",
    ],
    [
      "what bands go by",
      { ...(bands(12, 200) as object), by: "quotient" } as Price,
      bands(12, 200),
      "The price badge × own: Your family quotient < €12: €1; ≥ 12: €2 → Your age < 12: €1; ≥ 12: €2",
    ],
    [
      "where the first band begins, which is not printed",
      {
        by: "age",
        bands: [
          { from: 0, price: 1 },
          { from: 5, price: 2 },
        ],
      },
      {
        by: "age",
        bands: [
          { from: 3, price: 1 },
          { from: 5, price: 2 },
        ],
      },
      'The price badge × own: {"bands":[{"from":0,"price":1},{"from":5,"price":2}],"by":"age"} → {"bands":[{"from":3,"price":1},{"from":5,"price":2}],"by":"age"}',
    ],
    [
      "the price of one",
      { times: "age", of: 100 },
      { times: "age", of: 150 },
      "The price badge × own: €1 / Your age → €1.50 / Your age",
    ],
    [
      "what is multiplied",
      { times: "age", of: 100 },
      { times: "quotient", of: 100 },
      "The price badge × own: €1 / Your age → 100% × Your family quotient",
    ],
    [
      "a floor and a ceiling",
      { of: { per: "age", cents: 10 }, atLeast: 100 },
      { of: { per: "age", cents: 10 }, atLeast: 150, atMost: 900 },
      "The price badge × own × atLeast: €1 → €1.50",
      "The price badge × own × atMost: new, €9",
    ],
    [
      "the rate between bounds",
      { of: { per: "age", cents: 10 }, atLeast: 100 },
      { of: { per: "age", cents: 20 }, atLeast: 100 },
      "The price badge × own: €0.10 / Your age → €0.20 / Your age",
    ],
    [
      "a part that comes, and one that goes",
      { sum: { tuition: 100, materials: 50 } },
      { sum: { tuition: 100, insurance: 20 } },
      "The price badge × own × materials: removed (€0.50)",
      "The price badge × own × insurance: new, €0.20",
    ],
    [
      "the order of the parts",
      { sum: { tuition: 100, materials: 50 } },
      { sum: { materials: 50, tuition: 100 } },
      "The price badge × own × order: tuition, materials → materials, tuition",
    ],
    [
      "the price of all others",
      { for: "minors", price: 0, otherwise: 500 },
      { for: "minors", price: 0, otherwise: 600 },
      "The price badge × own: €5 → €6",
    ],
    [
      "another form",
      100,
      { per: "age", cents: 100, upTo: 10 },
      "The price badge × own: €1 → €1 / Your age up to 10",
    ],
  ])("names %s", (_, before, after, ...changes) => {
    expect(saidOfPrice(before, after)).toEqual(changes);
  });
});

describe("what a tariff leaves out", () => {
  const scheme = { label: { fr: "Un", en: "One" }, paidBy: "learner" };
  const fee = (price: Price) => ({ label: "Droits", due: [{ price }], ofSeveral: "none" });

  it.each<[what: string, leftOut: object, filledIn: object]>([
    ["French", { language: undefined }, { language: "fr" }],
    ["one edition, undated", { edition: undefined }, { edition: { id: "undated" } }],
    ["no terms", { terms: undefined }, { terms: {} }],
    ["no footnotes", { footnotes: undefined }, { footnotes: {} }],
    ["no reductions", { reductions: undefined }, { reductions: [] }],
    ["no readings", { readings: undefined }, { readings: [] }],
    [
      "numbers up to 1,000,000, by ones",
      { facts: { age: { label: "Âge", min: 0 } } },
      { facts: { age: { label: "Âge", min: 0, max: 1_000_000, step: 1 } } },
    ],
    [
      "no one to leave out of a group",
      { groups: { all: { label: "tous" } } },
      { groups: { all: { label: "tous", noneOf: [] } } },
    ],
    [
      "no measures and no aliases of an item",
      { items: { one: { label: "Un" } } },
      { items: { one: { label: "Un", measures: {}, aliases: [] } } },
    ],
    [
      "the label as the heading of a column",
      { schemes: { scheme } },
      { schemes: { scheme: { ...scheme, headings: ["Un"] } } },
    ],
    [
      "nothing to ask or to know under a scheme",
      { schemes: { scheme } },
      { schemes: { scheme: { ...scheme, measures: {}, conditions: [], information: [], aliases: [] } } },
    ],
    [
      "all that is left of a line",
      { schemes: { scheme: { ...scheme, paidBy: [{ payer: "scheme" }] } } },
      { schemes: { scheme: { ...scheme, paidBy: [{ payer: "scheme", percent: 100 }] } } },
    ],
    [
      "a rate from the first unit",
      { annualFee: fee({ per: "ects", cents: 1 }) },
      { annualFee: fee({ per: "ects", cents: 1, after: 0 }) },
    ],
    [
      "a price from 0 up to its ceiling",
      { annualFee: fee({ of: 5, atMost: 9 }) },
      { annualFee: fee({ of: 5, atMost: 9, atLeast: 0 }) },
    ],
    [
      "a reduction down to 0",
      { reductions: [{ code: "a", percent: -5 }] },
      { reductions: [{ code: "a", percent: -5, atLeast: 0 }] },
    ],
    [
      "any number of lines from 0",
      { readings: [{ code: "a", lines: {}, inQuote: [{ max: 2 }], inSemester: [{ max: 3 }] }] },
      {
        readings: [{ code: "a", lines: {}, inQuote: [{ min: 0, max: 2 }], inSemester: [{ max: 3, min: 0 }] }],
      },
    ],
  ])("is the same as its default: %s", (_, leftOut, filledIn) => {
    const [before, after] = [leftOut, filledIn].map((change) => ({ ...ours, ...change }) as Tariff);
    expect(diffTariffs(before as Tariff, after as Tariff)).toEqual([]);
    expect(diffTariffs(after as Tariff, before as Tariff)).toEqual([]);
  });

  it("is not what a host has hung on Object.prototype", () => {
    const host = Object.prototype as { after?: number; public?: string; reductions?: string };
    Object.assign(host, { after: 3, public: "employed", reductions: "many" });
    try {
      expect(said(withCell("recall-exam", "region", { per: "ects", cents: 1_350 }))).toEqual([
        "The price recall-exam × region: 13 € / ECTS → 13,50 € / ECTS",
      ]);
    } finally {
      for (const key of ["after", "public", "reductions"] as const) delete host[key];
    }
  });
});

type Path = readonly string[];
type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null;

/** Every place of a tariff, from the outside in. */
const placesIn = (value: unknown, path: Path = []): Path[] =>
  isData(value)
    ? Object.keys(value).flatMap((key) => [[...path, key], ...placesIn(value[key], [...path, key])])
    : [];

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, key) => (isData(inside) ? inside[key] : undefined), value);

/** A copy with one place edited; what it holds is lists and objects of its own. */
function edited(
  tariff: Tariff,
  path: Path,
  edit: (holder: Record<string, unknown>, key: string) => void,
): Tariff {
  const copy = JSON.parse(JSON.stringify(tariff)) as Tariff;
  edit(valueAt(copy, path.slice(0, -1)) as Record<string, unknown>, path.at(-1) as string);
  return copy;
}

/** Another value of the same kind. */
function another(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === "fr") return "en";
  if (value === "en") return "fr";
  return value === "not-eligible" ? 1 : `${value}-2`;
}

/** Whether a place that is left out says what is there. */
function isDefault(path: Path, value: unknown): boolean {
  const [key, holder] = [path.at(-1), path.at(-2)];
  if (isData(value)) {
    if (key === "edition") return JSON.stringify(value) === '{"id":"undated"}';
    const lists = ["aliases", "conditions", "information", "noneOf", "reductions", "readings"];
    const records = ["facts", "groups", "measures", "sections", "footnotes", "words", "terms"];
    return Object.keys(value).length === 0 && [...lists, ...records].includes(key ?? "");
  }
  if (key === "min") return value === 0 && path.some((one) => one === "inQuote" || one === "inSemester");
  const defaults: Data = { language: "fr", max: 1_000_000, step: 1, percent: 100, after: 0, atLeast: 0 };
  return (
    holder !== "words" &&
    holder !== "measures" &&
    Object.hasOwn(defaults, key ?? "") &&
    defaults[key ?? ""] === value
  );
}

const pages = publishedPages.map(({ tariff }) => tariff);
/** Parts of other names in two rows: their order in a schema is that of the page. */
const tinyWithParts: Tariff = {
  ...tiny,
  grid: {
    ...tiny.grid,
    test: { ...tiny.grid.test, own: { sum: { paper: 500, room: 200 } } },
    badge: { ...tiny.grid.badge, own: { sum: { card: 100, materials: 50 } } },
  },
  words: { ...tiny.words, paper: "Paper", room: "Room", card: "Card" },
};
const anyTariff = fc.oneof(
  fc.constant<Tariff>(ours),
  fc.constant<Tariff>(tiny),
  fc.constantFrom(...pages),
  tariffs,
);
const anyPlace = (isMeant: (value: unknown) => boolean) =>
  anyTariff.chain((tariff) => {
    const places = placesIn(tariff).filter((path) => isMeant(valueAt(tariff, path)));
    return places.length === 0
      ? fc.constant(undefined)
      : fc.constantFrom(...places).map((path) => ({ tariff, path }));
  });

/** Both ways, the other way round, and never the same before and after. */
function expectChange(before: Tariff, after: Tariff): void {
  const changes = diffTariffs(before, after);
  expect(changes.length).toBeGreaterThan(0);
  for (const change of changes) {
    expect(change.before).not.toBe(change.after);
    expect(JSON.stringify(change)).not.toContain("…");
  }
  const mirrored = diffTariffs(after, before).map(({ kind, before: was, after: is, ...where }) => ({
    ...where,
    kind: { added: "removed", removed: "added", changed: "changed" }[kind],
    ...(is !== undefined && { before: is }),
    ...(was !== undefined && { after: was }),
  }));
  const sorted = (all: readonly object[]) =>
    all.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
  expect(sorted(mirrored)).toEqual(sorted(changes));
}

describe("any edit of one datum", () => {
  it("reports every value that is replaced", () => {
    fc.assert(
      fc.property(
        anyPlace((value) => !isData(value)),
        (place) => {
          if (!place) return;
          const { tariff, path } = place;
          const after = edited(tariff, path, (holder, key) => {
            holder[key] = another(holder[key]);
          });
          expectChange(tariff, after);
        },
      ),
      { numRuns: runs(1_000) },
    );
  });

  it("reports every value that is removed, unless the default is the same", () => {
    fc.assert(
      fc.property(
        anyPlace(() => true),
        (place) => {
          if (!place) return;
          const { tariff, path } = place;
          const after = edited(tariff, path, (holder, key) => {
            if (Array.isArray(holder)) holder.splice(Number(key), 1);
            else delete holder[key];
          });
          if (!parseTariff(after).ok) return;
          if (isDefault(path, valueAt(tariff, path))) expect(diffTariffs(tariff, after)).toEqual([]);
          else expectChange(tariff, after);
        },
      ),
      { numRuns: runs(1_000) },
    );
  });

  it("reports two neighbours in a list that change places", () => {
    fc.assert(
      fc.property(
        anyPlace((value) => Array.isArray(value) && value.length > 1),
        fc.nat(),
        (place, at) => {
          if (!place) return;
          const after = edited(place.tariff, place.path, (holder, key) => {
            const list = holder[key] as unknown[];
            const index = at % (list.length - 1);
            list.splice(index, 2, list[index + 1], list[index]);
          });
          if (JSON.stringify(after) === JSON.stringify(place.tariff)) return;
          expectChange(place.tariff, after);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it("reports nothing if nothing changed, and the same differences in both directions", () => {
    fc.assert(
      fc.property(anyTariff, anyTariff, (one, other) => {
        expect(diffTariffs(one, JSON.parse(JSON.stringify(one)))).toEqual([]);
        if (diffTariffs(one, other).length > 0) expectChange(one, other);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Two neighbours change places: entries of a list, or fields of an object. */
function swapped(value: unknown, at: number): unknown {
  const isList = Array.isArray(value);
  const entries = Object.entries(value as object);
  const index = at % (entries.length - 1);
  entries.splice(index, 2, entries[index + 1] as [string, unknown], entries[index] as [string, unknown]);
  return isList ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

/** Ids whose order is the page's, wherever they stand. */
const isInPageOrder = (path: Path): boolean => {
  const [part = "", , inside, last] = path;
  if (path.at(-1) === "sum") return true;
  if (path.length === 1) return ["facts", "measures", "items", "schemes", "footnotes"].includes(part);
  if (part === "facts") return inside === "options" && path.length === 3;
  return (part === "items" || part === "schemes") && inside === "measures" && last === undefined;
};

describe("the order of keys", () => {
  const withPlace = anyPlace(
    (value) => isData(value) && !Array.isArray(value) && Object.keys(value).length > 1,
  );

  it("reports the order of keys only if it is the order of the page", () => {
    fc.assert(
      fc.property(withPlace, fc.nat(), (place, at) => {
        if (!place) return;
        const after = edited(place.tariff, place.path, (holder, key) => {
          holder[key] = swapped(holder[key], at);
        });
        if (isInPageOrder(place.path)) expectChange(place.tariff, after);
        else expect(diffTariffs(place.tariff, after), place.path.join(".")).toEqual([]);
      }),
      { numRuns: runs(600) },
    );
  });
});

/** All keys the other way round, but for ids in page order. */
function reversed(value: unknown, path: Path = []): unknown {
  if (!isData(value)) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, reversed(one, [...path, key])] as const);
  if (Array.isArray(value)) return entries.map(([, one]) => one);
  return Object.fromEntries(isInPageOrder(path) ? entries : entries.reverse());
}

it("any other order of keys is not reported, and changes no text about the tariff", () => {
  fc.assert(
    fc.property(anyTariff, fc.nat(), (tariff, seed) => {
      const after = reversed(tariff) as Tariff;
      expect(diffTariffs(tariff, after)).toEqual([]);
      expect(everythingSaid(after, seed)).toEqual(everythingSaid(tariff, seed));
    }),
    { numRuns: runs(100), examples: [tinyWithParts, ...pages].map((page): [Tariff, number] => [page, 0]) },
  );
});

/** A sound edit of one datum, whatever it does: another value, none, another order, a text in both languages. */
const anyEdit = fc
  .tuple(
    anyPlace(() => true),
    fc.nat(),
    fc.constantFrom("another", "none", "swap", "both", "one"),
  )
  .map(([place, at, kind]) => {
    if (!place) return undefined;
    const after = edited(place.tariff, place.path, (holder, key) => {
      const value = holder[key];
      if (kind === "none") {
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
        else delete holder[key];
      } else if (kind === "swap" && isData(value) && Object.keys(value).length > 1)
        holder[key] = swapped(value, at);
      else if (kind === "both" && typeof value === "string") holder[key] = { fr: value, en: `${value} (en)` };
      else if (kind === "one" && isData(value) && "fr" in value) holder[key] = value["fr"];
      else if (!isData(value)) holder[key] = another(value);
    });
    return parseTariff(after).ok ? { before: place.tariff, after } : undefined;
  });

it("if any quote, source, text or schema differs, the comparison reports a difference", () => {
  const seen = { same: 0, told: 0 };
  fc.assert(
    fc.property(anyEdit, fc.nat(), (edit, seed) => {
      if (!edit) return;
      const isTold = diffTariffs(edit.before, edit.after).length > 0;
      seen[isTold ? "told" : "same"]++;
      if (isTold) return;
      expect(everythingSaid(edit.after, seed)).toEqual(everythingSaid(edit.before, seed));
    }),
    { numRuns: runs(800) },
  );
  expect(Math.min(seen.same, seen.told)).toBeGreaterThanOrEqual(metAtLeast(1));
});
