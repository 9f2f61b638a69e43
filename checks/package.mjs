// The tarball as npm would publish it: publint, attw, and consumers in every TypeScript that is supported.
import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { consumer, root, tarball } from "./packed.mjs";

const consumers = JSON.parse(readFileSync(new URL("consumers/package.json", import.meta.url), "utf8"));
/** By the names under which they are installed: `ts-5.2`, … */
const compilers = Object.keys(consumers.dependencies);
const run = (program, args, cwd = root) =>
  execFileSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
const said = (text) => console.log(`ok: ${text}`);

const packed = tarball();
run("npx", ["publint", "--strict", packed]);
// A script for databases: nobody imports it. The element is for browsers, an ES module and no other; below it is compiled as one.
run("npx", ["attw", packed, "--exclude-entrypoints", "./udf.js", "./element"]);

const folder = consumer(packed, "consumers");
cpSync(join(root, "checks/consumers"), folder, { recursive: true });
run("node", ["schemas.mjs"], folder);
said("the JSON Schemas in the package are current");

// The compilers come from a lock file of their own; the package is laid beside them, as its tarball has it.
run("npm", ["ci", "--silent", "--no-audit", "--ignore-scripts"], folder);
const installed = join(folder, "node_modules/cnam-pricing");
mkdirSync(installed, { recursive: true });
run("tar", ["-xzf", packed, "-C", installed, "--strip-components", "1"]);
writeEveryName(folder);

const FILES = ["as-module.mts", "exported.mts", "every-name.mts"];
const MODULES = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };
// What must not compile is asked of strict projects only.
const STRICT = [...FILES, "mistakes.mts"];
const PROJECTS = [
  ...Object.keys(MODULES).flatMap((moduleResolution) => {
    const strict = moduleResolution === "bundler" ? STRICT : [...STRICT, "as-commonjs.cts"];
    return [true, false].flatMap((declaration) => [
      {
        files: strict,
        options: { moduleResolution, declaration, strict: true, exactOptionalPropertyTypes: true },
      },
      { files: FILES, options: { moduleResolution, declaration, strict: false } },
    ]);
  }),
  { files: STRICT, options: { moduleResolution: "nodenext", declaration: true, strict: true } },
  {
    files: FILES,
    options: { moduleResolution: "bundler", declaration: true, strict: true, strictNullChecks: false },
  },
];

const compiled = compilers.flatMap((compiler) =>
  PROJECTS.map((project, index) => ({ compiler, index, ...project })),
);
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let next = compiled.shift(); next !== undefined; next = compiled.shift()) await compile(next);
  }),
);
said(`${compilers.join(", ")}: ${PROJECTS.length} projects each`);

async function compile({ compiler, index, files, options }) {
  const outDir = join("out", compiler, String(index));
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom"],
    // Not those of whatever stands further up: this is a project of its own.
    types: [],
    module: MODULES[options.moduleResolution],
    outDir,
    ...options,
  };
  const settings = `tsconfig.${compiler}.${index}.json`;
  writeFileSync(join(folder, settings), JSON.stringify({ compilerOptions, files }));
  await runIn(
    folder,
    [`node_modules/${compiler}/bin/tsc`, "-p", settings],
    `${compiler}, ${JSON.stringify(options)}`,
  );
  // As the compiler wrote it: what only has to compile is not run.
  for (const file of files.filter((name) => name.startsWith("as-")))
    await runIn(folder, [join(outDir, file.replace("ts", "js"))], `${compiler}, ${file}`);
}

async function runIn(cwd, args, what) {
  const { stdout, stderr } = await promisify(execFile)("node", args, { cwd }).catch((failed) => {
    throw new Error(`${what}\n${failed.stdout}${failed.stderr}`);
  });
  process.stdout.write(stdout + stderr);
}

/** Uses each public name of the reports once. */
function writeEveryName(folder) {
  const lines = ["", "element", "json-schema", "sql", "tariffs", "words"].map((entry) => {
    const report = readFileSync(join(root, `etc/${entry === "" ? "index" : entry}.api.md`), "utf8");
    const names = [...report.matchAll(/^export (?:declare )?(const|function|class|interface|type) (\w+)/gm)];
    const list = names.map(([, kind, name]) => (/type|interface/.test(kind) ? `type ${name}` : name));
    return `export { ${list.join(", ")} } from "cnam-pricing${entry === "" ? "" : `/${entry}`}";\n`;
  });
  // Two entries may give the same name; each is used from a namespace of its own.
  for (const [index, line] of lines.entries()) writeFileSync(join(folder, `names-${index}.mts`), line);
  const all = lines.map((_, index) => `export * as entry${index} from "./names-${index}.mjs";\n`);
  writeFileSync(join(folder, "every-name.mts"), all.join(""));
}
