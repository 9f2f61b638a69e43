// The tarball as npm would publish it: publint, attw, and consumers in every TypeScript that is supported.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consumer, root, tarball } from "./packed.mjs";

const consumers = JSON.parse(readFileSync(new URL("consumers/package.json", import.meta.url), "utf8"));
/** By the names under which they are installed: `ts-5.2`, … */
const compilers = Object.keys(consumers.dependencies);
const run = (program, args, cwd = root) =>
  execFileSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
const said = (text) => console.log(`ok: ${text}`);

const packed = tarball();
run("npx", ["publint", "--strict", packed]);
run("npx", ["attw", packed]);

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

/**
 * Few projects stand for the product of all options: each compiler meets each way to resolve a module, with and without
 * `strict`, with and without declarations. What declarations need is needed nowhere else, so they are off only once.
 */
const FILES = ["as-module.mts", "exported.mts", "every-name.mts"];
const STRICT = [...FILES, "mistakes.mts"];
const PROJECTS = [
  [
    "node16",
    [...STRICT, "as-commonjs.cts"],
    { strict: true, exactOptionalPropertyTypes: true, declaration: true },
  ],
  ["nodenext", [...STRICT, "as-commonjs.cts"], { strict: true }],
  ["bundler", STRICT, { strict: true, exactOptionalPropertyTypes: true }],
  ["bundler", FILES, { strict: false, declaration: true }],
  ["nodenext", FILES, { strict: true, strictNullChecks: false, declaration: true }],
];
const MODULES = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };

for (const compiler of compilers) {
  for (const [index, [moduleResolution, files, options]] of PROJECTS.entries()) {
    const outDir = join("out", compiler, String(index));
    const compilerOptions = {
      target: "es2022",
      lib: ["es2022", "dom"],
      // Not those of whatever stands further up: this is a project of its own.
      types: [],
      module: MODULES[moduleResolution],
      moduleResolution,
      outDir,
      ...options,
      // Before 5.4 the compiler finds no name for what several entries share: there, exports have to be annotated.
      ...(compiler === "ts-5.2" && { declaration: false }),
    };
    const settings = join(folder, `tsconfig.${index}.json`);
    writeFileSync(settings, JSON.stringify({ compilerOptions, files }));
    run("node", [`node_modules/${compiler}/bin/tsc`, "-p", settings], folder);
    // As the compiler wrote it: what only has to compile is not run.
    const emitted = files.filter((file) => file.startsWith("as-"));
    for (const file of emitted) run("node", [join(outDir, file.replace("ts", "js"))], folder);
  }
  said(`${compiler}: ${PROJECTS.map(([resolution]) => resolution).join(", ")}`);
}

/** Uses each public name of the reports once. */
function writeEveryName(folder) {
  const lines = ["", "json-schema", "tariffs", "words"].map((entry) => {
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
