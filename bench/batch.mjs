// A million requests as NDJSON through the command line: how fast, and in how much memory at most.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { requests } from "./quotes/requests.mjs";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "batch-"));
const some = requests(10_000).map((request) => `${JSON.stringify(request)}\n`);

/** A file of so many requests. */
async function file(count) {
  const path = join(folder, `${count}.ndjson`);
  const out = createWriteStream(path);
  for (let written = 0; written < count; written += some.length)
    if (!out.write(some.join(""))) await once(out, "drain");
  out.end();
  await once(out, "close");
  return path;
}

/** Runs a batch; what it was at its largest, in MiB, and how long it took, in seconds. */
async function run(path) {
  // The peak is read by the process itself as it ends.
  const peak = `process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS));`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(peak)}`, cli, "batch", path];
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  await once(child, "close");
  return { seconds: (performance.now() - start) / 1_000, peak: Number(/peak (\d+)/.exec(said)?.[1]) / 1024 };
}

console.log(
  "| requests | MB | seconds | requests a second | peak memory, MiB |\n| ---: | ---: | ---: | ---: | ---: |",
);
for (const count of [10_000, 100_000, 1_000_000]) {
  const path = await file(count);
  const { seconds, peak } = await run(path);
  const rate = Math.round(count / seconds).toLocaleString("en");
  const size = Math.round(statSync(path).size / 1e6);
  console.log(
    `| ${count.toLocaleString("en")} | ${size} | ${seconds.toFixed(1)} | ${rate} | ${Math.round(peak)} |`,
  );
}
rmSync(folder, { recursive: true });
