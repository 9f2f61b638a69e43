import fc from "fast-check";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import type { QuoteRequest } from "../src/contract/request.js";
import { noteCodes } from "../src/engine/note-rules.js";
import {
  type BasketRequest,
  type CnamNouvelleAquitaine,
  cheapest,
  compare,
  createPricing,
  cnamNouvelleAquitaine as ours,
  type PlanOptions,
  quote,
  type Tariff,
} from "../src/index.js";
import { en } from "../src/words/en.js";
import { fr } from "../src/words/fr.js";
import {
  createWords,
  explain,
  explainIssues,
  type Format,
  formatCheapest,
  formatComparison,
  formatQuote,
  itemGroups,
  type Locale,
  money,
} from "../src/words/index.js";
import { requests } from "./support/requests.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

/** Whose sentences are a tariff's own. */
const OWN_PARTS: ReadonlySet<string> = new Set(["condition", "reading", "information"]);
const LOCALES: readonly Locale[] = ["fr", "en"];
const FORMATS: readonly Format[] = ["text", "markdown", "html"];

/** Two tariffs side by side, without a fee; one of them on proof. */
const courses = {
  format: 1,
  id: "courses",
  title: "Tarifs",
  publisher: "ICH Paris",
  currency: "EUR",
  edition: { id: "2018-19" },
  about: { fr: "2018-2019", en: "2018-19" },
  facts: { lowIncome: { label: { fr: "Vos revenus sont faibles", en: "Your income is low" } } },
  groups: { "low-income": { label: "revenus faibles", anyOf: [{ lowIncome: true }] } },
  items: { unit: { label: "UE de 3 ECTS" } },
  schemes: {
    individual: { label: "Tarif individuel", paidBy: "learner" },
    preferential: {
      label: "Tarif préférentiel",
      public: "low-income",
      paidBy: "learner",
      conditions: ["proof-of-income"],
    },
  },
  grid: { unit: { individual: 250_00, preferential: 100_00 } },
  words: { "proof-of-income": { fr: "Sur justificatif de revenus.", en: "A proof of income is needed." } },
} as const satisfies Tariff;

/** Nothing that was forgotten shows through, and no code stands where a sentence should. */
function expectSound(text: string, codes: readonly string[]): void {
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  for (const code of codes) expect(text).not.toContain(code);
}

const CORE_CODES = [
  ...[
    "item-not-eligible",
    "learner-not-eligible",
    "cap-exceeded",
    "measure-not-given",
    "measure-out-of-range",
    "fee-waived",
  ],
  ...["scheme-excluded", "budget-exceeded", "hours-not-published", "no-room", "not-weighed"],
  ...["already-paid", "undetermined"],
];
const codesOf = (tariff: Tariff) => [
  ...CORE_CODES,
  ...Object.values(noteCodes(tariff))
    .flat()
    // A code that is a word of its own says nothing by standing in a sentence.
    .filter((code) => code.includes("-")),
];

const withoutRefs = ({ lines, ...request }: QuoteRequest): QuoteRequest => ({
  ...request,
  lines: lines.map(({ ref: _, ...line }) => line as (typeof lines)[number]),
});

describe("every quote has its words, in both languages", () => {
  const any = fc.oneof(
    requests(ours).map((request): [Tariff, QuoteRequest] => [ours, request]),
    requests(tiny).map((request): [Tariff, QuoteRequest] => [tiny, request]),
    tariffs.chain((tariff) =>
      requests(tariff, 4).map((request): [Tariff, QuoteRequest] => [tariff, request]),
    ),
  );

  const known = new Map([ours, tiny].map((tariff: Tariff) => [tariff, createPricing(tariff)]));
  const pricingOf = (tariff: Tariff) => known.get(tariff) ?? createPricing(tariff);

  // What chance may miss, so that every code of the bundled tariff is told.
  const ag2r = { item: "ue-6-ects", scheme: "ag2r", semester: 1 } as const;
  const region = { item: "ue-3-ects", scheme: "region" } as const;
  const exam = { item: "bulats-test", scheme: "region" } as const;
  const member = { situations: ["job-seeker"], ag2rMember: true };
  const rare: QuoteRequest[] = [
    { learner: member, lines: [ag2r, region] },
    { learner: member, lines: [ag2r, ag2r] },
    { learner: member, lines: [ag2r, { item: "ue-6-ects", scheme: "ag2r" }] },
    { learner: member, lines: [exam] },
    { learner: member, lines: [region, { item: "ue-3-ects", scheme: "pole-emploi" }] },
  ];

  it("in sentences that are tied to their codes and lines", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(any, ([tariff, request]) => {
        const answer = pricingOf(tariff).quote(withoutRefs(request));
        for (const locale of LOCALES) {
          const sentences = createWords(tariff).explain(answer, { locale });
          for (const { part, code, lines, text } of sentences) {
            seen.add(`${part} ${code}`);
            expectSound(text, codesOf(tariff));
            // How a tariff ends its own sentences is for the tariff to say.
            if (!OWN_PARTS.has(part)) expect(text).toMatch(/^\S.*[.)»]$/);
            expect(lines.every((index) => index in answer.lines)).toBe(true);
          }
          expect(sentences[0]).toMatchObject({ part: "headline", code: answer.status });
          const told = new Set(sentences.map(({ code }) => code));
          for (const { code } of answer.notes) if (code !== "fee-waived") expect(told).toContain(code);
          for (const line of answer.lines)
            if (line.status === "ineligible")
              for (const { code } of line.reasons) expect(told).toContain(code);
        }
      }),
      { numRuns: runs(600), examples: rare.map((request): [[Tariff, QuoteRequest]] => [[ours, request]]) },
    );
    for (const code of Object.keys(ours.words))
      expect(
        [...seen].some((one) => one.endsWith(` ${code}`)),
        code,
      ).toBe(true);
  });

  it("as documents, within 80 columns where they are plain text", () => {
    fc.assert(
      fc.property(any, ([tariff, request]) => {
        const answer = pricingOf(tariff).quote(request);
        const refs = request.lines.map(({ ref }) => ref ?? "").join("");
        for (const locale of LOCALES) {
          for (const format of FORMATS) {
            const document = createWords(tariff).formatQuote(answer, { locale, format });
            if (!/undefined|null|NaN|-|\$|\[/.test(refs)) expectSound(document, codesOf(tariff));
            if (format !== "text") continue;
            for (const line of document.split("\n")) expect([...line].length, line).toBeLessThanOrEqual(80);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it("and so has every comparison and every plan", () => {
    const options = fc.constantFrom<PlanOptions>(
      {},
      { schemes: ["region", "ag2r"] },
      { budgets: { company: { cents: 100_000, hours: 60, units: 1 }, "pole-emploi": { hours: 40 } } },
      { schemes: ["company"], budgets: { company: { hours: 0 } } },
    );
    fc.assert(
      fc.property(requests(ours, 4), options, (request, limits) => {
        const { lines, ...rest } = withoutRefs(request);
        const basket = { ...rest, items: lines.map(({ scheme: _, ...item }) => item) } as BasketRequest;
        const pricing = pricingOf(ours);
        const words = createWords<Tariff>(ours);
        for (const locale of LOCALES) {
          for (const format of FORMATS) {
            expectSound(words.formatComparison(pricing.compare(basket), { locale, format }), codesOf(ours));
            expectSound(
              words.formatCheapest(pricing.cheapest(basket, limits), { locale, format }),
              codesOf(ours),
            );
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("the tables of sentences", () => {
  it("are aligned, line by line", () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
    expect(Object.keys(fr.why)).toEqual(Object.keys(en.why));
  });

  const documents = (locale: Locale) =>
    [1, 2, 3].map((lines) => {
      const ue = { item: "ue-6-ects", scheme: "ag2r", semester: 1 } as const;
      const learner = { situations: ["job-seeker"], ag2rMember: true } as const;
      return formatQuote(quote({ learner, lines: Array(lines).fill(ue) }), { locale, format: "markdown" });
    });

  it("have no-break spaces wherever French wants them", () => {
    const french = documents("fr").join("");
    expect(french).not.toMatch(/\w [:;!?»€]|« /);
    expect(french).toContain("\u00A0:");
  });

  it("have plain typography in English", () => {
    expect(documents("en").join("")).not.toMatch(/\w [:;!?]/);
  });
});

describe("the reason against a scheme", () => {
  const amount = (cents: number) => `${cents / 100} €`;
  const told = { amount, measure: (name: string) => name, column: "Tarif", counted: [] };
  const exceeded = { code: "budget-exceeded", needed: 5_200, available: 1_000 } as const;

  it.each([fr, en])("is given in the measure of the budget", ({ why }) => {
    expect(why["budget-exceeded"]({ ...exceeded, measure: "cents" }, told)).toContain("52 €");
    expect(why["budget-exceeded"]({ ...exceeded, measure: "hours" }, told)).toMatch(
      /5[\u202F,]200 h(eures|ours).* 1[\u202F,]000 h(eures|ours)\./,
    );
    expect(why["budget-exceeded"]({ ...exceeded, measure: "units" }, told)).toMatch(
      /5[\u202F,]200 unit(s|és)/,
    );
    expect(why["hours-not-published"]({ code: "hours-not-published" }, told)).toMatch(/\.$/);
    expect(why["no-room"]({ code: "no-room" }, told)).toMatch(/\.$/);
  });

  it("may depend on facts that the choice does not", () => {
    const { cheapest } = createPricing(ours);
    const plan = cheapest({
      learner: { situations: ["employee", "job-seeker"] },
      items: [{ item: "ue-3-ects" }],
    });
    const write = (locale: Locale) => createWords(ours).formatCheapest(plan, { locale, format: "markdown" });
    expect(write("en")).toContain(
      "Cofinancement d'AG2R La Mondiale: it depends on your answer to “Do you contribute to AG2R La Mondiale?”.",
    );
    expect(write("fr")).toContain(
      "cela dépend de votre réponse à «\u00A0Cotisez-vous à AG2R La Mondiale\u00A0?\u00A0».",
    );
  });

  it("may be that some answers lead to no price", () => {
    const { cheapest } = createPricing(ours);
    const plan = cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { schemes: ["company"] });
    expect(createWords(ours).formatCheapest(plan, { locale: "en", format: "text" })).toContain(
      "No price yet: your answers decide whether there is one.",
    );
  });

  it("is left out where there is nothing to say", () => {
    const { compare } = createPricing<Tariff>(courses);
    const compared = compare({ learner: { lowIncome: true }, items: [{ item: "unit" }] });
    const written = createWords<Tariff>(courses).formatComparison(compared, {
      locale: "en",
      format: "markdown",
    });
    expect(written.match(/^### .*$/gm)).toEqual([
      "### Your selection",
      "### Total",
      "### Tarif préférentiel",
    ]);
  });

  it("may be that no scheme fits all the items by itself", () => {
    const { compare } = createPricing(ours);
    const compared = compare({
      learner: {},
      items: [{ item: "recall-exam", ects: 6 }, { item: "ue-3-ects" }],
    });
    const write = (comparison: typeof compared) =>
      createWords(ours).formatComparison(comparison, { locale: "en", format: "text" });
    // The Region would do, and is the only one that could.
    expect(write(compared)).toContain("You pay between €192 and €267, depending on your answers.");
    const refused = compared.schemes.filter(({ quote }) => quote.status === "ineligible");
    expect(
      createWords(ours).formatComparison({ ...compared, schemes: refused }, { locale: "en", format: "text" }),
    ).toContain("Nothing is sure to fit all the lines at once.");
  });
});

describe("a call of `cnam-pricing/words` without types", () => {
  const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });

  it.each(["fr-FR", "FR", "de", "constructor", ""])("throws for the locale %s", (name) => {
    const locale = name as Locale;
    const error = new RangeError(`A locale is one of fr, en. Got "${name}".`);
    expect(() => explain(answer, { locale })).toThrow(error);
    expect(() => formatQuote(answer, { locale, format: "text" })).toThrow(error);
    expect(() => money(100, "EUR", locale)).toThrow(error);
  });

  it("names the supported locales if the options are left out", () => {
    const error = new RangeError("A locale is one of fr, en. Got undefined.");
    const untyped = (words: unknown) => words as (...given: readonly unknown[]) => unknown;
    expect(() => untyped(explain)(answer)).toThrow(error);
    expect(() => untyped(itemGroups)()).toThrow(error);
    expect(() => untyped(explainIssues)([])).toThrow(error);
  });

  it.each(["pdf", "toString"])("throws for the format %s", (name) => {
    const error = new RangeError(`A format is one of text, markdown, html. Got "${name}".`);
    expect(() => formatQuote(answer, { locale: "en", format: name as Format })).toThrow(error);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "throws for an amount that is not in whole cents: %s",
    (cents) => {
      const error = new RangeError(
        `An amount is a whole number of cents, small enough to be exact. Got ${cents}.`,
      );
      expect(() => money(cents, "EUR", "en")).toThrow(error);
    },
  );
});

it("a document of the cheapest way tells the budgets that limit it, and no others", () => {
  const request: BasketRequest<CnamNouvelleAquitaine> = {
    learner: { situations: ["employee"] },
    items: [{ item: "ue-3-ects" }],
  };
  const told = (budgets: PlanOptions<CnamNouvelleAquitaine>["budgets"]) =>
    formatCheapest(cheapest(request, { budgets }), { locale: "en", format: "markdown" });
  expect(told({ company: {}, region: { units: 2 } })).toContain(
    "### Budgets to keep within\n\n- Cofinancement du Conseil régional: at most 2 units.\n\n",
  );
  expect(told({ company: {} })).not.toContain("budget");
  expect(told(undefined)).not.toContain("budget");
});

describe("money", () => {
  it.each<[cents: number, currency: string, locale: Locale, written: string]>([
    [0, "EUR", "fr", "0\u00A0€"],
    [102_000, "EUR", "fr", "1\u202F020\u00A0€"],
    [102_050, "EUR", "fr", "1\u202F020,50\u00A0€"],
    [123_456_705, "EUR", "fr", "1\u202F234\u202F567,05\u00A0€"],
    [0, "EUR", "en", "€0"],
    [-10_50, "EUR", "en", "−€10.50"],
    [-50, "EUR", "fr", "−0,50\u00A0€"],
    [102_000, "EUR", "en", "€1,020"],
    [102_050, "EUR", "en", "€1,020.50"],
    [102_000, "CHF", "fr", "1\u202F020\u00A0CHF"],
    [102_000, "CHF", "en", "CHF\u00A01,020"],
    [102_050, "USD", "en", "$1,020.50"],
    [102_050, "USD", "fr", "1\u202F020,50\u00A0$"],
    [8_500, "GBP", "en", "£85"],
    [-8_50, "CHF", "en", "−CHF\u00A08.50"],
    [102_050, "JPY", "en", "¥102,050"],
    [102_050, "XPF", "fr", "102\u202F050\u00A0XPF"],
    [102_050, "TND", "fr", "102,050\u00A0TND"],
    [102_000, "TND", "en", "TND\u00A0102"],
    [102_050, "constructor", "en", "constructor\u00A01,020.50"],
    [9_007_199_254_740_991, "EUR", "en", "€90,071,992,547,409.91"],
  ])("%i cents of %s in %s", (cents, currency, locale, written) => {
    expect(money(cents, currency, locale)).toBe(written);
  });
});

describe("a hostile ref stays inert", () => {
  type Node = DefaultTreeAdapterMap["node"];
  const nodes = (node: Node): Node[] => [
    node,
    ...("childNodes" in node ? node.childNodes.flatMap(nodes) : []),
  ];
  const line = { item: "ue-3-ects", scheme: "region" } as const;
  const written = (ref: string, format: Format) =>
    formatQuote(quote({ learner: { situations: [] }, lines: [{ ...line, ref }] }), { locale: "en", format });
  const shapeOf = (ref: string) =>
    nodes(parseFragment(written(ref, "html")))
      .filter((node) => node.nodeName !== "#text")
      .map((node) => [node.nodeName, "attrs" in node ? node.attrs.map(({ name }) => name) : []]);
  const plain = shapeOf("NFP107");

  it.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</td></tr></table><h1>",
    "<!--",
    "&lt;b&gt;&amp;",
    "'\" onmouseover=alert(1)",
    "<style>*{display:none}</style>",
  ])("in HTML, as a real parser reads it: %s", (ref) => {
    expect(shapeOf(ref)).toEqual(plain);
    const texts = nodes(parseFragment(written(ref, "html"))).flatMap((node) =>
      "value" in node ? [node.value] : [],
    );
    expect(texts.some((text) => text.includes(ref))).toBe(true);
  });

  it("in HTML, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (ref) => {
        expect(shapeOf(ref)).toEqual(plain);
      }),
      { numRuns: runs(300) },
    );
  });

  it("in Markdown, on its own line and without marks", () => {
    const markdown = written("| a | b |\n# <b>x</b> [y](javascript:z) `c` \\", "markdown");
    expect(markdown).toContain(
      "\\(\\| a \\| b \\| \\# \\<b\\>x\\</b\\> \\[y\\]\\(javascript:z\\) \\`c\\` \\\\\\)",
    );
  });

  it("in plain text, without orders for the terminal", () => {
    expect(written("\u001B[2J\u202Egone", "text")).toContain("\uFFFD[2J\uFFFDgone");
  });

  it("in plain text, broken if it is longer than its column", () => {
    expect(
      written("x".repeat(200), "text")
        .split("\n")
        .every((one) => one.length <= 80),
    ).toBe(true);
  });
});

describe("a document says what tariff it is of", () => {
  it("with its source and its validity, where they are known", () => {
    const from = { from: "2018-09-01" };
    const until = { until: "2019-08-31" };
    const withDays = (days: object): Tariff => ({ ...courses, edition: { ...courses.edition, ...days } });
    const dated: Tariff = { ...withDays({ ...from, ...until }), source: "https://example.org/tarifs" };
    const answer = createPricing(dated).quote({
      learner: {},
      lines: [{ item: "unit", scheme: "individual" }],
    });
    const write = (tariff: Tariff, locale: Locale) =>
      createWords(tariff).formatQuote(answer, { locale, format: "text" });
    expect(write(dated, "en")).toContain(
      "ICH Paris · Tarifs · edition 2018-19\nTariff valid from 1\u00A0September 2018 until 31\u00A0August 2019.\nhttps://example.org/tarifs\n",
    );
    expect(write(dated, "fr")).toContain("Tarif valable du 1er\u00A0septembre 2018 au 31\u00A0août 2019.");
    expect(write(withDays(until), "en")).toContain("Tariff valid until 31\u00A0August 2019.");
    expect(write(withDays(until), "fr")).toContain("Tarif valable jusqu'au 31\u00A0août 2019.");
    expect(write(withDays(from), "en")).toContain("Tariff valid from 1\u00A0September 2018.");
    expect(write(withDays(from), "fr")).toContain("Tarif valable à partir du 1er\u00A0septembre 2018.");
    expect(write(courses, "en")).toContain("No validity dates: have the amounts confirmed.");
  });

  it("with what it says about its date, unless its edition has days", () => {
    const answer = createPricing<Tariff>(courses).quote({
      learner: {},
      lines: [{ item: "unit", scheme: "individual" }],
    });
    const write = (edition: Tariff["edition"]) =>
      createWords<Tariff>({ ...courses, ...(edition && { edition }), about: "undated" }).formatQuote(answer, {
        locale: "fr",
        format: "text",
      });
    const { edition } = courses;
    expect(write(edition)).toContain("\nICH Paris · Tarifs · édition 2018-19 · undated\nSans dates");
    for (const days of [{ from: "2018-09-01" }, { until: "2019-08-31" }])
      expect(write({ ...edition, ...days })).toContain(
        "\nICH Paris · Tarifs · édition 2018-19\nTarif valable",
      );
  });

  it("by the id of its edition, even if it says nothing else of itself", () => {
    const { about: _, publisher: __, ...plain } = courses;
    const answer = createPricing<Tariff>(plain).quote({
      learner: {},
      lines: [{ item: "unit", scheme: "individual" }],
    });
    const written = createWords<Tariff>(plain).formatQuote(answer, { locale: "en", format: "text" });
    expect(written).toContain("\nTarifs · edition 2018-19\n");
  });
});

describe("the words of a tariff", () => {
  const answer = quote({ learner: { situations: [] }, lines: [{ item: "bulats-test", scheme: "region" }] });
  const options = { locale: "en", format: "text" } as const;
  const expected = 'These words are for answers of tariff "cnam-nouvelle-aquitaine", edition "undated".';

  it("refuse a quote of another tariff", () => {
    const other = { ...answer, tariff: "courses" } as unknown as typeof answer;
    const error = new RangeError(`${expected} Got an answer of tariff "courses", edition "undated".`);
    expect(() => explain(other, options)).toThrow(error);
    expect(() => formatQuote(other, options)).toThrow(error);
  });

  it("refuse an answer of another edition", () => {
    const items = [{ item: "bulats-test" }] as const;
    const compared = { ...compare({ learner: {}, items }), edition: "2026" };
    expect(() => formatComparison(compared, options)).toThrow(
      new RangeError(`${expected} Got an answer of tariff "cnam-nouvelle-aquitaine", edition "2026".`),
    );
    const plan = { ...cheapest({ learner: {}, items }), edition: "2027" };
    expect(() => formatCheapest(plan, options)).toThrow(
      new RangeError(`${expected} Got an answer of tariff "cnam-nouvelle-aquitaine", edition "2027".`),
    );
  });
});

describe("explain", () => {
  it("answers a counsellor's questions in order: what, who, why, to confirm, otherwise, instead", () => {
    const answer = quote({
      learner: { situations: ["job-seeker"], ag2rMember: true },
      lines: [{ item: "ue-6-ects", scheme: "ag2r", semester: 1, ref: "NFP107" }],
    });
    expect(explain(answer, { locale: "en" })).toEqual([
      { part: "headline", code: "priced", lines: [], text: "You pay €150 in all." },
      {
        part: "line",
        code: "paid-in-part",
        lines: [0],
        text: "Module 51 h (6 ECTS) (NFP107), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine: you pay €0; Cofinancement d'AG2R La Mondiale: share not published.",
      },
      {
        part: "fee",
        code: "due",
        lines: [],
        text: "Droits d'inscription annuels: €150, once for the year.",
      },
      { part: "payer", code: "learner", lines: [], text: "You: €150." },
      {
        part: "payer",
        code: "ag2r",
        lines: [0],
        text: "Cofinancement d'AG2R La Mondiale: share not published.",
      },
      {
        part: "condition",
        code: "ag2r-agreement",
        lines: [0],
        text: "AG2R La Mondiale may fund this, but does not have to: ask about its conditions first.",
      },
      {
        part: "reading",
        code: "ag2r-annual-fee",
        lines: [0],
        text: "We count the annual fee printed in the column of AG2R La Mondiale. If the school reads the page differently, the annual fee will be €75 or €0.",
      },
    ]);
  });

  it("asks what is missing, with the answers that there are", () => {
    const asked = (locale: Locale, line: object, tariff: Tariff = tiny) => {
      const open = createPricing(tariff).quote({ learner: {}, lines: [line as never] });
      const sentences = createWords(tariff).explain(open, { locale });
      return sentences.flatMap(({ part, text }) => (part === "next" ? [text] : []));
    };
    expect(asked("en", { item: "course", scheme: "club", lessons: 2, voucher: 0 })).toEqual([
      "To be answered: “You live in the town” (yes, no).",
      "To be answered: “Your clubs” (East, West, North, several of these, or none).",
      "To be answered: “Your age” (from 0 to 120).",
    ]);
    expect(asked("fr", { item: "course", scheme: "town", lessons: 2 }).at(-1)).toBe(
      "À préciser\u00A0: «\u00A0Your family quotient\u00A0» (de 0 à 10\u202F000\u00A0€).",
    );
    const inEnglish = (unit: string, currency = "EUR") => {
      const facts = { ...tiny.facts, quotient: { ...tiny.facts.quotient, unit } };
      return asked("en", { item: "course", scheme: "town", lessons: 2 }, { ...tiny, facts, currency }).at(-1);
    };
    expect(inEnglish("€")).toBe("To be answered: “Your family quotient” (from €0 to €10,000).");
    expect(inEnglish("CHF", "CHF")).toBe(
      "To be answered: “Your family quotient” (from 0 to 10,000\u00A0CHF).",
    );
    expect(inEnglish("points")).toBe(
      "To be answered: “Your family quotient” (from 0 to 10,000\u00A0points).",
    );
    const withoutMax: Tariff = { ...tiny, facts: { ...tiny.facts, age: { label: "Your age", min: 0 } } };
    expect(asked("en", { item: "card", scheme: "own", lessons: 1 }, withoutMax)).toContain(
      "To be answered: “Your age” (from 0 to 1,000,000).",
    );
  });
});
