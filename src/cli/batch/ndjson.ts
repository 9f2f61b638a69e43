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
    const isBegun = said.startsWith("{") && !said.endsWith("}");
    const expected = isBegun
      ? "all of a request on this line; a file of a single request is for `quote`"
      : "a request";
    report(path, "unreadable", "A record is JSON on one line", expected, text);
  };

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
