// What a registry shows of the package and what an install takes: links that lead somewhere, sizes, the stubs for
// those who do not read `exports`, `llms.txt`, and the licences of what is bundled.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { consumer, root, tarball } from "./packed.mjs";

/** Kilobytes, a tenth above what they are: a new entry or guide may need more, a second copy of everything does not. */
const LIMITS = { packed: 730, installed: 2600 };

const packed = tarball();
const folder = consumer(packed, "listing");
const installed = join(folder, "node_modules/cnam-pricing");
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(installed, join(entry.parentPath, entry.name)));
const read = (file) => readFileSync(join(installed, file), "utf8");
const require = createRequire(join(folder, "consumer.cjs"));
const said = (text) => console.log(`ok: ${text}`);

const texts = files.filter((file) => file.endsWith(".md") || file === "llms.txt");
const dead = texts.flatMap((file) => {
  const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  return links
    .filter((link) => !/^(https?:|#)/.test(link))
    .filter((link) => !existsSync(join(installed, dirname(file), link.replace(/#.*/, ""))))
    .map((link) => `${file}: ${link}`);
});
assert.deepEqual(dead, [], "links that lead nowhere in the package");
said(`${texts.length} texts of the package link to what is in it`);

const sizes = {
  packed: statSync(packed).size / 1000,
  installed: files.reduce((sum, file) => sum + statSync(join(installed, file)).size, 0) / 1000,
};
for (const [name, limit] of Object.entries(LIMITS))
  assert.ok(sizes[name] <= limit, `${name}: ${sizes[name]} kB, more than ${limit}`);
said(`${sizes.packed.toFixed(0)} kB packed, ${sizes.installed.toFixed(0)} kB installed`);

const { exports } = JSON.parse(read("package.json"));
const entries = Object.keys(exports).filter((path) => exports[path].require);
const index = read("llms.txt");
for (const path of entries) {
  const name = join("cnam-pricing", path);
  const values = Object.keys(require(name)).sort();
  // By its path in the file system, Node looks at the folder's own package.json, as those do who ignore `exports`.
  const folder = join(installed, path);
  const { module, types } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  assert.deepEqual(Object.keys(require(folder)).sort(), values, `${name}, by its path, required`);
  const imported = await import(pathToFileURL(join(folder, module)));
  assert.deepEqual(Object.keys(imported).sort(), values, `${name}, by its path, imported`);
  assert.ok(existsSync(join(folder, types)), `${name}, by its path, has types`);
  for (const value of values) assert.ok(index.includes(`\n- \`${value}\`: `), `llms.txt names ${value}`);
}
said(`without \`exports\`, ${entries.length} entries are found as with them; llms.txt names their values`);

// Whatever the sources import from outside is bundled, since the package has no dependencies.
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.tsx?$/.test(file),
);
const imported = sources.flatMap((file) => [
  ...readFileSync(join(root, "src", file), "utf8").matchAll(
    /^(?:import|export) (?!type )[^;]*? from "((?:@[^/"]+\/)?[^./"][^/":]*)"/gm,
  ),
]);
// The conversation writes programs that import the package itself.
const others = [...new Set(imported.map(([, name]) => name))].filter((name) => name !== "cnam-pricing");
const notices = read("THIRD-PARTY-NOTICES.txt");
for (const name of others) {
  const licence = readFileSync(join(root, "node_modules", name, "LICENSE"), "utf8").trim();
  assert.ok(notices.includes(licence), `the licence of ${name} is in the package, as it is in its own`);
}
assert.equal(
  notices.split(/^-{80}$/m).length - 1,
  others.length,
  "licences of what is bundled, and no others",
);
said(`licences of others: ${others.join(", ") || "nothing of others is bundled"}`);
