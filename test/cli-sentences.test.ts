import { describe, expect, it } from "vitest";
import { plain } from "../src/cli/aliases.js";
import type { Problem } from "../src/cli/problem.js";
import type { FileIssue } from "../src/cli/tariffs/file-issue.js";
import { problemText } from "../src/cli/tell.js";
import { wordsIn } from "../src/cli/words/words.js";
import { cnamNouvelleAquitaine, type IssueCode, type Tariff } from "../src/index.js";
import { joinTable } from "../src/tariffs/table/join.js";
import { partTable } from "../src/tariffs/table/write.js";

const LOCALES = ["fr", "en"] as const;
const FORMS = ["company=1500€", "company=100h"];
const EDITIONS = [
  { id: "first", from: undefined, until: "2020-05-31" },
  { id: "second", from: "2020-06-01", until: "2022-04-13" },
  { id: "third", from: "2022-05-01", until: undefined },
  { id: "undated", from: undefined, until: undefined },
];
const json = {
  code: "bad-json",
  line: 3,
  column: 5,
  expected: "`:`",
  isRepeated: false,
  isForBatch: false,
} as const;

/** One or more of each code; a code without any does not compile. */
const PROBLEMS: {
  readonly [Code in Problem["code"]]: readonly Extract<Problem, { readonly code: Code }>[];
} = {
  "missing-file": [{ code: "missing-file" }],
  "empty-file": [{ code: "empty-file" }],
  folder: [{ code: "folder" }],
  "forbidden-file": [{ code: "forbidden-file" }],
  "existing-file": [{ code: "existing-file" }],
  "unknown-kind": [{ code: "unknown-kind" }],
  "bad-json": [
    { ...json, received: "x" },
    { ...json, received: "" },
    { ...json, received: "a", isRepeated: true, isForBatch: true },
  ],
  "no-text": [
    { code: "no-text", why: { en: "a workbook, not a text", fr: "c'est un classeur, pas un texte" } },
  ],
  "no-table": [{ code: "no-table" }],
  "no-tariffs": [{ code: "no-tariffs" }],
  "no-export": [{ code: "no-export" }],
  "not-a-tariff-file": [{ code: "not-a-tariff-file" }],
  "answers-twice": [{ code: "answers-twice" }],
  "not-a-report": [{ code: "not-a-report" }],
  "not-a-tally": [{ code: "not-a-tally" }],
  "read-twice": [{ code: "read-twice" }],
  "written-over": [{ code: "written-over", other: "requests.csv" }],
  "endless-module": [{ code: "endless-module" }],
  "slow-module": [
    { code: "slow-module", seconds: 30 },
    { code: "slow-module", seconds: 1 },
  ],
  reported: [{ code: "reported", message: "as the system says." }],
  "unknown-command": [
    { code: "unknown-command", given: "devis", near: "quote" },
    { code: "unknown-command", given: "x", near: undefined },
  ],
  "unknown-option": [{ code: "unknown-option", given: "--langue", near: "--locale" }],
  "wrong-arguments": [
    { code: "wrong-arguments", command: "grid" },
    { code: "wrong-arguments", command: "diff" },
  ],
  "other-commands": [{ code: "other-commands", option: "--ag2r", commands: ["quote", "compare"] }],
  "repeated-option": [{ code: "repeated-option", option: "--on" }],
  "no-value": [{ code: "no-value", option: "--on" }],
  "surplus-value": [{ code: "surplus-value", option: "--json", given: "3" }],
  "unknown-value": [
    {
      code: "unknown-value",
      option: "--format",
      command: "grid",
      choices: ["text", "csv"],
      given: "x",
      near: undefined,
    },
    {
      code: "unknown-value",
      option: "--locale",
      command: undefined,
      choices: ["fr", "en"],
      given: "f",
      near: "fr",
    },
  ],
  "two-formats": [{ code: "two-formats", short: "json", given: "html" }],
  "openapi-target": [{ code: "openapi-target" }],
  "scheme-apart": [{ code: "scheme-apart", given: "entreprise", line: "ue-3-ects:company" }],
  "surplus-scheme": [{ code: "surplus-scheme", argument: "ue-3-ects:region", item: "ue-3-ects" }],
  "not-an-answer": [{ code: "not-an-answer", given: "age" }],
  "none-and-more": [{ code: "none-and-more", given: "employee,none" }],
  "repeated-answer": [{ code: "repeated-answer", fact: "age" }],
  "repeated-field": [{ code: "repeated-field", argument: "a:b:ects=1:ects=2", field: "ects" }],
  "file-and-more": [{ code: "file-and-more", file: "a.json" }],
  "bad-budget": [{ code: "bad-budget", given: "company=x", forms: FORMS }],
  "no-unit": [{ code: "no-unit", given: "company=1500", forms: FORMS }],
  "other-currency": [
    { code: "other-currency", given: "company=1 CHF", forms: FORMS, currency: "EUR", mark: "CHF" },
  ],
  "repeated-budget": (["cents", "hours", "units"] as const).map((measure) => ({
    code: "repeated-budget" as const,
    scheme: "company",
    measure,
    given: "company=1",
  })),
  "not-a-day": [{ code: "not-a-day", given: "01/09/2026", near: "2026-09-01" }],
  "several-pages": [{ code: "several-pages", ids: ["pool", "hall"] }],
  "same-edition": [{ code: "same-edition", page: "pool", id: "2026" }],
  overlap: [
    { code: "overlap", page: "pool", day: "2022-04-13", ids: ["second", "late"] },
    { code: "overlap", page: "pool", day: undefined, ids: ["first", "second"] },
  ],
  "several-editions": [{ code: "several-editions", editions: EDITIONS }],
  "no-edition": [{ code: "no-edition", page: "pool", day: "2022-04-20", editions: EDITIONS }],
};

describe.each(LOCALES)("each problem in %s", (locale) => {
  const told = Object.values(PROBLEMS).flatMap((some: readonly Problem[]) =>
    some.map((one) => problemText(one, locale)),
  );

  it("is told as in test/documents/problems", async () => {
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(`documents/problems.${locale}.txt`);
  });

  it.each(told)("is a sentence: %s", (text) => {
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(text).toMatch(/[.?]$/);
    if (locale === "fr") expect(text).not.toMatch(/« | »| [:;?!](?:\s|$)/);
  });
});

const CODES: readonly IssueCode[] = [
  "required",
  "unknown-key",
  "wrong-type",
  "unknown-item",
  "unknown-scheme",
  "unknown-choice",
  "duplicate-choice",
  "out-of-range",
  "not-applicable",
  "too-few",
  "too-many",
  "too-long",
  "ill-formed-text",
  "unreadable",
  "search-too-large",
  "unknown-id",
  "bad-id",
  "reserved-id",
  "contradiction",
  "more-issues",
];

type Cells = readonly string[];

/** What is wrong with the table of the bundled page: which row, and what becomes of it. */
const TABLE_MISTAKES: readonly (readonly [
  what: string,
  row: number,
  change: (cells: string[]) => readonly Cells[],
])[] = [
  ["an empty cell", 1, (cells) => [Object.assign(cells, { 1: "" })]],
  ["an amount in words", 1, (cells) => [Object.assign(cells, { 1: "520 euros" })]],
  ["thousands or decimals", 1, (cells) => [Object.assign(cells, { 1: "1,020" })]],
  ["parts of a cent", 1, (cells) => [Object.assign(cells, { 1: "0,505" })]],
  ["a rate by nothing that is known", 17, (cells) => [Object.assign(cells, { 3: "13 € / crédit" })]],
  [
    "a rate by a measure that the item does not have",
    15,
    (cells) => [Object.assign(cells, { 3: "13 € / ECTS" })],
  ],
  ["a price elsewhere that is not there", 1, (cells) => [Object.assign(cells, { 1: "=" })]],
  ["a cell too many", 1, (cells) => [[...cells, "5"]]],
  ["no row", 15, () => []],
  ["a row twice", 15, (cells) => [cells, cells]],
  ["a misspelt row", 15, (cells) => [Object.assign(cells, { 0: "Test BULAT" })]],
  ["a label that two items share", 1, (cells) => [Object.assign(cells, { 0: "Module 26 h (3 ECTS)" })]],
  ["a misspelt column", 0, (cells) => [Object.assign(cells, { 4: "ag2" })]],
  ["a column that is not in the tariff", 0, (cells) => [Object.assign(cells, { 4: "CPF" })]],
  ["a column twice", 0, (cells) => [Object.assign(cells, { 4: "region" })]],
  ["a title above the table", 0, (cells) => [["Tarifs"], cells]],
];

describe("what is wrong with a tariff", () => {
  const issue = (code: IssueCode, more: Partial<FileIssue> = {}): FileIssue => ({
    file: "tariff.json",
    path: ["title"],
    code,
    message: "In English: give another.",
    expected: "another",
    received: '"x"',
    ...more,
  });

  it("is told in French by code where the core says it in words that are not known", async () => {
    const { issue: say } = wordsIn("fr");
    const lines = CODES.flatMap((code) => [
      say(issue(code)),
      say(issue(code, { line: 3, path: ["grid", "entry"] })),
      say(
        issue(code, { line: 3, path: ["grid", "entry", "own"], received: "nothing", didYouMean: "entries" }),
      ),
    ]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("documents/tariff-issues.fr.txt");
    for (const line of lines) expect(line).not.toMatch(/undefined|« | »| [:;?!](?:\s|$)/);
  });

  it("is told in French of a table as in test/documents/table-issues.fr.txt, with what to write", async () => {
    const { rest, rows } = partTable(cnamNouvelleAquitaine as Tariff);
    const told = TABLE_MISTAKES.flatMap(([what, row, change]) => {
      const changed = rows.flatMap((cells, index) => (index === row ? change([...cells]) : [[...cells]]));
      const joined = joinTable(
        rest,
        changed.map((cells, index) => ({ line: index + 1, cells })),
      );
      const issues = joined.ok ? [] : joined.issues;
      expect(issues, what).not.toEqual([]);
      return [`# ${what}`, ...issues.map((one) => wordsIn("fr").issue({ ...one, file: "grid.csv" }))];
    });
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot("documents/table-issues.fr.txt");
    for (const line of told)
      expect(line).toMatch(/^# |\. (Ajoutez|Donnez|Écrivez|Choisissez|Gardez|Enlevez)/);
  });

  it("is told in English as the core does", () => {
    for (const code of CODES) expect(wordsIn("en").issue(issue(code))).toBe("In English: give another.");
  });
});

it("names are compared without their accents and dots", () => {
  expect(plain("Salarié·e")).toBe("salariee");
  expect(plain("DÉJÀ-PAYÉ")).toBe("deja-paye");
});
