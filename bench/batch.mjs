// A million quotes through the command line, as NDJSON and as CSV whose ids are compared: how fast, and in how much
// memory at most; and how long it takes beside reading and writing the same JSON alone.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { requests } from "./quotes/requests.mjs";

const cli = process.env.CLI ?? fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const alone = fileURLToPath(new URL("./json-alone.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "batch-"));
const some = requests(10_000);

const ndjson = {
  name: "NDJSON",
  extension: "ndjson",
  head: "",
  text: () => some.map((request) => `${JSON.stringify(request)}\n`).join(""),
};
const columns = ["item", "scheme", "ects", "semester", "ref"];
const csv = {
  name: "CSV",
  extension: "csv",
  head: `quote,learner.situations,learner.ag2rMember,annualFee,${columns.join(",")}\n`,
  text: (from) => some.map((request, index) => csvRows(request, `D-${from + index}`)).join(""),
};

function csvRows({ learner, annualFee = "", lines }, id) {
  const { situations, ag2rMember } = learner;
  const known =
    situations === undefined ? "" : situations.length === 0 ? "none" : `"${situations.join(",")}"`;
  const member = ag2rMember === undefined ? "" : ag2rMember ? "yes" : "no";
  return lines
    .map(
      (line) =>
        `${id},${known},${member},${annualFee},${columns.map((name) => line[name] ?? "").join(",")}\n`,
    )
    .join("");
}

/** A file of so many quotes. */
async function file({ extension, head, text }, count) {
  const path = join(folder, `${count}.${extension}`);
  const out = createWriteStream(path);
  out.write(head);
  for (let written = 0; written < count; written += some.length)
    if (!out.write(text(written))) await once(out, "drain");
  out.end();
  await once(out, "close");
  return path;
}

/** Runs a program; what it was at its largest, in MiB, and how much it has computed, in seconds. */
async function run(...program) {
  // Read by the process itself as it ends: what others do on the machine at the same time counts for nothing.
  const usage = `process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(\`used \${maxRSS} \${userCPUTime + systemCPUTime}\`);
  });`;
  const args = ["--import", `data:text/javascript,${encodeURIComponent(usage)}`, ...program];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  await once(child, "close");
  const [, peak, microseconds] = /used (\d+) (\d+)/.exec(said).map(Number);
  return { seconds: microseconds / 1e6, peak: peak / 1024 };
}

console.log(
  "| | quotes | MB | CPU seconds | quotes a CPU second | peak memory, MiB |\n| --- | ---: | ---: | ---: | ---: | ---: |",
);
for (const format of [ndjson, csv])
  for (const count of [10_000, 100_000, 1_000_000]) {
    const path = await file(format, count);
    const { seconds, peak } = await run(cli, "batch", path, "--json");
    const rate = Math.round(count / seconds).toLocaleString("en");
    const size = Math.round(statSync(path).size / 1e6);
    console.log(
      `| ${format.name} | ${count.toLocaleString("en")} | ${size} | ${seconds.toFixed(1)} | ${rate} | ${Math.round(peak)} |`,
    );
  }

// In turns, so that both meet the same machine; the middle of three.
const path = join(folder, "100000.ndjson");
const ratios = [];
for (let round = 0; round < 3; round++) {
  const json = await run(alone, path);
  const batch = await run(cli, "batch", path);
  ratios.push(batch.seconds / json.seconds);
}
console.log(`\nbeside reading and writing the same JSON alone: ${ratios.sort()[1].toFixed(2)} times as long`);
rmSync(folder, { recursive: true });
