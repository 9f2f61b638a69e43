import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { ndjsonRecords } from "../src/batch/read/ndjson.js";
import { recognise } from "../src/batch/text/encoding.js";
import { MAX_BYTES, readLines } from "../src/batch/text/lines.js";
import type { Environment, Stream } from "../src/cli/environment.js";
import { parseOptions } from "../src/cli/options.js";
import { progress } from "../src/cli/progress.js";
import { run as start } from "../src/cli/run.js";
import {
  createPricing,
  parseQuoteRequest,
  type Quote,
  type Tariff,
  cnamNouvelleAquitaine as tariff,
} from "../src/index.js";
import { environment, run, stream } from "./support/cli.js";
import { collected } from "./support/collected.js";
import { requests as requestsOf } from "./support/requests.js";
import { isThorough, runs } from "./support/runs.js";
import { tiny } from "./support/tiny.js";

const { quote } = createPricing<Tariff>(tariff);

/** Runs a batch over files of this content, each in pieces of so many bytes. */
function batch(
  args: string[],
  files: Record<string, string | Uint8Array>,
  size = 7,
  more: Partial<Environment> = {},
) {
  const open = (name: string): Stream => {
    const content = files[name];
    if (content === undefined) throw new Error(`ENOENT: ${name}`);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    );
    return { ...stream(pieces), size: bytes.length };
  };
  return run(["batch", ...args], { ...environment, open, ...more });
}

const records = (out: string) =>
  out
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const isUtf8 = (bytes: Uint8Array) => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes) !== "";
  } catch {
    return false;
  }
};
const unit = { learner: { situations: ["employee"] }, lines: [{ item: "ue-6-ects", scheme: "company" }] };
const UNIT = JSON.stringify(unit);

describe("a batch of NDJSON", () => {
  it("answers each line with its quote, whatever pieces the file comes in", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(requestsOf(tariff), { maxLength: 8 }),
        fc.integer({ min: 1, max: 500 }),
        async (requests, size) => {
          const text = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
          const { out } = await batch(["f.ndjson"], { "f.ndjson": text }, size);
          expect(records(out)).toEqual(
            requests.map((request, index) => ({ line: index + 1, quote: quote(request) })),
          );
        },
      ),
      { numRuns: runs(60) },
    );
  });

  it("gives of a hundredth of bad records exactly their issues, each with its line", async () => {
    const bad = [
      "{",
      '{"learner":{}}',
      "null",
      '{"learner":{},"lines":[{"item":"ue-3-etcs","scheme":"region"}]}',
    ];
    const lines = Array.from(
      { length: 1_000 },
      (_, index) => (index % 100 === 41 ? bad[Math.floor(index / 100) % 4] : UNIT) as string,
    );
    const { out, status, error } = await batch(["f"], { f: lines.join("\n") }, 1_000);
    const answers = records(out);
    expect(answers).toHaveLength(1_000);
    const expected = lines.map((text, index) => {
      const line = index + 1;
      if (text === UNIT) return { line, quote: quote(unit) };
      if (text === "{") return { line, issues: [expect.objectContaining({ code: "unreadable" })] };
      const parsed = parseQuoteRequest(JSON.parse(text));
      return { line, issues: parsed.ok ? [] : parsed.issues };
    });
    expect(answers).toEqual(expected);
    expect(status).toBe(2);
    expect(error).toContain("990 priced · 0 ineligible · 0 undetermined · 10 malformed\n");
  });

  it("answers a blank line by saying so, one answer a line", async () => {
    const { out, status } = await batch(["f"], { f: `\ufeff${UNIT}\r\n\n  \n${UNIT}` });
    expect(records(out)).toMatchObject([
      { line: 1, quote: {} },
      { line: 2, skipped: "blank line" },
      { line: 3, skipped: "blank line" },
      { line: 4, quote: {} },
    ]);
    expect(status).toBe(0);
    const read = ndjsonRecords(stream(["\n"]).bytes, "f", () => expect.unreachable());
    expect(await collected(read)).toEqual([[{ file: "f", line: 1, isBlank: true }]]);
  });

  it("refuses a line that is too long, or no UTF-8, and goes on", async () => {
    const long = Buffer.concat([
      Buffer.from(`${UNIT}\n"`),
      Buffer.alloc(MAX_BYTES, "x"),
      Buffer.from('"\n"\xff"\n', "latin1"),
      Buffer.from(UNIT),
    ]);
    const { out } = await batch(["f"], { f: long }, 1 << 16);
    expect(records(out)).toMatchObject([
      { line: 1, quote: { status: "priced" } },
      { line: 2, issues: [{ path: [], code: "too-long", expected: "at most 4 MiB" }] },
      { line: 3, issues: [{ path: [], code: "ill-formed-text" }] },
      { line: 4, quote: { status: "priced" } },
    ]);
  });

  it.runIf(isThorough)("holds no more than it takes of a line that is too long", async () => {
    const mebibyte = new Uint8Array(1 << 20).fill(120);
    const open = () => stream([Buffer.from("\ufeff"), ...Array.from({ length: 100 }, () => mebibyte)]);
    const { error } = await run(["batch", "-", "--input", "csv"], { ...environment, open });
    expect(error).toContain("A record is one line: give at most 4 MiB.");
  });

  it("says with its status that some are refused", async () => {
    const refused = JSON.stringify({
      learner: {},
      lines: [{ item: "recall-exam", scheme: "ag2r", ects: 6 }],
    });
    expect((await batch(["f"], { f: refused })).status).toBe(1);
    expect(await batch(["f"], { f: "" })).toMatchObject({ status: 0, out: "" });
  });

  it("adds up what each payer owes, over the priced quotes", async () => {
    const region = JSON.stringify({ ...unit, lines: [{ item: "ue-6-ects", scheme: "region" }] });
    const open = JSON.stringify({ learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] });
    const { error } = await batch(["f"], { f: [UNIT, region, UNIT, open].join("\n") });
    expect(error).toBe(
      [
        "3 priced · 0 ineligible · 1 undetermined · 0 malformed",
        "Learner: €228",
        "Financement par entreprise, OPACIF: €2,040",
        "Cofinancement du Conseil régional: share not published (1 quote)",
        "",
      ].join("\n"),
    );
    const french = await batch(["f", "--locale", "fr"], { f: region });
    expect(french.error).toContain("1 chiffrée · 0 pas possible · 0 à préciser · 0 à corriger\n");
    expect(french.error).toContain("Élève\u00a0: 228\u00a0€\n");
  });

  it("counts in the plural of French from two on, but for what has none", async () => {
    const refused = { learner: {}, lines: [{ item: "recall-exam", scheme: "company", ects: 6 }] };
    const open = { learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] };
    const lines = [UNIT, JSON.stringify(refused), JSON.stringify(open), "{"];
    const { error } = await batch(["f", "--locale", "fr"], { f: [...lines, ...lines].join("\n") });
    expect(error).toMatch(/^2 chiffrées · 2 pas possibles · 2 à préciser · 2 à corriger\n/);
  });

  it("names the file of each record where there are several", async () => {
    const { out } = await batch(["a", "b"], { a: UNIT, b: `${UNIT}\n` });
    expect(records(out)).toMatchObject([
      { file: "a", line: 1 },
      { file: "b", line: 1 },
    ]);
  });

  it("stops where the reader stops, and closes what it reads", async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield new TextEncoder().encode(`${UNIT}\n`);
      } finally {
        isClosed = true;
      }
    }
    const output = start(["batch", "-"], {
      ...environment,
      open: () => ({ bytes: endless(), size: undefined }),
    });
    expect((await output.next()).value).toContain('"status":"priced"');
    await output.return({ status: 0, error: "" });
    expect(isClosed).toBe(true);
  });
});

it("a batch writes NDJSON if JSON is asked for", async () => {
  const text = "quote,item,scheme\nA,ue-3-ects,company";
  const { out } = await batch(["f.csv", "--json"], { "f.csv": text });
  expect(JSON.parse(out)).toMatchObject({ id: "A", quote: { status: "undetermined" } });
  expect(parseOptions(["batch", "f.csv", "--json"], "C").format).toBe("ndjson");
});

describe("a batch of CSV", () => {
  const HEAD = "quote,learner.situations,learner.ag2rMember,annualFee,item,scheme,ects,semester,ref";
  const csv = (rows: string[], ...args: string[]) =>
    batch(["f.csv", "--format", "ndjson", ...args], { "f.csv": [HEAD, ...rows].join("\n") });

  it("takes the rows of a quote together", async () => {
    const rows = [
      'A1,"employee,job-seeker",yes,already-paid,ue-6-ects,ag2r,,1,"a ""b"", c"',
      "A1,,,,recall-exam,region,6,,",
      "",
      ",,,,,,,,",
      "A2,,no,,ue-3-ects,region,,,",
    ];
    const { out, status } = await csv(rows);
    const first = {
      learner: { situations: ["employee", "job-seeker"], ag2rMember: true },
      annualFee: "already-paid" as const,
      lines: [
        { item: "ue-6-ects", scheme: "ag2r", semester: 1 as const, ref: 'a "b", c' },
        { item: "recall-exam", scheme: "region", ects: 6 },
      ],
    };
    const second = { learner: { ag2rMember: false }, lines: [{ item: "ue-3-ects", scheme: "region" }] };
    expect(records(out)).toEqual([
      { line: 2, id: "A1", quote: quote(first) },
      { line: 6, id: "A2", quote: quote(second) },
    ]);
    expect(status).toBe(1);
  });

  const GOOD = "B,employee,,,ue-6-ects,company,,,";
  const row = (id: string) => GOOD.replace("B", id);

  it.each<[string, string[], object[]]>([
    [
      "an unknown id",
      [GOOD.replace("company", "comapny")],
      [{ line: 2, issues: [{ path: ["lines", 0, "scheme"] }] }],
    ],
    [
      "a number that is none",
      [GOOD.replace("company,,", "company,,2nd")],
      [{ issues: [{ code: "wrong-type" }] }],
    ],
    [
      "too few cells",
      [GOOD.slice(0, -1)],
      [{ id: "B", issues: [{ path: ["lines", 0], code: "unreadable" }] }],
    ],
    ["an open quotation mark", [`${GOOD}"x`], [{ id: "B", issues: [{ code: "unreadable" }] }]],
    [
      "another learner in the same quote",
      [GOOD, GOOD.replace("employee", "job-seeker")],
      [{ line: 2, issues: [{ path: ["lines", 1], code: "contradiction" }] }],
    ],
    [
      "a quote that comes back",
      [row("A"), row("B"), row("A")],
      [
        { id: "A", line: 2, issues: [{ code: "contradiction" }] },
        { id: "B", quote: {} },
        { id: "A", line: 4, issues: [{ code: "contradiction" }] },
      ],
    ],
    [
      "a row that may belong to either neighbour",
      [row("A"), row(""), row("B"), row("C")],
      [
        { id: "A", issues: [{ message: expect.stringContaining("Line 3 may belong to this quote") }] },
        { line: 3, issues: [{ code: "required" }] },
        { id: "B", issues: [{ code: "contradiction" }] },
        { id: "C", quote: {} },
      ],
    ],
    [
      "a first row that belongs nowhere",
      [row("").slice(0, -1), row("B")],
      [
        { line: 2, issues: [{ code: "unreadable" }] },
        { id: "B", issues: [{ code: "contradiction" }] },
      ],
    ],
    [
      "a cell that goes on for lines which look like rows, and then has no good end",
      [row("A"), `${row("B")}"x`, row("C"), 'y"z', row("D")],
      [
        { id: "A", quote: {} },
        { id: "B", line: 3, issues: [{ code: "unreadable" }] },
        { id: "C", line: 4, issues: [{ code: "unreadable" }] },
        { id: "D", line: 6, quote: {} },
      ],
    ],
    [
      "a cell that goes on behind its quotation mark",
      [`${row("A")}"x"y`, row("B")],
      [
        { id: "A", line: 2, issues: [{ code: "unreadable" }] },
        { id: "B", line: 3, quote: {} },
      ],
    ],
    [
      "a quotation mark that is never closed",
      [`${row("B")}"x`, row("C"), row("D")],
      [
        { id: "B", line: 2, issues: [{ code: "unreadable" }] },
        { id: "C", line: 3, issues: [{ code: "unreadable" }] },
        { id: "D", line: 4, issues: [{ code: "unreadable" }] },
      ],
    ],
  ])("says what is wrong with %s, and goes on", async (_, rows, expected) => {
    const { out, status } = await csv(rows);
    expect(records(out)).toMatchObject(expected);
    expect(records(out)).toHaveLength(expected.length);
    expect(status).toBe(2);
  });

  it("lists a hundred problems of a quote, and says that there are more", async () => {
    const rows = Array.from({ length: 101 }, () => row("A").replace(",ue-", ",eu-"));
    const { out } = await batch(["f.csv", "--format", "ndjson"], { "f.csv": [HEAD, ...rows].join("\n") });
    const { issues } = records(out)[0] as { issues: { code: string }[] };
    expect(issues).toHaveLength(101);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["unknown-item", "more-issues"]));
    expect(issues.at(-1)).toMatchObject({ code: "more-issues", path: [] });
  });

  it("refuses more rows in a quote than a request has lines", async () => {
    const rows = Array.from({ length: 1_005 }, () => GOOD);
    const { out } = await csv([...rows, GOOD.replace("employee", "job-seeker")]);
    expect(records(out)).toMatchObject([{ line: 2, issues: [{ code: "too-many" }] }]);
  });

  it("is refused as a whole where it is not in the encoding that is named", async () => {
    const bytes = Buffer.from(`${HEAD}\n${GOOD}\xe9`, "latin1");
    const { status, out, error } = await batch(["f.csv", "--encoding", "utf-8"], { "f.csv": bytes });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(error).toContain(
      "f.csv: line 2 is not UTF-8. Save it as “CSV UTF-8”, or name its encoding with --encoding (",
    );
  });

  it.runIf(isThorough)("tells the quote of a row that is too long, whatever pieces it comes in", async () => {
    const text = `${HEAD}\n${row("A1")}${"x".repeat(MAX_BYTES)}\n${row("B")}`;
    const { out } = await batch(["f.csv", "--format", "ndjson"], { "f.csv": text }, `${HEAD}\nA`.length);
    expect(records(out)).toMatchObject([
      { line: 2, id: "A1", issues: [{ path: ["lines", 0], code: "too-long" }] },
      { line: 3, id: "B", quote: {} },
    ]);
  });

  it.runIf(isThorough).each([
    ["within the first piece", 30_000_000],
    ["across pieces that are not kept", 1_000_000],
  ])("knows of a row that is too long where its quoted cell ends, %s", async (_, size) => {
    const long = (end: string) => `"${"x".repeat(MAX_BYTES)}${"x".repeat(2_000_000)}${end}`;
    const [cut, late] = [long(""), `${"x".repeat(MAX_BYTES)}${"x".repeat(2_000_000)}"`];
    const text = [HEAD, `A,,,,${long('"')}`, row("B"), `C,,,,${cut}`, row("D"), '"', row("E")]
      .concat(`F,,,,${late}`, row("G"), '"', row("H"))
      .join("\n");
    const { out } = await batch(["f.csv", "--format", "ndjson"], { "f.csv": text }, size);
    expect(records(out)).toMatchObject([
      { line: 2, id: "A", issues: [{ code: "too-long" }] },
      { line: 3, id: "B", quote: {} },
      { line: 4, id: "C", issues: [{ code: "too-long" }] },
      { line: 5, id: "D", issues: [{ code: "unreadable" }] },
      { line: 7, id: "E", quote: {} },
      { line: 8, id: "F", issues: [{ code: "too-long" }] },
      { line: 9, id: "G", issues: [{ code: "unreadable" }] },
      { line: 11, id: "H", quote: {} },
    ]);
  });

  it("reads `none` as none of the options", async () => {
    const { out } = await csv(["A,none,,,ue-3-ects,region,,,"]);
    expect(records(out)).toMatchObject([{ quote: { status: "priced", learnerDue: 18_900 } }]);
  });

  it.runIf(isThorough)("knows an id again, however many there are in between", async () => {
    const ids = Array.from({ length: 10_001 }, (_, index) => row(String(index)));
    const text = [HEAD, ...ids, row("1"), row("0"), row("last")].join("\n");
    const { out } = await batch(["f.csv", "--format", "ndjson"], { "f.csv": text }, 1 << 16);
    expect(records(out).slice(-3)).toMatchObject([
      { id: "1", issues: [{}] },
      { id: "0", issues: [{}] },
      { id: "last", quote: {} },
    ]);
    expect(records(out).slice(0, 3)).toMatchObject([{ issues: [{}] }, { issues: [{}] }, { quote: {} }]);
  });

  it.each<[string, string]>([
    ["item,scheme", "A column tells quotes apart: give a column `quote`."],
    ["quote,item", "The first line names the columns: give a column `scheme`."],
    ["quote,item,shceme,scheme", "Did you mean `scheme`?"],
    ["quote,item,scheme,item", "A column appears only once"],
    ["quot\xe9s,item,scheme", 'Got "quotés"'],
  ])("does not begin under the first line %s", async (head, error) => {
    const answer = await batch(["f.csv"], { "f.csv": Buffer.from(`${head}\nA,b,c`, "latin1") });
    expect(answer.status).toBe(2);
    expect(answer.error).toContain("cnam-pricing: f.csv, line 1: ");
    expect(answer.error).toContain(error);
  });

  it.each([";", "\t"])("finds out that cells are separated by %j", async (sign) => {
    const text = [HEAD, GOOD].join("\n").replaceAll(",", sign);
    const { out } = await batch(["-", "--input", "csv", "--format", "ndjson"], { "-": text });
    expect(records(out)).toMatchObject([{ quote: { status: "priced" } }]);
  });

  it.each([";", "\t", ","])("is cut at %j alone where its first line has it", async (sign) => {
    const text = ["quote,item,scheme,ref", "A,ue-3-ects,region,"].join("\n").replaceAll(",", sign);
    const { out } = await batch(["-", "--input", "csv", "--json"], { "-": `${text}a|b|c|d|e|f` });
    expect(records(out)).toMatchObject([{ quote: { lines: [{ ref: "a|b|c|d|e|f" }] } }]);
  });

  it("takes a quotation mark or a carriage return inside a cell for a part of it", async () => {
    const { out } = await csv([`${GOOD}a"b`, `${row("C")}a\rb`]);
    expect(records(out)).toMatchObject([
      { id: "B", quote: { lines: [{ ref: 'a"b' }] } },
      { id: "C", quote: { lines: [{ ref: "a\rb" }] } },
    ]);
  });

  it("takes the facts and measures of any tariff", async () => {
    const text = "quote,learner.age,item,scheme,lessons\n1,11,course,child,3";
    const args = ["f.csv", "--tariff", "examples/tariffs/swimming.mjs"];
    expect((await batch(args, { "f.csv": text })).out).toBe(
      [
        "line,quote,status,item,scheme,ref,learnerDueCents,funderDueCents,why,notes",
        "2,1,priced,course,child,,2438,0,,",
        "",
      ].join("\n"),
    );
  });
});

it("a batch adds up what payers owe who share a line, and takes the measures that a scheme asks for", async () => {
  const rows = [
    "quote,learner.clubs,item,scheme,lessons,voucher",
    "1,east,course,club,2,12.5",
    "2,east,test,own,,",
  ];
  const args = ["f.csv", "--tariff", "t.json", "--format", "ndjson"];
  const read = (name: string) => (name === "t.json" ? JSON.stringify(tiny) : undefined);
  const { out, error } = await batch(args, { "f.csv": rows.join("\n") }, 7, { read });
  expect(records(out)[0].quote.lines[0].payers).toEqual([
    { payer: "voucher", due: 1_250 },
    { payer: "club", due: 9_675 },
  ]);
  expect(error).toMatch(/\nLearners: €96.75\nVoucher: €12.50\nClub: €96.75\n$/);
});

describe("answers as CSV", () => {
  const learner = { situations: ["employee"] };
  const priced = {
    learner,
    lines: [
      { item: "ue-6-ects", scheme: "region", ref: "=1+1" },
      { item: "bulats-test", scheme: "region" },
    ],
  };
  const refused = {
    learner,
    lines: [
      { item: "engineering-thesis", scheme: "ag2r" },
      { item: "ue-6-ects", scheme: "region" },
    ],
  };
  const open = { learner: {}, lines: [{ item: "ue-6-ects", scheme: "company" }] };
  const doubtful = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "ag2r" }] };
  const misspelt = { learner: {}, lines: [{ item: "ue-3-ects", scheme: "regoin" }] };

  it("have a row for each line, the fee and each issue; amounts only where there is a price", async () => {
    const file = [priced, refused, open, [], doubtful, misspelt].map((one) => JSON.stringify(one));
    const { out } = await batch(["f", "--format", "csv"], { f: file.join("\n") });
    expect(out).toBe(
      [
        "line,quote,status,item,scheme,ref,learnerDueCents,funderDueCents,why,notes",
        `1,,priced,ue-6-ects,region,'=1+1,7800,not-published,,region-no-formality`,
        "1,,priced,bulats-test,region,,6500,not-published,,region-no-formality",
        "1,,priced,annual-fee,,,15000,,due,",
        "2,,ineligible,engineering-thesis,ag2r,,,,item-not-eligible learner-not-eligible,",
        "2,,ineligible,ue-6-ects,region,,,,,region-no-formality",
        "3,,undetermined,ue-6-ects,company,,,,situations,",
        "3,,undetermined,annual-fee,,,,,situations,",
        '4,,malformed,,,,,,"request: A request is an object: give an object with `learner`, `lines`, `annualFee`. Got an empty list.",',
        "5,,undetermined,ue-3-ects,ag2r,,,,situations ag2rMember,ag2r-agreement",
        "5,,undetermined,annual-fee,,,,,situations ag2rMember,",
        '6,,malformed,,,,,,"lines[0].scheme: The tariff has no such scheme: give the id of one, such as `company`. Got ""regoin"". Did you mean `region`?",',
        "",
      ].join("\n"),
    );
  });

  it("add up to the totals of the quotes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(requestsOf(tariff), { minLength: 1, maxLength: 10 }), async (requests) => {
        const text = requests.map((request) => `${JSON.stringify(request)}\n`).join("");
        const { out } = await batch(["f", "--format", "csv"], { f: text }, 1_000);
        const total = requests
          .map((request) => quote(request))
          .reduce((sum, one: Quote) => sum + (one.status === "priced" ? one.learnerDue : 0), 0);
        const { data } = Papa.parse<Record<string, string>>(out, { header: true, delimiter: "," });
        const dues = data.map((row) => Number(row["learnerDueCents"] ?? 0));
        expect(dues.reduce((sum, due) => sum + due, 0)).toBe(total);
      }),
      { numRuns: runs(60) },
    );
  });

  it("name the line of each issue, and the file where there are several", async () => {
    const text = "quote,item,scheme\nA,ue-6-ects,region\nA,ue-6-ects,regoin\n";
    const files = { "a.csv": text, "b.csv": text.replaceAll("A,", "B,") };
    const { out } = await batch(["a.csv", "b.csv"], files);
    expect(out.split("\n")[0]).toMatch(/^file,line,quote,/);
    expect(out).toMatch(/^a.csv,3,A,malformed,/m);
    expect(out).toMatch(/^b.csv,3,B,malformed,/m);
  });

  it("name the first line of a quote for what is wrong with the learner", async () => {
    const { default: swimming } = await import("../examples/tariffs/swimming.mjs" as string);
    const facts = { length: { ...swimming.facts.age, label: { fr: "Votre taille", en: "Your height" } } };
    const schemes = { own: swimming.schemes.own };
    const grid = { course: { own: swimming.grid.course.own } };
    const load = async () => ({ default: { ...swimming, facts, groups: {}, schemes, grid } });
    const text = "quote,learner.length,item,scheme,lessons\n\n1,tall,course,own,3";
    const args = ["f.csv", "--tariff", "t.mjs"];
    const { out } = await batch(args, { "f.csv": text }, 7, { load });
    expect(out).toMatch(/^3,1,malformed,.*learner\.length: /m);
  });
});

it("a batch answers the guide's example as the guide says", async () => {
  const guide = readFileSync("docs/guides/batch.md", "utf8");
  const [given = "", answered] = [...guide.matchAll(/```csv\n([^`]*(?:`[^`]+`[^`]*)*?)```/g)].map(
    ([, text]) => text,
  );
  expect((await batch(["f.csv"], { "f.csv": given })).out).toBe(answered);
});

describe("a batch", () => {
  it.each<[string[], string]>([
    [["batch"], "batch takes files, or - for standard input"],
    [["batch", "f", "--format", "html"], "--format of batch is ndjson or csv. Got “html”."],
    [
      ["batch", "f", "--json", "--format", "csv"],
      "--json is short for --format ndjson, and there is --format csv as",
    ],
    [["batch", "f", "--input", "xml"], "--input is ndjson or csv. Got “xml”."],
    [["batch", "none"], "none: there is no such file"],
    [["quote", "f", "--input", "csv"], "--input is for batch only."],
  ])("says what is wrong with %j", async (args, error) => {
    const open = () => {
      throw new Error("none: there is no such file");
    };
    expect(await run(args, { ...environment, open })).toMatchObject({
      status: 2,
      error: expect.stringContaining(error),
    });
  });

  it("shows how far it has come to whoever looks on, ten times a second", async () => {
    const shown: string[] = [];
    let time = 0;
    const onlooker = {
      show: (text: string) => shown.push(text),
      now: () => {
        time += 60;
        return time;
      },
    };
    const text = `${UNIT}\n`.repeat(4);
    await batch(["f"], { f: text }, UNIT.length + 1, { onlooker });
    expect(shown).toEqual([
      "████████████░░░░░░░░░░░░ 50 % · 2 · 11/s · 0:01",
      "████████████████████████ 100 % · 4 · 11/s · 0:00",
      "",
    ]);
    shown.length = 0;
    await run(["batch", "-"], { ...environment, open: () => stream([text, text]), onlooker });
    expect(shown).toEqual(["8 · 44/s", ""]);
  });
});

describe("what a batch says of a record that cannot be read", () => {
  const HEAD = "quote,learner.situations,annualFee,item,scheme,ects,ref";
  const ROW = "employee,already-paid,ue-6-ects,company,,";
  /** As a message shows it. */
  const BLANKED = "employee already-paid ue-6-ects company…";
  /** The line, the path and the message of each issue. */
  const said = async (name: string, text: string | Uint8Array) => {
    const { out } = await batch([name, "--format", "ndjson"], { [name]: text });
    return records(out).flatMap(({ line, id, issues = [] }) =>
      issues.map(({ path, message }: { path: unknown[]; message: string }) => [
        line,
        id,
        path.join("."),
        message,
      ]),
    );
  };

  it.each<[what: string, rows: string[], issues: unknown[][]]>([
    [
      "a row with too few cells",
      [`A,${ROW.slice(0, -1)}`],
      [[2, "A", "lines.0", "A row has as many cells as the first line: give 7 cells. Got a list of 6."]],
    ],
    [
      "a row with too many cells",
      [`A,${ROW},more`],
      [[2, "A", "lines.0", "A row has as many cells as the first line: give 7 cells. Got a list of 8."]],
    ],
    [
      "a quoted cell without an end",
      ['A,,,ue-6-ects,company,,"x'],
      [
        [
          2,
          "A",
          "lines.0",
          String.raw`The quotation mark on line 2 is never closed: close it. Got "A,,,ue-6-ects,company,,\"x".`,
        ],
      ],
    ],
    [
      "rows of a quote that contradict each other, not of those that repeat it or say nothing",
      [`A,${ROW}`, `A,${ROW}`, "A,,,ue-6-ects,region,,", "A,job-seeker,due,ue-6-ects,region,,"],
      [
        [
          2,
          "A",
          "lines.3",
          'Line 5 contradicts line 2, where "learner.situations" is "employee": give the same or nothing. Got "job-seeker".',
        ],
        [
          2,
          "A",
          "lines.3",
          'Line 5 contradicts line 2, where "annualFee" is "already-paid": give the same or nothing. Got "due".',
        ],
      ],
    ],
    [
      "a row that says not which quote it belongs to, and of both its neighbours",
      [`A,${ROW}`, `,${ROW}`, `B,${ROW}`, `C,${ROW}`],
      [
        [2, "A", "", `Line 3 may belong to this quote: correct that line first. Got " ${BLANKED}".`],
        [3, undefined, "", "A row says which quote it belongs to: give `quote`. Got nothing."],
        [4, "B", "", `Line 3 may belong to this quote: correct that line first. Got " ${BLANKED}".`],
      ],
    ],
    [
      "a quote that comes back",
      [`A,${ROW}`, `B,${ROW}`, `A,${ROW}`],
      [
        [
          2,
          "A",
          "",
          'The rows of a quote belong together, and this id is on line 2 and on line 4: move its rows together, or give another id. Got "A".',
        ],
        [
          4,
          "A",
          "",
          'The rows of a quote belong together, and this id is on line 4 and on line 2: move its rows together, or give another id. Got "A".',
        ],
      ],
    ],
    [
      "a row that ends with its id, which may be a part of another",
      [`A,${ROW}`, "A"],
      [
        [2, "A", "", 'Line 3 may belong to this quote: correct that line first. Got "A".'],
        [3, undefined, "", "A row has as many cells as the first line: give 7 cells. Got a list of 1."],
      ],
    ],
    [
      "a quotation mark that leaves open which quote it is, and of its never being closed",
      ['"A', `B,${ROW}`],
      [
        [2, undefined, "", String.raw`The quotation mark on line 2 is never closed: close it. Got "\"A".`],
        [
          3,
          "B",
          "lines.0",
          'The quotation mark on line 2 is not properly closed, and this line may belong to its cell: close it. Got "B,employee,already-paid,ue-6-ects,compan…".',
        ],
      ],
    ],
    ["nothing of a quote around a row of empty cells", [`A,${ROW}`, ",,,,,,", "", "  ", `A,${ROW}`], []],
    [
      "a line without item and scheme",
      ["A,employee,,,,,"],
      [
        [
          2,
          "A",
          "lines.0.item",
          "A line names its item: give the id of one, such as `ue-3-ects`. Got nothing.",
        ],
        [
          2,
          "A",
          "lines.0.scheme",
          "A line names its scheme: give the id of one, such as `company`. Got nothing.",
        ],
      ],
    ],
  ])("is its line, its path and what to give, in CSV: %s", async (_, rows, issues) => {
    expect(await said("f.csv", [HEAD, ...rows].join("\n"))).toEqual(issues);
  });

  it("is its line, its path and what to give, in NDJSON", async () => {
    expect(
      await said(
        "f",
        Buffer.from(
          ' { \n"\xff"\n{"learner": } \nfoo}\n{"learner": {},\nfoo\nquote;item\n"quote"\titem\nquote\na quote, item',
          "latin1",
        ),
      ),
    ).toEqual([
      [
        1,
        undefined,
        "",
        'A record is JSON on one line: give all of a request on this line; a file of a single request is for `quote`. Got " { ".',
      ],
      [2, undefined, "", 'A file is text in UTF-8: give UTF-8. Got "\\"\ufffd\\"".'],
      [3, undefined, "", 'A record is JSON on one line: give a request. Got "{\\"learner\\": } ".'],
      [4, undefined, "", 'A record is JSON on one line: give a request. Got "foo}".'],
      [
        5,
        undefined,
        "",
        'A record is JSON on one line: give all of a request on this line; a file of a single request is for `quote`. Got "{\\"learner\\": {},".',
      ],
      [6, undefined, "", 'A record is JSON on one line: give a request. Got "foo".'],
      [
        7,
        undefined,
        "",
        'A record is JSON on one line: give a request, or `--input csv` to have CSV read. Got "quote;item".',
      ],
      [
        8,
        undefined,
        "",
        'A record is JSON on one line: give a request, or `--input csv` to have CSV read. Got "\\"quote\\"\\titem".',
      ],
      [9, undefined, "", 'A record is JSON on one line: give a request. Got "quote".'],
      [10, undefined, "", 'A record is JSON on one line: give a request. Got "a quote, item".'],
    ]);
  });

  const COLUMNS =
    "quote, date, learner.situations, learner.ag2rMember, annualFee, item, scheme, ects, semester, ref";

  it.each<[head: string, errors: string[]]>([
    ["item,scheme", ['A column tells quotes apart: give a column `quote`. Got "item, scheme".']],
    [
      "quote",
      [
        'The first line names the columns: give a column `item`. Got "quote".',
        'The first line names the columns: give a column `scheme`. Got "quote".',
      ],
    ],
    ["quote,item,scheme,item", ['A column appears only once: give each column once. Got "item".']],
    [
      "quote,item,scheme,price,learner.ag2rMembr",
      [
        `There is no such column: give only ${COLUMNS}. Got "price".`,
        `There is no such column: give only ${COLUMNS}. Got "learner.ag2rMembr". Did you mean \`learner.ag2rMember\`?`,
      ],
    ],
  ])("is what is wrong with the first line: %s", async (head, errors) => {
    const { status, out, error } = await batch(["f.csv", "--format", "ndjson"], { "f.csv": `\n${head}\nA` });
    const expected = errors.map((one) => `cnam-pricing: f.csv, line 2: ${one}\n`).join("");
    expect({ status, out, error }).toEqual({ status: 2, out: "", error: expected });
  });
});

it.each<[text: string, error: string]>([
  ["", "f.csv\u00A0: le fichier est vide, il faut une première ligne avec les titres des colonnes"],
  [
    "devis;financment;intitulé\n",
    "f.csv, ligne 1\u00A0: la colonne «\u00A0financment\u00A0» n'existe pas. Vouliez-vous dire financement (scheme)\u00A0? Colonnes possibles\u00A0: devis (quote), jour (date), situation (learner.situations), Cotisez-vous à AG2R La Mondiale\u00A0? (learner.ag2rMember), droits annuels (annualFee), intitulé (item), financement (scheme), ECTS, semestre (semester), référence (ref).\ncnam-pricing\u00A0: f.csv, ligne 1\u00A0: il manque une colonne «\u00A0scheme\u00A0», ou «\u00A0financement\u00A0».",
  ],
  [
    "devis;intitulé;financement;prestation\n",
    "f.csv, ligne 1\u00A0: «\u00A0intitulé\u00A0» et «\u00A0prestation\u00A0» désignent la même colonne\u00A0: gardez l'une des deux.",
  ],
  [
    "PK\u0003\u0004",
    "f.csv\u00A0: c'est un classeur, pas un texte. Enregistrez-le de nouveau en «\u00A0CSV UTF-8\u00A0».",
  ],
])("a whole file that cannot be read is told of in French: %j", async (text, told) => {
  const { status, out, error } = await batch(["f.csv", "--locale", "fr"], { "f.csv": text });
  expect({ status, out, error }).toEqual({ status: 2, out: "", error: `cnam-pricing\u00A0: ${told}\n` });
});

describe("the files of a batch", () => {
  const CSV = "quote,learner.situations,item,scheme\nA,employee,ue-6-ects,company";

  it.each<[name: string, args: string[], text: string, isCsv: boolean]>([
    ["f.csv", [], CSV, true],
    ["F.TSV", [], CSV, true],
    ["f.csv.gz", [], UNIT, false],
    ["fcsv", [], UNIT, false],
    ["f.ndjson", ["--json"], UNIT, false],
    ["f.ndjson", ["--input", "csv"], CSV, true],
    ["f.csv", ["--input", "ndjson"], UNIT, false],
    ["f.csv", ["--format", "ndjson"], CSV, false],
    ["f.csv", ["--json", "--format", "ndjson"], CSV, false],
    ["f.ndjson", ["--format", "csv"], UNIT, true],
  ])("%s with %j is read, and answered as CSV or not", async (name, args, text, isCsv) => {
    const { out, status } = await batch([name, ...args], { [name]: text });
    expect(status).toBe(0);
    expect(out.startsWith("line,quote,status,")).toBe(isCsv);
  });

  it("are never answered by nothing at all, while nothing is found", async () => {
    const output = start(["batch", "-"], {
      ...environment,
      open: () => stream([UNIT.slice(0, 3), UNIT.slice(3), "\n"]),
    });
    expect(await collected(output)).toHaveLength(1);
  });

  it("are cut into lines, whatever pieces they come in", async () => {
    const cut = async (...pieces: string[]) => {
      const lines = (await collected(readLines(stream(pieces).bytes))).flat();
      return lines.map(({ number, text }) => [number, text]);
    };
    expect(await cut("a\r\nb\rc\n", "\n", "d", "e\n")).toEqual([
      [1, "a"],
      [2, "b\rc"],
      [3, ""],
      [4, "de"],
    ]);
    expect(await cut("a\n\n")).toEqual([
      [1, "a"],
      [2, ""],
    ]);
    expect(await cut("a\n", "b")).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
    expect(await cut()).toEqual([]);
    expect(await cut("a\r", "\nb\r\nc")).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
    expect(await cut("a\r", "b\rc")).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ]);
  });

  it("lose a byte order mark, but not a letter whose bytes resemble one", async () => {
    const first = async (text: string) => (await collected(readLines(stream([text]).bytes)))[0]?.[0];
    expect(await first("\ufeffa\n")).toEqual({ number: 1, text: "a" });
    for (const letter of ["\ufec0", "\uf03f"])
      expect(await first(`${letter}a\n`)).toEqual({ number: 1, text: `${letter}a` });
  });

  it("may contain the replacement character itself, and blank lines around a line that is not UTF-8", async () => {
    const pieces = [`a\n\ufffd\n\n`, Buffer.from("b\n\xff\n\nc\n", "latin1"), "\ufffd"];
    const lines = (await collected(readLines(stream(pieces).bytes))).flat();
    expect(lines).toEqual(
      ["a", "\ufffd", "", "b", "\ufffd", "", "c", "\ufffd"].map((text, index) => ({
        number: index + 1,
        text,
        ...(index === 4 && { flaw: "ill-formed-text" }),
      })),
    );
  });

  it("are recognised as UTF-8 exactly where the encoding standard decodes them", async () => {
    const followers = [0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0];
    const ends = ["", "\x80", "\x80\x80", "\xbf\xbf\x80"].map((end) => Buffer.from(`${end}\n`, "latin1"));
    for (let lead = 0x80; lead <= 0xff; lead++)
      for (const follower of followers)
        for (const end of ends) {
          const bytes = Buffer.concat([Uint8Array.of(lead, follower), end]);
          const { encoding } = { encoding: undefined, ...(await recognise(stream([bytes]).bytes)) };
          expect(encoding === "utf-8", bytes.toString("hex")).toBe(isUtf8(bytes));
        }
  });

  it("have lines of 4 MiB at most, and of a longer one its beginning", async () => {
    const of = async (length: number) => {
      for await (const [line] of readLines(stream([new Uint8Array(length).fill(120), "\n"]).bytes))
        if (line) return { length: line.text.length, flaw: line.flaw };
      return undefined;
    };
    expect(await of(4 * 1024 * 1024)).toEqual({ length: 4_194_304, flaw: undefined });
    expect(await of(4 * 1024 * 1024 + 1)).toEqual({ length: 1_000, flaw: "too-long" });
  });

  it("know of a longer one how many quotation marks it has", async () => {
    const long = `"${"x".repeat(MAX_BYTES)}"`;
    for await (const lines of readLines(stream([long, '"', '"x', `"x""\n${long}`, "\n"]).bytes))
      if (lines.length > 0)
        expect(lines.map(({ marks }) => marks)).toEqual(lines[0]?.number === 1 ? [7] : [2]);
    expect.assertions(2);
  });
});

describe("the progress of a batch", () => {
  const watched = (size: number, moments: [time: number, records: number, bytes: number][]) => {
    const shown: string[] = [];
    let time = 1_000;
    const { at } = progress({ show: (text) => shown.push(text), now: () => time }, size);
    for (const [moment, records, bytes] of moments) {
      time = 1_000 + moment;
      at(records, bytes);
    }
    return shown;
  };

  it("is shown once a tenth of a second has passed, and not before", () => {
    expect(
      watched(Number.NaN, [
        [99, 1, 1],
        [100, 2, 2],
        [199, 3, 3],
        [200, 4, 4],
      ]),
    ).toEqual(["2 · 20/s", "4 · 20/s"]);
  });

  it("tells in minutes and seconds what remains", () => {
    expect(
      watched(1_000, [
        [10_000, 500, 50],
        [65_000, 650, 500],
        [66_000, 660, 1_000],
      ]),
    ).toEqual([
      "█░░░░░░░░░░░░░░░░░░░░░░░ 5 % · 500 · 50/s · 3:10",
      "████████████░░░░░░░░░░░░ 50 % · 650 · 10/s · 1:05",
      "████████████████████████ 100 % · 660 · 10/s · 0:00",
    ]);
  });

  it("is that of all files together, and ends where the batch fails", async () => {
    const shown: string[] = [];
    let time = 0;
    const onlooker = { show: (text: string) => shown.push(text), now: () => (time += 100) };
    const broken = async function* () {
      yield new Uint8Array(2);
      throw new Error("it cannot be read");
    };
    const open = (name: string): Stream =>
      name === "a" ? { ...stream([`${UNIT}\n`]), size: UNIT.length + 1 } : { bytes: broken(), size: 2 };
    const { status } = await run(["batch", "a", "b"], { ...environment, open, onlooker });
    expect(status).toBe(2);
    expect(shown[0]).toMatch(/ 97 % · 1 · /);
    expect(shown.at(-1)).toBe("");
  });
});

it("the summary of a batch counts shares that are not published, in each language", async () => {
  const region = JSON.stringify({ ...unit, lines: [{ item: "ue-6-ects", scheme: "region" }] });
  const { error } = await batch(["f", "--locale", "fr"], { f: `${region}\n${region}\n` });
  expect(error).toContain("Cofinancement du Conseil régional\u00a0: part non publiée (2 estimations)\n");
});
