// What each library adds: its own files as installed, ours as packed, and brotli bytes in a bundle of just what these benchmarks import.
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const LIBRARIES = {
  "cnam-pricing: `quote`, `parseQuoteRequest`": [
    undefined,
    'export { quote, parseQuoteRequest } from "../dist/index.js"',
  ],
  "dinero.js": ["node_modules/dinero.js", 'export { add, dinero, multiply, toSnapshot } from "dinero.js"'],
  "json-rules-engine": ["node_modules/json-rules-engine", 'export { Engine } from "json-rules-engine"'],
  "@gorules/zen-engine (native)": ["node_modules/@gorules"],
  publicodes: ["node_modules/publicodes", 'export { default } from "publicodes"'],
  zod: [
    "node_modules/zod",
    'export { array, boolean, discriminatedUnion, enum, int, literal, strictObject, string } from "zod"',
  ],
  valibot: [
    "node_modules/valibot",
    'export { array, boolean, picklist, pipe, safeInteger, strictObject, string } from "valibot"',
  ],
};

const [packed] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], { cwd: `${here}..` }),
);

const installed = (folder) =>
  readdirSync(here + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(`${parentPath}/${name}`).size, 0);

async function bundled(contents) {
  const stdin = { contents, resolveDir: here };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "error",
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

const kB = (bytes) => (bytes / 1_000).toFixed(bytes < 100_000 ? 1 : 0);
console.log("| library | own files installed, kB | in a bundle, brotli, kB |\n| --- | ---: | ---: |");
for (const [name, [folder, code]] of Object.entries(LIBRARIES))
  console.log(
    `| ${name} | ${kB(folder ? installed(folder) : packed.unpackedSize)} | ${code ? kB(await bundled(code)) : "–"} |`,
  );
