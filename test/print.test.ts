import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Price, Tariff } from "../src/contract/tariff.js";
import { printMoney } from "../src/price/money-text.js";
import { printerOf } from "../src/tariffs/print.js";
import { printedSource } from "../src/tariffs/source.js";
import { runs } from "./support/runs.js";
import { tariffs } from "./support/tariffs.js";
import { tiny } from "./support/tiny.js";

const french = {
  ...tiny,
  language: "fr",
  terms: {},
  facts: {
    age: { label: { fr: "Âge", en: "Age" }, min: 0 },
    quotient: { label: { fr: "Quotient familial", en: "Family quotient" }, unit: "€", min: 0 },
  },
  groups: { "job-seekers": { label: { fr: "pour les demandeur·euse d'emploi", en: "for job seekers" } } },
  measures: {
    periods: { fr: "période", en: "period" },
    hours: { fr: "heure", en: "hour" },
    ects: { fr: "ECTS", en: "ECTS" },
    meals: { fr: "repas", en: "meal" },
  },
} as const satisfies Tariff;
const english: Tariff = { ...french, language: "en" };

const meal: Price = {
  by: "quotient",
  bands: [
    { from: 0, price: 100 },
    { from: 600, price: 305 },
    { from: 1_500, price: 315 },
  ],
};
const exception: Price = { for: "job-seekers", price: 7_500, otherwise: 15_000 };

describe("a price in print", () => {
  it.each<[form: string, price: Price, fr: string, en: string]>([
    ["whole euros", 102_000, "1 020 €", "€1,020"],
    ["euros and cents", 102_050, "1 020,50 €", "€1,020.50"],
    ["nothing to pay", 0, "0 €", "€0"],
    ["a rate", { per: "ects", cents: 1_300 }, "13 € / ECTS", "€13 / ECTS"],
    [
      "a rate with an end",
      { per: "periods", cents: 29, upTo: 800 },
      "0,29 € / période jusqu'à 800",
      "€0.29 / period up to 800",
    ],
    [
      "a rate with a beginning and an end",
      { per: "periods", cents: 29, after: 40, upTo: 1_200.5 },
      "0,29 € / période au-delà de 40 jusqu'à 1 200,5",
      "€0.29 / period beyond 40 up to 1,200.5",
    ],
    ["a rate from the first unit", { per: "hours", cents: 50, after: 0 }, "0,50 € / heure", "€0.50 / hour"],
    [
      "parts of a cent of a number about the learner",
      { per: "quotient", cents: 6.4 },
      "6,4 % × Quotient familial",
      "6.4% × Family quotient",
    ],
    ["a rate by a number without a unit", { per: "age", cents: 100 }, "1 € / Âge", "€1 / Age"],
    [
      "bands by a number about the learner",
      meal,
      "Quotient familial < 600 € : 1 € ; ≥ 600 : 3,05 € ; ≥ 1 500 : 3,15 €",
      "Family quotient < €600: €1; ≥ 600: €3.05; ≥ 1,500: €3.15",
    ],
    [
      "bands by a measure, with a rate and an exception inside",
      {
        by: "hours",
        bands: [
          { from: 1, price: { per: "hours", cents: 50, upTo: 3 } },
          { from: 5, price: exception },
        ],
      },
      "heure < 5 : 0,50 € / heure jusqu'à 3 ; ≥ 5 : (150 € 75 € pour les demandeur·euse d'emploi)",
      "hour < 5: €0.50 / hour up to 3; ≥ 5: (€150 €75 for job seekers)",
    ],
    ["so many times one amount", { times: "meals", of: 370 }, "3,70 € / repas", "€3.70 / meal"],
    [
      "so many times a price in bands",
      { times: "meals", of: meal },
      "Quotient familial < 600 € : 1 € / repas ; ≥ 600 : 3,05 € / repas ; ≥ 1 500 : 3,15 € / repas",
      "Family quotient < €600: €1 / meal; ≥ 600: €3.05 / meal; ≥ 1,500: €3.15 / meal",
    ],
    [
      "a price with both bounds",
      { of: { per: "quotient", cents: 6.4 }, atLeast: 7_600, atMost: 28_500 },
      "6,4 % × Quotient familial (min 76 €, max 285 €)",
      "6.4% × Family quotient (min €76, max €285)",
    ],
    [
      "a sum with one bound",
      { of: { sum: { fixed: 62_200, hourly: { per: "hours", cents: 1_700 } } }, atMost: 100_000 },
      "(622 € + 17 € / heure) (max 1 000 €)",
      "(€622 + €17 / hour) (max €1,000)",
    ],
    ["a bound that holds anyway", { of: exception.otherwise, atLeast: 0 }, "150 €", "€150"],
    [
      "a sum",
      { sum: { fixed: 62_200, hourly: { per: "hours", cents: 1_700 } } },
      "622 € + 17 € / heure",
      "€622 + €17 / hour",
    ],
    [
      "a sum of other forms",
      { sum: { fixed: exception, hourly: { per: "periods", cents: 29, upTo: 800 } } },
      "(150 € 75 € pour les demandeur·euse d'emploi) + (0,29 € / période jusqu'à 800)",
      "(€150 €75 for job seekers) + (€0.29 / period up to 800)",
    ],
    ["an exception", exception, "150 € 75 € pour les demandeur·euse d'emploi", "€150 €75 for job seekers"],
    [
      "an exception that is no single amount",
      {
        for: "job-seekers",
        price: { of: { per: "quotient", cents: 6.4 }, atMost: 28_500 },
        otherwise: 30_000,
      },
      "300 € ; pour les demandeur·euse d'emploi : 6,4 % × Quotient familial (max 285 €)",
      "€300; for job seekers: 6.4% × Family quotient (max €285)",
    ],
    [
      "so many times an exception",
      { times: "meals", of: exception },
      "150 € / repas 75 € / repas pour les demandeur·euse d'emploi",
      "€150 / meal €75 / meal for job seekers",
    ],
    [
      "so many times a price with a bound",
      { times: "meals", of: { of: { per: "hours", cents: 50 }, atLeast: 100 } },
      "repas × (0,50 € / heure (min 1 €))",
      "meal × (€0.50 / hour (min €1))",
    ],
  ])("shows %s", (_, price, fr, en) => {
    expect(printerOf(french).price(price)).toBe(fr);
    expect(printerOf(english).price(price)).toBe(en);
  });

  it.each<[what: string, price: Price, lines: readonly string[]]>([
    ["one amount", 7_800, ["78 €"]],
    ["a band each", meal, ["Quotient familial < 600 € : 1 €", "≥ 600 : 3,05 €", "≥ 1 500 : 3,15 €"]],
    [
      "bands of so many times a price",
      { times: "meals", of: meal },
      ["Quotient familial < 600 € : 1 € / repas", "≥ 600 : 3,05 € / repas", "≥ 1 500 : 3,15 € / repas"],
    ],
    ["two amounts side by side", exception, ["150 € 75 € pour les demandeur·euse d'emploi"]],
    [
      "what a group pays below what all others pay",
      { for: "job-seekers", price: meal, otherwise: 500 },
      [
        "5 €",
        "pour les demandeur·euse d'emploi : Quotient familial < 600 € : 1 €",
        "≥ 600 : 3,05 €",
        "≥ 1 500 : 3,15 €",
      ],
    ],
    [
      "parts of one amount each",
      { sum: { one: 100, two: { per: "ects", cents: 50 } } },
      ["1 € + 0,50 € / ECTS"],
    ],
    [
      "parts of which one has bands",
      { sum: { one: 100, two: meal, three: 200 } },
      ["1 €", "+ Quotient familial < 600 € : 1 €", "≥ 600 : 3,05 €", "≥ 1 500 : 3,15 €", "+ 2 €"],
    ],
    ["so many times a rate", { times: "meals", of: { per: "hours", cents: 50 } }, ["repas × 0,50 € / heure"]],
  ])("shows line by line %s", (_, price, lines) => {
    expect(printerOf(french).lines(price)).toEqual(lines);
  });

  it("shows a refusal as one line", () => {
    expect(printerOf(french).lines("not-eligible")).toEqual(["Non éligible"]);
  });

  it.each([
    ["EUR", "€", "6,4 % × Quotient familial"],
    ["USD", "$", "6,4 % × Quotient familial"],
    ["TND", "TND", "0,64 % × Quotient familial"],
    ["JPY", "¥", "640 % × Quotient familial"],
    ["USD", "€", "0,064 $ / € (Quotient familial)"],
  ])("shows a rate of a sum in %s, asked for in %s, as %s", (currency, unit, printed) => {
    const facts = { ...french.facts, quotient: { ...french.facts.quotient, unit } };
    expect(printerOf({ ...french, currency, facts }).price({ per: "quotient", cents: 6.4 })).toBe(printed);
  });

  it.each([
    ["EUR", "€", "Family quotient < €600"],
    ["CHF", "CHF", "Family quotient < 600 CHF"],
    ["USD", "€", "Family quotient < 600 €"],
  ])("shows bands of a sum in %s, asked for in %s, as English writes it: %s", (currency, unit, printed) => {
    const facts = { ...english.facts, quotient: { ...french.facts.quotient, unit } };
    expect(printerOf({ ...english, currency, facts }).lines(meal)[0]).toContain(`${printed}: `);
  });

  it("shows an undeclared name as it is", () => {
    const { format, id, title, currency, items, schemes, grid } = french;
    const { price, cell, fee } = printerOf({ format, id, title, currency, items, schemes, grid });
    expect(price({ per: "ects", cents: 1_300 })).toBe("13 € / ects");
    expect(price(exception)).toBe("150 € 75 € job-seekers");
    expect(cell("not-eligible")).toBe("Non éligible");
    expect(fee("own")).toBe("");
  });

  it("shows only own keys of a price", () => {
    const host = Object.prototype as { upTo?: number; atMost?: number };
    Object.assign(host, { upTo: 3, atMost: 5 });
    try {
      expect(printerOf(french).price({ per: "ects", cents: 1_300 })).toBe("13 € / ECTS");
      expect(printerOf(french).price({ of: 100, atLeast: 50 })).toBe("1 € (min 0,50 €)");
    } finally {
      delete host.upTo;
      delete host.atMost;
    }
  });
});

describe("a refusal in print", () => {
  it("is in the page's language unless the page has a term of its own", () => {
    expect(printerOf(french).cell("not-eligible")).toBe("Non éligible");
    expect(printerOf(english).cell("not-eligible")).toBe("Not eligible");
    expect(printerOf(tiny).cell("not-eligible")).toBe("closed");
  });
});

describe("an amount in print", () => {
  it.each<[cents: number, currency: string, fr: string, en: string]>([
    [8_500, "USD", "85 $", "$85"],
    [7_650, "USD", "76,50 $", "$76.50"],
    [-850, "USD", "−8,50 $", "−$8.50"],
    [1_250, "CHF", "12,50 CHF", "CHF 12.50"],
    [5, "GBP", "0,05 £", "£0.05"],
    [12_500, "JPY", "12 500 ¥", "¥12,500"],
    [12_500, "XPF", "12 500 XPF", "XPF 12,500"],
    [12_500, "TND", "12,500 TND", "TND 12.500"],
    [1, "TND", "0,001 TND", "TND 0.001"],
    [12_500, "CLF", "1,2500 CLF", "CLF 1.2500"],
    [900_000_000_000_000, "EUR", "9 000 000 000 000 €", "€9,000,000,000,000"],
    [0.000_000_1, "EUR", "0,000000001 €", "€0.000000001"],
    [1e21, "EUR", "10 000 000 000 000 000 000 €", "€10,000,000,000,000,000,000"],
    [0.1 + 0.2, "JPY", "0,30000000000000004 ¥", "¥0.30000000000000004"],
  ])("of %f in the minor unit of %s has its own sign and digits", (cents, currency, fr, en) => {
    expect(printMoney(cents, currency, "fr")).toBe(fr);
    expect(printMoney(cents, currency, "en")).toBe(en);
  });

  it("reads as the same number of cents", () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (cents) => {
        const digits = printMoney(cents, "CHF", "en").replaceAll(/[^\d.]/g, "");
        const [whole = "", part = "00"] = digits.split(".");
        expect(Number(whole + part)).toBe(cents);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("below the price of a cell", () => {
  const lines = (tariff: Tariff, item: string, scheme: string) =>
    printedSource(tariff, item, scheme).cell.split("\n").slice(1);

  it("stand the reductions and surcharges of the cell, in their order, and no others", () => {
    expect(lines(tiny, "test", "own").slice(1)).toEqual([
      "Children: −20% (min €1) · under 18",
      "Late booking: +€5 (max €30)",
    ]);
    expect(lines(tiny, "badge", "own")).toEqual([
      "Children: −20% (min €1) · under 18",
      "Family badge: €0.50 instead of the price · for residents",
    ]);
    expect(lines(tiny, "test", "town")).toEqual([]);
    expect(lines({ ...tiny, language: "fr" }, "badge", "own")).toEqual([
      "Children : −20 % (min 1 €) · under 18",
      "Family badge : 0,50 € au lieu du prix · for residents",
    ]);
  });

  it("stand the payers, if a scheme lists them, in their order", () => {
    expect(lines(tiny, "test", "club").slice(1)).toEqual([
      "1. Voucher: at most €1 / euro of a voucher",
      "2. Club: 50% of the rest, at most €200",
      "3. You: the rest",
    ]);
    expect(lines({ ...tiny, language: "fr", terms: { learner: "Usager" } }, "test", "club").slice(1)).toEqual(
      [
        "1. Voucher : au plus 1 € / euro of a voucher",
        "2. Club : 50 % du reste, au plus 200 €",
        "3. Usager : le reste",
      ],
    );
  });

  it.each<[what: string, paidBy: Tariff["schemes"][string]["paidBy"], printed: readonly string[]]>([
    [
      "the learner comes last if nobody is listed to pay the rest",
      [{ payer: "club", percent: 80 }],
      ["1. Club: 80% of the price", "2. You: the rest"],
    ],
    [
      "nobody comes after who pays all",
      [{ payer: "voucher", percent: 10 }, { payer: "own" }],
      ["1. Voucher: 10% of the price", "2. Self-funded: the rest"],
    ],
    ["one payer may pay all", [{ payer: "desk" }], ["1. desk: all"]],
    ["all is all, written out or not", [{ payer: "desk", percent: 100 }], ["1. desk: all"]],
    [
      "the rest is the rest, written out or not",
      [
        { payer: "voucher", percent: 10 },
        { payer: "own", percent: 100 },
      ],
      ["1. Voucher: 10% of the price", "2. Self-funded: the rest"],
    ],
    ["who pays is one word elsewhere", "funder", []],
  ])("%s", (_, paidBy, printed) => {
    const tariff: Tariff = {
      ...tiny,
      reductions: [],
      schemes: { ...tiny.schemes, own: { label: "Self-funded", paidBy } },
    };
    expect(lines(tariff, "badge", "own")).toEqual(printed);
  });

  it("stands an undeclared code as it is", () => {
    const { words: _, ...bare } = tiny;
    expect(lines(bare, "badge", "own")).toContain("family: €0.50 instead of the price · for residents");
    expect(lines(bare, "test", "club")).toContain("1. voucher: at most €1 / euro of a voucher");
  });

  it("stands nothing if the page refuses", () => {
    expect(printedSource(tiny, "badge", "club").cell).toBe("closed");
  });
});

describe("the annual fee in print", () => {
  const withDue = (...due: NonNullable<Tariff["annualFee"]>["due"]): Tariff => ({
    ...tiny,
    annualFee: { label: "Fee", due, ofSeveral: "highest" },
  });

  it("is empty under a scheme whose lines call for none", () => {
    const tariff = withDue({ schemes: ["town"], price: 1_000 });
    expect(printedSource(tariff, "annual-fee", "town").cell).toBe("€10");
    expect(printedSource(tariff, "annual-fee", "own").cell).toBe("");
  });

  it("names the rows that have an amount of their own, up to the amount for all others", () => {
    const tariff = withDue(
      { sections: ["water"], price: 500 },
      { items: ["test", "badge"], schemes: ["own"], price: 300 },
      { price: 1_000 },
      { schemes: ["own"], price: 9_999 },
    );
    expect(printedSource(tariff, "annual-fee", "own").cell).toBe("€5 (Lessons); €3 (Test, Badge); €10");
    expect(printedSource(tariff, "annual-fee", "town").cell).toBe("€5 (Lessons); €10");
    expect(printedSource({ ...tariff, language: "fr" }, "annual-fee", "town").cell).toBe(
      "5 € (Lessons) ; 10 €",
    );
  });
});

it("any tariff is printed in full, without an ellipsis or a blank", () => {
  fc.assert(
    fc.property(tariffs, (tariff) => {
      for (const item of Object.keys(tariff.items))
        for (const scheme of Object.keys(tariff.schemes)) {
          const { row, column, cell } = printedSource(tariff, item, scheme);
          for (const text of [...row, ...column, ...cell.split("\n")])
            expect(text).toMatch(/^(?!.*(…|\.\.\.|undefined)).+$/);
        }
    }),
    { numRuns: runs(200) },
  );
});
