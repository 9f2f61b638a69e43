import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";
import { fileAt, USER_OPTIONS } from "./support/compiler.js";

const file = fileAt(0);
const code = `
import { cheapest, quote } from "cnam-pricing";
quote({
  learner: { situations: ["employee"], ag2rMember: true },
  lines: [{ item: "recall-exam", scheme: "region", ects: 6, semester: 1, ref: "NFP107" }],
  annualFee: "due",
});
cheapest({ learner: {}, items: [{ item: "ue-3-ects" }] }, { budgets: { company: { cents: 1 } } });
quote({ learner: { situations: [""] }, lines: [{ item: "engineering-thesis", scheme: "" }] });
quote({
  learner: { situations: ["job-seeker"] },
  lines: [{ scheme: "ag2r", item: "engineering-thesis" }, { item: "recall-exam", ects: 0, scheme: "region" }],
});
quote({ learner: { }, lines: [{ item: "", scheme: "region" }, { item: "recall-exam", scheme: "region", }] });
`;

const read = (path: string) => (path === file ? code : ts.sys.readFile(path));
const editor = ts.createLanguageService({
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (path) => {
    const text = read(path);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCompilationSettings: () => USER_OPTIONS,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getCurrentDirectory: () => process.cwd(),
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: read,
});

it.each([
  ["learner", "What is known about the learner; `{}` if nothing is."],
  ["situations", "All of these that the learner is; `[]` if none, absent if it is not known."],
  ["ag2rMember", "Whether the learner contributes to AG2R La Mondiale; absent if it is not known."],
  ["lines", "From 1 to 1,000 enrolments. Their order never changes an amount."],
  ["item", "What to enrol in: a row of the page."],
  ["scheme", "What is to fund it: a column of the page."],
  ["ects", "ECTS credits."],
  ["semester", "The semester of the year in which it is taught. Absent: not known."],
  ["ref", "Any text of the caller's, at most 200 characters, returned unchanged."],
  ["annualFee", 'Whether this year\'s annual fee is still to be paid. Default: `"due"`.'],
  ["items", "From 1 enrolment to 1,000 for `compare`, or to 100 for `cheapest`."],
  ["budgets", "The most each scheme pays. Absent: no limit but its own."],
  ["cents", "What the funder is charged, in cents; only if the page publishes it."],
])("an editor says what `%s` means where it stands in a call", (key, meaning) => {
  const told = editor.getQuickInfoAtPosition(file, code.indexOf(`${key}:`) + 1);
  expect(ts.displayPartsToString(told?.documentation)).toBe(meaning);
});

it.each([
  [
    "an answer",
    'situations: ["job-seeker"]',
    "All of these that the learner is; `[]` if none, absent if it is not known.",
  ],
  ["a part of a line", 'scheme: "ag2r"', "What is to fund it: a column of the page."],
  ["a number", "ects: 0", "ECTS credits."],
])("an editor says what %s means where the compiler complains, too", (_, written, meaning) => {
  const told = editor.getQuickInfoAtPosition(file, code.indexOf(written) + 1);
  expect(ts.displayPartsToString(told?.documentation)).toBe(meaning);
});

it("an editor shows a key as a request has it, not as the compiler infers it", () => {
  const told = editor.getQuickInfoAtPosition(file, code.indexOf("ects: 6") + 1);
  expect(ts.displayPartsToString(told?.displayParts)).toBe("(property) ects?: number | undefined");
});

const schemes = ["ag2r", "company", "pole-emploi", "region"];

it.each<[what: string, before: string, completions: string[]]>([
  [
    "the situations",
    'situations: ["',
    ["business-owner", "employee", "job-seeker", "liberal-professional", "manager", "micro-entrepreneur"],
  ],
  ["the schemes", '"engineering-thesis", scheme: "', schemes],
  ["the facts", "quote({ learner: { ", ["ag2rMember", "situations"]],
  [
    "the keys of a line",
    '{ item: "recall-exam", scheme: "region", }'.slice(0, -1),
    ["ects", "ref", "semester"],
  ],
])("an editor completes %s", (_, before, completions) => {
  const at = code.lastIndexOf(before) + before.length;
  const found = editor.getCompletionsAtPosition(file, at, {})?.entries ?? [];
  expect(found.map(({ name }) => name).sort()).toEqual(completions);
});

it("an editor completes the items of the page", () => {
  const at = code.indexOf('[{ item: "",') + '[{ item: "'.length;
  const found = editor.getCompletionsAtPosition(file, at, {})?.entries ?? [];
  expect(found).toHaveLength(17);
  expect(readFileSync("src/catalog/items.ts", "utf8")).toContain(`"${found[0]?.name}"`);
});
