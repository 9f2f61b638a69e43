import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineIn } from "../docs/.vitepress/tariffs/json-lines.js";
import { openFiles } from "../docs/.vitepress/tariffs/opening.js";
import { type Reading, type Rest, readTariff } from "../docs/.vitepress/tariffs/reading.js";
import { words } from "../docs/.vitepress/tariffs/words.js";
import { tableText } from "../src/batch/tariff-parts.js";
import { formatJson } from "../src/cli/json-text.js";
import { cnamNouvelleAquitaine, type Tariff } from "../src/index.js";
import { partTable } from "../src/tariffs/table/write.js";
import { environment, run } from "./support/cli.js";

const TABLE = tableText(cnamNouvelleAquitaine);
const REST = formatJson(partTable(cnamNouvelleAquitaine).rest);
const JSON_TEXT = formatJson(cnamNouvelleAquitaine);

const problemsOf = (reading: Reading) => (reading.kind === "unsound" ? reading.problems : []);
const tariffOf = (reading: Reading): Tariff | undefined =>
  reading.kind === "sound" ? reading.tariff : undefined;

/** What `check` says of a folder with these two files, without the names of the files. */
const checked = (table: string, rest: string, locale: "fr" | "en") =>
  check("t", { "t/grid.csv": table, "t/tariff.json": rest }, locale);

async function check(path: string, files: Readonly<Record<string, string>>, locale: "fr" | "en") {
  const { out } = await run(["check", path, "--locale", locale], {
    ...environment,
    list: (path) => (path === "t" ? ["grid.csv", "tariff.json"] : undefined),
    read: (path) => files[path],
  });
  return out.trimEnd().split("\n");
}

describe("the page for tariffs", () => {
  it("reads the table of the bundled page with the rest of that page", () => {
    expect(tariffOf(readTariff(TABLE, undefined, "fr"))).toEqual(cnamNouvelleAquitaine);
    const dearer = TABLE.replace("Test BULATS;65 €", "Test BULATS;70,50");
    expect(tariffOf(readTariff(dearer, undefined, "fr"))?.grid["bulats-test"]?.["company"]).toBe(7050);
  });

  it("reads a table with its rest, and the whole as JSON", () => {
    const rest = { name: "tariff.json", text: REST.replace('"undated"', '"2027"') };
    expect(tariffOf(readTariff(TABLE, rest, "fr"))?.edition?.id).toBe("2027");
    expect(tariffOf(readTariff(JSON_TEXT, rest, "fr"))?.edition?.id).toBe("undated");
  });

  it.each(readdirSync("examples/tariffs").filter((name) => name.endsWith(".json")))("reads %s", (name) => {
    expect(readTariff(readFileSync(`examples/tariffs/${name}`, "utf8"), undefined, "en").kind).toBe("sound");
  });

  it.each([
    ["a cell that cannot be read", TABLE.replace("Test BULATS;65 €", "Test BULATS;70,50 euros"), REST],
    ["a row that is missing", TABLE.replace(/Test BULATS.*\n/, ""), REST],
    ["a cell that is never closed", TABLE.replace("Test BULATS;65 €", 'Test BULATS;"65 €'), REST],
    ["an amount that means two things", TABLE.replace("1 020 €", "1,020"), REST],
    ["a rest with a misspelt key", TABLE, REST.replace('"currency"', '"curency"')],
  ])("says of %s what the command line says", async (_, table, text) => {
    const rest: Rest = { name: "t/tariff.json", text };
    for (const locale of ["fr", "en"] as const) {
      const said = await checked(table, text, locale);
      const problems = problemsOf(readTariff(table, rest, locale));
      expect(problems.length).toBeGreaterThan(0);
      expect(problems).toHaveLength(said.length);
      for (const [index, { line, place, text: what }] of problems.entries()) {
        expect(said[index]).toContain(what);
        if (line !== undefined)
          expect(said[index]).toContain(locale === "fr" ? `ligne ${line}` : `line ${line}`);
        if (line !== undefined && place !== "") expect(said[index]).toContain(`, ${place}`);
      }
    }
  });

  it("names the line of a text in JSON where something is to be mended, in the words of the command line", async () => {
    const text = JSON_TEXT.replace('"currency": "EUR"', '"currency": "€"');
    const line = text.split("\n").findIndex((one) => one.includes('"currency"')) + 1;
    for (const locale of ["fr", "en"] as const) {
      const problems = problemsOf(readTariff(text, undefined, locale));
      expect(problems).toEqual([{ line, place: "currency", text: expect.stringContaining("EUR") }]);
      expect((await check("t.json", { "t.json": text }, locale))[0]).toContain(problems[0]?.text);
    }
  });

  it("names the line of the rest where something is to be mended there", () => {
    const rest = { name: "tariff.json", text: REST.replace('"EUR"', '"€"') };
    const line = rest.text.split("\n").findIndex((one) => one.includes('"currency"')) + 1;
    expect(problemsOf(readTariff(TABLE, rest, "fr"))).toEqual([
      { place: `tariff.json, ligne ${line}, currency`, text: expect.stringContaining("EUR") },
    ]);
  });

  it.each([
    ["fr", '{ "format": 1,\n  "id": }', "colonne 9", words.notJson.fr("}", false)],
    ["fr", '{ "id": "a",\n  "id": "b" }', "colonne 3", words.notJson.fr("id", true)],
    ["en", '{ "format": 1,\n  "id"', "column 7", words.notJson.en("", false)],
  ] as const)("says where a text is not JSON, in %s: %j", (locale, text, place, what) => {
    expect(readTariff(text, undefined, locale)).toEqual({
      kind: "unsound",
      problems: [{ line: 2, place, text: what }],
    });
    const rest = { name: "tariff.json", text };
    const [problem] = problemsOf(readTariff(TABLE, rest, locale));
    expect(problem?.place).toBe(`tariff.json, ${locale === "fr" ? "ligne" : "line"} 2, ${place}`);
  });

  it("says nothing of nothing", () => {
    expect(readTariff("\n", undefined, "fr")).toEqual({ kind: "empty" });
  });
});

describe("the line of a path in JSON", () => {
  it("is that of the value, whatever the text holds", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        const lines = text.split("\n");
        for (const [path, leaf] of leavesOf(value))
          expect(lines[lineIn(text, path) - 1]).toContain(JSON.stringify(leaf));
      }),
    );
  });

  it("is that of the innermost part that is there", () => {
    expect(lineIn('{\n  "a": [\n    1,\n    { "b": 2 }\n  ]\n}', ["a", 1, "c", "d"])).toBe(4);
    expect(lineIn('{\n  "a": 1\n}', ["b"])).toBe(1);
  });
});

function leavesOf(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

describe("the files of a tariff", () => {
  const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
    Object.assign(new Blob([content]), { name });

  it.each([
    ["a table alone", [file("grid.csv", TABLE)], { name: "grid.csv", rest: undefined }],
    ["a tariff in JSON", [file("a.json", JSON_TEXT)], { name: "a.json", rest: undefined }],
    [
      "a table and its rest, in whichever order",
      [file("tariff.json", REST), file("grid.csv", TABLE)],
      { name: "grid.csv", rest: { name: "tariff.json", text: REST } },
    ],
  ])("are taken as %s", async (_, files, { name, rest }) => {
    const opened = await openFiles(files, "fr");
    expect(opened).toMatchObject({ name, remarks: [] });
    expect("rest" in opened ? opened.rest : undefined).toEqual(rest);
  });

  it("are read in the encoding of Excel in France, which is said", async () => {
    const bytes = Uint8Array.from(Buffer.from("item;Prix à l'unité\n", "latin1"));
    expect(await openFiles([file("grid.csv", bytes)], "fr")).toMatchObject({
      text: "item;Prix à l'unité\n",
      remarks: ["grid.csv\u00A0: lu en Windows-1252."],
    });
  });

  it.each([
    ["two tables", [file("a.csv", TABLE), file("b.csv", TABLE)], words.tooMany.en],
    ["two tariffs", [file("a.json", JSON_TEXT), file("b.json", JSON_TEXT)], words.tooMany.en],
    [
      "a workbook",
      [file("grid.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 0))],
      `grid.xlsx: a workbook, not a text. ${words.saveAgain.en}`,
    ],
  ])("are refused if they are %s", async (_, files, problem) => {
    expect(await openFiles(files, "en")).toEqual({ problem });
  });
});
