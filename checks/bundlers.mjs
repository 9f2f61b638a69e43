// What each bundler carries of the package into small apps: whoever imports no part of the bundled page gets none of
// it. Each bundle is run. Budgets for sizes are in .size-limit.json; the table here only shows them side by side.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { consumer, root, tarball } from "./packed.mjs";

/** What each app of `bundlers/apps` prints, and whether it uses the bundled page. */
const APPS = {
  euros: { prints: "7800", usesPage: false },
  money: { prints: "€78", usesPage: false },
  "own-tariff": { prints: "6000", usesPage: false },
  quote: { prints: "22800", usesPage: true },
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
const sizes = {};
for (const [app, { prints, usesPage }] of Object.entries(APPS)) {
  for (const [name, bundle] of Object.entries(bundlers)) {
    const file = join(folder, `${name}-${app}.mjs`);
    await bundle(join(folder, `${app}.mjs`), file);
    const code = readFileSync(file);
    const carried = OF_THE_PAGE.filter((text) => code.includes(text));
    assert.deepEqual(carried, usesPage ? OF_THE_PAGE : [], `${name} carries parts of the page into ${app}`);
    assert.equal(execFileSync("node", [file], { encoding: "utf8" }).trim(), prints, `${name}: ${app}`);
    sizes[app] = { ...sizes[app], [name]: `${kB(code)}, brotli ${kB(brotliCompressSync(code))}` };
  }
}
console.table(sizes);
