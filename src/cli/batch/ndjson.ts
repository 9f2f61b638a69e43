import type { TextLine } from "./lines.js";
import { type Flaw, flawOf, issuesOf, type Reader, type Record, type Writer } from "./record.js";

/** One request a line, as JSON. */
export const ndjsonReader = (file: string | undefined): Reader => ({
  read: (lines) =>
    lines.flatMap((line) => (line.text.trim() === "" && !line.flaw ? [] : [recordOf(line, file)])),
  end: () => [],
});

const notJson: (line: TextLine) => Flaw =
  ({ text }) =>
  (path, report) => {
    const said = text.trim();
    report(path, "unreadable", "A record is JSON on one line", wanted(said), text);
  };

/** What to give, for what it looks like. */
function wanted(said: string): string {
  if (said.startsWith("{") && !said.endsWith("}"))
    return "all of a request on this line; a file of a single request is for `quote`";
  return /^"?quote"?[,;\t]/.test(said) ? "a request, or `--input csv` to have CSV read" : "a request";
}

function recordOf(line: TextLine, file: string | undefined): Record {
  const place = { file, line: line.number };
  const flaw = flawOf(line);
  if (flaw) return { ...place, issues: issuesOf(flaw) };
  try {
    return { ...place, request: JSON.parse(line.text) };
  } catch {
    return { ...place, issues: issuesOf(notJson(line)) };
  }
}

/** One answer a line: where its record stands, and its quote or its issues. */
export const ndjsonWriter: Writer = {
  head: "",
  write: (answers) => answers.map(({ rows, ...answer }) => `${JSON.stringify(answer)}\n`).join(""),
};
