// The packed library in every runtime: each has to answer all vectors, and to write the same words.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { consumer, root, tarball } from "./packed.mjs";

const versions = JSON.parse(readFileSync(new URL("runtimes/versions.json", import.meta.url), "utf8"));
const installed = join(root, ".runtimes");
const folder = consumer(tarball(), "runtimes");
cpSync(join(root, "checks/runtimes"), folder, { recursive: true });

const alias = (name) => name.toLowerCase().replace(" ", "-");
const specs = Object.entries(versions).map(
  ([name, { package: id, version }]) => `${alias(name)}@npm:${id}@${version}`,
);
mkdirSync(installed, { recursive: true });
execFileSync(
  "npm",
  [
    "install",
    "--loglevel=error",
    "--prefix",
    installed,
    "--ignore-scripts",
    "--no-save",
    "--no-package-lock",
    "--no-audit",
    ...specs,
  ],
  { stdio: ["ignore", "ignore", "inherit"] },
);
const binary = (name) => join(installed, "node_modules", alias(name), versions[name].binary);

const run = (name, ...args) => execFileSync(binary(name), args, { cwd: folder, encoding: "utf8" }).trim();

const bundle = (entry, outfile) =>
  build({
    entryPoints: [join(folder, entry)],
    outfile: join(folder, outfile),
    bundle: true,
    format: "esm",
    logLevel: "error",
  });

async function inWorkerd() {
  await bundle("worker.mjs", "worker.js");
  const args = ["serve", "worker.capnp", "--control-fd=3"];
  const server = spawn(binary("workerd"), args, {
    cwd: folder,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  try {
    for await (const line of createInterface({ input: server.stdio[3] })) {
      const { event, port } = JSON.parse(line);
      if (event === "listen") return await (await fetch(`http://127.0.0.1:${port}`)).text();
    }
    throw new Error("workerd does not listen");
  } finally {
    server.kill();
  }
}

async function inChromium() {
  await bundle("page.mjs", "page.js");
  const script = readFileSync(join(folder, "page.js"));
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === "/page.js"
        ? ["text/javascript", script]
        : ["text/html", "<script type=module src=page.js></script>"];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium" });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction("document.title");
    return await page.title();
  } finally {
    await browser.close();
    server.close();
  }
}

const here = execFileSync(process.execPath, ["print.mjs"], { cwd: folder, encoding: "utf8" }).trim();
const nodes = Object.keys(versions).filter((name) => name.startsWith("Node "));
const checks = [
  ...nodes.flatMap((name) => [
    [`${name}, import`, () => run(name, "print.mjs")],
    [`${name}, require`, () => run(name, "print.cjs")],
  ]),
  ["Bun, import", () => run("Bun", "print.mjs")],
  ["Bun, require", () => run("Bun", "print.cjs")],
  ["Deno, import", () => run("Deno", "run", "--no-lock", "--cached-only", "print.mjs")],
  ["Deno, require", () => run("Deno", "run", "--no-lock", "--cached-only", "--allow-read", "print.cjs")],
  ["workerd", inWorkerd],
  ["Chromium", inChromium],
];
console.log(`${here} here, under Node ${process.versions.node}`);
for (const [name, check] of checks) {
  const found = await check();
  console.log(`${found === here ? "the same" : `OTHERWISE: ${found}`} under ${name}`);
  if (found !== here) process.exitCode = 1;
}
