import { describe, expect, it } from "vitest";
import { page } from "../src/catalog/page.js";
import { source, cnamNouvelleAquitaine as tariff } from "../src/index.js";
import { capturedFootnotes, capturedPrices, capturedRows } from "./support/page.js";

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

  it("has seventeen items and a fee under four schemes", () => {
    expect(capturedPrices.map(({ labels }) => labels.at(-1))).toEqual([
      tariff.annualFee?.label,
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
  ])("is not where the page has no cell: %s, %s", (row, scheme, messages) => {
    expect(() => source(row as ItemId, scheme as "region")).toThrow(
      expect.objectContaining({ name: "PricingError", message: messages.join("\n") }),
    );
  });

  it("is fresh each time", () => {
    const first = source("bulats-test", "region");
    first.column.push("scribble");
    expect(source("bulats-test", "region").column).toHaveLength(3);
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
