import { describe } from "../shape/describe.js";
import { jsonFlawIn } from "./json-flaw.js";
import { nameOf, problemWith } from "./problem.js";

/** The data in a JSON file; `hint` is added to what is wrong with it. */
export function parseJson(text: string, file: string, hint = ""): unknown {
  // Editors on Windows begin a file with a byte order mark.
  const json = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch {
    const { line, column, expected, received } = jsonFlawIn(json);
    const found = received === "" ? "the end" : describe(received);
    throw problemWith(
      nameOf(file),
      `not JSON: give ${expected} at line ${line}, column ${column}. Got ${found}.${hint}`,
    );
  }
}

/** Data as JSON for people to read. */
export const formatJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
