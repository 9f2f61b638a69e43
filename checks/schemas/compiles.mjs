import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** Writes all vectors as values of generated types: `request` and `quote` are the names of the types in `code`. */
export function writeTyped({ folder, good, typed }, tool, code, { request, quote }) {
  const within = join(folder, tool);
  mkdirSync(within);
  writeFileSync(join(within, "types.ts"), code);
  const file = join(within, "vectors.ts");
  // Each by itself: to check a list of hundreds, the compiler would first make one type of them all.
  const typedAs = (type) => (value, index) =>
    `export const ${type}${index}: ${type} = ${JSON.stringify(value)};`;
  writeFileSync(
    file,
    `import type * as types from "./types.js";
type Request = types.${request};
type Quote = types.${quote};
${[...good.requests.map(typedAs("Request")), ...good.quotes.map(typedAs("Quote"))].join("\n")}
// @ts-expect-error: no such situation
export const noSituation: Request = { learner: { situations: ["student"] }, lines: [{ item: "ue-3-ects", scheme: "region" }] };
// @ts-expect-error: no such status
export const noStatus: Quote = { status: "unknown", tariff: "cnam-nouvelle-aquitaine", edition: "undated", lines: [], notes: [] };
`,
  );
  typed.push(file);
  return `types for ${good.requests.length} requests and quotes`;
}

/** Whether all that was written compiles. */
export function compiles({ folder, typed }) {
  const program = ts.createProgram(typed, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
  });
  const problems = ts.getPreEmitDiagnostics(program);
  const host = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => folder,
    getNewLine: () => "\n",
  };
  assert.equal(problems.length, 0, ts.formatDiagnostics(problems.slice(0, 5), host));
  return `${typed.length} files compile`;
}
