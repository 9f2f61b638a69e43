import { nameOf, problemWith } from "./problem.js";

/** The data in a JSON file; `hint` is added to what is wrong with it. */
export function parseJson(text: string, file: string, hint = ""): unknown {
  try {
    // Editors on Windows begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = (error as Error).message.replaceAll(/\s+/g, " ");
    throw problemWith(nameOf(file), `not JSON: ${reason}.${hint}`);
  }
}

/** Data as JSON for people to read. */
export const formatJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
