import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect } from "vitest";
import * as library from "../../src/index.js";
import * as jsonSchema from "../../src/json-schema/index.js";
import * as sql from "../../src/sql/index.js";
import * as tariffs from "../../src/tariffs/index.js";
import * as words from "../../src/words/index.js";
import { programOf } from "./compiler.js";

const root = new URL("../../", import.meta.url).pathname;

/** The examples run beside the tariffs of this folder, and import them by name. */
const folder = `${root}examples/tariffs/`;

const exported = new Map<string, unknown>([
  ...Object.entries(library),
  ...Object.entries(tariffs),
  ...Object.entries(words),
  ...Object.entries(sql),
  ...Object.entries(jsonSchema),
]);

/** A line of an example that says what it comes to: `code; // => value`. A long value has a line of its own below. */
const CLAIM = /^\s*(.*?);?\s*\/\/ => (.*)$/;
const VALUE_BELOW = /\n\s*(?=\/\/ => )/g;

/**
 * Runs the TypeScript of an example as it stands and returns the value of each
 * line that ends in `// => …`, beside the value that it claims.
 */
export function claims(code: string): { line: string; actual: unknown; claimed: unknown }[] {
  const found: { line: string; actual: unknown; claimed: unknown }[] = [];
  const aliases = [...code.matchAll(/(\w+) as (\w+)(?=[^;]*from "cnam-pricing)/g)];
  const files = [...code.matchAll(/^import (\w+) from "\.\/([\w.-]+\.json)"/gm)];
  const marked = code
    .replace(/^import [^;]*;$/gm, "")
    .replace(VALUE_BELOW, " ")
    .split("\n")
    .map((line) => {
      const [, expression, claimed] = CLAIM.exec(line) ?? [];
      return claimed === undefined
        ? line
        : `claim(${JSON.stringify(line.trim())}, (${expression}), (${claimed}));`;
    })
    .join("\n");
  const script = ts.transpile(marked, { target: ts.ScriptTarget.ES2022 });
  const scope = {
    ...Object.fromEntries(exported),
    ...Object.fromEntries(aliases.map(([, name = "", alias]) => [alias, exported.get(name)])),
    ...Object.fromEntries(
      files.map(([, name, file]) => [name, JSON.parse(readFileSync(`${folder}${file}`, "utf8"))]),
    ),
    claim: (line: string, actual: unknown, claimed: unknown) => found.push({ line, actual, claimed }),
  };
  // In a block of its own, an example may use a public name for something of its own.
  new Function(...Object.keys(scope), `{${script}\n}`)(...Object.values(scope));
  return found;
}

/** Holds an example to its word; one that claims nothing fails. */
export function expectTrue(code: string): void {
  const made = claims(code);
  expect(made.length).toBeGreaterThan(0);
  for (const { line, actual, claimed } of made) expect(actual, line).toEqual(claimed);
}

/** What the compiler has to say of these examples, as a user's strict project would see them. */
export function compilerErrors(examples: readonly string[]): string[] {
  const files = new Map<string, string>(
    examples.map((code, index) => {
      const imported = (from: string, all: object) => {
        const names = Object.keys(all).filter((name) => code.includes(name));
        return names.length > 0 ? `import { ${names.join(", ")} } from "${from}";\n` : "";
      };
      const prelude =
        imported("cnam-pricing", library) +
        imported("cnam-pricing/tariffs", tariffs) +
        imported("cnam-pricing/words", words) +
        imported("cnam-pricing/json-schema", jsonSchema) +
        imported("cnam-pricing/sql", sql);
      const whole = code.includes("import ") ? code : `${prelude}{\n${code}\n}`;
      return [`${folder}example-${index}.ts`, `${whole}\nexport {};\n`] as const;
    }),
  );
  // With the types of a browser, and less strict about `undefined`: some examples use other libraries.
  const program = programOf(files, { lib: ["lib.es2022.full.d.ts"], exactOptionalPropertyTypes: false });
  // Of these files alone: the library's own are checked with the rest of the project.
  const found = [...files.keys()].flatMap((name) => {
    const file = program.getSourceFile(name);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  });
  return [...program.getOptionsDiagnostics(), ...found].map(({ file, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file?.text.trim().slice(0, 200)} … ${text.slice(0, 200)}`;
  });
}
