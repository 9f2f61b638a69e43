import { expect, it } from "vitest";
import { cnamNouvelleAquitaine, compare, createPricing, type Tariff } from "../src/index.js";
import { type Cell, type EstimateDocument, figure, type Table, text } from "../src/words/document.js";
import { countedHeadings, sharedHeadings } from "../src/words/headings.js";
import { createWords, formatComparison } from "../src/words/index.js";
import { render } from "../src/words/render.js";
import { tariffDocument } from "../src/words/tariff-document.js";
import { tariffIn } from "./support/published-pages.js";
import { tiny } from "./support/tiny.js";

const LOCALES = ["fr", "en"] as const;
const FORMATS = [
  ["text", "txt"],
  ["markdown", "md"],
  ["html", "html"],
] as const;

/** A page whose last item stands below no heading, with nested headings, a column named by its heading, one in two languages, a longer refusal and a mark. */
const pool: Tariff = {
  ...tiny,
  terms: { ...tiny.terms, refused: { fr: "Sur\u00A0demande seulement", en: "closed to them" } },
  schemes: {
    own: tiny.schemes.own,
    town: tiny.schemes.town,
    club: tiny.schemes.club,
    guests: { label: { fr: "Invités", en: "Guests" }, headings: ["Others", "Guests †"], paidBy: "learner" },
  },
  grid: {
    course: { ...tiny.grid.course, guests: 9_000 },
    card: { ...tiny.grid.card, guests: "not-eligible" },
    test: { ...tiny.grid.test, guests: { sum: { tuition: 400, materials: { per: "hours", cents: 12.5 } } } },
    badge: { ...tiny.grid.badge, guests: 300 },
  },
};

it("an item below no heading is printed before the first, not below the last", () => {
  const [printed] = tariffDocument(pool, "en").tables;
  expect(Object.keys(pool.items).at(-1)).toBe("badge");
  expect(printed?.rows.map(([cell]) => cell?.text)).toEqual([
    "Yearly fee",
    "Badge",
    "Pool · Lessons",
    "Course",
    "Card",
    "Hall",
    "Test",
  ]);
});

it.each(LOCALES.flatMap((locale) => FORMATS.map(([format, end]) => ({ locale, format, end }))))(
  "the prices of a page are printed in $locale as $format as in test/documents/prices",
  async ({ locale, format, end }) => {
    const written = render(tariffDocument(pool, locale), format, locale);
    await expect(written).toMatchFileSnapshot(`documents/prices/pool.${locale}.${end}`);
  },
);

it.each([
  ["alliance-francaise-portland", "fr"],
  ["conservatoires-gpso", "en"],
  ["ich-paris", "fr"],
  ["nouvelle-aquitaine-cpf", "en"],
] as const)(
  "the prices of the page %s are printed in %s as in test/documents/prices",
  async (name, locale) => {
    const written = render(tariffDocument(tariffIn(name), locale), "text", locale);
    await expect(written).toMatchFileSnapshot(`documents/prices/${name}.${locale}.txt`);
  },
);

const amount = (words: string, more: Partial<Cell> = {}): Cell => ({ ...figure(words), ...more });
const named = (words: string, id: string): Cell => ({ ...text(words), id });

const WIDE = `${"a".repeat(33)} ${"b".repeat(32)}`;

const tables: readonly Table[] = [
  {
    caption: "Amounts alone",
    head: [figure("2025"), figure("2026")],
    rows: [[figure("1 200 €"), figure("1 350 €")]],
  },
  {
    caption: "One column has no heading across it",
    head: [text("Footnote")],
    rows: [[text("A row of one text")], [text("is a row.")]],
  },
  {
    caption: "Headings across the table",
    head: [text("Item"), figure("You")],
    rows: [
      [text("First part")],
      [text("Item one"), figure("1 €")],
      [text("Second part")],
      [text("Item two"), figure("22 €")],
    ],
  },
  {
    caption: "A text of twelve characters beside amounts",
    head: [text("Item"), figure(WIDE)],
    rows: [[text("twelve chars and more"), figure(WIDE)]],
  },
  {
    caption: "Amounts that have to make room, each for its longest word",
    head: [
      text("Item"),
      figure("Cofinancement du Conseil régional"),
      figure("Vous"),
      figure("Financement par entreprise, OPACIF"),
    ],
    rows: [
      [
        text("Module 51 h (6 ECTS), Cours du soir"),
        figure("78 € / ECTS"),
        figure("12 345,67 € au-delà de 40"),
        figure("non publié"),
      ],
      [
        text("Examens"),
        amount("0,29 € / période", { more: ["jusqu'à 800 périodes", "puis 1 €"] }),
        figure("3 €"),
        figure("4 €"),
      ],
    ],
  },
  {
    caption: "Two texts beside amounts that have to make room",
    head: [
      text("Item"),
      text("Scheme"),
      figure("Cofinancement-du-Conseil régional"),
      figure("Financement-d'entreprise OPACIF"),
    ],
    rows: [
      [
        text("Module 51 h (6 ECTS), Cours du soir"),
        text("Cofinancement du Conseil régional"),
        figure("12 345,67 €"),
        figure("non publié"),
      ],
    ],
  },
  {
    caption: "More amounts than there is room for",
    head: ["One", "Two", "Three", "Four", "Five", "Six", "Seven"].map(figure).concat(text("Item")),
    rows: [
      [
        ...Array.from({ length: 7 }, (_, index) => figure(`${index + 1} 000 000 € each`)),
        text("A long name of an item"),
      ],
    ],
  },
  {
    caption: "Ids inside their columns and below them",
    head: [text("Item"), amount("You", { id: "own" }), amount("Funder", { id: "a-scheme-with-a-longer-id" })],
    rows: [
      [named("Module", "ue-3-ects"), figure("1 €"), figure("2 €")],
      [named("As wide as its column", "x".repeat(43)), amount("1 €", { more: ["line two"] }), figure("2 €")],
      [named("Wider than its column", "y".repeat(44)), amount("1 €", { more: ["line two"] }), figure("2 €")],
      [named("A mark", "a`b"), amount("1 €", { more: ["line two"] }), figure("2 €")],
    ],
  },
];

it.each(FORMATS)(
  "tables of every width are laid out in %s as in test/documents/tables",
  async (format, end) => {
    const document: EstimateDocument = { title: "Tables", tariffInfo: ["One\n\n line"], tables, remarks: [] };
    await expect(render(document, format, "en")).toMatchFileSnapshot(`documents/tables.${end}`);
  },
);

it("what a scheme refuses of a comparison is told once where it is about the learner, and else line by line", () => {
  const learner = { situations: ["employee" as const], ag2rMember: true };
  const items = [{ item: "ue-3-ects" as const }, { item: "recall-exam" as const, ects: 3 }];
  const notes = (locale: "fr" | "en", basket: typeof items) =>
    formatComparison(compare({ learner, items: basket as never }), { locale, format: "text" }).replaceAll(
      /\s+/g,
      " ",
    );
  const french = notes("fr", items);
  expect(french).toContain(
    "Financement par Pôle Emploi - D'après vos réponses, cela ne s'adresse pas à vous. - Ligne 2, Examens spéciaux de rappel : la page indique « Non éligible ».",
  );
  const english = notes("en", items.slice(1));
  expect(english).toContain(
    "Financement par Pôle Emploi - According to your answers, this is not for you. - Examens spéciaux de rappel: the page says « Non éligible » (Not eligible).",
  );
});

const parts: Pick<Tariff, "sections"> = {
  sections: {
    d: ["Tests"],
    c: ["Courses", "Evening", "Bordeaux"],
    b: ["Courses", "Day"],
    a: ["Courses", "Evening", "Bordeaux"],
  },
};

it.each<[sections: string[], headings: string[]]>([
  [["a", "c"], ["Bordeaux"]],
  [["a", "b", "c"], ["Courses"]],
  [
    ["a", "b"],
    ["Bordeaux", "Day"],
  ],
  [["c"], ["Bordeaux"]],
  [["d"], ["Tests"]],
  [
    ["d", "b"],
    ["Day", "Tests"],
  ],
  [
    ["a", "b", "c", "d"],
    ["Bordeaux", "Day", "Bordeaux", "Tests"],
  ],
  [[], []],
])("the sections %j are called by the innermost heading that is theirs alone: %j", (sections, headings) => {
  expect(sharedHeadings({ ...tiny, ...parts } as Tariff, sections)).toEqual(headings);
});

it("a cap that counts no sections is told without a heading", () => {
  expect(countedHeadings(cnamNouvelleAquitaine, "ag2r")).toEqual(["Unités d'enseignement"]);
  expect(countedHeadings(cnamNouvelleAquitaine, "region")).toEqual([]);
});

it("a group of items without a heading of the page has no label", () => {
  const groups = createWords<Tariff>(tiny).itemGroups({ locale: "en" });
  expect(groups.map(({ label }) => label)).toEqual(["Pool – Lessons", "Hall", undefined]);
});

it("a quote in two languages marks the other one for who has it read aloud", () => {
  const { quote } = createPricing<Tariff>(tiny);
  const words = createWords<Tariff>(tiny);
  const answer = quote({
    learner: { resident: true, age: 30, quotient: 500 },
    lines: [{ item: "badge", scheme: "own" }],
  });
  expect(words.formatQuote(answer, { locale: "fr", format: "html" })).toContain(
    '<span lang="en">Badge</span>',
  );
  expect(words.formatQuote(answer, { locale: "en", format: "html" })).not.toContain("<span");
});

it("a title that is the same in both languages leaves no empty mark behind it", () => {
  const tariff = tariffIn("le-bouscat-pool");
  const answer = createPricing<Tariff>(tariff).quote({
    learner: { resident: false, reduced: false },
    lines: [{ item: "entry", scheme: "others" }],
  });
  const written = createWords<Tariff>(tariff).formatQuote(answer, { locale: "en", format: "html" });
  expect(written).toContain("One entry");
  expect(written).not.toMatch(/<span[^>]*><\/span>/);
});

it("the signs around another language in somebody's own text are told as lost letters", () => {
  const { quote } = createPricing<Tariff>(tiny);
  const answer = quote({
    learner: { resident: true, age: 30, quotient: 500 },
    lines: [{ item: "badge", scheme: "own", ref: "a\uFDD0b" }],
  });
  const written = createWords<Tariff>(tiny).formatQuote(answer, { locale: "en", format: "text" });
  expect(written).toContain("Badge (a\uFFFDb)");
});
