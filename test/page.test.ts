import { describe, expect, it } from "vitest";
import { page } from "../src/catalog/page.js";
import { createPricing, source, type Tariff, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { titlesOf } from "../src/tariffs/titles.js";
import { capturedFootnotes, capturedPrices, capturedRows } from "./support/page.js";
import { tiny } from "./support/tiny.js";

type ItemId = keyof typeof tariff.items;
type SchemeId = keyof typeof tariff.schemes;

const itemIds = Object.keys(tariff.items) as ItemId[];
const schemeIds = Object.keys(tariff.schemes) as SchemeId[];
const cells = (row: ItemId | "annual-fee") => schemeIds.map((scheme) => source(row, scheme).cell);

/** The table as the catalogue and the schemes would print it: spanned headings and repeated labels left empty. */
function printedTable(): string[][] {
  const headings = [0, 1, 2].map((level) =>
    schemeIds.map((id) => source("ue-3-ects", id).column[level] ?? ""),
  );
  const table = headings.map((row) => ["", ...row.map((cell, i) => (cell === row[i - 1] ? "" : cell)), ""]);
  table.push([...source("annual-fee", "company").row, ...cells("annual-fee"), ""]);

  let before: string[] = [];
  for (const id of itemIds) {
    const row = source(id, "company").row;
    const [section, organiser] = row;
    if (section !== before[0]) table.push([section ?? "", "", "", "", "", ""]);
    const label = row.at(-1) ?? "";
    if (row.length === 3) table.push([organiser === before[1] ? "" : (organiser ?? ""), label, ...cells(id)]);
    else table.push([label, ...cells(id), ""]);
    before = row;
  }
  return table;
}

describe("the captured page", () => {
  it("is printed back by the catalogue and the schemes, heading for heading, row for row, cell for cell", () => {
    expect(printedTable()).toEqual(capturedRows);
  });

  it("has these footnotes, letter for letter", () => {
    expect(Object.values(page.footnotes)).toEqual(capturedFootnotes);
  });

  it("charges a fee, or says that there is none, under each scheme: a line that calls for no entry would be spared it", () => {
    const due = tariff.annualFee.due.flatMap(({ schemes }) => schemes);
    expect([...due].sort()).toEqual([...schemeIds].sort());
  });

  it("has seventeen items and a fee under four schemes", () => {
    expect(capturedPrices.map(({ labels }) => labels.at(-1))).toEqual([
      tariff.annualFee.label,
      ...itemIds.map((id) => tariff.items[id].label),
    ]);
  });
});

describe("the source of an amount", () => {
  it("names row, column, cell and footnotes as on the page", () => {
    expect(source("ue-6-ects-other-centre", "ag2r")).toEqual({
      row: [
        "Unités d'enseignement",
        "Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine",
        "Module 51 h (6 ECTS)",
      ],
      column: [
        "Avec une participation financière de votre part",
        "Vous êtes demandeur·euse d'emploi cotisant·e à AG2R La Mondiale",
        "Cofinancement d'AG2R La Mondiale **",
      ],
      cell: "0 €",
      footnotes: [capturedFootnotes[1]],
    });
  });

  it("calls the exemption's footnote for the annual fee", () => {
    expect(source("annual-fee", "region").footnotes).toEqual([capturedFootnotes[2], capturedFootnotes[0]]);
  });

  it("calls no footnote where no heading has a mark", () => {
    expect(source("bulats-test", "company").footnotes).toEqual([]);
  });

  it.each([
    [
      "ue-36-ects",
      "region",
      ['item: The tariff has no such item: give the id of one, such as `ue-3-ects`. Got "ue-36-ects".'],
    ],
    [
      "annual-fees",
      "constructor",
      [
        'item: The tariff has no such item: give the id of one, such as `ue-3-ects`. Got "annual-fees".',
        'scheme: The tariff has no such scheme: give the id of one, such as `company`. Got "constructor".',
      ],
    ],
    [
      "annual-fee",
      "regoin",
      [
        'scheme: The tariff has no such scheme: give the id of one, such as `company`. Got "regoin". Did you mean `region`?',
      ],
    ],
    [
      "bulats-test",
      "france-travail",
      [
        'scheme: The tariff has no such scheme: give the id of one, such as `company`. Got "france-travail". Did you mean `pole-emploi`?',
      ],
    ],
    [
      null,
      5,
      [
        "item: A line names its item: give the id of one, such as `ue-3-ects`. Got null.",
        "scheme: A line names its scheme: give the id of one, such as `company`. Got 5.",
      ],
    ],
  ])("is not where the page has no cell: %s, %s", (row, scheme, messages) => {
    expect(() => source(row as ItemId, scheme as "region")).toThrow(
      expect.objectContaining({ name: "PricingError", message: messages.join("\n") }),
    );
  });

  it("has the label as its heading if the scheme has no other", () => {
    const { source: printed } = createPricing<Tariff>(tiny);
    expect(printed("course", "own")).toEqual({
      row: ["Pool", "Lessons", "Course"],
      column: ["Self-funded"],
      cell: "€8.125 / lesson beyond 1 up to 30\nChildren: −20% (min €1) · under 18",
      footnotes: [],
    });
    expect(printed("annual-fee", "town")).toEqual({
      row: ["Yearly fee"],
      column: ["Residents", "Town *"],
      cell: "€10 €0 under 18",
      footnotes: ["* On proof of address."],
    });
  });

  it("has no row for the annual fee if the tariff has none", () => {
    const { annualFee: _, readings: __, footnotes: _____, words, ...rest } = tiny;
    const { "two-fees": ___, "undated-course": ____, ...others } = words;
    const { source: printed } = createPricing<Tariff>({ ...rest, words: others });
    expect(() => printed("annual-fee", "own")).toThrow("The tariff has no such item");
    expect(printed("badge", "town").footnotes).toEqual([]);
  });

  it("is fresh each time", () => {
    const first = source("bulats-test", "region");
    first.column.push("scribble");
    expect(source("bulats-test", "region").column).toHaveLength(3);
  });
});

describe("the title of an item", () => {
  it("is its label, and the heading that tells it from another of the same label", () => {
    const titles = titlesOf(tariff, "fr");
    expect(titles.get("bulats-test")).toBe("Test BULATS");
    expect(titles.get("ue-3-ects")).toBe(
      "Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine",
    );
    expect([...titles.keys()]).toEqual(itemIds);
    expect(new Set(titles.values()).size).toBe(itemIds.length);
  });

  it("ends in the id if no heading tells it from the others", () => {
    const items = {
      one: { label: "Course", section: "water" },
      two: { label: "Course", section: "water" },
      three: { label: "Badge" },
      four: { label: { fr: "Badge", en: "Pass" } },
      five: { label: "Card", section: "land" },
      six: { label: "Card" },
      seven: { label: "Card, Hall" },
    };
    expect(Object.fromEntries(titlesOf({ sections: tiny.sections, items }, "fr"))).toEqual({
      one: "Course, one",
      two: "Course, two",
      three: "Badge, three",
      four: "Badge, four",
      five: "Card, Hall, five",
      six: "Card, six",
      seven: "Card, Hall, seven",
    });
    expect(titlesOf({ items }, "en").get("four")).toBe("Pass");
  });
});

describe("regularities that are printed nowhere, but would betray a slip of the pen", () => {
  const units = Object.entries(tariff.items).filter(([id]) => id.startsWith("ue-")) as [
    ItemId,
    { label: string; measures: { hours: number; ects: number } },
  ][];

  it.each(units)("%s: 20 € an hour for a company, 10 € for Pôle emploi", (id, { measures: { hours } }) => {
    expect(tariff.grid[id].company).toBe(hours * 20_00);
    expect(tariff.grid[id]["pole-emploi"]).toBe(hours * 10_00);
  });

  it.each(units)("%s: 13 € an ECTS under the Region here, 20 € elsewhere", (id, { measures: { ects } }) => {
    expect(tariff.grid[id].region).toBe(ects * (id.endsWith("-other-centre") ? 20_00 : 13_00));
  });

  it.each(units)("%s: hours and ECTS are those of its label", (_, { label, measures: { hours, ects } }) => {
    expect(label).toBe(`Module ${hours} h (${ects} ECTS)`);
  });
});

describe("the bundled tariff", () => {
  it("is frozen to the last cell", () => {
    const loose: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
    };
    walk(tariff, "tariff");
    expect(loose).toEqual([]);
  });
});
