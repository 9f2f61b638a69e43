import ts from "typescript";
import { expect, it } from "vitest";

const file = new URL("./fixtures/valid-calls.ts", import.meta.url).pathname;
const literal = new URL("./fixtures/literal-tariff.ts", import.meta.url).pathname;

/** A project of one file, which may stand in memory only. Nothing is written. */
function project(root: string, options: ts.CompilerOptions, text = ts.sys.readFile(root)): ts.Program {
  const compilerOptions: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    resolveJsonModule: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    ...options,
  };
  const host = ts.createCompilerHost(compilerOptions);
  const readFile = (path: string) => (path === root ? text : ts.sys.readFile(path));
  return ts.createProgram([root], compilerOptions, {
    ...host,
    readFile,
    fileExists: (path) => path === root || ts.sys.fileExists(path),
    getSourceFile: (path, version) => {
      const source = readFile(path);
      return source === undefined ? undefined : ts.createSourceFile(path, source, version);
    },
  });
}

/** The complaints of the compiler about a project's root. */
function complaints(program: ts.Program, options: ts.CompilerOptions = {}): string[] {
  const source = program.getSourceFile(program.getRootFileNames()[0] ?? "");
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
  expect(complaints(project(file, options), options)).toEqual([]);
});

it("a literal tariff of twice as many items takes the compiler about twice as many steps", () => {
  const [hundred = 0, twoHundred = 0, fourHundred = 0] = [100, 200, 400].map((size) => {
    const program = project(literal, { strict: true }, withItems(size));
    expect(complaints(program)).toEqual([]);
    return program.getInstantiationCount();
  });
  expect((fourHundred - twoHundred) / (twoHundred - hundred)).toBeCloseTo(2, 1);
});

/** A program that quotes one of so many items, six schemes each. */
function withItems(size: number): string {
  const items = Array.from({ length: size }, (_, index) => `item-${index}`);
  const schemes = ["own", "employer", "region", "state", "fund", "union"];
  const by = <V>(ids: readonly string[], value: (id: string) => V) =>
    Object.fromEntries(ids.map((id) => [id, value(id)]));
  const tariff = {
    format: 1,
    id: "large",
    title: "Large",
    currency: "EUR",
    measures: { hours: { fr: "heure", en: "hour" } },
    items: by(items, (id) => ({ label: id, measures: { hours: { min: 1, max: 9 } } })),
    schemes: by(schemes, (id) => ({ label: id, paidBy: "learner" })),
    grid: by(items, () => by(schemes, () => 1)),
  };
  return `
    import { createPricing } from "../../src/index.js";
    createPricing(${JSON.stringify(tariff)}).quote({
      learner: {},
      lines: [{ item: "item-0", scheme: "own", hours: 5 }],
    });`;
}
