// The tarball as npm would publish it: publint, attw, and consumers in every TypeScript that is supported.
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consumer, root, tarball } from "./packed.mjs";

const compilers = JSON.parse(readFileSync(new URL("consumers/compilers.json", import.meta.url), "utf8"));
const run = (program, args, cwd = root) =>
  execFileSync(program, args, { cwd, stdio: ["ignore", "inherit", "inherit"] });
const said = (text) => console.log(`ok: ${text}`);

const packed = tarball();
run("npx", ["publint", "--strict", packed]);
run("npx", ["attw", "--profile", "node16", packed]);

const folder = consumer(packed, "consumers");
cpSync(join(root, "checks/consumers"), folder, { recursive: true });
run("node", ["schemas.mjs"], folder);
said("the JSON Schemas in the package are current");

const specs = compilers.map((version) => `ts-${version}@npm:typescript@${version}`);
const quiet = ["--silent", "--no-save", "--no-package-lock", "--no-audit", "--ignore-scripts"];
run("npm", ["install", ...quiet, ...specs], folder);

// What a consumer does with each sub-path is compiled under each way to resolve it, then run as the compiler wrote it.
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: "es2022",
  lib: ["es2022", "dom"],
  // Not those of whatever stands further up: this is a project of its own.
  types: [],
};
const RESOLUTIONS = { node16: "node16", nodenext: "nodenext", bundler: "esnext" };
const FILES = {
  node16: ["as-module.mts", "as-commonjs.cts"],
  nodenext: ["as-module.mts", "as-commonjs.cts"],
  bundler: ["as-module.mts"],
};
for (const version of compilers) {
  for (const [moduleResolution, module] of Object.entries(RESOLUTIONS)) {
    const files = FILES[moduleResolution];
    const outDir = join("out", version, moduleResolution);
    const settings = { compilerOptions: { ...compilerOptions, module, moduleResolution, outDir }, files };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(settings));
    run("node", [`node_modules/ts-${version}/bin/tsc`], folder);
    for (const file of files) run("node", [join(outDir, file.replace("ts", "js"))], folder);
  }
  said(`TypeScript ${version}: ${Object.keys(RESOLUTIONS).join(", ")}`);
}
