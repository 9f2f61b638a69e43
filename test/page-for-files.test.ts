import { describe, expect, it } from "vitest";
import { answerFiles } from "../docs/.vitepress/files/answering.js";
import { EXAMPLES } from "../docs/.vitepress/files/example.js";
import type { Answered, Outcome, Progress, Task } from "../docs/.vitepress/files/messages.js";
import { words } from "../docs/.vitepress/files/words.js";
import { WORKBOOK } from "../src/batch/text/encoding.js";
import { SAY } from "../src/batch/write/say.js";
import type { Environment } from "../src/cli/environment.js";
import { environment, run, stream } from "./support/cli.js";

const HEAD = "devis;situation;intitulé;financement;ects;référence";
const ROWS = [
  HEAD,
  "A1;employee;ue-6-ects;company;;NFP107",
  "A1;;recall-exam;region;6;",
  "A2;job-seeker;ue-3-ects;company;;",
  "A3;;ue-3-ects;region;;",
  "A4;employee;ue-3-ects;regoin;;",
  "A5;employee;ue-3-ects;region;;",
  "A5;;ue-3-ects;region;;",
];
const text = (rows: readonly string[]) => rows.map((row) => `${row}\n`).join("");

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  Object.assign(new Blob([content]), { name });

async function answer(files: Task["files"], more: Partial<Task> = {}): Promise<Outcome> {
  const task: Task = { files, locale: "fr", encodings: {}, ...more };
  return answerFiles(task, { onProgress: () => {}, isCancelled: () => false });
}

async function answered(files: Task["files"], more: Partial<Task> = {}): Promise<Answered> {
  const outcome = await answer(files, more);
  if (outcome.kind !== "answered") throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** What the command line makes of the same files: its answers, and its report. */
async function onCommandLine(files: Readonly<Record<string, string>>, locale: "fr" | "en") {
  const written: Record<string, string> = {};
  const more: Partial<Environment> = {
    open: (name) => {
      const bytes = new TextEncoder().encode(files[name]);
      return { ...stream([bytes]), size: bytes.length };
    },
    replace: (name, content) => {
      written[name] = content;
    },
    remove: () => {},
    identify: (name) => name,
    list: () => undefined,
  };
  const args = ["--format", "csv", "--locale", locale, "--report", "report.html"];
  const { out } = await run(["batch", ...Object.keys(files), ...args], { ...environment, ...more });
  return { csv: out, report: written["report.html"] };
}

const contents = ({ downloads }: Answered) => Promise.all(downloads.map(({ content }) => content.text()));
/** `text()` of a blob drops its mark. */
const withMark = (csv: string) => csv.replace(/^\uFEFF?/, "\uFEFF");

describe("the page for files", () => {
  it.each([
    ["one file", { "devis.csv": text(ROWS) }],
    [
      "two files, of which one repeats an id of the other",
      { "devis.csv": text(ROWS), "autres.csv": text([HEAD, "A1;employee;bulats-test;region;;"]) },
    ],
    [
      "requests in JSON",
      {
        "a.ndjson":
          '{"learner":{"situations":[]},"lines":[{"item":"bulats-test","scheme":"region"}]}\n\n{"lines":[]}\n',
      },
    ],
  ])("gives the answers and the report that the command line gives, of %s", async (_, files) => {
    const given = Object.entries(files).map(([name, content]) => file(name, content));
    const { csv, report } = await onCommandLine(files, "fr");
    const [ours = "", page] = await contents(await answered(given));
    expect(withMark(ours)).toBe(csv);
    expect(page).toBe(report);
    const english = await answered(given, { locale: "en" });
    const [inEnglish = "", inFrench = ""] = await contents(english);
    expect(withMark(inEnglish)).toBe((await onCommandLine(files, "en")).csv);
    expect(withMark(inFrench)).toBe(csv);
    expect(english.downloads.map(({ name }) => name.replace(/^\w+/, "x"))).toEqual([
      "x-answers.csv",
      "x-reponses.csv",
      "x-report.html",
    ]);
  });

  it("shows who pays how much, what is to be mended and on which line, and what is open", async () => {
    const { counts, totals, toMend, open, repeated, left } = await answered([file("devis.csv", text(ROWS))]);
    const { priced, ineligible, undetermined, malformed } = SAY.fr;
    expect(counts).toEqual([
      [priced(2), "2"],
      [ineligible(1), "1"],
      [undetermined(1), "1"],
      [malformed(1), "1"],
    ]);
    expect(totals.rows[0]).toEqual(["Élève", "306\u00A0€"]);
    expect(toMend.rows.map(([line, quote]) => [line, quote])).toEqual([["6", "A4"]]);
    expect(toMend.rows[0]?.[2]).toContain("regoin");
    expect(open.rows.map(([line]) => line)).toEqual(["4", "5"]);
    expect(repeated.rows).toEqual([["8", "A5", SAY.fr.sameRow(7)]]);
    expect(left).toBe("");
  });

  it.each(["fr", "en"] as const)("has an example of each result, in %s", async (locale) => {
    const { counts } = await answered([file("example.csv", EXAMPLES[locale])], { locale });
    expect(counts.map(([, number]) => number)).toEqual(["3", "1", "1", "1"]);
  });

  it("shows the first 300 rows, and says whether these are all", async () => {
    const rows = (count: number) =>
      text([HEAD, ...Array.from({ length: count }, (_, index) => `A${index};;bulats-test;region;;`)]);
    const few = await answered([file("devis.csv", rows(150))]);
    // The row of the enrolment, and the row of the annual fee.
    expect(few.answers.rows).toHaveLength(300);
    expect(few.hasAll).toBe(true);
    const many = await answered([file("devis.csv", rows(151))]);
    expect(many.answers.rows).toHaveLength(300);
    expect(many.hasAll).toBe(false);
  });

  it.each([
    [";", "points-virgules"],
    [",", "virgules"],
    ["\t", "tabulations"],
    ["|", "«\u00A0|\u00A0»"],
  ])("says once how a file with %j between its cells was read", async (separator, said) => {
    const rows = [...(separator === "|" ? ["sep=|"] : []), ...ROWS.slice(0, 2)];
    const content = text(rows.map((row) => row.replaceAll(";", separator)));
    expect((await answered([file("devis.csv", content)])).readAs).toEqual([
      `devis.csv\u00A0: ${words.readAs.fr("UTF-8", said)}`,
    ]);
  });

  it("reads Windows-1252 as such, and says so, also in the report", async () => {
    const bytes = Buffer.from(text(ROWS), "latin1");
    const found = await answered([file("devis.csv", Uint8Array.from(bytes))]);
    expect(found.readAs[0]).toContain("Windows-1252");
    expect(found.remarks).toEqual([SAY.fr.repeatedRows(1)]);
    expect((await contents(found))[1]).toContain(SAY.fr.isIn("devis.csv", "Windows-1252"));
    expect(found.totals.rows[0]).toEqual(["Élève", "306\u00A0€"]);
  });

  it("asks for the encoding of a file that is partly UTF-8, and shows a line as each would read it", async () => {
    const half = Buffer.concat([
      Buffer.from(`${HEAD}\nÉ1;;bulats-test;region;;\n`, "utf8"),
      Buffer.from("É2;;bulats-test;region;;\n", "latin1"),
    ]);
    const mixed = file("devis.csv", Uint8Array.from(half));
    const question = await answer([mixed]);
    expect(question).toMatchObject({ kind: "question", file: 0 });
    if (question.kind !== "question") return;
    expect(question.problem).toMatch(
      /^devis\.csv\u00A0: la ligne 1 est en UTF-8, la ligne 3 ne l'est pas\.$/,
    );
    expect(question.choices[0]).toEqual({
      encoding: "windows-1252",
      name: "Windows-1252",
      sample: expect.stringContaining("intitulÃ©"),
    });
    expect(question.choices.map(({ encoding }) => encoding)).not.toContain("utf-8");
    // So read, its headings are not those of columns.
    const outcome = await answer([mixed], { encodings: { 0: "windows-1252" } });
    expect(outcome.kind === "failed" && outcome.problems[0]).toContain("intitulÃ©");
  });

  it("asks about the very line that two encodings read differently", async () => {
    const bytes = Buffer.from(`${text(ROWS.slice(0, 2))}A2;;bulats-test;region;;à payer en \xA4\n`, "latin1");
    const question = await answer([file("devis.csv", Uint8Array.from(bytes))]);
    expect(question.kind === "question" && question.choices.map(({ sample }) => sample)).toEqual([
      "A2;;bulats-test;region;;à payer en ¤",
      "A2;;bulats-test;region;;à payer en €",
    ]);
  });

  it("answers a file in the encoding that was said", async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${text(ROWS.slice(0, 2))}A2;employee;bulats-test;region;;É\n`, "latin1"),
      Buffer.from("A3;employee;bulats-test;region;;É\n", "utf8"),
    ]);
    const found = await answered([file("devis.csv", Uint8Array.from(mixed))], {
      encodings: { 0: "windows-1252" },
    });
    expect(found.counts[0]).toEqual([SAY.fr.priced(3), "3"]);
    expect(found.answers.rows.flat()).toEqual(expect.arrayContaining(["É", "Ã‰"]));
  });

  it.each([
    [
      "a workbook",
      Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0),
      `devis.csv\u00A0: ${WORKBOOK.fr}. ${words.saveAgain.fr}`,
    ],
    ["an empty file", "", "devis.csv\u00A0: le fichier est vide"],
    ["a file with an unknown column", "devis;intitulé;financement;sheme\n", "«\u00A0sheme\u00A0»"],
  ])("says what keeps %s from being read", async (_, content, problem) => {
    const outcome = await answer([file("devis.csv", content)]);
    expect(outcome).toMatchObject({ kind: "failed", problems: [expect.stringContaining(problem)] });
  });

  it("says that a file can no longer be read", async () => {
    const gone = {
      name: "devis.csv",
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error("NotReadableError")) }),
    };
    expect(await answer([gone], { locale: "en" })).toEqual({
      kind: "failed",
      problems: [words.unreadable.en],
    });
  });

  it("tells how far it has come, and stops when told to", async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `A${index};;bulats-test;region;;`);
    const files = [file("devis.csv", text([HEAD, ...rows]))];
    const seen: Progress[] = [];
    const task: Task = { files, locale: "fr", encodings: {} };
    const isAtHalf = () => (seen.at(-1)?.part ?? 0) > 0.4;
    const onProgress = (progress: Progress) => seen.push(progress);
    expect(await answerFiles(task, { onProgress, isCancelled: isAtHalf })).toEqual({ kind: "cancelled" });
    expect(seen[0]).toEqual({ quotes: 0 });
    const parts = seen.slice(1).map(({ part = -1 }) => part);
    expect(parts).toEqual([...parts].sort((one, other) => one - other));
    expect(parts.at(-1)).toBeLessThan(1);
    await answerFiles(task, { onProgress, isCancelled: () => false });
    expect(seen.at(-1)).toEqual({ part: 1, quotes: 3_000 });
  });
});
