import ts from "typescript";

const root = new URL("../../", import.meta.url).pathname;

/** A strict project of a user's, in which the package has its name. */
export const USER_OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  resolveJsonModule: true,
  paths: {
    "cnam-pricing": [`${root}src/index.ts`],
    "cnam-pricing/element": [`${root}src/element/public.ts`],
    "cnam-pricing/json-schema": [`${root}src/json-schema/index.ts`],
    "cnam-pricing/tariffs": [`${root}src/tariffs/index.ts`],
    "cnam-pricing/words": [`${root}src/words/index.ts`],
  },
};

/** Where a text stands in for a file that is not there. */
export const fileAt = (index: number): string => `${root}test/snippet-${index}.ts`;

/** These texts as files of such a project. Nothing is written. */
export function programOf(files: ReadonlyMap<string, string>, more: ts.CompilerOptions = {}): ts.Program {
  const options = { ...USER_OPTIONS, ...more };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => files.get(file) ?? readFile(file);
  host.getSourceFile = (file, language) => {
    const code = files.get(file);
    return code === undefined ? getSourceFile(file, language) : ts.createSourceFile(file, code, language);
  };
  return ts.createProgram([...files.keys()], options, host);
}

/** What the compiler says of each of these files: whole messages, as an editor shows them. */
export function compilerMessages(codes: readonly string[], options: ts.CompilerOptions = {}): string[][] {
  const files = new Map(codes.map((code, index) => [fileAt(index), `${code}\nexport {};\n`]));
  const program = programOf(files, options);
  return [...files.keys()].map((name) => {
    const file = program.getSourceFile(name);
    const found = [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...(options.declaration ? program.getDeclarationDiagnostics(file) : []),
    ];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  });
}
