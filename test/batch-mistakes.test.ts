import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MAX_BYTES } from "../src/batch/text/lines.js";
import { answersIn, type Contents, runBatch } from "./support/batch.js";
import { STATE_SCHOOLS } from "./support/cli.js";
import { tiny } from "./support/tiny.js";

/** Files that are not what they should be, by what is wrong with them; and what else is typed. */
interface BadFiles {
  readonly files: Contents;
  readonly args?: readonly string[];
}

const HEAD = "Devis;Situation;Intitulé;Financement;Référence";
const UNIT = "ue-6-ects;region";
const csv = (...rows: readonly string[]): BadFiles => headed(HEAD, ...rows);
const headed = (...lines: readonly string[]): BadFiles => file("demandes.csv", lines);
const ndjson = (...lines: readonly string[]): BadFiles => file("demandes.ndjson", lines);
const file = (name: string, lines: readonly string[]): BadFiles => ({
  files: { [name]: lines.map((line) => `${line}\n`).join("") },
});
const encoded = (text: string, encoding: BufferEncoding, ...args: readonly string[]): BadFiles => ({
  files: { "demandes.csv": Buffer.from(text, encoding) },
  args,
});
const typing = (bad: BadFiles, ...args: readonly string[]): BadFiles => ({ ...bad, args });

const request = (more = "", ref = "") =>
  `{${more}"learner":{"situations":["employee"]},"lines":[{"item":"ue-6-ects","scheme":"region"${ref && `,"ref":"${ref}"`}}]}`;

/** A page that calls two things by one name. */
const NAMESAKES = JSON.stringify({
  ...tiny,
  measures: { ...tiny.measures, lessons: { fr: "Article", en: "Lesson" } },
  schemes: { ...tiny.schemes, family: { label: "Self-funded", paidBy: "learner" } },
  grid: Object.fromEntries(Object.entries(tiny.grid).map(([item, row]) => [item, { ...row, family: 1_000 }])),
});

const BAD: Readonly<Record<string, BadFiles>> = {
  // Files that cannot be read as a whole.
  "an empty file": headed(),
  "titles and nothing below": csv(),
  "a workbook": encoded("PK\u0003\u0004", "latin1"),
  "a column that is misspelt, and one that does not exist": headed(
    "Devis;Intitulé;Financment;Prix",
    "D-1;;;12",
  ),
  "no column for the quote": headed("Intitulé;Financement", UNIT),
  "a column twice": headed(`${HEAD};Devis`, `D-1;salarié;${UNIT};;D-1`),
  "two columns that mean the same": headed(`${HEAD};Prestation`, `D-1;salarié;${UNIT};;`),
  "a column that may mean either of two": typing(
    headed("Devis;ARTICLE;Tarif", "D-1;course;own"),
    "--tariff",
    "homonymes.json",
  ),
  "a quotation mark in the titles": headed(`${HEAD};"Nom" usuel`, `D-1;salarié;${UNIT};;`),
  "Windows-1252, named as UTF-8": encoded(`${HEAD}\nD-1;salarié;${UNIT};\n`, "latin1", "--encoding", "utf-8"),
  "a line of UTF-8 among others in Windows-1252": {
    files: {
      "demandes.csv": Buffer.concat([
        Buffer.from(`${HEAD}\n`),
        Buffer.from(`D-1;salarié;${UNIT};\n`, "latin1"),
      ]),
    },
  },
  "UTF-16 with half a character": {
    files: { "demandes.csv": Buffer.from("\ufeffDevis\nD-1", "utf16le").subarray(0, -1) },
  },
  "UTF-16 without its mark": encoded("Devis\nD-1", "utf16le"),
  "the line ends and the encoding of an old Mac": encoded(`Devis;R\x8ef\rD-1;x\r`, "latin1"),
  "neither UTF-8 nor Windows-1252": encoded("Devis;R\x8ef\nD-1;\x8f\n", "latin1"),
  "Windows-1252, or else ISO-8859-15": encoded(`${HEAD}\nD-1;;${UNIT};c\xbdur\n`, "latin1"),
  "not Windows-1252, though named so": encoded(
    `${HEAD}\nD-1;;${UNIT};\x81\n`,
    "latin1",
    "--encoding",
    "windows-1252",
  ),
  "NDJSON in UTF-16 with half a character": {
    files: { "demandes.ndjson": Buffer.from('\ufeff{"id":1}', "utf16le").subarray(0, -1) },
  },

  // Rows that cannot be told apart, or whose quote cannot.
  "Windows-1252, which is read as such": encoded(`${HEAD}\nD-1;salarié;${UNIT};été\n`, "latin1"),
  "a cell too few, or too many": csv("D-1;salarié;ue-6-ects", `D-2;salarié;${UNIT};R2;à voir`),
  "a cell under no title": headed("Devis;;Intitulé;Financement", `D-1;à voir;${UNIT}`, `D-2;;${UNIT}`),
  "a row with a number cut by its comma": headed(
    "quote,learner.situations,item,scheme,ects,semester",
    "D-1,employee,recall-exam,region,1 200,5,",
    "D-2,employee,recall-exam,region,x6,1,",
    "D-3,employee,recall-exam,region,6x,1,",
  ),
  "stray quotation marks": csv(
    `D-1;salarié;${UNIT};"R1" bis`,
    `D-2;salarié;${UNIT};R2"`,
    `D-3;salarié;${UNIT};`,
  ),
  "a quotation mark that is never closed": csv(
    `D-1;salarié;${UNIT};"R1`,
    `D-2;salarié;${UNIT};R2`,
    `D-3;salarié;${UNIT};R3`,
  ),
  "a cell that has swallowed a row": csv(`D-1;salarié;${UNIT};"R1`, `D-2;salarié;${UNIT};R2"`),
  "rows without an id": csv(
    `;salarié;${UNIT};`,
    `"D\n1";salarié;${UNIT};`,
    `salarié;${UNIT};;`,
    `D-4;salarié;${UNIT};`,
  ),
  "ids that a spreadsheet has spoilt": csv(
    `5,58E+12;salarié;${UNIT};`,
    `D-2;salarié;${UNIT};`,
    `03-avr;salarié;${UNIT};`,
  ),
  "the rows of a quote in two places": csv(
    `D-1;salarié;${UNIT};`,
    `D-2;salarié;${UNIT};`,
    `D-1;salarié;${UNIT};`,
  ),
  "ids that differ only in a capital": csv(`D-1;salarié;${UNIT};`, `d-1;salarié;${UNIT};`),
  "a quote in two files": {
    files: { "mars.csv": `${HEAD}\nD-1;salarié;${UNIT};\n`, "avril.csv": `${HEAD}\nD-1;salarié;${UNIT};\n` },
  },
  "an id that may go on below": headed(
    "Intitulé;Financement;Devis;Situation",
    `${UNIT};D-1;salarié`,
    `${UNIT};D-;`,
    "2;;;",
    `${UNIT};D-3;`,
    "à suivre;;;",
  ),

  // Rows that can be read, and ask for what cannot be.
  "items and schemes that do not exist": csv("D-1;salarié;ue-9-ects;région;", "D-2;salarié;ue-6-ects;opca;"),
  "a title that several items have": csv("D-1;salarié;Module 26 h (3 ECTS);region;"),
  "a name that several schemes have": typing(
    headed("quote,item,scheme", "1,badge,Self-funded"),
    "--tariff",
    "homonymes.json",
  ),
  "a reference that is an answer": headed(
    `${HEAD};Droits annuels`,
    `D-1;;${UNIT};demandeur d'emploi;dus`,
    `D-2;salarié;${UNIT};déjà payés;`,
  ),
  "rows of a quote that contradict each other": headed(
    `${HEAD};Droits annuels`,
    `D-1;salarié;${UNIT};R1;dus`,
    `D-1;demandeur d'emploi;${UNIT};R2;déjà payés`,
    `D-2;;${UNIT};R1;`,
    `D-2;salarié;${UNIT};R2;`,
  ),
  "answers that mean nothing": headed(`${HEAD};Droits annuels;ECTS`, `D-1;étudiant;${UNIT};;peut-être;six`),
  "a row twice": csv(`D-1;salarié;${UNIT};R1`, `D-1;salarié;${UNIT};R1`),
  "dates that are none, that no edition has, or that differ": typing(
    headed(
      "Devis;Jour;Intitulé;Tarif",
      "D-1;31/02/2021;classes;enrolled",
      "D-2;01/09/2019;classes;enrolled",
      "D-3;;classes;enrolled",
      "D-4;01/09/2021;classes;enrolled",
      "D-4;02/09/2021;classes;enrolled",
    ),
    ...STATE_SCHOOLS,
  ),

  // Lines of NDJSON.
  "a blank line": ndjson(request('"id":"D-1",'), ""),
  "very many blank lines": ndjson(...Array.from({ length: 1_234 }, () => "")),
  "what is not JSON": ndjson(
    '{"id":7,"learner":{},"lines":[}',
    "{",
    HEAD,
    "[1]",
    `${request()} ${request()}`,
  ),
  "a name twice": ndjson('{"id":1,"learner":{},"learner":{},"lines":[]}'),
  "a line that is not UTF-8": {
    files: { "demandes.ndjson": Buffer.from(request('"id":"D-1",', "été"), "latin1") },
  },
  "a line that is too long": ndjson(request('"id":"D-1",', "x".repeat(MAX_BYTES)), request('"id":"D-2",')),
  "lists that are nested deeply": ndjson(
    `{"id":"D-1","learner":${"[".repeat(5_000)}${"]".repeat(5_000)},"lines":[]}`,
  ),
};

/** Sees files of tariffs, one of which is only here. */
const read = (name: string) => (name === "homonymes.json" ? NAMESAKES : readFileSync(name, "utf8"));

/** The first lines. */
function head(text: string, most: number): string {
  const lines = text.replace(/\n$/, "").split("\n");
  return `${lines.slice(0, most).join("\n")}\n${lines.length > most ? `… ${lines.length} lines in all\n` : ""}`;
}

/** A line that fits on a page. */
const cut = (line: string, most: number) => (line.length > most ? `${line.slice(0, most)}…` : line);

/** What is in a file; of a byte that is no letter, its number. */
const contentOf = (content: string | Uint8Array) =>
  head(typeof content === "string" ? content : Buffer.from(content).toString("latin1"), 6)
    .replace(/(?!\n)\p{Cc}/gu, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, "0")}`)
    .replace(/.*\n/g, (line) => `| ${cut(line.trimEnd(), 160)}\n`);

/** Answers for people; of a row that has a price, its beginning. */
const forPeople = (out: string) =>
  out.replace("\ufeff", "").replace(/.*"(?:chiffrée|priced)".*/g, (row) => cut(row, 150));

/** Answers for programs; of a quote, its status. */
const forPrograms = (out: string) =>
  head(
    answersIn(out)
      .map(({ quote, ...answer }) => JSON.stringify({ ...answer, ...(quote && { quote: quote.status }) }))
      .join("\n"),
    6,
  );

async function told(what: string, { files, args = [] }: BadFiles, locale: "fr" | "en"): Promise<string> {
  const names = Object.keys(files);
  const batch = (format: string) =>
    runBatch([...names, ...args, "--format", format, "--locale", locale], files, 1 << 16, { read });
  const people = await batch("csv");
  const programs = await batch("ndjson");
  expect([people.error, people.status], what).toEqual([programs.error, programs.status]);
  return [
    `=== ${what}\n`,
    ...names.map((name) => `--- ${name}\n${contentOf(files[name] as string)}`),
    `$ cnam-pricing batch ${[...names, ...args].join(" ")} --format csv --locale ${locale}\n`,
    forPeople(people.out),
    people.error,
    // What programs get is the same in every language.
    locale === "en" && programs.out ? `$ … --format ndjson\n${forPrograms(programs.out)}` : "",
  ].join("");
}

describe.each(["fr", "en"] as const)("bad files in %s", (locale) => {
  it("are told of as in test/documents/batch-mistakes, with what to do", async () => {
    const all: string[] = [];
    for (const [what, bad] of Object.entries(BAD)) all.push(await told(what, bad, locale));
    await expect(all.join("\n")).toMatchFileSnapshot(`documents/batch-mistakes.${locale}.txt`);
  });
});
