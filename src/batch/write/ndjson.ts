import type { BatchAnswer } from "../read/record.js";
import type { BatchWriter } from "./writer.js";

/** One answer a line: the line of its record, and its quote or its issues; a blank line is answered as one. */
export const ndjsonWriter: BatchWriter = {
  head: "",
  write: (answers) => answers.map((answer) => `${JSON.stringify(plain(answer))}\n`).join(""),
  end: () => "",
};

function plain(answer: BatchAnswer): object {
  const { file, line, id } = answer;
  if ("isBlank" in answer) return { file, line, skipped: "blank line" };
  if ("issues" in answer) return { file, line, id, issues: answer.issues.map(({ fr, ...issue }) => issue) };
  const { quote, repeated } = answer;
  return { file, line, id, quote, ...(repeated && { remarks: repeated.map(repeatedRow) }) };
}

const repeatedRow = ([first, again]: readonly [number, number]) => ({
  code: "repeated-row",
  line: again,
  first,
});
