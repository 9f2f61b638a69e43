import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import early from "../examples/tariffs/cardiomyopathies-2018.until-2018-08-15.json" with { type: "json" };
import { files } from "../src/cli/files.js";
import { environment, run, stream } from "./support/cli.js";
import { folder } from "./support/files.js";
import { tiny } from "./support/tiny.js";

const CONGRESS = "cardiomyopathies-2018.";
const ALL = [
  "from-2018-09-17 (from 2018-09-17)",
  "until-2018-08-15 (until 2018-08-15)",
  "until-2018-09-16 (2018-08-16 to 2018-09-16)",
].join(", ");

/** A folder of the editions of a page. */
function editionsOf(page: string): string {
  const into = folder();
  for (const name of readdirSync("examples/tariffs").filter((one) => one.startsWith(page)))
    cpSync(join("examples/tariffs", name), join(into, name));
  return into;
}

/** A folder of tariffs. */
function folderOf(tariffs: readonly object[]): string {
  const into = folder();
  tariffs.forEach((tariff, index) => {
    writeFileSync(join(into, `${index}.json`), JSON.stringify(tariff));
  });
  return into;
}

/** A single edition, the first. */
const EARLY = ["--tariff", `examples/tariffs/${CONGRESS}until-2018-08-15.json`];

const batch = (name: string, text: string, ...args: string[]) =>
  run(["batch", name, ...args], { ...environment, ...files, open: () => stream([text]) });

/** The answers to a file as NDJSON, by the three editions unless others are named. */
async function answersTo(name: string, lines: readonly string[], ...args: string[]) {
  const editions = args.includes("--tariff") ? [] : ["--tariff", editionsOf(CONGRESS)];
  const { out, ...exit } = await batch(name, lines.join("\n"), "--json", ...editions, ...args);
  const answers = out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { answers, ...exit };
}

const HEAD = "quote,date,learner.situations,item,scheme";
const row = (id: string, date: string, situation = "none", scheme = "full") =>
  `${id},${date},${situation},registration,${scheme}`;
const request = { learner: { situations: [] }, lines: [{ item: "registration", scheme: "full" }] };
const record = (more: object) => JSON.stringify({ ...more, ...request });

describe("a batch with the three editions of a page", () => {
  it.each([
    ["2018-08-15", "15/08/2018", "until-2018-08-15", [450, 400, 300]],
    ["2018-08-16", "16/08/2018", "until-2018-09-16", [500, 450, 350]],
    ["2018-09-16", "16/09/2018", "until-2018-09-16", [500, 450, 350]],
    ["2018-09-17", "17/09/2018", "from-2018-09-17", [600, 555, 450]],
  ])("answers the day %s by its edition, in each form of a date", async (iso, french, edition, euros) => {
    const learners = [
      ["none", "full"],
      ["working-group", "member"],
      ["student", "reduced"],
    ] as const;
    const expected = euros.map((due) => ({ quote: { edition, status: "priced", learnerDue: due * 100 } }));
    for (const date of [iso, french]) {
      const rows = learners.map(([situation, scheme]) => row(scheme, date, situation, scheme));
      const { answers, status } = await answersTo("f.csv", [HEAD, ...rows]);
      expect(answers).toMatchObject(expected);
      expect(status).toBe(0);
    }
    const requests = learners.map(([situation, scheme]) => ({
      date: iso,
      learner: { situations: situation === "none" ? [] : [situation] },
      lines: [{ item: "registration", scheme }],
    }));
    const lines = requests.map((one) => JSON.stringify(one));
    expect((await answersTo("f.ndjson", lines)).answers).toMatchObject(expected);
  });

  it("adds up the prices of all of them", async () => {
    const rows = [row("A", "2018-08-15"), row("B", "16/08/2018"), row("C", "17/09/2018")];
    const { status, error } = await answersTo("f.csv", [HEAD, ...rows]);
    expect(error).toBe("3 priced · 0 ineligible · 0 undetermined · 0 malformed\nParticipant: €1,550\n");
    expect(status).toBe(0);
  });

  it("exits with 1 where an edition refuses, and with 2 where a record has no edition", async () => {
    const refused = row("A", "2018-08-15", "student", "member");
    const first = await answersTo("f.csv", [HEAD, refused, row("B", "2018-08-15")]);
    expect(first).toMatchObject({ status: 1, error: expect.stringMatching(/^1 priced · 1 ineligible · /) });
    const second = await answersTo("f.csv", [HEAD, refused, row("B", "2018-02-30")]);
    expect(second).toMatchObject({ status: 2, error: expect.stringContaining(" · 1 malformed\n") });
  });

  it("takes editions that are named one by one", async () => {
    const into = editionsOf(CONGRESS);
    const each = readdirSync(into).flatMap((name) => ["--tariff", join(into, name)]);
    const { answers } = await answersTo("f", [record({ date: "2018-09-01" })], ...each);
    expect(answers).toMatchObject([{ quote: { edition: "until-2018-09-16" } }]);
  });

  it("takes the day of --on for records without a date, and only for those", async () => {
    const lines = [record({}), record({ date: "2018-09-17" })];
    const { answers, status } = await answersTo("f", lines, "--on", "2018-08-15");
    expect(answers).toMatchObject([
      { quote: { edition: "until-2018-08-15", learnerDue: 45_000 } },
      { quote: { edition: "from-2018-09-17", learnerDue: 60_000 } },
    ]);
    expect(status).toBe(0);
    const rows = [HEAD, row("A", ""), row("B", "17/09/2018")];
    expect((await answersTo("f.csv", rows, "--on", "2018-08-15")).answers).toMatchObject(
      answers.map(({ quote }) => ({ quote })),
    );
  });

  it("names the edition of each row in CSV, and only where there are several", async () => {
    const lines = [HEAD, row("A", "15/08/2018"), row("B", "2018-09-17")].join("\n");
    const several = await batch("f.csv", lines, "--tariff", editionsOf(CONGRESS));
    expect(several.out).toBe(
      [
        "line,quote,edition,status,item,scheme,ref,learnerDueCents,funderDueCents,why,notes",
        "2,A,until-2018-08-15,priced,registration,full,,45000,0,,",
        "3,B,from-2018-09-17,priced,registration,full,,60000,0,,",
        "",
      ].join("\n"),
    );
    expect((await batch("f.csv", lines, ...EARLY)).out).toMatch(/^line,quote,status,/);
  });
});

describe("the date of a record", () => {
  const notADay = (received: string) =>
    `A date is a day of the calendar: give a day such as 2025-09-01, in CSV also 01/09/2025, of an edition: ${ALL}. Got ${received}.`;

  it.each([
    ["2018-02-30", "out-of-range", notADay('"2018-02-30"')],
    ["30/02/2018", "out-of-range", notADay('"30/02/2018"')],
    ["09/17/2018", "out-of-range", notADay('"09/17/2018"')],
    ["1/9/2018", "out-of-range", notADay('"1/9/2018"')],
    ["01/09/18", "out-of-range", notADay('"01/09/18"')],
    ["2018-09-01T00:00", "out-of-range", notADay('"2018-09-01T00:00"')],
    [
      "",
      "required",
      `Several editions are loaded and --on is not given: give \`date\`, a day of an edition: ${ALL}. Got nothing.`,
    ],
  ])("is told what is wrong with it where a cell has %j", async (date, code, message) => {
    const { answers, status } = await answersTo("f.csv", [HEAD, row("A", date), row("B", "2018-08-15")]);
    expect(answers).toMatchObject([
      { line: 2, id: "A", issues: [{ path: ["date"], code, message }] },
      { line: 3, id: "B", quote: { learnerDue: 45_000 } },
    ]);
    expect(answers[0].issues).toHaveLength(1);
    expect(answers[0].issues[0].expected).toContain(ALL);
    expect(status).toBe(2);
  });

  it.each([
    [{ date: "01/09/2018" }, "out-of-range", notADay('"01/09/2018"')],
    [{ date: "" }, "out-of-range", notADay('""')],
    [{ date: null }, "wrong-type", notADay("null")],
    [{ date: 20_180_901 }, "wrong-type", notADay("20180901")],
    [
      {},
      "required",
      `Several editions are loaded and --on is not given: give \`date\`, a day of an edition: ${ALL}. Got nothing.`,
    ],
  ])("is told what is wrong with it where NDJSON has %j", async (date, code, message) => {
    const { answers, status } = await answersTo("f", [record(date), record({ date: "2018-08-15" })]);
    expect(answers).toMatchObject([
      { line: 1, issues: [{ path: ["date"], code, message }] },
      { line: 2, quote: { learnerDue: 45_000 } },
    ]);
    expect(status).toBe(2);
  });

  it("may be in a gap between two editions", async () => {
    const late = { ...early, edition: { id: "late", from: "2018-09-01" } };
    const lines = [HEAD, row("A", "31/08/2018"), row("B", "2018-09-01")];
    const { answers } = await answersTo("f.csv", lines, "--tariff", folderOf([early, late]));
    const message =
      "No edition is valid on 2018-08-31: give a day of an edition: until-2018-08-15 (until 2018-08-15), late (from 2018-09-01)." +
      ' Got "31/08/2018".';
    expect(answers).toMatchObject([
      { issues: [{ path: ["date"], code: "out-of-range", message }] },
      { quote: { edition: "late" } },
    ]);
  });

  it("may be a day of two editions that overlap", async () => {
    const other = { ...early, edition: { id: "other", from: "2018-08-15" } };
    const lines = [record({ date: "2018-08-15" }), record({ date: "2018-08-16" })];
    const { answers } = await answersTo("f", lines, "--tariff", folderOf([early, other]));
    const message =
      "Two editions are valid on 2018-08-15: give a day of only one: until-2018-08-15 (until 2018-08-15), other (from 2018-08-15)." +
      ' Got "2018-08-15".';
    expect(answers).toMatchObject([
      { issues: [{ path: ["date"], code: "contradiction", message }] },
      { quote: { edition: "other" } },
    ]);
  });

  it("is looked up in a single edition too, and may be left out there", async () => {
    const lines = [record({ date: "2018-08-15" }), record({ date: "2018-08-16" }), record({})];
    const message =
      'No edition is valid on 2018-08-16: give a day of an edition: until-2018-08-15 (until 2018-08-15). Got "2018-08-16".';
    expect((await answersTo("f", lines, ...EARLY)).answers).toMatchObject([
      { quote: { learnerDue: 45_000 } },
      { issues: [{ path: ["date"], message }] },
      { quote: { learnerDue: 45_000 } },
    ]);
  });

  it("has the known editions beside it in French, days and all, in a table in French", async () => {
    const text = [HEAD, row("A", "16/08/2018")].join("\n");
    const { out } = await batch("f.csv", text, ...EARLY, "--locale", "fr");
    expect(out).toContain("tarifs connus\u00A0: until-2018-08-15 (jusqu'au 15\u00A0août 2018).");
  });

  it("may be any day where the page names no days, as long as it exists", async () => {
    const line = "A,01/09/2031,employee,ue-6-ects,company";
    const { out } = await batch("f.csv", [HEAD, line, line.replace("A,01", "B,31")].join("\n"), "--json");
    const [first, second] = out.split("\n");
    expect(JSON.parse(first as string)).toMatchObject({ id: "A", quote: { edition: "undated" } });
    expect(JSON.parse(second as string)).toMatchObject({
      id: "B",
      issues: [
        {
          path: ["date"],
          message:
            'A date is a day of the calendar: give a day such as 2025-09-01, in CSV also 01/09/2025, of an edition: undated. Got "31/09/2031".',
        },
      ],
    });
  });

  it("does not hide what is wrong with the request", async () => {
    const wrong = JSON.stringify({ date: "2018-08-15", learner: {}, lines: [], when: "today" });
    const { answers } = await answersTo("f", [wrong, "null"]);
    expect(answers[0].issues.map(({ path }: { path: unknown }) => path)).toEqual([["lines"], ["when"]]);
    expect(answers[1].issues).toMatchObject([{ path: ["date"], code: "required" }]);
  });
});

describe("the rows of a quote in a batch with editions", () => {
  it.each([
    ["the same", "2018-08-15", "2018-08-15"],
    ["the same in another form", "2018-08-15", "15/08/2018"],
    ["nothing", "15/08/2018", ""],
  ])("have one date where the second gives %s", async (_, first, second) => {
    const { answers } = await answersTo("f.csv", [HEAD, row("A", first), row("A", second)]);
    expect(answers).toMatchObject([{ quote: { edition: "until-2018-08-15", learnerDue: 90_000 } }]);
  });

  it.each([
    ["15/08/2018", '"15/08/2018"'],
    ["", "empty"],
    ["2018-08-32", '"2018-08-32"'],
  ])("are named both where the first gives %j and the third another date", async (first, given) => {
    const rows = [row("A", first), row("A", ""), row("A", "2018-08-16"), row("B", "2018-08-15")];
    const { answers, status } = await answersTo("f.csv", [HEAD, ...rows]);
    const message = `Line 4 contradicts line 2, where "date" is ${given}: give the same or nothing. Got "2018-08-16".`;
    expect(answers).toMatchObject([
      { id: "A", issues: [{ path: ["lines", 2], code: "contradiction", message }] },
      { id: "B", quote: { learnerDue: 45_000 } },
    ]);
    expect(answers[0].issues).toHaveLength(1);
    expect(status).toBe(2);
    const { out } = await batch("f.csv", [HEAD, ...rows].join("\n"), "--tariff", editionsOf(CONGRESS));
    expect(out).toMatch(/^4,A,,malformed,/m);
  });
});

describe("editions of a page that changed more than its prices", () => {
  const [before, after] = [
    {
      ...tiny,
      edition: { id: "before", until: "2026-12-31" },
      facts: { resident: tiny.facts.resident },
      groups: { residents: tiny.groups.residents },
      measures: { lessons: "lesson" },
      sections: {},
      items: { course: { label: "Course", measures: { lessons: { min: 1 } } } },
      schemes: { town: { label: "Town", public: "residents", paidBy: "funder" } },
      grid: { course: { town: 10_000 } },
      annualFee: undefined,
      readings: [],
      reductions: [],
      words: {},
    },
    {
      ...tiny,
      edition: { id: "after", from: "2027-01-01" },
      facts: { age: tiny.facts.age },
      groups: {},
      measures: { hours: "hour" },
      sections: {},
      items: { course: { label: "Course", measures: { hours: { min: 1 } } } },
      schemes: {
        town: { label: "The town", paidBy: "learner-part" },
        work: { label: "Work", paidBy: "funder" },
      },
      grid: { course: { town: { per: "hours", cents: 300 }, work: 5_000 } },
      annualFee: { label: "Yearly fee", due: [{ price: 700 }], ofSeveral: "highest" },
      readings: [],
      reductions: [],
      words: {},
    },
  ].map((one) => JSON.parse(JSON.stringify(one)));
  const COLUMNS = "quote,date,learner.resident,learner.age,item,scheme,lessons,hours";
  const ROWS = [
    "A,2026-12-31,yes,,course,town,1,",
    "B,2027-01-01,,30,course,town,,2",
    "C,2027-01-01,,30,course,work,,2",
  ];

  it("are read by the columns of all, each cell as the edition of its row takes it", async () => {
    const rows = ["D,2026-12-31,yes,30,course,town,1,", "E,2027-01-01,,30,course,town,1,2"];
    const args = ["--tariff", folderOf([before, after])];
    const { answers } = await answersTo("f.csv", [COLUMNS, ...ROWS, ...rows], ...args);
    expect(answers).toMatchObject([
      { quote: { edition: "before", learnerDue: 0 } },
      { quote: { edition: "after", learnerDue: 1_300 } },
      { quote: { edition: "after", learnerDue: 700 } },
      { issues: [{ path: ["learner", "age"], code: "unknown-key" }] },
      { issues: [{ path: ["lines", 0, "lessons"] }] },
    ]);
  });

  it("are added up by payer, each share as far as it is published, with the fee where there is one", async () => {
    const { out, error } = await batch(
      "f.csv",
      [COLUMNS, ...ROWS].join("\n"),
      "--tariff",
      folderOf([before, after]),
    );
    expect(out).toBe(
      [
        "line,quote,edition,status,item,scheme,ref,learnerDueCents,funderDueCents,why,notes",
        "2,A,before,priced,course,town,,0,10000,,",
        "3,B,after,priced,course,town,,600,not-published,,",
        "3,B,after,priced,annual-fee,,,700,,due,",
        "4,C,after,priced,course,work,,0,5000,,",
        "4,C,after,priced,annual-fee,,,700,,due,",
        "",
      ].join("\n"),
    );
    expect(error).toBe(
      [
        "3 priced · 0 ineligible · 0 undetermined · 0 malformed",
        "Learners: €20",
        "Town: €100, share not published (1 quote)",
        "Work: €50",
        "",
      ].join("\n"),
    );
  });

  it.each([
    [{ currency: "USD" }, "all editions of a batch must have the same currency. Got EUR and USD."],
    [{ id: "hall" }, "all editions of a page must have the same id. Got pool and hall."],
  ])("are refused all together where one has another %j", async (other, error) => {
    const editions = folderOf([before, { ...after, ...other }]);
    expect(await batch("f.csv", [COLUMNS, ...ROWS].join("\n"), "--tariff", editions)).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${error}\n`,
    });
  });

  it("are refused all together where --on has none of them", async () => {
    const { status, error } = await answersTo("f", [record({})], "--on", "2018-02-30");
    expect({ status, error }).toEqual({
      status: 2,
      error: "cnam-pricing: --on takes a day such as 2026-09-01. Got “2018-02-30”.\n",
    });
  });
});

describe("the guides to batches with editions", () => {
  const fences = (guide: string, heading: string) => {
    const [, part = ""] = readFileSync(guide, "utf8").split(`\n## ${heading}\n`);
    return [...part.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => ({ kind, text }));
  };

  it("show the answers to the three periods of a congress", async () => {
    const [given = "", answered] = fences("docs/guides/batch.md", "An edition for each record").flatMap(
      ({ kind, text }) => (kind === "csv" ? [text] : []),
    );
    expect((await batch("f.csv", given, "--tariff", editionsOf(CONGRESS))).out).toBe(answered);
  });

  it("show the totals of NDJSON with a date in each request", async () => {
    const blocks = fences("docs/guides/editions.md", "On the command line");
    const [given] = blocks.flatMap(({ kind, text }) => (kind === "jsonl" ? [text] : []));
    const [told] = blocks.flatMap(({ kind, text }) => (kind === "text" ? [text] : []));
    const { status, error } = await batch("f", given as string, "--tariff", editionsOf("state-schools."));
    expect({ status, error }).toEqual({ status: 0, error: told });
  });
});
