import { describe, expect, it } from "vitest";
import { loadEditions } from "../src/batch/read/editions.js";
import type { BatchAnswer } from "../src/batch/read/record.js";
import { asIs } from "../src/batch/write/as-is.js";
import { reporter } from "../src/batch/write/report.js";
import { SAY } from "../src/batch/write/say.js";
import { payersIn } from "../src/batch/write/summary.js";
import { emptyTally } from "../src/batch/write/tally.js";
import { compile } from "../src/engine/compile.js";
import { cnamNouvelleAquitaine } from "../src/index.js";
import { type Contents, runBatch } from "./support/batch.js";
import { tiny } from "./support/tiny.js";

const HEAD = "quote,learner.situations,learner.ag2rMember,annualFee,item,scheme,ects,semester,ref";
/** Two files with all that there is to say of a quote, each about once. */
const FILES: Contents = {
  "may.csv": [
    HEAD,
    "A,employee,,,ue-6-ects,region,,1,été",
    "A,,,,ue-6-ects,region,,1,été",
    "A,,,,recall-exam,region,6,,",
    "B,job-seeker,yes,,ue-3-ects,ag2r,,,",
    "B,,,,ue-6-ects,pole-emploi,,,",
    "C,employee,,,ue-6-ects,pole-emploi,,,",
    "C,,,,ue-6-ects,region,,,",
    "C,,,,recall-exam,company,6,,",
    "D,,,,ue-6-ects,company,,,",
    "D,,,,ue-3-ects,ag2r,,,",
    "E,employee,,perhaps,ue-9,region,,2nd,",
    "F,employee,,,ue-3-ects,region,,",
    "G,employee,,,ue-3-ects,region,,,",
    ",employee,,,ue-3-ects,region,,,",
    "#REF!,employee,,,ue-3-ects,region,,,",
  ].join("\n"),
  "june.csv": `${HEAD}\nH,none,no,paid,bulats-test,region,,,`,
  "july.csv": `${HEAD}\n`,
};

/** What a batch of all files writes: its answers, its report, and what it says at its end. */
const answered = async (locale: string, names = Object.keys(FILES)) => {
  const { out, error, written } = await runBatch(
    [...names, "--report", "r.html", "--locale", locale],
    FILES,
    1_000,
  );
  return { out, error, report: written.get("r.html") as string };
};

describe.each(["fr", "en"])("a batch for people (%s)", (locale) => {
  it("has the table, the report and the summary of test/documents/batch", async () => {
    const of = await answered(locale);
    await expect(of.out).toMatchFileSnapshot(`documents/batch/answers.${locale}.csv`);
    await expect(of.report).toMatchFileSnapshot(`documents/batch/report.${locale}.html`);
    await expect(of.error).toMatchFileSnapshot(`documents/batch/summary.${locale}.txt`);
  });

  it("names no file in the tables of its report where there is but one", async () => {
    const { report } = await answered(locale, ["may.csv"]);
    expect(report).toContain("<p>may.csv</p>");
    expect(report.match(/<tr><th scope="col" class="figure">(Ligne|Line)</g)).toHaveLength(3);
    expect(report).toContain('<tr><td class="figure">7</td><td>C</td>');
  });

  it("has no table in its report for what there is none of", async () => {
    const { report } = await answered(locale, ["june.csv"]);
    expect(report).toMatch(/<p>(Rien à corriger|Nothing to correct)\.<\/p>\n<footer>/);
  });
});

describe("what a report leaves out", () => {
  const reported = (locale: "fr" | "en", count: number) => {
    const { all } = loadEditions([cnamNouvelleAquitaine], cnamNouvelleAquitaine);
    const { add, end } = reporter(all, locale);
    const issue = {
      path: [],
      code: "unreadable",
      message: "m",
      expected: "e",
      received: "r",
      fr: "m",
    } as const;
    for (let line = 1; line <= count; line++) add({ line, issues: [issue] });
    const payers = payersIn([compile(cnamNouvelleAquitaine)], locale);
    return end({ names: ["f"], remarks: [], about: [], tally: emptyTally(), payers });
  };

  it("is nothing of 2,000 mentions", () => {
    const html = reported("en", 2_000);
    expect(html).toContain('<td class="figure">2,000</td>');
    expect(html).not.toContain("more, which are in the answers");
  });

  it("is counted from the 2,001st on, in the language of the reader", () => {
    const html = reported("en", 2_003);
    expect(html).not.toContain('<td class="figure">2,001</td>');
    expect(html).toContain("<p>And 3 more, which are in the answers.</p>\n<footer>");
    expect(reported("fr", 2_001)).toContain("<p>Et 1 de plus, qui est dans les réponses.</p>\n<footer>");
  });
});

describe("the mentions of a report", () => {
  const mentionsOf = (answers: readonly BatchAnswer[]) => {
    const { all } = loadEditions([cnamNouvelleAquitaine], cnamNouvelleAquitaine);
    const { add, mentions } = reporter(all, "en");
    for (const one of answers) add(one);
    return mentions().toCorrect.map(({ line, quote, last }) => [line, quote, last?.line]);
  };
  const malformed = (line: number, id: string, cause?: number, file?: string): BatchAnswer => ({
    ...{ line, id, file },
    issues: [
      {
        ...{ path: [], code: "unreadable", message: "m", expected: "e", received: "r" },
        ...(cause !== undefined && { cause }),
      },
    ],
  });

  it("are one for all rows in a row with the same cause in the same file", () => {
    expect(
      mentionsOf([
        malformed(1, "@"),
        malformed(2, "A"),
        malformed(3, "B", 2, "f"),
        malformed(4, "C", 2, "f"),
        malformed(5, "D", 2, "f"),
        malformed(5, "D", 2, "g"),
        malformed(6, "E", 6, "g"),
        malformed(7, "F"),
        malformed(8, "G"),
      ]),
    ).toEqual([
      [1, "@", undefined],
      [2, "A", undefined],
      [3, "B", 5],
      [5, "D", undefined],
      [6, "E", undefined],
      [7, "F", undefined],
      [8, "G", undefined],
    ]);
  });

  it("are one for the rows that a quotation mark puts in doubt, with the first and last of them", async () => {
    const rows = Array.from({ length: 4 }, (_, index) => `D${index},employee,,,ue-3-ects,region,,,`);
    const text = [HEAD, 'A,employee,,,ue-3-ects,region,,,"x', ...rows].join("\n");
    const { written } = await runBatch(["f.csv", "--report", "r.html"], { "f.csv": text });
    expect(written.get("r.html")).toContain('<td class="figure">3 to 6</td><td>D0 … D3</td>');
  });
});

it("a report says first of all that no answer leads to a price, if none does", async () => {
  const only = (resident: boolean) => ({ label: `Resident: ${resident}`, anyOf: [{ resident }] });
  const page = {
    ...{ format: 1, id: "pool", title: "Pool", currency: "EUR", edition: { id: "undated" } },
    facts: { resident: { label: "You live in the town" } },
    groups: { residents: only(true), others: only(false) },
    items: { course: { label: "Course" } },
    schemes: {
      town: { label: "Town", public: "residents", paidBy: "learner" },
      other: { label: "Other", public: "others", paidBy: "learner" },
    },
    grid: { course: { town: 500, other: 900 } },
  };
  const lines = ["town", "other"].map((scheme) => ({ item: "course", scheme }));
  const args = ["f", "--tariff", "t.json", "--report", "r.html", "--locale", "en"];
  const files = { f: JSON.stringify({ learner: {}, lines }) };
  const { written } = await runBatch(args, files, 99, { read: () => JSON.stringify(page) });
  const [, table = ""] = (written.get("r.html") as string).split("<h2>Ineligible or undetermined</h2>");
  expect(table.match(/<td><\/td><td>(.*)<\/td>/)?.[1]).toBe(
    "No answer leads to a price: these lines cannot be combined.",
  );
});

it.each<[locale: "fr" | "en", count: number, unpublished: string, repeated: string, blank: string]>([
  [
    "fr",
    1,
    "part non publiée (1 estimation)",
    "1 ligne demande la même chose qu'une autre de son devis\u00a0: elle est comptée.",
    "1 ligne vide.",
  ],
  [
    "fr",
    1_200,
    "part non publiée (1\u202f200 estimations)",
    "1\u202f200 lignes demandent la même chose qu'une autre de leur devis\u00a0: elles sont comptées.",
    "1\u202f200 lignes vides.",
  ],
  [
    "en",
    1,
    "share not published (1 quote)",
    "1 row repeats another of its quote: it is counted.",
    "1 blank line.",
  ],
  [
    "en",
    1_200,
    "share not published (1,200 quotes)",
    "1,200 rows repeat another of their quote: they are counted.",
    "1,200 blank lines.",
  ],
])("a batch counts in %s, in the singular or plural: %i", (locale, count, unpublished, repeated, blank) => {
  const say = SAY[locale];
  expect([say.unpublished(count), say.repeatedRows(count), say.blankLines(count)]).toEqual([
    unpublished,
    repeated,
    blank,
  ]);
});

it.each([
  ["00123", "'00123"],
  [" 00123 ", "' 00123 "],
  [" vrai ", "' vrai "],
  [" mars-24 ", "' mars-24 "],
  ["01'234", "01'234"],
  ["'1-2", "''1-2"],
  ["'-007", "'-007"],
  ["' -007", "' -007"],
  ["-007", "'-007"],
  ["UE 12", "UE 12"],
])("a table for people has the text %j as %j, so that it is shown as it is", (text, cell) => {
  expect(asIs(text)).toBe(cell);
});

describe("a table of answers", () => {
  it("has no row for a blank line, whoever it is for", async () => {
    const request = '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region"}]}';
    for (const args of [[], ["--locale", "en"]]) {
      const { out } = await runBatch(["f", "--format", "csv", ...args], { f: `\n${request}\n\n` });
      const rows = out.split("\n").filter((row) => /^"?[123]\b/.test(row));
      expect(rows.map((row) => row.replaceAll('"', "").split(",")[0])).toEqual(["2", "2"]);
    }
  });

  it("remarks that a row is repeated on the second alone", async () => {
    const text = `${HEAD}\nA,employee,,,ue-3-ects,region,,,\nA,,,,ue-3-ects,region,,,\n`;
    const { out } = await runBatch(["f.csv"], { "f.csv": text });
    expect(
      out
        .split("\n")
        .slice(1, 3)
        .map((row) => row.split(",").at(-1)),
    ).toEqual(["region-no-formality", "region-no-formality repeated-row"]);
  });
});

describe("what is said in French of a batch that cannot be completed", () => {
  const french = async (
    file: string,
    text: string,
    tariffs: Readonly<Record<string, object>>,
    ...more: string[]
  ) => {
    const args = Object.keys(tariffs).flatMap((name) => ["--tariff", name]);
    const read = (name: string) => JSON.stringify(tariffs[name]);
    return runBatch(
      [file, ...args, "--locale", "fr", "--format", "csv", ...more],
      { [file]: text },
      1 << 16,
      { read },
    );
  };
  const own = {
    ...{ format: 1, id: "big", title: "Big", currency: "EUR" },
    items: { course: { label: "Course" } },
    schemes: { own: { label: "Self-funded", paidBy: "learner" } },
    grid: { course: { own: 8_999_999_999_999 } },
  };
  const first = { ...own, edition: { id: "first" } };
  const second = { ...own, edition: { id: "second" } };
  const record = (more: object) =>
    JSON.stringify({ ...more, learner: {}, lines: [{ item: "course", scheme: "own" }] });

  it("names both currencies of its editions", async () => {
    const { error } = await french("f", "", {
      "a.json": tiny,
      "b.json": { ...tiny, currency: "CHF", edition: { id: "2027", from: "2027-01-01" } },
    });
    expect(error).toBe(
      "cnam-pricing\u00a0: les éditions d'un lot doivent toutes avoir la même monnaie (reçu\u00a0: EUR et CHF).\n",
    );
  });

  it("tells how to keep totals exact", async () => {
    const { error } = await french("f", `${record({})}\n`.repeat(1_101), { "a.json": first });
    expect(error).toBe(
      "cnam-pricing\u00a0: les totaux de ces fichiers sont trop grands pour être comptés exactement\u00a0: donnez moins de fichiers à la fois\n",
    );
  });

  it("asks for a day that is one, and of one tariff alone", async () => {
    const records = [record({ date: "2026-02-30" }), record({ date: 5 }), record({ date: "2026-02-01" })];
    const { out } = await french("f", records.join("\n"), { "a.json": first, "b.json": second });
    const said = out
      .split("\n")
      .slice(1, 4)
      .map((row) => row.split(";").slice(5).join(";"));
    expect(said).toEqual([
      expect.stringContaining(
        "«\u00a02026-02-30\u00a0» n'est pas une date\u00a0: écrivez-la comme 2025-09-01, ou en CSV comme 01/09/2025.",
      ),
      expect.stringContaining("«\u00a05\u00a0» n'est pas une date"),
      expect.stringContaining(
        "Deux tarifs sont valables au 2026-02-01\u00a0: donnez un jour où un seul l'est. Tarifs connus\u00a0: ",
      ),
    ]);
  });
});

it.each<[row: string, fr: string]>([
  ["A", "La ligne a 1 cellule, il en faut 9."],
  ["A,employee", "La ligne a 2 cellules, il en faut 9."],
])("a table in French counts the cells of the row %j", async (row, fr) => {
  const { out } = await runBatch(["f.csv", "--locale", "fr"], { "f.csv": `${HEAD}\n${row}` });
  expect(out).toContain(fr);
});
