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

/** One request per line, as JSON. */
export const ndjsonReader = (file: string | undefined): BatchReader => ({
  read: (lines) =>
    lines.flatMap((line) => (line.text.trim() === "" && !line.flaw ? [] : [readRecord(line, file)])),
  end: () => [],
});

function readRecord(line: TextLine, file: string | undefined): BatchRecord {
  const place = { file, line: line.number };
  const found = findFlaw(line);
  if (found) return { ...place, issues: issuesOf(found) };
  try {
    return { ...place, request: JSON.parse(line.text) };
  } catch {
    return { ...place, issues: issuesOf(notJson(line)) };
  }
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
