// What each bundler carries of the package into small apps: whoever imports no part of the bundled page gets none of
// it. Each bundle is run, and the table of their sizes in the docs is kept true; `--write` writes it anew.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { consumer, root, tarball } from "./packed.mjs";

/** What each app of `bundlers/apps` prints, whether it uses the bundled page, and what the docs call it. */
const APPS = {
  euros: { prints: "7800", usesPage: false, title: "`euros` alone" },
  money: { prints: "€78", usesPage: false, title: "`money` alone" },
  quote: { prints: "22800", usesPage: true, title: "`quote` for the bundled page" },
  "own-tariff": { prints: "6000", usesPage: false, title: "a tariff of its own only" },
};

/** Texts of the page: of its name, its rows, its columns, its rules. Without accents, which bundlers may escape. */
const OF_THE_PAGE = ["cnam-nouvelle-aquitaine", "BULATS", "ue-3-ects", "ag2r", "OPACIF", "exams-only-fee"];

const folder = consumer(tarball(), "bundlers");
cpSync(join(root, "checks/bundlers/apps"), folder, { recursive: true });
execFileSync("npm", ["ci", "--silent", "--ignore-scripts", "--no-audit"], {
  cwd: join(root, "checks/bundlers"),
});
const { bundlers } = await import("./bundlers/bundle.mjs");

const kB = ({ length }) => `${(length / 1000).toFixed(1)} kB`;
const names = Object.keys(bundlers);
const table = [`| app | ${names.join(" | ")} |`, `| --- |${" --- |".repeat(names.length)}`];
for (const [app, { prints, usesPage, title }] of Object.entries(APPS)) {
  const sizes = [];
  for (const [name, bundle] of Object.entries(bundlers)) {
    const file = join(folder, `${name}-${app}.mjs`);
    await bundle(join(folder, `${app}.mjs`), file);
    const code = readFileSync(file);
    const carried = OF_THE_PAGE.filter((text) => code.includes(text));
    assert.deepEqual(carried, usesPage ? OF_THE_PAGE : [], `${name} carries parts of the page into ${app}`);
    assert.equal(execFileSync("node", [file], { encoding: "utf8" }).trim(), prints, `${name}: ${app}`);
    sizes.push(`${kB(code)}, ${kB(brotliCompressSync(code))}`);
  }
  table.push(`| ${title} | ${sizes.join(" | ")} |`);
}
console.log(table.join("\n"));

const page = join(root, "docs/runtimes.md");
const text = readFileSync(page, "utf8");
const current = text.replace(/(<!-- bundles -->\n)[\s\S]*(\n<!-- \/bundles -->)/, `$1${table.join("\n")}$2`);
if (process.argv.includes("--write")) writeFileSync(page, current);
else
  assert.equal(
    text,
    current,
    "the table in docs/runtimes.md is of another day: `npm run bundlers -- --write`",
  );
