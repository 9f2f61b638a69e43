import { readJson } from "../batch/text/json.js";
import { shortened } from "../contract/issue.js";
import { problemWith } from "./problem.js";

/** The data in a JSON file. */
export function parseJson(text: string, file: string): unknown {
  const read = readJson(text);
  if (read.ok) return read.value;
  if (text.trim() === "") throw problemWith(file, { code: "empty-file" });
  const { line, column, expected, received, isRepeated } = read.flaw;
  throw problemWith(file, {
    code: "bad-json",
    line,
    column,
    expected,
    received: shortened(received),
    isRepeated: isRepeated === true,
    isForBatch: isOfMany(file),
  });
}

/** Whether the name is that of a file of many requests. */
export const isOfMany = (file: string) => /\.(csv|tsv|ndjson|jsonl)$/i.test(file);

/** Data as JSON for people to read. */
export const formatJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
