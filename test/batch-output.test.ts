import fc from "fast-check";
import Papa from "papaparse";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { inert, withoutApostrophes } from "../src/batch/text/inert.js";
import { answersIn, type Contents, runBatch } from "./support/batch.js";
import { publishedPages } from "./support/published-pages.js";
import { runs } from "./support/runs.js";

const HEAD = "quote,learner.situations,item,scheme,ects,ref";
const ROWS = [
  "A,employee,ue-6-ects,company,,=1+1",
  "A,,recall-exam,region,6,été",
  "B,employee,ue-6-ects,pole-emploi,,",
  "C,,ue-3-ects,region,,",
  "D,employee,ue-3-ects,regoin,,",
  "E,employee,bulats-test,region,,",
  "E,employee,bulats-test,region,,",
  "",
];
const CSV = [HEAD, ...ROWS].join("\n");

describe("CSV for people", () => {
  const table = async (locale: string) => {
    const { out } = await runBatch(["f.csv", "--locale", locale], { "f.csv": CSV });
    return { out, rows: Papa.parse<string[]>(out.replace(/^\ufeff/, "").trimEnd()).data };
  };

  it.each([
    "00123",
    "-007",
    "1.10",
    "12,50",
    "123456789012",
    "1E5",
    "1-2",
    "03/04",
    "1.2.2026",
    "12:30",
    "03-avr",
    "3 mars",
    "mars 2026",
    "1 200",
    "12 %",
    "9 AM",
    "Mar-04",
    "VRAI",
  ])("keeps an id that a spreadsheet would show otherwise: %s", async (ref) => {
    const request = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ref }] };
    const { out } = await runBatch(["f", "--format", "csv", "--locale", "fr"], {
      f: JSON.stringify(request),
    });
    expect(out).toContain(`;"'${ref}";`);
  });

  it.each(["123", "0", "mars", "D-12", "UE 12", "vrai 1"])(
    "leaves an id alone that it shows as it is: %s",
    async (ref) => {
      const request = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ref }] };
      const { out } = await runBatch(["f", "--format", "csv", "--locale", "fr"], {
        f: JSON.stringify(request),
      });
      expect(out).toContain(`;"${ref}";`);
    },
  );

  it.each(["00123", "'00123", "''00123", "-007", "'-007", "vrai", "'vrai"])(
    "shows no id as another one that has more apostrophes or fewer: %s",
    async (ref) => {
      const request = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ref }] };
      const { out } = await runBatch(["f", "--format", "csv", "--locale", "fr"], {
        f: JSON.stringify(request),
      });
      expect(out).toContain(`;"'${ref}";`);
    },
  );

  it("does not take the square of the length of an id", async () => {
    const id = `${"1 ".repeat(100_000)}x`;
    const request = { id, learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] };
    const { out } = await runBatch(["f", "--format", "csv", "--locale", "fr"], {
      f: JSON.stringify(request),
    });
    expect(out).toContain(`;"${id}";`);
  });

  it("opens in a French spreadsheet by a double click: its mark, its separator, its words, its numbers", async () => {
    const { out, rows } = await table("fr");
    expect(out.split("\n")[0]).toBe(
      '\ufeff"Ligne";"Devis";"Résultat";"Intitulé";"Financement";"Référence";"Payé par l\'élève (EUR)";"Payé par le financeur (EUR)";"Explication";"À savoir"',
    );
    const [first, second, fee, refused] = rows.slice(1);
    expect(first?.slice(0, 9)).toEqual([
      "2",
      "A",
      "chiffrée",
      expect.stringMatching(/^Module 51 h \(6 ECTS\), Cours du soir/),
      "Financement par entreprise, OPACIF",
      "'=1+1",
      "0,00",
      "1020,00",
      "",
    ]);
    expect(second?.slice(5, 9)).toEqual(["été", "78,00", "non publié", ""]);
    expect(fee?.slice(3, 8)).toEqual(["Droits d'inscription annuels", "", "", "0,00", ""]);
    expect(refused?.[2]).toBe("pas possible");
    expect(out).not.toMatch(/learner-not-eligible|priced|undetermined|[\ufdd0\ufdd1]/);
  });

  it("names lines of the file for what the fee is waived for, not lines of a quote", async () => {
    const text = [
      HEAD,
      "Z,,ue-3-ects,region,,",
      "A,employee,ue-3-ects,region,,",
      "A,,ue-6-ects,company,,",
    ].join("\n");
    const { out } = await runBatch(["f.csv", "--locale", "fr"], { "f.csv": text });
    expect(out).toContain("grâce à la ligne 4.");
    const english = await runBatch(["f.csv", "--locale", "en"], { "f.csv": text });
    expect(english.out).toContain("thanks to line 4.");
  });

  it("ends with the totals by payer, and adds up to them", async () => {
    const { rows } = await table("fr");
    const totals = rows.slice(1).filter(([line]) => line === "");
    expect(totals.map((row) => [row[2], row[4], row[6], row[7], row[8]])).toEqual([
      ["Total", "Élève", "358,00", "", ""],
      ["Total", "Financement par entreprise, OPACIF", "", "1020,00", ""],
      ["Total", "Cofinancement du Conseil régional", "", "non publié", "part non publiée (2 estimations)"],
    ]);
    const dues = rows.slice(1).filter(([line]) => line !== "");
    const sum = dues.reduce((total, row) => total + Number((row[6] ?? "").replace(",", ".")), 0);
    expect(sum).toBe(358);
  });

  it("says what is wrong in French, and that a row is repeated", async () => {
    const { rows } = await table("fr");
    const malformed = rows.find((row) => row[1] === "D");
    expect(malformed?.slice(0, 3)).toEqual(["6", "D", "à corriger"]);
    expect(malformed?.[8]).toMatch(/regoin/);
    expect(malformed?.[8]).not.toMatch(/\b(?:the|give|Got)\b/);
    expect(rows.filter((row) => row[1] === "E")[1]?.[9]).toMatch(/^Même demande que la ligne 7/);
  });

  it("is English on demand, and for programs if no language is asked for", async () => {
    const { out } = await table("en");
    expect(out).toMatch(/^\ufeff"Line","Quote","Result","Item",/);
    expect(out).toContain(",0.00,1020.00,");
    const french = await runBatch(["f.csv"], { "f.csv": CSV }, 7, { language: "fr_FR.UTF-8" });
    expect(french.out).toMatch(/^line,quote,status,item,/);
    expect(french.error).toMatch(/^1 ligne demande la même chose/);
  });
});

/** A page that has its own word for who pays, and no funder unless one is given. */
const choir = (more: object = {}) => ({
  format: 1,
  id: "choir",
  title: "Choir",
  currency: "CHF",
  terms: { learner: { fr: "Client", en: "Customer" } },
  items: { year: { label: "Year" } },
  schemes: { own: { label: "Self-funded", paidBy: "learner" } },
  grid: { year: { own: 123_450 } },
  ...more,
});

async function answersOf(page: object, locale: string) {
  const more = { read: () => JSON.stringify(page) };
  const args = ["f.csv", "--locale", locale, "--tariff", "t.json"];
  return (await runBatch(args, { "f.csv": "quote,item,scheme\nA,year,own\n" }, 7, more)).out;
}

it.each([
  ["CHF", "1234,50"],
  ["JPY", "123450"],
  ["XPF", "123450"],
  ["TND", "123,450"],
])(
  "answers in %s have as many decimals as the currency, in a row and in the total",
  async (currency, amount) => {
    const out = await answersOf(choir({ currency }), "fr");
    expect(out.match(/(?<=;)[\d,]+(?=;)/g)).toEqual([amount, amount]);
  },
);

describe("the headings of answers for people", () => {
  it.each([
    ["fr", '"Tarif";"Référence";"Payé par\u00A0: Client (CHF)";"Explication"'],
    ["en", '"Rate","Reference","Paid by: Customer (CHF)","Explanation"'],
  ])(
    "call who pays by the page's own word, and name no funder if there is none, in %s",
    async (locale, headings) => {
      expect(await answersOf(choir(), locale)).toContain(headings);
    },
  );

  it("name the funder if one of the editions has one", async () => {
    const [own, funded] = ["learner", "funder"].map((paidBy, index) =>
      JSON.stringify(
        choir({
          edition: { id: String(index), [index ? "from" : "until"]: index ? "2026-01-01" : "2025-12-31" },
          schemes: { own: { label: "Own", paidBy } },
        }),
      ),
    );
    const text = "quote,date,item,scheme\nA,2025-01-01,year,own\nB,2026-01-01,year,own\n";
    const args = ["f.csv", "--locale", "fr", "--tariff", "a.json", "--tariff", "b.json"];
    const { out } = await runBatch(args, { "f.csv": text }, 7, {
      read: (name) => (name === "a.json" ? own : funded),
    });
    expect(out).toContain('"Payé par\u00A0: Client (CHF)";"Payé par le financeur (CHF)"');
    expect(out).toContain("1234,50;0,00;");
    expect(out).toContain("0,00;1234,50;");
  });
});

const unfunded = publishedPages
  .filter(({ tariff }) => Object.values(tariff.schemes).every(({ paidBy }) => paidBy === "learner"))
  .flatMap(({ name, tariff, requests }) =>
    ["fr", "en"].map((locale) => ({ name, tariff, requests, locale })),
  );

it.each(unfunded)(
  "the answers, the report and the summary of a batch speak of no funding where the page does not: $name, in $locale",
  async ({ tariff, requests, locale }) => {
    const [first] = requests;
    const bad = { ...first, lines: [{ ...first?.lines[0], scheme: "nobody" }, {}] };
    const lines = [...requests, bad].map((request) => JSON.stringify(request)).join("\n");
    const args = ["f", "--format", "csv", "--locale", locale, "--tariff", "t.json", "--report", "r.html"];
    const more = { read: () => JSON.stringify(tariff) };
    const { out, error, written } = await runBatch(args, { f: lines }, 1_000, more);
    const report = written.get("r.html")?.replace(/<style>[\s\S]*<\/style>/, "");
    for (const text of [out, error, report]) {
      expect(text).toMatch(/\S/);
      expect(text?.match(/.*(?:financ|prise en charge|\bfund|\bscheme).*/gi)).toBeNull();
    }
  },
);

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[\p{Zs}\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

describe("a cell of CSV", () => {
  const cut = /[,;|\t\r\n"\0]/;
  const texts = fc
    .array(
      fc.constantFrom(
        "x",
        "=1+1",
        "+",
        "-5",
        "@A",
        "\t",
        "\r",
        "\n",
        "\0",
        ";",
        ",",
        '"',
        "'",
        " ",
        "|",
        "\u00a0",
        "\u200b",
        "\uff1d",
        "\uff0b",
        "\uff20",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(""));

  it.each(["=1+1", "x;=1+1", "x\t=1+1", "\0=1+1", 'x"=1+1', "x\n-1", " @A", "\uff1d1", "'=1"])(
    "that holds %j is a formula nowhere, and is the same again once it is read",
    (text) => {
      expect(inert(text)).not.toBe(text);
      expect(withoutApostrophes(inert(text))).toBe(text);
    },
  );

  it("is a formula in no part of it, wherever it is cut, and is the same again", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const safe = inert(text);
        for (const part of safe.split(cut)) expect(part).not.toMatch(FORMULA);
        expect(withoutApostrophes(safe)).toBe(text);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it("keeps its text in the machine form, whatever that is", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (ref) => {
        const request = {
          learner: { situations: ["employee"] },
          lines: [{ item: "ue-3-ects", scheme: "company", ref }],
        };
        const { out } = await runBatch(["f", "--format", "csv"], { f: JSON.stringify(request) }, 1_000);
        const { data } = Papa.parse<string[]>(out, { delimiter: ",", newline: "\n" });
        expect(withoutApostrophes(data[1]?.[5] as string)).toBe(ref);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("a table of answers whose every text a stranger has written", () => {
  const EVIL = ["x;=1+1", "x\t=1+1", "\0=1+1", '"=1+1', "x\n=1+1", "=1+1", "\u200b@A", "',=1"];
  /** A text wherever a caller may put one: an id, a reference, an item, an answer, and the name of a file. */
  const written = (text: string) => {
    const line = { item: "ue-3-ects", scheme: "region", ref: text };
    const requests = [
      { id: text, learner: {}, lines: [line] },
      { id: [text], learner: { situations: ["employee"] }, lines: [line] },
      { id: { [text]: text }, learner: { situations: [text] }, lines: [{ ...line, item: text }] },
      { learner: {}, [text]: text, lines: [{ ...line, [text]: text }] },
    ];
    return requests.map((request) => JSON.stringify(request)).join("\n");
  };
  const table = async (text: string, ...args: string[]) => {
    const files = { [`${text}.ndjson`]: written(text), "b.ndjson": written(text) };
    return (await runBatch([...Object.keys(files), "--format", "csv", ...args], files, 1_000)).out;
  };

  it.each(
    EVIL.flatMap((text) => [[], ["--locale", "fr"], ["--locale", "en"]].map((args) => ({ text, args }))),
  )("hold no formula, wherever a spreadsheet cuts them: $text, $args", async ({ text, args }) => {
    const out = await table(text, ...args);
    expect(out.split("\n").length).toBeGreaterThan(8);
    for (const part of out.split(/[,;|\t\r\n"\0]/)) expect(part).not.toMatch(FORMULA);
  });

  it.each([";", ","])(
    "have every text in quotation marks, whatever is in it, between cells that %s separates",
    async (sign) => {
      const out = await table("x;=1+1", "--locale", sign === ";" ? "fr" : "en");
      const text = '"(?:[^"]|"")*"';
      expect(out).toMatch(new RegExp(`^\ufeff(?:(?:${text}|\\d+[.,]\\d\\d|)[${sign}\n])+$`));
    },
  );
});

describe("the report of a batch", () => {
  const hostile = CSV.replace("regoin", "<script>alert(1)</script>");
  const report = async (locale: string, files: Contents = { "f.csv": hostile }) =>
    (await runBatch([...Object.keys(files), "--report", "r.html", "--locale", locale], files)).written.get(
      "r.html",
    ) as string;

  it("is one valid page that asks for nothing from outside, and runs nothing", async () => {
    for (const locale of ["fr", "en"]) {
      const html = await report(locale);
      const errors: string[] = [];
      parse(html, { onParseError: ({ code }) => errors.push(code), sourceCodeLocationInfo: true });
      expect(errors).toEqual([]);
      expect(html).not.toMatch(/<script|https?:[^<]*\.(?:js|css)|<img|<link/);
      expect(html).toContain(`<html lang="${locale}">`);
    }
  });

  it("has the totals by payer and status, and what to correct line by line", async () => {
    const html = await report("fr");
    expect(html).toContain('<td>à corriger</td><td class="figure">1</td>');
    expect(html).toMatch(/<td>Élève<\/td><td class="figure">358.€<\/td>/);
    expect(html).toMatch(/<td class="figure">6<\/td><td>D<\/td><td>[^<]*&lt;script&gt;/);
    expect(html).toMatch(/<td class="figure">8<\/td><td>E<\/td><td>Même demande que la ligne 7/);
  });

  it("says why the others have no price: each line that is refused, and what to ask", async () => {
    const html = await report("fr");
    const rows = [...html.matchAll(/<td class="figure">(\d+)<\/td><td>([BC])<\/td><td>([^<]*)/g)];
    expect(rows.map(([, line, id, text]) => [line, id, text])).toEqual([
      ["4", "B", expect.stringMatching(/Financement par Pôle Emploi.*cela ne s&#39;adresse pas à vous\.$/)],
      ["5", "C", expect.stringMatching(/^À préciser.*Quelle est votre situation/)],
    ]);
  });

  it("says so if there is nothing to correct", async () => {
    expect(await report("fr", { "f.csv": [HEAD, ROWS[0]].join("\n") })).toContain("Rien à corriger.");
  });

  it("names the file of each line where there are several", async () => {
    const html = await report("fr", { "f.csv": hostile, "g.csv": [HEAD, "Z,,ue-9,region,,"].join("\n") });
    expect(html).toContain("<p>f.csv, g.csv</p>");
    const [, table = ""] = html.split("<h2>À corriger</h2>");
    expect(table).toMatch(/^\s*<table[\s\S]*?<th[^>]*>Fichier<\/th>\s*<th[^>]*>Ligne<\/th>/);
    expect(table).toMatch(/<td>f\.csv<\/td>\s*<td class="figure">6<\/td>/);
    expect(table).toMatch(/<td>g\.csv<\/td>\s*<td class="figure">2<\/td>/);
  });

  it.each([
    ["--report", "f.csv", /^cnam-pricing: f\.csv: .*\.html file/],
    ["--tally", "f.csv", /^cnam-pricing: f\.csv: .*\.json file/],
  ])("does not go where it could replace something else: %s %s", async (option, file, error) => {
    expect(await runBatch(["f.csv", option, file], { "f.csv": CSV })).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringMatching(error),
    });
  });

  it("and the tally are gone while the batch is not complete", async () => {
    const removed: string[] = [];
    const { status, written } = await runBatch(
      ["f.csv", "--report", "r.html", "--tally", "t.json"],
      { "f.csv": "x" },
      7,
      { remove: (file) => void removed.push(file) },
    );
    expect({ status, written: [...written], removed }).toEqual({
      status: 2,
      written: [],
      removed: ["r.html", "t.json"],
    });
  });
});

it("a batch writes its tally as JSON", async () => {
  const { written, out } = await runBatch(["f.csv", "--json", "--tally", "t.json"], { "f.csv": CSV });
  expect(answersIn(out)).toHaveLength(5);
  expect(JSON.parse(written.get("t.json") as string)).toEqual({
    counts: { priced: 2, ineligible: 1, undetermined: 1, malformed: 1 },
    dues: { learner: 35_800, company: 102_000 },
    unpublished: { region: 2 },
    repeatedRows: 1,
    blankLines: 0,
  });
});

it("a batch refuses totals that are too large to be exact, and writes no tally", async () => {
  const big = {
    format: 1,
    id: "big",
    title: "Big",
    edition: { id: "undated" },
    currency: "EUR",
    items: { course: { label: "Course" } },
    schemes: { own: { label: "Self-funded", paidBy: "learner" } },
    grid: { course: { own: 8_999_999_999_999 } },
  };
  const request = JSON.stringify({ learner: {}, lines: [{ item: "course", scheme: "own" }] });
  const args = ["f", "--tariff", "big.json", "--tally", "t.json"];
  const more = { read: () => JSON.stringify(big) };
  const result = await runBatch(args, { f: `${request}\n`.repeat(1_101) }, 1 << 16, more);
  expect(result.error).toMatch(/^cnam-pricing: the totals of these files are larger than can be counted/);
  expect([result.status, result.written.size]).toEqual([2, 0]);
});
