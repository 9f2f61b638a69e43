import type { EditionChooser } from "./edition-by-date.js";
import type { TextLine } from "./lines.js";
import {
  type BatchReader,
  type BatchRecord,
  type BatchWriter,
  type Flaw,
  findFlaw,
  flaw,
  issuesOf,
} from "./record.js";

/** One request per line, as JSON; beside its keys there may be a `date`. */
export const ndjsonReader = (choose: EditionChooser, file: string | undefined): BatchReader => ({
  read: (lines) =>
    lines.flatMap((line) => (line.text.trim() === "" && !line.flaw ? [] : [readRecord(line, choose, file)])),
  end: () => [],
});

function readRecord(line: TextLine, choose: EditionChooser, file: string | undefined): BatchRecord {
  const place = { file, line: line.number };
  const found = findFlaw(line);
  if (found) return { ...place, issues: issuesOf(found) };
  let parsed: unknown;
  try {
    parsed = JSON.parse(line.text);
  } catch {
    return { ...place, issues: issuesOf(notJson(line)) };
  }
  const { date, request } = partDate(parsed);
  const edition = choose(date);
  return typeof edition === "function"
    ? { ...place, issues: issuesOf(edition) }
    : { ...place, edition, request };
}

function partDate(parsed: unknown): { readonly date?: unknown; readonly request: unknown } {
  if (typeof parsed !== "object" || parsed === null || !Object.hasOwn(parsed, "date"))
    return { request: parsed };
  const { date, ...request } = parsed as { readonly date: unknown };
  return { date, request };
}

const notJson = ({ text }: TextLine): Flaw =>
  flaw({
    code: "unreadable",
    rule: "A record is JSON on one line",
    expected: expectedFor(text.trim()),
    received: text,
  });

/** What to give, for what it looks like. */
function expectedFor(text: string): string {
  if (text.startsWith("{") && !text.endsWith("}"))
    return "all of a request on this line; a file of a single request is for `quote`";
  return /^"?quote"?[,;\t]/.test(text) ? "a request, or `--input csv` to have CSV read" : "a request";
}

/** One answer per line: the line of its record, and its quote or its issues. */
export const ndjsonWriter: BatchWriter = {
  head: "",
  write: (answers) => answers.map(({ rows, ...answer }) => `${JSON.stringify(answer)}\n`).join(""),
};
