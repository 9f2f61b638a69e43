// Each recipe of the docs against the packed library: compiled in strict mode, and run. Then Next builds and serves
// its page, and Parcel, which ignores `exports`, a program that imports every entry.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, tarball } from "./packed.mjs";

const packed = tarball();
const folder = join(root, ".packed/recipes");
const run = (program, args, cwd = folder) =>
  execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
const said = (text) => console.log(`ok: ${text}`);

cpSync(join(root, "checks/recipes"), folder, {
  recursive: true,
  filter: (file) => !/node_modules/.test(file),
});
cpSync(join(root, "examples/recipes"), folder, { recursive: true });
run("npm", ["ci", "--silent", "--ignore-scripts", "--no-audit"]);
const installed = join(folder, "node_modules/cnam-pricing");
mkdirSync(installed);
run("tar", ["-xzf", packed, "--strip-components=1", "-C", installed]);

// As the guide says it.
const [, ...commands] = /```sh\n(.*schema.*)\n(.*openapi-typescript.*)\n```/.exec(
  readFileSync(join(root, "docs/guides/recipes.md"), "utf8"),
);
for (const command of commands)
  run("sh", ["-c", command.replace("npx cnam-pricing", "node node_modules/cnam-pricing/dist/cli.js")]);
run("npx", ["tsc"]);
const recipes = readdirSync(join(root, "examples/recipes"));
said(`${recipes.length} recipes compile in strict mode`);
console.log(run("node", ["--test", "--test-reporter=spec", "out/"]));

/** What a process writes until a pattern is in it. */
async function told({ stdout }, pattern) {
  let text = "";
  for await (const chunk of stdout) {
    text += chunk;
    const found = pattern.exec(text);
    if (found) return found;
  }
  throw new Error(`The process has ended; it wrote:\n${text}`);
}

// A new project of Next is not strict: it writes its own tsconfig.json, and checks the page by it.
const site = join(folder, "next");
cpSync(join(folder, "next-page.tsx"), join(site, "app/page.tsx"));
const next = join(folder, "node_modules/next/dist/bin/next");
const env = { ...process.env, ROOT: folder, NEXT_TELEMETRY_DISABLED: "1" };
execFileSync("node", [next, "build"], { cwd: site, env, stdio: ["ignore", "ignore", "inherit"] });
const server = spawn("node", [next, "start", "--port", "0"], { cwd: site, env });
try {
  const [, address] = await told(server, /(http:\/\/localhost:\d+)/);
  const page = await (
    await fetch(`${address}/?item=ue-3-ects&ects=&scheme=region&situation=job-seeker`)
  ).text();
  assert.match(page, /Vous payez 114\u00a0€ en tout\./);
} finally {
  server.kill();
}
said("Next builds the page in a project that is not strict, and serves it");

const app = join(folder, "parcel");
run("npx", ["parcel", "build", "--no-cache", "--no-optimize"], app);
assert.equal(run("node", ["dist/app.cjs"], app), "You pay €189 in all.\ntrue object\n");
said("Parcel finds every entry without `exports`");
