import { readdirSync, readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quote } from "../src/index.js";
import { answersIn, answersTo, runBatch } from "./support/batch.js";
import { collected } from "./support/collected.js";
import { isThorough, runs } from "./support/runs.js";

const HEAD = "quote,learner.situations,item,scheme,ref";
const csv = (...rows: string[]) => [HEAD, ...rows, ""].join("\n");
const UNIT = "ue-3-ects,region";
const messages = (answers: readonly { issues?: { message: string }[] }[]) =>
  answers.flatMap(({ issues = [] }) => issues.map(({ message }) => message));

describe("the files of a finance clerk", () => {
  const first = {
    learner: { situations: ["employee"] as const, ag2rMember: false },
    lines: [
      { item: "bulats-test", scheme: "company", semester: 1, ref: "été\nà confirmer" },
      { item: "recall-exam", scheme: "region", ects: 6, semester: 2, ref: "=1+1" },
    ] as const,
  };
  const expected = [
    { id: "D-001", quote: quote(first) },
    {
      id: "D-002",
      quote: quote({
        learner: { situations: ["employee", "job-seeker"], ag2rMember: true },
        lines: [{ item: "ue-6-ects", scheme: "region", ref: "NFP107; NFP108" }],
      }),
    },
    {
      id: "D-003",
      quote: quote({
        learner: { situations: [] },
        lines: [{ item: "engineering-thesis", scheme: "ag2r" as never, ref: "« œuvre » – 5 €" }],
      }),
    },
    { id: "D-004", quote: quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] }) },
  ];
  const ENCODINGS: Readonly<Record<string, string>> = {
    "fr-windows-1252.csv": "f.csv: read as Windows-1252.",
    "en-windows-1252-commas.csv": "f.csv: read as Windows-1252.",
    "excel-fr.csv": "f.csv: read as Windows-1252.",
    "fr-utf-16-tabs.csv": "f.csv: read as UTF-16.",
  };

  it.each(readdirSync("test/files").filter((name) => name.endsWith(".csv")))(
    "are answered alike, however a spreadsheet has saved them: %s",
    async (name) => {
      const { answers, error, status } = await answersTo(readFileSync(`test/files/${name}`));
      expect(answers).toEqual(expected.map((one) => ({ ...one, line: expect.any(Number) })));
      expect(status).toBe(1);
      const said = ENCODINGS[name];
      expect(error.split("\n").filter((line) => line.includes("read as"))).toEqual(said ? [said] : []);
    },
  );
});

describe("the encoding of a file", () => {
  const text = csv(`A,salarié,${UNIT},œuvre`);

  it("is doubtful where a part is UTF-8 and another is not, and that is asked", async () => {
    const both = Buffer.concat([Buffer.from(text), Buffer.from(`B,salarié,${UNIT},\n`, "latin1")]);
    const { status, out, error } = await answersTo(both);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(
      "f.csv: line 2 is UTF-8, and line 3 is not. Save it as “CSV UTF-8”, or name its encoding",
    );
    const forced = await answersTo(both, "--encoding", "windows-1252");
    expect(forced.answers).toMatchObject([{ issues: [{}] }, { id: "B", quote: { status: "priced" } }]);
  });

  it.each<[what: string, bytes: Uint8Array, problem: string]>([
    [
      "UTF-16 without its mark",
      Buffer.from(text, "utf16le"),
      "not a text, or UTF-16 without a byte order mark",
    ],
    ["a workbook", Buffer.from("PK\u0003\u0004…"), "a workbook, not a text"],
    ["half of UTF-16", Buffer.from(`\ufeff${text}`, "utf16le").subarray(0, -1), "not valid UTF-16"],
    ["what Mac OS wrote", Buffer.from("quote\n\x8e\x8f", "latin1"), "neither UTF-8 nor Windows-1252"],
    [
      "what two encodings read differently",
      Buffer.from(csv("A,,\xbduvre,,"), "latin1"),
      "line 2 is one thing in Windows-1252 and another in ISO-8859-15",
    ],
    ["Mac Roman", Buffer.from("devis\rA,\x8e\rB", "latin1"), "its lines end as on an old Mac"],
  ])("is asked for where the file is %s", async (_, bytes, problem) => {
    expect(await answersTo(bytes)).toMatchObject({
      status: 2,
      out: "",
      error: expect.stringContaining(problem),
    });
  });

  it("may be named", async () => {
    const { answers } = await answersTo(Buffer.from(text, "utf16le"), "--encoding", "utf-16le");
    expect(answers).toMatchObject([{ quote: { lines: [{ ref: "œuvre" }] } }]);
    const either = Buffer.from(csv(`A,employee,${UNIT},\xbduvre \xa4`), "latin1");
    for (const [encoding, ref] of [
      ["iso-8859-15", "œuvre €"],
      ["windows-1252", "½uvre ¤"],
    ] as const)
      expect((await answersTo(either, "--encoding", encoding)).answers).toMatchObject([
        { quote: { lines: [{ ref }] } },
      ]);
  });

  it("of NDJSON is UTF-8, or that of its mark", async () => {
    const line = `${JSON.stringify({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region", ref: "é" }] })}\n`;
    const utf16 = await runBatch(["f"], { f: Buffer.from(`\ufeff${line}`, "utf16le") });
    expect(answersIn(utf16.out)).toMatchObject([{ quote: { lines: [{ ref: "é" }] } }]);
    const broken = Buffer.from(`\ufeff${line}${line.replace("é", "\ud800")}`, "utf16le");
    expect(await runBatch(["f"], { f: broken })).toMatchObject({
      status: 2,
      error: "cnam-pricing: f: not valid UTF-16. Save it as UTF-8.\n",
    });
    const latin = await runBatch(["f"], { f: Buffer.from(line, "latin1") });
    expect(answersIn(latin.out)).toMatchObject([{ issues: [{ code: "ill-formed-text" }] }]);
    const named = await runBatch(["f", "--encoding", "windows-1252"], { f: Buffer.from(line, "latin1") });
    expect(answersIn(named.out)).toMatchObject([{ quote: { lines: [{ ref: "é" }] } }]);
  });
});

describe("an id of CSV", () => {
  it.each<[what: string, other: string]>([
    ["a blank behind it", "A1 "],
    ["a no-break space before it", "\u00a0A1"],
    ["an invisible sign within", "A\u200b1"],
    ["small letters", "a1"],
    ["a blank within", "A 1"],
    ["a blank of Braille", "A1\u2800"],
    ["letters of full width", "Ａ１"],
  ])(
    "that differs from another only in %s is refused in both places, and nothing of it is priced",
    async (_, other) => {
      const rows = [`A1,employee,${UNIT},`, `B,employee,${UNIT},`, `${other},,bulats-test,region,`];
      for (const order of [rows, [rows[0], rows[2], rows[1]]] as string[][]) {
        const { answers, error } = await answersTo(csv(...order));
        expect(answers.filter(({ id }) => id !== "B")).toMatchObject([
          { id: "A1", issues: [{ code: "contradiction" }] },
          { id: other, issues: [{ code: "contradiction" }] },
        ]);
        expect(messages(answers)[0]).toMatch(/^"A1" on line 2 and ".+" on line \d differ only in spaces/);
        expect(error).toContain("1 priced · 0 ineligible · 0 undetermined · 2 malformed\nLearner: €189\n");
      }
    },
  );

  it("with a great many accents on one letter takes no longer than another, nor does an item", async () => {
    const accents = "\u0301\u0327".repeat(25_000);
    const { answers } = await answersTo(csv(`A${accents},,${UNIT},`, `B,,e${accents},region,`));
    expect(answers).toMatchObject([{ quote: {} }, { issues: [{ code: "unknown-item" }] }]);
  });

  it.each([
    ["an accent", "é", "e\u0301"],
    ["a dash", "A-1", "A\u20131"],
    ["an apostrophe", "d'A", "d\u2019A"],
    ["a capital that its small letter does not have", "\u00df", "\u1e9e"],
  ])("that differs only in how %s is written is refused in both places", async (_, one, other) => {
    const { answers } = await answersTo(csv(`${one},,${UNIT},`, `${other},,${UNIT},`));
    expect(answers).toMatchObject([{ issues: [{}] }, { issues: [{}] }]);
  });

  it.each([
    ...["5,58199E+12", "1.23E+05", "-1E-7", "'5,58199E+12", "1234567890123450", "12345678901234500000"],
    ...["#REF!", "#N/A", "#NOM?", "#VALEUR !", "#PROPAGATION!", "#CALCUL!", "#CHAMP!", "########", "Err:502"],
    ...["03-avr", "3-Apr", "mars-24", "déc.-24", "de\u0301c.-24", "01-août-2024"],
  ])(
    "that a spreadsheet has spoilt is refused, and leaves the quotes next to it in doubt: %s",
    async (id) => {
      const rows = ["A", id, "B", "C"].map((one) => `"${one}",employee,${UNIT},`);
      const { answers, status } = await answersTo(csv(...rows));
      expect(answers).toMatchObject([
        { id: "A", issues: [{ message: expect.stringContaining("Line 3 may belong to this quote") }] },
        { id, issues: [{ code: "unreadable" }] },
        { id: "B", issues: [{ message: expect.stringContaining("Line 3 may belong to this quote") }] },
        { id: "C", quote: {} },
      ]);
      expect(messages(answers)).toHaveLength(3);
      expect(status).toBe(2);
    },
  );

  it.each(["5,58199E+12", "5.58199E+12", "5580000000000000"])(
    "that a spreadsheet has made the same for two learners is refused with the reason, and merges no two quotes: %s",
    async (id) => {
      const rows = [`"${id}",employee,${UNIT},`, `"${id}",job-seeker,bulats-test,region,`];
      const { out, answers, status } = await answersTo(csv(...rows));
      expect(messages(answers)).toEqual([
        `A spreadsheet has altered this id, and another quote may look the same now: give the id as it was, in a column that is formatted as text. Got "${id}".`,
      ]);
      expect(status).toBe(2);
      expect(out).not.toContain("learnerDue");
    },
  );

  it("that is spoilt on one row of a quote, or missing, is one issue of each part of it", async () => {
    for (const id of ["#REF!", ""]) {
      const rows = ["A", id, id, "A", "B"].map((one) => `${one},employee,${UNIT},`);
      const { answers } = await answersTo(csv(...rows));
      expect(answers.at(-1)).toMatchObject({ id: "B", quote: {} });
      for (const { issues } of answers.slice(0, -1)) expect(issues).toHaveLength(1);
      expect(messages(answers)).not.toContainEqual(expect.stringContaining("belong together"));
    }
  });

  it.each(["12E4", "#12", "2026-001", "-5", "1,5", "OCT-12", "123456789012345", "1234567890123456", "#A1"])(
    "that only looks a little like that is taken: %s",
    async (id) => {
      const { answers } = await answersTo(csv(`"${id}",employee,${UNIT},`));
      expect(answers).toMatchObject([{ id, quote: { status: "priced" } }]);
    },
  );

  it("that appears in two files is refused in both, and both are named", async () => {
    const files = { "a.csv": csv(`A,employee,${UNIT},`), "b.csv": csv(`A,employee,${UNIT},`, `B,,${UNIT},`) };
    const { out } = await runBatch(["a.csv", "b.csv", "--json"], files);
    const answers = answersIn(out);
    expect(answers).toMatchObject([
      { file: "a.csv", issues: [{}] },
      { file: "b.csv", issues: [{}] },
      { id: "B", quote: {} },
    ]);
    expect(messages(answers)).toEqual([
      'A quote belongs in one file, and this id is in a.csv, line 2 and in b.csv, line 2: keep the quote in one file, or give another id. Got "A".',
      'A quote belongs in one file, and this id is in b.csv, line 2 and in a.csv, line 2: keep the quote in one file, or give another id. Got "A".',
    ]);
  });

  it.runIf(isThorough)(
    "that is one of very many in two places is refused as well, without naming them",
    async () => {
      const { MAX_NAMED } = await import("../src/batch/read/csv.js");
      const rows = Array.from({ length: MAX_NAMED + 1 }, (_, index) => `${index},,,`).join("\n");
      const text = [HEAD.replace(",learner.situations", ""), rows, rows, "last,ue-3-ects,region,"].join("\n");
      const { out } = await runBatch(["f.csv", "--json"], { "f.csv": text }, 1 << 16);
      const lines = out.split("\n");
      expect(lines[MAX_NAMED]).toContain("this id is in several places, as are very many others");
      expect(lines[MAX_NAMED - 1]).toContain(`is on line ${MAX_NAMED + 1} and on line ${2 * MAX_NAMED + 2}`);
      expect(lines.at(-2)).toContain('"status":"undetermined"');
    },
  );
});

describe("a row of CSV that may have other rows or cells in it", () => {
  const rowOf = (id: string, item: string, ref: string) => `${id},employee,${item},region,${ref}`;
  const found = async (...rows: string[]) => {
    const { answers } = await answersTo(
      csv(...rows, rowOf("Z", "ue-3-ects", ""), rowOf("Z", "ue-6-ects", "")),
    );
    expect(answers.at(-1)).toMatchObject({ id: "Z", quote: { lines: [{}, {}] } });
    return answers.slice(0, -1).map(({ id, quote }) => [id, quote ? "priced" : "refused"]);
  };

  it.each<[what: string, rows: string[], ids: (string | undefined)[]]>([
    ["in its last cell", [rowOf("A", "ue-3-ects", '"x'), rowOf("B", "ue-6-ects", '"')], ["A", "B"]],
    [
      "in its id",
      ['"A,employee,ue-3-ects,region,', 'B",employee,ue-6-ects,region,'],
      [undefined, undefined, "B"],
    ],
    ["behind its id", ["B;employee,ue-6-ects,region,x"], [undefined, "B"]],
    ["and cannot be read itself", ['A,employee,ue-3-ects,"x', 'B,employee,"'], ["A", "B"]],
    [
      "behind a lost line break",
      [`${rowOf("A", "ue-3-ects", "")}${rowOf("B", "ue-6-ects", "")}`],
      ["A", "B"],
    ],
  ])("%s is refused, and so is the quote below it", async (_, rows, ids) => {
    const all = await found(...rows, rowOf("B", "ue-3-ects", ""));
    expect(all).toEqual(ids.map((id) => [id, "refused"]));
  });

  it("leaves the quote above in doubt as well, if its id may be of another", async () => {
    const above = rowOf("A", "ue-3-ects", "");
    const rows = [
      '"A,employee,ue-3-ects,region,',
      'B",employee,ue-6-ects,region,',
      rowOf("B", "ue-3-ects", ""),
    ];
    expect(await found(above, ...rows)).toEqual([
      ["A", "refused"],
      [undefined, "refused"],
      [undefined, "refused"],
      ["B", "refused"],
    ]);
    const head = "item,scheme,learner.situations,ref,quote\n";
    const row = (id: string) => `ue-3-ects,region,employee,,${id}`;
    const { answers } = await answersTo(
      `${head}${row("A")}\n${row("A")}${row("B")}\n${row("B")}\n${row("C")}\n`,
    );
    expect(answers.map(({ id, quote }) => [id, quote !== undefined])).toEqual([
      ["A", false],
      ["Aue-3-ects", false],
      ["B", false],
      ["C", true],
    ]);
  });

  it.each([
    [
      "quote,ref,learner.situations,item,scheme",
      (id: string, ref: string) => `${id},${ref},employee,${UNIT}`,
    ],
    [
      "ref,quote,learner.situations,item,scheme",
      (id: string, ref: string) => `${ref},${id},employee,${UNIT}`,
    ],
    [
      "quote,item,scheme,learner.situations,ref",
      (id: string, ref: string) => `${id},${UNIT},employee,${ref}`,
    ],
  ])("is not priced as one of them, nor is any of them lost: %s", async (head, row) => {
    const rows = [row("A", "a"), row("B", '"b'), row("C", 'c"'), row("D", "d")];
    const { answers, status } = await answersTo(`${[head, ...rows].join("\n")}\n`);
    expect(status).toBe(2);
    expect(answers.filter(({ quote }) => quote).every(({ id }) => id === "A" || id === "D")).toBe(true);
    expect(answers.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });

  it.each<[what: string, head: string, rows: string[], ids: (string | undefined)[]]>([
    ["that lost its id", HEAD, [`employee,${UNIT},`], [undefined]],
    ["that lost its id and was filled up", HEAD, [`employee,${UNIT},,`], [undefined]],
    [
      "that lost its id, where a reference stands for it",
      "quote,ref,learner.situations,item,scheme",
      [`R1,employee,${UNIT},`],
      ["R1"],
    ],
    ["cut at its start, between answers", HEAD, [`mployee,job-seeker",${UNIT},`], ["mployee"]],
    [
      "that lost its id, where what is said of the fee stands for it",
      "item,scheme,learner.situations,quote,annualFee",
      [`${UNIT},employee,already-paid,`],
      [undefined],
    ],
    [
      "with a cell put in before its id, which follows its item",
      "item,scheme,quote,learner.situations,ref",
      [`${UNIT},x,B1,employee`],
      ["x"],
    ],
    ["with a cell put in before its id", HEAD, [`x,B,employee,${UNIT},`], ["x"]],
    [
      "whose id goes on below",
      "item,scheme,learner.situations,ref,quote",
      [`${UNIT},employee,,B`, "1"],
      [undefined, undefined],
    ],
  ])("%s leaves both neighbours in doubt", async (_, head, rows, ids) => {
    const cells: Record<string, string> = {
      item: "ue-3-ects",
      scheme: "region",
      "learner.situations": "employee",
    };
    const good = (id: string) =>
      head
        .split(",")
        .map((column) => (column === "quote" ? id : (cells[column] ?? "")))
        .join(",");
    const { answers } = await answersTo(
      [head, good("Z"), good("B1"), ...rows, good("B1"), good("C"), ""].join("\n"),
    );
    expect(answers.map(({ id, quote }) => [id, quote === undefined ? "refused" : "priced"])).toEqual([
      ["Z", "priced"],
      ["B1", "refused"],
      ...ids.map((id) => [id, "refused"]),
      ["B1", "refused"],
      ["C", "priced"],
    ]);
  });

  it.each<[what: string, row: string, isPriced: boolean]>([
    ["too few cells", `B,employee,${UNIT}`, false],
    ["a mark of inches", `B,employee,${UNIT},room 12"`, false],
    ["a misspelt scheme, and another in its reference", "B,employee,ue-6-ects,regoin,region", false],
    ["an answer for its id", `employee,employee,${UNIT},`, true],
  ])(
    "with %s leaves nobody in doubt if its item or scheme shows that its id is in place",
    async (_, row, isPriced) => {
      expect(await found(rowOf("A", "ue-3-ects", ""), row, rowOf("C", "ue-3-ects", ""))).toEqual([
        ["A", "priced"],
        [row.split(",")[0], isPriced ? "priced" : "refused"],
        ["C", "priced"],
      ]);
    },
  );

  it.each<[what: string, head: string, rows: [above: string, row: string, below: string], isAlone: boolean]>([
    [
      "with a cell put in, and another lost at its end",
      "quote,ref,learner.situations,item,scheme",
      ["A,,employee,ue-3-ects,region", "B,,,employee,ue-3-ects", "C,,employee,ue-3-ects,region"],
      false,
    ],
    [
      "that lost its first cell",
      "item,scheme,learner.situations,quote",
      ["ue-3-ects,region,employee,A", "region,employee,,B", "ue-3-ects,region,employee,C"],
      false,
    ],
    [
      "whose item and scheme do not exist",
      "quote,ref,learner.situations,item,scheme",
      ["A,,employee,ue-3-ects,region", "B,,employee,ue-9,opca", "C,,employee,ue-3-ects,region"],
      true,
    ],
  ])("%s leaves its neighbours in doubt only if its cells have moved", async (_, head, rows, isAlone) => {
    const { answers } = await answersTo([head, ...rows].join("\n"));
    expect(answers.map(({ id, quote }) => [id, quote !== undefined])).toEqual([
      ["A", isAlone],
      ["B", false],
      ["C", isAlone],
    ]);
  });

  it("leaves the quote below in doubt if it is shifted under the id of the one above", async () => {
    const head = "semester,item,scheme,quote,ects,learner.situations\n";
    const row = (id: string) => `,ue-6-ects,region,${id},,employee\n`;
    const { answers } = await answersTo(
      `${head}${row("6")},recall-exam,7,6,employee,\n${row("7")}${row("8")}`,
    );
    expect(answers.map(({ id, quote }) => [id, quote !== undefined])).toEqual([
      ["6", false],
      ["7", false],
      ["8", true],
    ]);
  });

  it("leaves the quote below in doubt if a row goes on behind its last cell", async () => {
    const quoted = (id: string, item: string) => `${id},employee,${item},region,"R"`;
    expect(
      await found(`${quoted("A", "ue-6-ects")}${quoted("B", "bulats-test")}`, quoted("B", "ue-6-ects")),
    ).toEqual([
      ["A", "refused"],
      ["B", "refused"],
    ]);
  });

  it("is asked about if its reference says what belongs to an empty cell", async () => {
    const { answers } = await answersTo(
      `quote,learner.situations,item,scheme,annualFee,ref\nA,employee,${UNIT},,already-paid\n`,
    );
    expect(messages(answers)).toEqual([
      '"already-paid" is in the column "ref", and "annualFee" is empty: move it to its own column. Got "already-paid".',
    ]);
  });

  it("does not look like a cell of several lines, even with a separator in it", async () => {
    expect(
      await found(rowOf("A", "ue-3-ects", '"Paris, Lyon'), 'Nice"', rowOf("B", "ue-3-ects", "")),
    ).toEqual([
      ["A", "priced"],
      ["B", "priced"],
    ]);
    const head = "ref,quote,learner.situations,item,scheme\n";
    const { answers } = await answersTo(`${head}"x\ny",A,employee,ue-3-ects,region\n`);
    expect(answers).toMatchObject([{ id: "A", quote: { lines: [{ ref: "x\ny" }] } }]);
  });
});

it.runIf(isThorough)(
  "a quotation mark that is never closed is reported once, with what it puts in doubt",
  async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `D${index},employee,${UNIT},`);
    const text = csv(`A,employee,${UNIT},"x`, ...rows);
    const { written, error } = await runBatch(
      ["f.csv", "--locale", "fr", "--report", "r.html"],
      { "f.csv": text },
      1 << 16,
    );
    expect(error).toContain("3\u202f001 à corriger");
    const page = written.get("r.html") as string;
    expect(page.match(/<tr><td class="figure">.*/g)).toEqual([
      expect.stringContaining('<td class="figure">2</td><td>A</td>'),
      expect.stringContaining('<td class="figure">3 à 3\u202f002</td><td>D0 … D2999</td>'),
    ]);
    const one = csv(`A,employee,${UNIT},"x`, ...rows.map((row) => row.replace(/^D\d+/, "A")));
    expect(messages((await answersTo(one)).answers)).toHaveLength(1);
  },
);

it.runIf(isThorough)(
  "a quoted cell of very many empty lines is given up at the same length as a long one, and none of them is kept",
  async () => {
    const { rowCutter } = await import("../src/batch/text/rows.js");
    const { MAX_BYTES } = await import("../src/batch/text/lines.js");
    const { add } = rowCutter();
    add({ number: 1, text: HEAD });
    add({ number: 2, text: `A,employee,${UNIT},"` });
    let number = 2;
    let rows: ReturnType<typeof add> = [];
    while (rows.length === 0 && number < 2 * MAX_BYTES) rows = add({ number: ++number, text: "" });
    expect(number).toBeLessThan(MAX_BYTES + 2);
    expect(rows).toMatchObject([{ line: 2, flaw: { kind: "too-long" } }]);
  },
);

describe("a row that stands twice in a quote", () => {
  it.each([
    ["cell for cell", `A,employee,${UNIT},`],
    ["but for the learner", `A,,${UNIT},`],
    ["by the title of the page", "A,employee, UE-3-ects,cofinancement du conseil régional,"],
  ])("is priced, with a remark on the row and in the summary: %s", async (_, again) => {
    const text = csv(`A,employee,${UNIT},`, again);
    const { answers, error } = await answersTo(text);
    expect(answers).toMatchObject([
      { quote: { learnerDue: 22_800 }, remarks: [{ code: "repeated-row", line: 3, first: 2 }] },
    ]);
    expect(error).toContain("1 row repeats another of its quote: it is counted.\n");
    const table = await runBatch(["f.csv"], { "f.csv": text });
    expect(table.out).toMatch(/^3,A,priced,.*,region-no-formality repeated-row$/m);
  });
});

describe("what spreadsheets do to CSV", () => {
  const tolerated: readonly [what: string, change: (text: string) => string][] = [
    ["a first line that names the separator", (text) => `sep=,\n${text}`],
    ["empty columns at the end", (text) => text.replace(/(?=\n)/g, ",,")],
    ["empty rows at the end", (text) => `${text},,,,\n,,,,\n`],
    ["line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
    ["carriage returns alone", (text) => text.replaceAll("\n", "\r")],
    ["a byte order mark", (text) => `\ufeff${text}`],
    ["blanks after commas in a list", (text) => text.replaceAll("employee", '"employee, job-seeker"')],
    ["every cell quoted", (text) => text.replace(/[^,\n]+/g, '"$&"')],
    ["headings in French", (text) => text.replace(HEAD, "Devis,Situations,Prestation,Financement,Réf.")],
    [
      "headings as the page has them",
      (text) => text.replace("scheme", "FINANCEMENT").replace("ref", "Référence"),
    ],
    ["columns in another order", (text) => text.replace(/^(\w+),(.*)$/gm, "$2,$1")],
    [
      "titles for ids",
      (text) =>
        text.replaceAll(
          "ue-3-ects",
          '"Module 26 h (3 ECTS), Cours du soir, à distance organisés par le Cnam Nouvelle-Aquitaine"',
        ),
    ],
    ["blanks around ids", (text) => text.replaceAll("ue-3-ects", " ue-3-ects\u00a0")],
    ["labels for ids, in capitals", (text) => text.replaceAll("region", "COFINANCEMENT DU CONSEIL RÉGIONAL")],
  ];

  it.each(tolerated)("makes no difference: %s", async (_, change) => {
    const text = csv(`A,employee,${UNIT},x`, `B,employee,${UNIT},y`);
    const { answers } = await answersTo(change(text));
    expect(answers).toMatchObject([
      { id: "A", quote: { learnerDue: expect.any(Number), lines: [{ ref: "x" }] } },
      { id: "B", quote: { status: "priced" } },
    ]);
  });

  it.each(["TRUE", "True", "VRAI", "vrai", "Oui", "yes", "1"])("writes yes as %s", async (yes) => {
    const text = `quote,learner.situations,learner.ag2rMember,item,scheme\nA,job-seeker,${yes},bulats-test,ag2r\n`;
    expect((await answersTo(text)).answers).toMatchObject([{ quote: { status: "priced" } }]);
    const no = { TRUE: "FALSE", True: "False", VRAI: "FAUX", vrai: "faux", Oui: "Non", yes: "no", 1: "0" }[
      yes
    ];
    expect((await answersTo(text.replace(yes, String(no)))).answers).toMatchObject([
      { quote: { status: "ineligible" } },
    ]);
  });

  it("may put a comma into numbers: what could be two numbers is refused", async () => {
    const of = (ects: string) => answersTo(`quote,item,scheme,ects\nA,recall-exam,region,"${ects}"\n`);
    expect((await of("6,0")).answers).toMatchObject([{ quote: { lines: [{ ects: 6 }] } }]);
    expect((await of("1 200")).answers).toMatchObject([{ quote: { lines: [{ ects: 1_200 }] } }]);
    expect((await of("1 234 567")).answers).toMatchObject([{ issues: [{ received: "1234567" }] }]);
    expect((await of("1,200")).answers).toMatchObject([{ issues: [{ path: ["lines", 0, "ects"] }] }]);
  });

  it("can make a title ambiguous: if it belongs to several items, the batch asks which", async () => {
    const { answers } = await answersTo(csv("A,employee,Module 26 h (3 ECTS),region,"));
    expect(messages(answers)).toEqual([
      'Several items have this name: give one of `ue-3-ects`, `ue-3-ects-other-centre`. Got "Module 26 h (3 ECTS)".',
    ]);
  });

  it("never makes an alias a price: an alias is only a hint", async () => {
    const { answers } = await answersTo(csv("A,employee,ue-3-ects,entreprise,"));
    expect(answers).toMatchObject([{ issues: [{ code: "unknown-scheme", didYouMean: "company" }] }]);
  });

  it("can make a heading ambiguous: if it fits two columns, the batch asks which", async () => {
    const { tiny } = await import("./support/tiny.js");
    const page = { ...tiny, measures: { ...tiny.measures, lessons: { fr: "Article", en: "Lesson" } } };
    const text = "quote,ARTICLE,scheme\n1,course,own\n";
    const read = () => JSON.stringify(page);
    const { status, out, error } = await runBatch(["f.csv", "--tariff", "t.json"], { "f.csv": text }, 7, {
      read,
    });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain('Several columns go by this name: give one of item, lessons. Got "ARTICLE".');
  });

  it.each([
    ["12,5,", "may have lost the quotation marks of a decimal", "12 and 5 may be one number, 12,5"],
    ["1 234,50,", "has a blank between thousands", "1 234 and 50 may be one number, 1 234,50"],
    [" 6,5 ,", "has blanks around", "6 and 5 may be one number, 6,5"],
    ["6,5 ECTS,", "has the unit behind", "6 and 5 ECTS may be one number, 6,5 ECTS"],
    ["12,,", "is longer by an empty cell only", 12],
    ["12,NFP107,", "has a reference that is no number", 12],
    ["12,5", "is as long as the first line", 12],
  ])(
    "may cut a number in two at its comma, which is asked about only where it can be: %s %s",
    async (cells, _, wanted) => {
      const text = `quote,item,scheme,ects,ref\nA,recall-exam,region,${cells}\n`;
      const { answers } = await answersTo(text);
      if (typeof wanted === "string")
        expect(answers).toMatchObject([
          { id: "A", issues: [{ code: "unreadable", message: expect.stringContaining(wanted) }] },
        ]);
      else expect(answers).toMatchObject([{ id: "A", quote: { lines: [{ ects: wanted }] } }]);
    },
  );

  it("is not searched for a number in the square of its length", async () => {
    const { answers } = await answersTo(
      `quote,item,scheme,ects,ref\nA,recall-exam,region,${"1 ".repeat(200_000)}x,,\n`,
    );
    expect(answers).toMatchObject([
      { id: "A", issues: [{ code: "wrong-type", path: ["lines", 0, "ects"] }] },
    ]);
  });

  it("cuts no number in two where semicolons separate the cells", async () => {
    const { answers } = await answersTo("quote;item;scheme;ects;ref\nA;recall-exam;region;12;5;\n");
    expect(answers).toMatchObject([{ id: "A", quote: { lines: [{ ects: 12, ref: "5" }] } }]);
  });

  it("can add a cell under no heading, which is refused", async () => {
    const { answers } = await answersTo(`quote,,item,scheme\nA,x,${UNIT}\nB,,${UNIT}\n`);
    expect(answers).toMatchObject([
      { id: "A", issues: [{ code: "unreadable" }] },
      { id: "B", quote: {} },
    ]);
  });

  it("can leave nothing at all: an empty file is an error, a first line alone is reported", async () => {
    expect(await answersTo("")).toMatchObject({
      status: 2,
      error: "cnam-pricing: f.csv: the file is empty: give it a first line that names the columns\n",
    });
    expect(await answersTo("\n;;\n")).toMatchObject({ status: 2 });
    expect(await answersTo(`${HEAD}\n`)).toMatchObject({
      status: 0,
      out: "",
      error: expect.stringMatching(
        /^f.csv: a first line that names the columns, and nothing below it.\n0 priced/,
      ),
    });
  });
});

it("a batch does not call its answers complete if a file changes while it is read", async () => {
  let opened = 0;
  const { environment, run, stream } = await import("./support/cli.js");
  const open = () => ({ ...stream([csv(`${opened++ < 5 ? "A" : "B"},employee,${UNIT},`)]), size: 100 });
  let times = 0;
  const counting = () => {
    times++;
    return open();
  };
  await run(["batch", "f.csv"], { ...environment, open: counting });
  opened = 5 - (times - 1);
  const { status, error } = await run(["batch", "f.csv"], { ...environment, open });
  expect({ status, error }).toEqual({
    status: 2,
    error: "cnam-pricing: a file changed while it was being read: do not use these answers\n",
  });
  opened = 5 - (times - 1);
  const french = await run(["batch", "f.csv", "--locale", "fr"], { ...environment, open });
  expect(french.error).toBe(
    "cnam-pricing\u00A0: un fichier a changé pendant sa lecture\u00A0: n'utilisez pas ces réponses\n",
  );
});

it("a file that cannot be read to its end is reported for that reason, not as badly encoded", async () => {
  async function* bytes() {
    yield Buffer.from("\ufeff{}\n", "utf16le");
    throw new Error("the disk is gone");
  }
  const { prepareBatch } = await import("../src/batch/batch.js");
  const { loadEditions } = await import("../src/batch/read/editions.js");
  const { cnamNouvelleAquitaine: page } = await import("../src/index.js");
  const files = [{ name: "f", isCsv: false, bytes }];
  const { answers } = await prepareBatch(files, loadEditions([page], page), undefined);
  await expect(collected(answers())).rejects.toThrow("the disk is gone");
});

it("a file without a line has no quotes", async () => {
  const { groupReader } = await import("../src/batch/read/groups.js");
  const { end, header } = groupReader(() => expect.unreachable());
  expect([end(), header()]).toEqual([[], undefined]);
});

describe.each([
  ["with quoted cells", '"employee,job-seeker"', HEAD],
  ["without quoted cells", "employee", HEAD],
  ["with references in its second column", "ref", "quote,ref,item,scheme,learner.situations"],
])("hundreds of mutations of a good file %s", (_, second, head) => {
  const SCHEMES = ["region", "company"];
  const rows = Array.from({ length: 12 }, (_, index) =>
    [0, 1].map((line) => {
      const last = second === "ref" ? "employee" : `REF${index}${line}`;
      return `D-${index + 10},${second},${line ? "bulats-test" : "ue-6-ects"},${SCHEMES[index % 2]},${last}`;
    }),
  );
  const lines = [head, ...rows.flat()];
  const truth = (async () => {
    const { answers } = await answersTo(`${lines.join("\n")}\n`);
    return new Map(answers.map(({ id, quote: { learnerDue } }) => [id, learnerDue]));
  })();
  const pick = fc.integer({ min: 1, max: lines.length - 1 });
  type Mutation = (text: readonly string[]) => string | Uint8Array;
  const text = (all: readonly string[]) => `${all.join("\n")}\n`;
  const changed =
    (index: number, change: (row: string) => string): Mutation =>
    (all) =>
      text(all.map((row, at) => (at === index ? change(row) : row)));
  const cellsOf = (row: string) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const mark = (row: string, cell: number, isBehind: boolean) => {
    return cellsOf(row)
      .map((one, at) => (at !== cell ? one : isBehind ? `${one}"` : `"${one}`))
      .join(",");
  };
  const marked =
    ([index, opened, further, closed, isAtEnd]: [number, number, number, number, boolean]): Mutation =>
    (all) =>
      text(
        all.map((row, at) => {
          if (at === index) return mark(row, opened, false);
          return at === index + further ? mark(row, closed, isAtEnd) : row;
        }),
      );
  const mutations: fc.Arbitrary<Mutation> = fc.oneof(
    fc
      .tuple(pick, fc.constantFrom(" ", "\u00a0", "\u200b", "\t"))
      .map(([index, blank]) => changed(index, (row) => row.replace(",", `${blank},`))),
    pick.map((index) => changed(index, (row) => row.toLowerCase())),
    fc.tuple(pick, pick).map(
      ([index, to]): Mutation =>
        (all) =>
          text([...all.slice(0, to), all[index] as string, ...all.slice(to)]),
    ),
    fc.tuple(pick, pick).map(
      ([index, to]): Mutation =>
        (all) => {
          const rest = all.filter((_, at) => at !== index);
          return text([...rest.slice(0, to), all[index] as string, ...rest.slice(to)]);
        },
    ),
    fc.tuple(pick, fc.constantFrom("5,58199E+12", "1E+05", "#REF!")).map(
      ([index, id]): Mutation =>
        (all) => {
          // A spreadsheet does the same to the same id, wherever it stands.
          const [spoilt] = (all[index] as string).split(",");
          return text(all.map((row) => row.replace(new RegExp(`^${spoilt}(?=,)`), `"${id}"`)));
        },
    ),
    pick.map((index) => changed(index, (row) => row.replace(/^[^,]+/, ""))),
    fc
      .tuple(pick, fc.integer({ min: 1, max: 60 }))
      .map(([index, at]) => changed(index, (row) => row.slice(0, Math.min(at, row.length - 6)))),
    fc
      .tuple(pick, fc.integer({ min: 5, max: 60 }))
      .map(([index, at]) => changed(index, (row) => `${row.slice(0, at)}"${row.slice(at)}`)),
    // A quotation mark at the beginning of a cell, and another one at the beginning or end of a cell below.
    fc.tuple(pick, fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.nat(4), fc.boolean()).map(marked),
    {
      weight: 3,
      arbitrary: fc
        .tuple(pick, fc.nat(4), fc.constantFrom(1, 2))
        .map(([index, cell, further]) => marked([index, cell, further, cell, true])),
    },
    // A cell that is taken away or put in, by hand or by a spreadsheet, which fills the row up; and a row cut at its start.
    fc.tuple(pick, fc.nat(4), fc.boolean()).map(([index, cell, isFilled]) =>
      changed(index, (row) => {
        const rest = cellsOf(row).filter((_, at) => at !== cell);
        return [...rest, ...(isFilled ? [""] : [])].join(",");
      }),
    ),
    fc.tuple(pick, fc.nat(4), fc.constantFrom("", "x")).map(([index, cell, text]) =>
      changed(index, (row) =>
        cellsOf(row)
          .flatMap((one, at) => (at === cell ? [text, one] : [one]))
          .join(","),
      ),
    ),
    // Within its id, nobody could tell it from another id.
    fc
      .tuple(pick, fc.integer({ min: 1, max: 60 }))
      .map(([index, at]) =>
        changed(index, (row) => row.slice(Math.min(Math.max(at, row.indexOf(",")), row.length - 6))),
      ),
    // A line break that is lost, or too many.
    pick.map(
      (index): Mutation =>
        (all) =>
          `${all.slice(0, index + 1).join("\n")}${text(all.slice(index + 1))}`,
    ),
    fc
      .tuple(pick, fc.integer({ min: 1, max: 60 }))
      .map(([index, at]) => changed(index, (row) => `${row.slice(0, at)}\n${row.slice(at)}`)),
    fc
      .tuple(pick, fc.constantFrom("5,58199E+12", "#PROPAGATION!", "03-avr", "1234567890123450"))
      .map(([index, id]) => changed(index, (row) => row.replace(/^[^,]+/, `"${id}"`))),
    fc.constantFrom<Mutation>(
      (all) => Buffer.from(text(all).replaceAll("REF", "é"), "latin1"),
      (all) => Buffer.from(`\ufeff${text(all)}`, "utf16le"),
      (all) => text(all).replaceAll("\n", "\r\n"),
      (all) => text(all).replaceAll("\n", "\r"),
    ),
  );

  it("never make a total that is not true, lose a quote, or say one thing twice of a record", async () => {
    const dues = await truth;
    await fc.assert(
      fc.asyncProperty(mutations, async (mutate) => {
        const args = ["f.csv", "--format", "ndjson"];
        const { out, status } = await runBatch(args, { "f.csv": mutate(lines) }, 1 << 12);
        const answers = answersIn(out);
        if (status === 2 && out === "") return;
        for (const { id, quote, issues, remarks } of answers) {
          // A row twice is priced, with a remark; a true total is that of the whole quote.
          if (quote && !remarks) expect([id, quote.learnerDue]).toEqual([id, dues.get(id)]);
          if (remarks) expect(quote.learnerDue).toBeGreaterThanOrEqual(dues.get(id));
          if (issues) expect(new Set(messages([{ issues }])).size).toBe(issues.length);
        }
        const given = new Set(answers.map(({ id }) => String(id).trim().toUpperCase()));
        for (const id of dues.keys())
          if (!given.has(id)) {
            // Its only trace may be a row that does not tell its quote: then that row is answered for.
            const bad = answers.filter(({ issues }) => issues);
            expect(bad.length).toBeGreaterThan(0);
          }
      }),
      { numRuns: runs(1_000), seed: 23 },
    );
  });
});

describe("NDJSON with ids of the caller's", () => {
  const record = (index: number) => ({
    id: index % 3 === 0 ? index : `q-${index}`,
    learner: index % 5 === 0 ? {} : { situations: ["employee"] },
    lines: [{ item: index % 7 === 0 ? "ue-7-ects" : "ue-6-ects", scheme: index % 2 ? "region" : "ag2r" }],
  });
  const all = Array.from({ length: 60 }, (_, index) => JSON.stringify(record(index)));

  it.each([
    "12345678901234567890",
    "1e400",
    "-0",
    "1.10",
    '{"a":[0.10000000000000000001]}',
    "null",
    '"\\ud800"',
  ])("carries %s through as it is written", async (id) => {
    const line = (more: string) => `{"x": {"id": 1}, "id" : ${id} ,${more}`;
    const good = '"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region"}]}';
    const lines = [
      line(good).replace('"x": {"id": 1}, ', ""),
      line(good),
      line('"learner": }'),
      line('"y":1,"y":2}'),
    ];
    const { out } = await runBatch(["f"], { f: lines.join("\n") });
    const answers = out.split("\n").slice(0, -1);
    expect(answers).toHaveLength(4);
    for (const [index, answer] of answers.entries())
      expect(answer).toContain(`{"line":${index + 1},"id":${id},`);
    expect(answers[0]).toContain('"quote":{');
    const table = await runBatch(["f", "--format", "csv"], { f: lines[0] as string });
    if (!id.startsWith('"')) expect(table.out).toContain(id.replaceAll('"', '""'));
  });

  it.each<[line: string, id: unknown]>([
    ['{"a":"\\"","id":"A"', undefined],
    ['{"a":"\\"","id":"A",', "A"],
    ['{"a":"\\\\","id":"A",', "A"],
    ['{"a":"\\\\\\"","id":"A",', "A"],
    ['{"id":A,', undefined],
  ])("takes the id of a line that is not JSON where its text has an end: %s", async (line, id) => {
    const [answer] = answersIn((await runBatch(["f"], { f: line })).out);
    expect(answer).toMatchObject({ issues: [{ code: "unreadable" }] });
    expect(answer.id).toBe(id);
  });

  it("takes no id from within an object, a text or a list, or from two", async () => {
    const lines = [
      '{"learner":{"id":1}, }',
      '{"a":"\\"id\\":1,", }',
      '[{"id":1}',
      '{"id":1,"id":2}',
      '{"id":1',
      '{"id":x,}',
    ];
    const { out } = await runBatch(["f"], { f: lines.join("\n") });
    expect(answersIn(out).map(({ id }) => id)).toEqual(lines.map(() => undefined));
  });

  it("answers a record whose id, date or request is nested very deeply, and all others", async () => {
    const deep = `${"[".repeat(8_000)}${"]".repeat(8_000)}`;
    const request = '"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region"}]}';
    const lines = [
      `{"id":${deep},${request}`,
      `{"date":${deep},${request}`,
      `{"date":{"toString":1},${request}`,
    ].concat(`{"id":4,"learner":${deep},"lines":${deep}}`, `{"id":5,${request}`);
    for (const args of [[], ["--format", "csv"], ["--format", "csv", "--locale", "fr"]]) {
      const { out, error } = await runBatch(["f", ...args], { f: lines.join("\n") }, 1 << 16);
      expect(error).toMatch(/^(?:0 priced|0 chiffrée) · 0 .+ · 2 .+ · 3 /);
      if (args.length > 0) continue;
      const answers = answersIn(out.replace(deep, "1"));
      expect(answers.map(({ issues = [] }) => issues.length)).toEqual([0, 1, 1, 2, 0]);
    }
  });

  it("carries them through, on answers and on issues", async () => {
    const { out } = await runBatch(["f"], { f: all.join("\n") });
    expect(answersIn(out).map(({ id }) => id)).toEqual(all.map((_, index) => record(index).id));
    expect(Object.keys(answersIn(out)[1])).toEqual(["line", "id", "quote"]);
  });

  it("recombines shuffled chunks by id to the single run, answers and tallies", async () => {
    const once = await runBatch(["f", "--tally", "t.json"], { f: all.join("\n") });
    const byId = (out: string) => new Map(answersIn(out).map(({ line, ...answer }) => [answer.id, answer]));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.integer({ min: 1, max: 9 }),
        async (order, parts) => {
          const found = new Map();
          const sums = { priced: 0, learner: 0 };
          for (let part = 0; part < parts; part++) {
            const chunk = order.filter((_, index) => index % parts === part).join("\n");
            const { out, written } = await runBatch(["f", "--tally", "t.json"], { f: chunk }, 500);
            for (const [id, answer] of byId(out)) found.set(id, answer);
            const { counts, dues } = JSON.parse(written.get("t.json") as string);
            sums.priced += counts.priced;
            sums.learner += dues.learner ?? 0;
          }
          const { counts, dues } = JSON.parse(once.written.get("t.json") as string);
          expect(sums).toEqual({ priced: counts.priced, learner: dues.learner });
          expect(new Map([...found].sort())).toEqual(new Map([...byId(once.out)].sort()));
        },
      ),
      { numRuns: runs(50) },
    );
  });

  it("refuses a name that an object has twice, and nothing that only looks so", async () => {
    const twice =
      '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region"}],"learner":{"situations":[]}}';
    const nested = '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region","\\u0069tem":"ue-6-ects"}]}';
    const fine =
      '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"region","ref":"a: b, \\"c\\": {d:}"}]}';
    const { out } = await runBatch(["f"], { f: [twice, nested, fine].join("\n") });
    expect(messages(answersIn(out))).toEqual([
      'An object has each name once: give `learner` once. Got "learner".',
      'An object has each name once: give `item` once. Got "item".',
    ]);
    expect(answersIn(out)[2]).toHaveProperty("quote");
  });

  it.each<[thrower: number, thrown: unknown]>([
    [0, new Error("out of order")],
    [1, "out of order"],
    [2, { message: "out of order" }],
  ])(
    "a record that throws gets one issue, and those before and behind it their answers: %i of three, %s",
    async (thrower, thrown) => {
      const { prepareBatch } = await import("../src/batch/batch.js");
      const { loadEditions } = await import("../src/batch/read/editions.js");
      const { cnamNouvelleAquitaine: page } = await import("../src/index.js");
      const loaded = loadEditions([page], page);
      const [sound] = loaded.all as [(typeof loaded.all)[number]];
      const broken = {
        ...sound,
        tariff: new Proxy(sound.tariff, {
          get: (target, key) => {
            if (key === "criteria") throw thrown;
            return Reflect.get(target, key);
          },
        }),
      };
      let records = 0;
      const choose = () => (records++ === thrower ? broken : sound);
      const bytes = async function* () {
        yield new TextEncoder().encode(`${all[1]}\n${all[3]}\n${all[4]}\n`);
      };
      const files = [{ name: "f", isCsv: false, bytes }];
      const { answers } = await prepareBatch(files, { all: [sound], choose }, undefined);
      const found = [];
      for await (const some of answers()) found.push(...some);
      const message = 'This record could not be priced: give another request. Got "out of order".';
      const issues = [{ path: [], code: "unreadable", message, expected: "another request" }];
      expect(found).toMatchObject(
        ["q-1", { json: "3" }, "q-4"].map((id, at) => (at === thrower ? { id, issues } : { id, quote: {} })),
      );
    },
  );
});

describe("the exit status of a batch", () => {
  const refused = '{"learner":{},"lines":[]}';
  const records = [
    ["a refusal", '{"learner":{"situations":[]},"lines":[{"item":"ue-3-ects","scheme":"company"}]}', 1],
    ["an open question", '{"learner":{},"lines":[{"item":"ue-3-ects","scheme":"company"}]}', 1],
    ["what cannot be read", refused, 2],
  ] as const;

  it.each(records)("is 0 with --exit-zero for %s, which the tally counts", async (_, record, otherwise) => {
    expect((await runBatch(["f"], { f: record })).status).toBe(otherwise);
    const { status, out, written } = await runBatch(["f", "--exit-zero", "--tally", "t.json"], {
      f: record,
    });
    expect([status, answersIn(out).length]).toEqual([0, 1]);
    const { counts } = JSON.parse(written.get("t.json") as string);
    expect(Object.values<number>(counts).reduce((sum, count) => sum + count)).toBe(1);
    expect(counts.priced).toBe(0);
  });

  it("is 0 with --exit-zero once every record has its answer, whatever that is", async () => {
    expect((await runBatch(["f"], { f: refused })).status).toBe(2);
    expect((await runBatch(["f", "--exit-zero"], { f: refused })).status).toBe(0);
    expect((await runBatch(["f.csv", "--exit-zero"], { "f.csv": "x" })).status).toBe(2);
  });
});

it("the code of a batch needs nothing of Node, so that a page can run it", () => {
  const { outputFiles, metafile } = buildSync({
    entryPoints: ["src/batch/batch.ts", "src/batch/write/people-csv.ts", "src/batch/write/report.ts"],
    bundle: true,
    platform: "browser",
    format: "esm",
    outdir: "none",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  expect(outputFiles.length).toBe(3);
  expect(Object.keys(metafile.inputs).filter((path) => !path.startsWith("src/"))).toEqual([]);
});
