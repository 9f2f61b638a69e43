import ts from "typescript";
import { expect } from "vitest";
import * as library from "../../src/index.js";

/** A line of an example that says what it comes to: `code; // => value`. */
const CLAIM = /^\s*(.*?);?\s*\/\/ => (.*)$/;

/**
 * Runs the TypeScript of an example as it stands and returns the value of each
 * line that ends in `// => …`, beside the value that it claims.
 */
export function claims(code: string): { line: string; actual: unknown; claimed: unknown }[] {
  const found: { line: string; actual: unknown; claimed: unknown }[] = [];
  const marked = code
    .split("\n")
    .filter((line) => !line.startsWith("import "))
    .map((line) => {
      const [, expression, claimed] = CLAIM.exec(line) ?? [];
      return claimed === undefined
        ? line
        : `claim(${JSON.stringify(line.trim())}, (${expression}), (${claimed}));`;
    })
    .join("\n");
  const script = ts.transpile(marked, { target: ts.ScriptTarget.ES2022 });
  const scope = {
    ...library,
    claim: (line: string, actual: unknown, claimed: unknown) => found.push({ line, actual, claimed }),
  };
  new Function(...Object.keys(scope), script)(...Object.values(scope));
  return found;
}

/** Holds an example to its word; one that claims nothing fails. */
export function expectTrue(code: string): void {
  const made = claims(code);
  expect(made.length).toBeGreaterThan(0);
  for (const { line, actual, claimed } of made) expect(actual, line).toEqual(claimed);
}
