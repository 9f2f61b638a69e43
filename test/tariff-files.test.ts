import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decode } from "../src/batch/text/encoding.js";
import { files } from "../src/cli/files.js";
import { cnamNouvelleAquitaine as page } from "../src/index.js";
import { environment, run } from "./support/cli.js";
import { folder } from "./support/files.js";
import { tiny } from "./support/tiny.js";

const cli = (...args: string[]) => run(args, { ...environment, ...files });

/** Files with these texts in a folder; data as JSON. */
function written(contents: Readonly<Record<string, unknown>>, into = folder()): string {
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(join(into, name, ".."), { recursive: true });
    const isData = typeof content === "object" && !Buffer.isBuffer(content);
    writeFileSync(join(into, name), isData ? JSON.stringify(content) : (content as string));
  }
  return into;
}

/** The bundled page in a folder. */
async function pageFolder(): Promise<string> {
  const to = join(folder(), "prices");
  await cli("write", to);
  return to;
}

/** Changes the table in a folder. */
function change(tariff: string, from: string, to: string): void {
  const file = join(tariff, "grid.csv");
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

const BULATS = "Test BULATS;65 €";

it("a control character in any text of a tariff is printed as a sign in its place", async () => {
  const { items } = page;
  const label = "Test\u001B[2J BULATS";
  const file = { ...page, items: { ...items, "bulats-test": { ...items["bulats-test"], label } } };
  const { out } = await cli("grid", "--tariff", join(written({ "page.json": file }), "page.json"));
  expect(out).toContain("Test\u{FFFD}[2J BULATS");
  expect(out).not.toContain("\u001B");
});

describe("a tariff in a folder", () => {
  it("is written as a table and the rest, and taken back as it was", async () => {
    const to = join(folder(), "new", "prices");
    const names = [join(to, "tariff.json"), join(to, "grid.csv")];
    expect(await cli("write", to)).toEqual({ status: 0, out: `${names.join("\n")}\n`, error: "" });
    expect(readFileSync(names[1] as string, "utf8")).toBe((await cli("grid", "--format", "csv")).out);
    expect(await cli("check", to)).toEqual({
      status: 0,
      out: `${to}: nothing to correct. cnam-nouvelle-aquitaine, edition undated: 17 × 4 prices.\n`,
      error: "",
    });
    expect(JSON.parse((await cli("write", "-", "--tariff", to)).out)).toEqual(page);
    expect((await cli("grid", "--tariff", `${to}/`)).out).toBe((await cli("grid")).out);
  });

  it("with one cell changed differs in that cell", async () => {
    const [before, after] = [await pageFolder(), await pageFolder()];
    change(after, BULATS, "Test BULATS;70,50");
    expect((await cli("diff", before, after)).out).toBe("The price bulats-test × company: 65 € → 70,50 €\n");
    const quoted = await cli(
      "quote",
      "bulats-test:company",
      "--situation",
      "employee",
      "--json",
      "--tariff",
      after,
    );
    expect(JSON.parse(quoted.out)).toMatchObject({
      status: "priced",
      payers: [{}, { payer: "company", due: 7_050 }],
    });
  });

  it("names a bad cell by its file, line, item and scheme", async () => {
    const tariff = await pageFolder();
    change(tariff, BULATS, "Test BULATS;65 euros");
    const file = join(tariff, "grid.csv");
    const text = `${file}, line 16, bulats-test × company: A cell holds an amount, a rate or a refusal: give \`12,50 €\`, \`12 € / heure\`, \`Non éligible\`, or \`=\` if the price is in \`tariff.json\`. Got "65 euros".\n`;
    expect(await cli("check", tariff)).toEqual({ status: 1, out: text, error: "" });
    expect(await cli("grid", "--tariff", tariff)).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${text}`,
    });
    expect(JSON.parse((await cli("check", tariff, "--json")).out)).toMatchObject([
      {
        file,
        line: 16,
        path: ["grid", "bulats-test", "company"],
        code: "wrong-type",
        received: '"65 euros"',
      },
    ]);
  });

  it("names a row that is not known by its line, and the rest by its path", async () => {
    const tariff = await pageFolder();
    change(tariff, BULATS, "Test BULAT;65 €");
    expect((await cli("check", tariff)).out).toBe(
      `${join(tariff, "grid.csv")}, line 16: The tariff has no such item: give an id, or a label. Got "Test BULAT". Did you mean \`bulats-test\`?\n`,
    );
    const rest = JSON.parse(readFileSync(join(tariff, "tariff.json"), "utf8"));
    written({ "tariff.json": { ...rest, currency: "€" } }, tariff);
    expect((await cli("check", tariff)).out).toBe(
      `${join(tariff, "tariff.json")}: currency: \`currency\` is an ISO 4217 code: give three capitals, such as \`EUR\`. Got "€".\n`,
    );
  });

  it("says so if a quotation mark is never closed, or a file is missing or not JSON", async () => {
    const tariff = await pageFolder();
    const table = join(tariff, "grid.csv");
    change(tariff, "Test BULATS", '"Test BULATS');
    const never = `${table}, line 16: a quoted cell lacks one of its quotation marks\n`;
    expect(await cli("check", tariff)).toEqual({ status: 1, out: never, error: "" });
    expect(await cli("grid", "--tariff", tariff)).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${never}`,
    });
    const alone = written({ "tariff.json": {} });
    expect((await cli("check", alone)).out).toBe(
      `${alone}: there is no grid.csv beside tariff.json: cnam-pricing write makes both.\n`,
    );
    const empty = written({ "tariff.json": "", "grid.csv": "" });
    expect(await cli("check", empty)).toEqual({
      status: 1,
      out: `${join(empty, "tariff.json")}: there is nothing to read. Check what it contains.\n`,
      error: "",
    });
  });

  it.each<[what: string, encode: (text: string) => Buffer]>([
    ["UTF-8 without a mark", (text) => Buffer.from(text)],
    ["UTF-16, as Windows calls Unicode", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16 the other way round", (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
    ["Windows-1252", (text) => Buffer.from(text.replaceAll("€", "\x80"), "latin1")],
  ])("may have its table in %s", async (_, encode) => {
    const tariff = await pageFolder();
    const file = join(tariff, "grid.csv");
    const text = readFileSync(file, "utf8").replace("\ufeff", "");
    writeFileSync(file, encode(text));
    expect(await cli("check", tariff)).toMatchObject({ status: 0 });
  });

  it.each<[what: string, save: (text: string) => string]>([
    ["commas", (text) => text.replace(/^(.*);(.*);(.*);(.*);(.*)$/gm, '"$1","$2","$3","$4","$5"')],
    ["tabs", (text) => text.replaceAll(";", "\t")],
    ["a line that names the separator", (text) => `sep=|\n${text.replaceAll(";", "|")}`],
    ["line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
    ["line ends of old", (text) => text.replaceAll("\n", "\r")],
    ["every cell quoted", (text) => text.replace(/[^;\n]+/g, '"$&"')],
    ["line breaks in a quoted cell", (text) => text.replace("Test BULATS", '"Test\nBULATS"')],
    ["no line end at its end", (text) => text.trimEnd()],
  ])("may have a table with %s", async (_, save) => {
    const tariff = await pageFolder();
    const file = join(tariff, "grid.csv");
    writeFileSync(file, save(readFileSync(file, "utf8").replace("\ufeff", "")));
    expect(await cli("check", tariff)).toMatchObject({ status: 0 });
    change(tariff, "Examens spéciaux de rappel", "Examens");
    expect((await cli("check", tariff)).out).toContain(
      `grid.csv, line ${/^sep/.test(save("x")) || save("Test BULATS").includes("\n") ? 19 : 18}: `,
    );
  });
});

describe("writing a tariff", () => {
  it("makes a JSON file of it, or writes to standard output", async () => {
    const file = join(folder(), "page.JSON");
    expect(await cli("write", file)).toEqual({ status: 0, out: `${file}\n`, error: "" });
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(/^\{\n {2}"format": 1,\n {2}"id": "cnam-nouvelle-aquitaine",\n/);
    expect(JSON.parse(text)).toEqual(page);
    expect(await cli("diff", file, file)).toEqual({ status: 0, out: "", error: "" });
    expect(JSON.parse((await cli("write", "-")).out)).toEqual(page);
  });

  it("writes over nothing, and then writes nothing at all", async () => {
    const there = written({ "grid.csv": "mine" });
    const error = `cnam-pricing: ${join(there, "grid.csv")}: this file already exists: remove it, or choose another name.\n`;
    expect(await cli("write", there)).toEqual({ status: 2, out: "", error });
    expect(files.list(there)).toEqual(["grid.csv"]);
    expect(readFileSync(join(there, "grid.csv"), "utf8")).toBe("mine");
    expect((await cli("write", join(there, "grid.csv", "x.json"))).status).toBe(2);
  });

  it.each(["prices.csv", "prices.TSV", "prices.mjs", "prices.ts"])("is not to %s", async (name) => {
    const error = `cnam-pricing: ${name}: a tariff is written to a .json file or to a folder.\n`;
    expect(await cli("write", name)).toEqual({ status: 2, out: "", error });
  });

  it("says what keeps it from being written", async () => {
    expect(() => files.write("/dev/null/x", "")).toThrow("/dev/null/x: ");
    expect(() => files.list("\0")).toThrow();
  });
});

const edition = (id: string, from?: string, until?: string) => ({
  ...tiny,
  edition: { id, ...(from && { from }), ...(until && { until }) },
});

describe("the editions of a page", () => {
  const editions = {
    "1.json": edition("first", undefined, "2020-05-31"),
    "2.json": edition("second", "2020-06-01", "2022-04-13"),
    "3.json": edition("third", "2022-05-01"),
    "notes.txt": "not an edition",
  };
  const list =
    "first (until 31\u00A0May 2020), second (1\u00A0June 2020 to 13\u00A0April 2022), third (from 1\u00A0May 2022)";
  const editionOf = (out: string) => JSON.parse(out).edition;
  const quote = ["quote", "badge:own", "--fact", "resident=no", "--fact", "age=30", "--json"];

  it.each([
    ["2020-05-31", "first"],
    ["2020-06-01", "second"],
    ["2030-01-01", "third"],
  ])("are a folder, from which the day %s takes the %s", async (day, id) => {
    const { status, out } = await cli(...quote, "--tariff", written(editions), "--on", day);
    expect(status).toBe(0);
    expect(editionOf(out)).toBe(id);
  });

  it("may be folders themselves, each with its table", async () => {
    const into = written(editions);
    await cli("write", join(into, "fourth"), "--tariff", join(into, "3.json"));
    change(join(into, "fourth"), "Badge,€2", "Badge,€3");
    const rest = join(into, "fourth", "tariff.json");
    const next = JSON.parse(readFileSync(rest, "utf8"));
    writeFileSync(rest, JSON.stringify({ ...next, edition: { id: "fourth", from: "2031-01-01" } }));
    written({ "3.json": edition("third", "2022-05-01", "2030-12-31") }, into);
    const { out } = await cli(...quote, "--tariff", into, "--on", "2031-01-01");
    expect(JSON.parse(out)).toMatchObject({ edition: "fourth", learnerDue: 300 });
  });

  it("may be named one by one", async () => {
    const into = written(editions);
    const each = ["1.json", "2.json"].flatMap((name) => ["--tariff", join(into, name)]);
    expect(editionOf((await cli(...quote, ...each, "--on", "2021-01-01")).out)).toBe("second");
  });

  it("are all named where the day is in a gap, or none is given", async () => {
    const into = written(editions);
    expect(await cli(...quote, "--tariff", into, "--on", "2022-04-20")).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: no edition of pool is valid on 20\u00A0April 2022. Known editions: ${list}.\n`,
    });
    expect(await cli("grid", "--tariff", into)).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: there are several editions: choose a day with --on. Known editions: ${list}.\n`,
    });
    expect((await cli("diff", into, into)).error).toContain(
      "there are several editions: choose a day with --on. Known editions: ",
    );
  });

  it.each([
    [["--on", "2021-02-30"], "--on takes a day such as 2026-09-01. Got “2021-02-30”."],
    [
      ["--on", "01/09/2025"],
      "--on takes a day such as 2026-09-01. Got “01/09/2025”. Did you mean 2025-09-01?",
    ],
    [["--on", "31.02.2025"], "--on takes a day such as 2026-09-01. Got “31.02.2025”."],
    [["--on", "2021-01-01", "--on", "2021-01-01"], "--on is given twice: once is enough."],
  ])("are not chosen by %j", async (on, error) => {
    expect(await cli("grid", "--tariff", written(editions), ...on)).toEqual({
      status: 2,
      out: "",
      error: `cnam-pricing: ${error}\n`,
    });
  });

  it("may be a single one, which the day has to be in", async () => {
    const file = join(written(editions), "2.json");
    expect((await cli("grid", "--tariff", file)).status).toBe(0);
    expect((await cli("grid", "--tariff", file, "--on", "2021-01-01")).status).toBe(0);
    expect((await cli("grid", "--tariff", file, "--on", "2025-01-01")).error).toBe(
      "cnam-pricing: no edition of pool is valid on 1\u00A0January 2025. Known editions: second (1\u00A0June 2020 to 13\u00A0April 2022).\n",
    );
    expect((await cli("grid", "--on", "2025-01-01")).out).toBe((await cli("grid")).out);
  });

  it("are of one page, and do not overlap", async () => {
    const strange = written({ ...editions, "4.json": { ...edition("old"), id: "hall" } });
    expect((await cli("grid", "--tariff", strange, "--on", "2021-01-01")).error).toBe(
      "cnam-pricing: all editions of a page must have the same id. Got pool and hall.\n",
    );
    expect((await cli("check", strange)).status).toBe(0);
    const overlapping = written({ ...editions, "4.json": edition("late", "2022-04-13", "2022-04-20") });
    expect((await cli("grid", "--tariff", overlapping, "--on", "2022-04-13")).error).toBe(
      "cnam-pricing: two editions of pool are valid on 13\u00A0April 2022: second and late. Change the days of one.\n",
    );
    const { status, out } = await cli("check", overlapping);
    expect(status).toBe(1);
    expect(out.split("\n")[0]).toBe(
      `${overlapping}: two editions of pool are valid on 13\u00A0April 2022: second and late. Change the days of one.`,
    );
    const { edition: _, ...undated } = tiny;
    const timeless = written({ "1.json": undated, "2.json": edition("other") });
    expect((await cli("check", timeless)).out).toContain(
      "two editions of pool have neither a first nor a last day: undated and other. Give one a last day, and the other a first.\n",
    );
    const ending = written({ "1.json": undated, "2.json": edition("other", undefined, "2025-01-01") });
    expect((await cli("check", ending)).out).toContain(
      "are valid on 1\u00A0January 2025: undated and other.",
    );
    const both = written({ "1.json": undated, "2.json": edition("dated", "2025-01-01") });
    expect((await cli("check", both)).out).toContain(
      "two editions of pool are valid on 1\u00A0January 2025: undated and dated.",
    );
  });

  it("are each checked, and all that is wrong is told at once", async () => {
    const into = written({
      ...editions,
      "1.json": { ...tiny, title: "" },
      "2.json": { ...tiny, currency: "€" },
    });
    const { status, out } = await cli("check", into);
    expect(status).toBe(1);
    expect(out.split("\n").map((line) => line.split(": ").slice(0, 2))).toEqual([
      [join(into, "1.json"), "title"],
      [join(into, "2.json"), "currency"],
      [join(into, "3.json"), "nothing to correct. pool, edition third"],
      [""],
    ]);
    expect((await cli("grid", "--tariff", into, "--on", "2030-01-01")).status).toBe(2);
  });

  it("that differ do not share an id", async () => {
    const one = edition("2026", undefined, "2026-06-30");
    const into = written({ "1.json": one, "2.json": edition("2026", "2026-07-01") });
    const message = "two editions of pool have the id “2026” and differ: give each an id of its own.";
    const both = ["1.json", "2.json"].flatMap((name) => ["--tariff", join(into, name)]);
    expect(await cli("check", into)).toMatchObject({ status: 1 });
    expect((await cli("check", into)).out.split("\n")[0]).toBe(`${into}: ${message}`);
    for (const command of [
      ["grid", "--on", "2026-12-31"],
      ["batch", "-"],
    ])
      expect(await cli(...command, ...both)).toEqual({
        status: 2,
        out: "",
        error: `cnam-pricing: ${message}\n`,
      });
  });

  it("are all checked where some cannot be read, and each of those is told", async () => {
    const into = written({
      "1.json": edition("first"),
      "2.json": '{\n  "format": 1,\n  "id": "pool"\n  "title": "Pool"\n}',
      "3/tariff.json": {},
      "4.json": { ...tiny, title: "" },
    });
    await cli("write", join(into, "5"));
    change(join(into, "5"), "Test BULATS", '"Test BULATS');
    const gone = join(into, "gone.json");
    const { status, out, error } = await cli("check", into, gone);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(out.split("\n")).toEqual([
      `${into}/2.json: not JSON: give \`,\` or \`}\` at line 4, column 3. Got “"”.`,
      `${into}/3: there is no grid.csv beside tariff.json: cnam-pricing write makes both.`,
      expect.stringMatching(/4\.json: title: /),
      `${into}/5/grid.csv, line 16: a quoted cell lacks one of its quotation marks`,
      `${gone}: there is no such file. Check its name.`,
      expect.stringMatching(/1\.json: nothing to correct\. /),
      "",
    ]);
    const json = await cli("check", into, gone, "--json");
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out).map(({ code }: { code: string }) => code)).toEqual([
      "unreadable",
      "unreadable",
      "wrong-type",
      "unreadable",
      "unreadable",
    ]);
  });

  it("are not in a folder of anything else", async () => {
    const empty = written({ "notes.txt": "", "inner/notes.txt": "" });
    const text = `${empty}: this folder has neither a tariff.json nor editions. Check its name.\n`;
    expect(await cli("check", empty)).toEqual({ status: 1, out: text, error: "" });
    expect((await cli("grid", "--tariff", empty)).error).toBe(`cnam-pricing: ${text}`);
  });
});

describe("checking tariffs", () => {
  it("takes JSON files, folders and modules together, and says of each what is wrong", async () => {
    const file = join(written({ "page.json": { ...tiny, id: 5, grid: {} } }), "page.json");
    const { status, out } = await cli(
      "check",
      file,
      "examples/tariffs/swimming.mjs",
      "test/fixtures/broken-tariff.mjs",
    );
    expect(status).toBe(1);
    const lines = out.split("\n");
    expect(lines[0]).toBe(`${file}: id: The id of a tariff is a text: give a text that is not blank. Got 5.`);
    expect(lines.at(-2)).toBe(
      "examples/tariffs/swimming.mjs: nothing to correct. swimming, edition undated: 1 × 2 prices.",
    );
    expect(out).toContain("test/fixtures/broken-tariff.mjs: schemes.own.paidBy: ");
  });

  it.each(["gone.json", "gone", "README.md"])("says that %s cannot be read at all", async (path) => {
    const { status, out, error } = await cli("check", path);
    expect({ status, error }).toEqual({ status: 1, error: "" });
    expect(out.startsWith(`${path}: `)).toBe(true);
    expect((await cli("grid", "--tariff", path)).error).toBe(
      `${out.trimEnd().replace(/^/gm, "cnam-pricing: ")}\n`,
    );
  });

  it("gives its issues as data, none if nothing is wrong", async () => {
    expect(await cli("check", "examples/tariffs/ich-paris.json", "--json")).toEqual({
      status: 0,
      out: "[]\n",
      error: "",
    });
  });

  it("shows a name without obeying it", async () => {
    const { out } = await run(["check", "a\u001b[2J.json"], {
      ...environment,
      read: () => JSON.stringify(tiny),
    });
    expect(out).toMatch(/^a\ufffd\[2J\.json: nothing to correct/);
  });
});

describe("the text of a file", () => {
  const GAPS = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  const textOf = (bytes: Uint8Array) => {
    const decoded = decode(bytes);
    return "text" in decoded ? decoded.text : decoded;
  };

  it("is Windows-1252 if it is neither UTF-8 nor marked as UTF-16", () => {
    const bytes = Uint8Array.from({ length: 255 }, (_, code) => code + 1).filter(
      // A carriage return alone at the end of a first line is asked about.
      (byte) => byte !== 13 && !GAPS.includes(byte),
    );
    // The other way round some of them would be UTF-8.
    const text = textOf(Buffer.concat([Buffer.from("a"), bytes.reverse()]));
    expect(text).toHaveLength(250);
    expect([...String(text)].reverse().join("").slice(0x7e, 0x9a)).toBe("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0");
    expect(textOf(Buffer.from("àáâãäåæçèé", "latin1"))).toBe("àáâãäåæçèé");
  });

  it.each(GAPS)("is none if it has the byte %i, which stands for nothing in Windows-1252", (byte) => {
    expect(decode(Uint8Array.of(0xe9, 0x20, byte))).toMatchObject({
      problem: { en: "neither UTF-8 nor Windows-1252" },
    });
  });

  it("has no byte order mark", () => {
    expect(textOf(Buffer.from("\ufeffé"))).toBe("é");
    expect(textOf(Buffer.from("\ufeffé", "utf16le"))).toBe("é");
    expect(textOf(Buffer.from("\ufeffé", "utf16le").swap16())).toBe("é");
    expect(textOf(Buffer.from(""))).toBe("");
  });
});
