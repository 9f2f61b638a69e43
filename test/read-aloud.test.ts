import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  cheapest,
  compare,
  createPricing,
  cnamNouvelleAquitaine as ours,
  type Quote,
  quote,
  type Tariff,
} from "../src/index.js";
import { quoteJsonSchema, quoteRequestJsonSchema } from "../src/json-schema/index.js";
import { describeChange, diffTariffs, tariffJsonSchema } from "../src/tariffs/index.js";
import {
  createWords,
  explain,
  type Format,
  formatCheapest,
  formatComparison,
  formatQuote,
  type Locale,
} from "../src/words/index.js";
import { type PublishedPage, publishedPages, tariffIn } from "./support/published-pages.js";
import { documentsOf, readAloud } from "./support/read-aloud.js";
import { isThorough } from "./support/runs.js";

const LOCALES: readonly Locale[] = ["fr", "en"];
const FORMATS: readonly Format[] = ["text", "markdown", "html"];

const pageNamed = (name: string) => publishedPages.find((one) => one.name === name) as PublishedPage;

/** Everything about a page that a person may come to read. */
function allText(page: PublishedPage): string {
  const text =
    written.get(page) ??
    LOCALES.flatMap((locale) => [
      // The requests are the caller's; what follows is ours.
      readAloud(page, locale).replace(/^\{"learner".*$/gm, ""),
      ...FORMATS.flatMap((format) => documentsOf(page, locale, format)),
    ]).join("\n");
  written.set(page, text);
  return text;
}
const written = new WeakMap<PublishedPage, string>();

const compiled = (schema: object) =>
  new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, strictTuples: false }).compile(
    schema,
  );
const acceptsTariff = compiled(tariffJsonSchema());

/** All titles in a JSON Schema, as a form shows them. */
function titlesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "title" && typeof value === "string" ? [value] : titlesIn(value),
  );
}

describe.each(publishedPages)("$name, read aloud", (page) => {
  const { name, tariff, requests, basket, options } = page;
  const pricing = createPricing<Tariff>(tariff);

  it.each(LOCALES)("prints its cells, and answers in sentences, in %s", async (locale) => {
    await expect(readAloud(page, locale)).toMatchFileSnapshot(`documents/pages/${name}.${locale}.txt`);
  });

  it("has every code in words, and nothing that was forgotten", () => {
    const codes = [...Object.keys(tariff.words ?? {}), ...Object.keys(tariff.schemes)];
    const answers = requests.map((request) => pricing.quote(request));
    const sentences = LOCALES.flatMap((locale) =>
      answers.flatMap((answer) => createWords<Tariff>(tariff).explain(answer, { locale })),
    );
    for (const { text } of sentences)
      for (const code of codes.filter((one) => one.includes("-"))) expect(text).not.toContain(code);
    expect(allText(page)).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  });

  it("calls the column and the customer by the page's own words, in documents and schemas", () => {
    const { scheme, learner } = tariff.terms ?? {};
    for (const locale of LOCALES) {
      const titles = titlesIn(quoteRequestJsonSchema(tariff, { locale }));
      for (const term of [scheme, learner])
        if (typeof term === "object") expect(titles).toContain(term[locale]);
    }
    if (typeof scheme !== "object") return;
    for (const locale of LOCALES) {
      const [first = ""] = documentsOf(page, locale, "markdown");
      expect(first).toContain(` | ${scheme[locale]} | `);
    }
  });

  it("writes plain text within 80 columns", () => {
    for (const locale of LOCALES)
      for (const document of documentsOf(page, locale, "text"))
        for (const line of document.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
  });

  it.runIf(isThorough)("answers within its JSON Schemas, which are strict", () => {
    const accepts = {
      request: compiled(quoteRequestJsonSchema(tariff)),
      quote: compiled(quoteJsonSchema(tariff)),
    };
    expect(acceptsTariff(tariff), JSON.stringify(acceptsTariff.errors)).toBe(true);
    const quotes: Quote[] = [
      ...requests.map((request) => pricing.quote(request)),
      ...pricing.compare(basket).schemes.map((one) => one.quote),
    ];
    const plan = pricing.cheapest(basket, options);
    if (plan.status === "priced") quotes.push(plan.quote);
    for (const request of requests)
      expect(accepts.request(request), JSON.stringify(accepts.request.errors)).toBe(true);
    for (const answer of quotes)
      expect(accepts.quote(answer), JSON.stringify(accepts.quote.errors)).toBe(true);
  });

  it("asks each missing fact as a question, and no other", () => {
    for (const request of requests) {
      const answer = pricing.quote(request);
      const missing = answer.status === "undetermined" ? answer.missing : [];
      const asked = pricing.questions(request);
      expect(asked.map(({ fact }) => fact)).toEqual(missing);
      for (const { fact, label } of asked) expect(label).toEqual(tariff.facts?.[fact]?.label);
    }
  });

  it("has a question, a refusal or a price under every scheme of a comparison", () => {
    expect(pricing.compare(basket).schemes.map(({ scheme }) => scheme)).toEqual(Object.keys(tariff.schemes));
    expect(pricing.cheapest(basket, options)).toMatchObject({ status: "priced" });
  });

  it("is quoted by its own words alone, not by those of another page or edition", () => {
    const answer = pricing.quote(requests[0] as (typeof requests)[number]);
    const as = { locale: "en", format: "text" } as const;
    for (const other of publishedPages) {
      const words = createWords<Tariff>(other.tariff);
      const all = [
        () => words.explain(answer, as),
        () => words.formatQuote(answer, as),
        () => words.formatComparison(pricing.compare(basket), as),
        () => words.formatCheapest(pricing.cheapest(basket, options), as),
      ];
      for (const say of all) {
        if (other === page) expect(say).not.toThrow();
        else expect(say).toThrow(/^These words are for answers of tariff/);
      }
    }
  });

  it("differs from every other page, and not from its own copy", () => {
    expect(diffTariffs(tariff, JSON.parse(JSON.stringify(tariff)))).toEqual([]);
    for (const other of publishedPages)
      if (other !== page) expect(diffTariffs(tariff, other.tariff)).not.toEqual([]);
  });
});

// To be read as a person would, from the first line to the last.
describe("the documents of a page", () => {
  const ENDS = { text: "txt", markdown: "md", html: "html" };

  it.each<[name: string, locale: Locale, format: Format]>([
    ["bubry-canteen", "fr", "text"],
    ["le-bouscat-pool", "en", "text"],
    ["provins-nursing", "fr", "text"],
    ["nouvelle-aquitaine-cpf", "fr", "markdown"],
    ["alliance-francaise-portland", "en", "html"],
  ])("%s, in %s, as %s", async (name, locale, format) => {
    const file = `documents/pages/${name}.documents.${locale}.${ENDS[format]}`;
    await expect(documentsOf(pageNamed(name), locale, format).join("\n")).toMatchFileSnapshot(file);
  });
});

describe("nothing speaks of funding where the page does not", () => {
  const hasNoPayer = ({ tariff }: PublishedPage) =>
    Object.values(tariff.schemes).every(({ paidBy }) => paidBy === "learner");

  it.each(publishedPages.filter(hasNoPayer))("$name", (page) => {
    const changes = publishedPages
      .filter(hasNoPayer)
      .flatMap(({ tariff }) => diffTariffs(page.tariff, tariff))
      // Where the page's own words for a column are kept.
      .filter(({ path }) => path[0] !== "terms")
      .map(describeChange);
    const written = [
      allText(page),
      ...changes.flatMap(({ fr, en }) => [fr, en]),
      ...LOCALES.flatMap((locale) => [
        ...titlesIn(quoteRequestJsonSchema(page.tariff, { locale })),
        ...titlesIn(quoteJsonSchema(page.tariff, { locale })),
      ]),
    ].join("\n");
    expect(written.match(/.*(financ|prise en charge|\bfund|\bscheme|inscriptions annuel).*/gi)).toBeNull();
  });

  it.each(["ich-paris", "chec"])("%s, where others may pay, says so and calls nothing a funding", (name) => {
    const page = pageNamed(name);
    expect(allText(page)).toMatch(/Funder/);
    expect(allText(page).replaceAll(/Funder|Financeur/g, "")).not.toMatch(/financ|\bfund|\bscheme/i);
  });

  it("is true of the bundled page the other way round: it does", () => {
    const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
    const documents = LOCALES.map((locale) => formatQuote(answer, { locale, format: "text" }));
    expect(documents[0]).toMatch(/ Financement .* Financeur/);
    expect(documents[1]).toMatch(/ Scheme .* Funder/);
  });
});

describe("an amount is in the currency of its page", () => {
  it("in dollars everywhere on the page of Portland", () => {
    const page = pageNamed("alliance-francaise-portland");
    const written = allText(page);
    expect(written).toMatch(/\$76\.50/);
    expect(written).toMatch(/76,50.\$/);
    expect(written).toContain("−$8.50");
    expect(written).not.toMatch(/€|EUR|cents/);
    const dearer = { ...page.tariff, grid: { ...page.tariff.grid, class: { own: 90_00 } } };
    expect(diffTariffs(page.tariff, dearer)).toMatchObject([{ before: "$85", after: "$90" }]);
  });

  it.each<[currency: string, fr: string, en: string, change: string]>([
    ["JPY", "100000~¥", "¥100,000", "100 000 ¥ → 99 999 ¥"],
    ["XPF", "100000~XPF", "XPF~100,000", "100 000 XPF → 99 999 XPF"],
    ["TND", "100~TND", "TND~100", "100 TND → 99,999 TND"],
    ["CHF", "1000~CHF", "CHF~1,000", "1 000 CHF → 999,99 CHF"],
  ])("in %s with its own sign and number of digits, budgets too", (currency, fr, en, change) => {
    const page = pageNamed("ich-paris");
    const tariff: Tariff = { ...page.tariff, currency };
    const written = LOCALES.map((locale) => documentsOf({ ...page, tariff }, locale, "text").join("\n"));
    const [french = "", english = ""] = written.map((text) =>
      text.replaceAll("\u202F", "").replaceAll("\u00A0", "~"),
    );
    expect(french).toContain(`Prise en charge par un tiers~: ${fr} au plus.`);
    expect(english).toContain(`Paid by a third party: at most ${en}.`);
    expect(allText({ ...page, tariff })).not.toMatch(/€|EUR/);
    const row = { ...tariff.grid["unit-8-ects"], "third-party": 99_999 };
    const other = { ...tariff, grid: { ...tariff.grid, "unit-8-ects": row } };
    expect(diffTariffs(tariff, other).map((one) => describeChange(one).fr)).toEqual([
      `Le prix unit-8-ects × third-party\u00A0: ${change}`,
    ]);
    expect(quoteJsonSchema(tariff)["description"]).toContain(`minor units of ${currency}`);
  });
});

describe("two items with one label", () => {
  const items = ["ue-6-ects", "ue-6-ects-other-centre"] as const;
  const learner = { situations: ["job-seeker"], ag2rMember: false } as const;
  const [here, there] = [
    "Module 51 h (6 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine",
    "Module 51 h (6 ECTS), Cours à distance organisés par un autre centre que le Cnam Nouvelle-Aquitaine",
  ];

  it("are told apart in every sentence", () => {
    for (const schemes of [
      ["region", "region"],
      ["pole-emploi", "pole-emploi"],
      ["ag2r", "company"],
    ] as const) {
      const lines = items.map((item, index) => ({ item, scheme: schemes[index] as "region" }));
      for (const locale of LOCALES) {
        const sentences = explain(quote({ learner, lines }), { locale }).filter(
          ({ part }) => part !== "reading",
        );
        const about = (index: number) =>
          sentences.flatMap(({ lines, text }) => (lines.join() === String(index) ? [text] : []));
        expect(about(0).length).toBeGreaterThan(0);
        for (const text of about(0).filter((one) => one.includes("Module"))) expect(text).toContain(here);
        for (const text of about(1).filter((one) => one.includes("Module"))) expect(text).toContain(there);
      }
    }
  });

  it("are told apart in every document, wherever it names them", () => {
    const lines = items.map((item) => ({ item, scheme: "region" }) as const);
    const basket = { learner, items: items.map((item) => ({ item })) };
    for (const locale of LOCALES) {
      const as = { locale, format: "html" } as const;
      const documents = [
        formatQuote(quote({ learner, lines }), as),
        formatComparison(compare(basket), as),
        formatCheapest(cheapest(basket), as),
      ];
      for (const document of documents) {
        const named =
          document.replace(/<\/?span[^>]*>/g, "").match(/Module 51 h \(6 ECTS\)[^<]{0,120}/g) ?? [];
        expect(named.length).toBeGreaterThanOrEqual(2);
        for (const text of named)
          expect(
            [here, there].some((title) => text.replaceAll("&#39;", "'").startsWith(title)),
            text,
          ).toBe(true);
      }
    }
  });

  it("are told apart in the titles of the JSON Schema", () => {
    const titles = titlesIn(quoteRequestJsonSchema(ours));
    expect(titles).toContain(here);
    expect(titles).toContain(there);
    expect(titles.filter((title) => title.startsWith("Module 51 h"))).toHaveLength(2);
  });
});

it("a refusal quotes the page's word, with a translation, only where the page has one", () => {
  const own = tariffIn("le-bouscat-pool");
  const closed = {
    ...own,
    grid: { ...own.grid, entry: { ...own.grid["entry"], others: "not-eligible" } },
  } as Tariff;
  const refusal = (tariff: Tariff, locale: Locale) => {
    const answer = createPricing<Tariff>(tariff).quote({
      learner: {},
      lines: [{ item: "entry", scheme: "others" }],
    });
    return createWords<Tariff>(tariff).explain(answer, { locale })[1]?.text.replaceAll("\u00A0", "~");
  };
  expect(refusal(closed, "fr")).toBe(
    "Une entrée, Plein tarif pour les autres~: la page n'indique pas de prix.",
  );
  expect(refusal(closed, "en")).toBe("One entry, Full rate for others: the page gives no price.");
  const withTerm: Tariff = { ...closed, terms: { refused: { fr: "Fermé", en: "Closed" } } };
  expect(refusal(withTerm, "fr")).toBe(
    "Une entrée, Plein tarif pour les autres~: la page indique «~Fermé~».",
  );
  expect(refusal(withTerm, "en")).toBe("One entry, Full rate for others: the page says «~Fermé~» (Closed).");
  expect(refusal({ ...withTerm, language: "en" }, "en")).toBe(
    "One entry, Full rate for others: the page says “Closed”.",
  );
  expect(refusal({ ...withTerm, language: "en" }, "fr")).toBe(
    "Une entrée, Plein tarif pour les autres~: la page indique “Closed” (Fermé).",
  );
});
