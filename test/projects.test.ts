import ts from "typescript";
import { expect, it } from "vitest";

const file = new URL("./fixtures/valid-calls.ts", import.meta.url).pathname;

/** The complaints of the compiler about the calls, in a project with these options. Nothing is written. */
function complaints(options: ts.CompilerOptions): string[] {
  const program = ts.createProgram([file], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    ...options,
  });
  const source = program.getSourceFile(file);
  const found = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
    ...(options.declaration ? program.getDeclarationDiagnostics(source) : []),
  ];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " ").slice(0, 300));
}

it.each<[project: string, options: ts.CompilerOptions]>([
  ["without `strict`", { strict: false }],
  ["without `strictNullChecks`", { strict: true, strictNullChecks: false }],
  ["that writes declarations", { strict: true, declaration: true }],
])("every valid call compiles in a project %s", (_, options) => {
  expect(complaints(options)).toEqual([]);
});
