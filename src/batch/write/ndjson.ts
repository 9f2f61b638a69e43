import type { BatchAnswer, RecordId } from "../read/record.js";
import type { BatchWriter } from "./writer.js";

/** One answer a line: the line of its record, and its quote or its issues; a blank line is answered as one. */
export const ndjsonWriter: BatchWriter = {
  head: "",
  write: (answers) => answers.map((answer) => `${lineOf(answer)}\n`).join(""),
  end: () => "",
};

function lineOf(answer: BatchAnswer): string {
  const { file, line, id } = answer;
  const place = JSON.stringify({ file, line }).slice(0, -1);
  const rest = JSON.stringify(contentOf(answer)).slice(1);
  return id === undefined ? `${place},${rest}` : `${place},"id":${idJson(id)},${rest}`;
}

const idJson = (id: RecordId): string => (typeof id === "string" ? JSON.stringify(id) : id.json);

function contentOf(answer: BatchAnswer): object {
  if ("isBlank" in answer) return { skipped: "blank line" };
  if ("issues" in answer) return { issues: answer.issues.map(({ fr, cause, ...issue }) => issue) };
  const { quote, repeated } = answer;
  return { quote, ...(repeated && { remarks: repeated.map(repeatedRow) }) };
}

const repeatedRow = ([first, again]: readonly [number, number]) => ({
  code: "repeated-row",
  line: again,
  first,
});
