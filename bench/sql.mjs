// Quotes and outcomes by SQL in DuckDB, on one thread, beside `cnam-pricing batch` on the same rows: seconds of one
// processor and the most memory, for a million lines and for more, in slices. Rows come from Parquet, those of the batch
// from CSV. Needs the package built and `npm --prefix checks/sql ci`.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const dist = process.env.DIST ?? fileURLToPath(new URL("../dist/", import.meta.url));
const [task, ...given] = process.argv.slice(2);
const COLUMNS = [
  "quote",
  "learner.situations",
  "learner.ag2rMember",
  "annualFee",
  "item",
  "scheme",
  "ects",
  "semester",
  "ref",
];

/** In a process of its own: one view written to Parquet, in so many slices. */
async function price(view, rows, slices) {
  const { openDuckDb } = await import("../checks/sql/engines/duckdb.mjs");
  const { toSql } = await import(pathToFileURL(join(dist, "sql.js")));
  const { cnamNouvelleAquitaine } = await import(pathToFileURL(join(dist, "index.js")));
  const engine = await openDuckDb({ threads: 1, memory: process.env.MEMORY ?? "800MB" });
  for (let slice = 0; slice < slices; slice++) {
    await engine.run(
      `CREATE OR REPLACE VIEW enrolments AS SELECT * FROM read_parquet('${rows}') WHERE ${slices === 1 ? "TRUE" : `hash(quote) % ${slices} = ${slice}`}`,
    );
    if (slice === 0)
      for (const one of toSql(cnamNouvelleAquitaine, { dialect: "duckdb" }).split(";"))
        if (one.trim()) await engine.run(one);
    await engine.run(`COPY (SELECT * FROM pricing_${view}) TO '${rows}.${view}.${slice}' (FORMAT parquet)`);
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
}

/** Rows of the benchmark's requests under ids of their own, as CSV for the batch and with `line_no` for SQL. */
async function writeRows(folder, count) {
  const { requests } = await import("./quotes/requests.mjs");
  const some = requests(10_000);
  const cell = (value) =>
    value === undefined
      ? ""
      : Array.isArray(value)
        ? value.length === 0
          ? "none"
          : `"${value.join(",")}"`
        : value === true
          ? "yes"
          : value === false
            ? "no"
            : value;
  const file = join(folder, `${count}.csv`);
  const out = createWriteStream(file);
  out.write(`line_no,${COLUMNS.join(",")}\n`);
  let lines = 0;
  for (let quote = 0; lines < count; quote++) {
    const { learner, annualFee, lines: own } = some[quote % some.length];
    // Of each fifth quote one answer is missing.
    const member = quote % 5 === 0 ? undefined : learner.ag2rMember;
    const rows = own.map((line, index) =>
      [
        index + 1,
        `D-${quote}`,
        learner.situations,
        member,
        annualFee,
        line.item,
        line.scheme,
        line.ects,
        line.semester,
        line.ref,
      ]
        .map(cell)
        .join(","),
    );
    lines += rows.length;
    if (!out.write(`${rows.join("\n")}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
  const { openDuckDb } = await import("../checks/sql/engines/duckdb.mjs");
  const engine = await openDuckDb();
  const types = ["'line_no': 'INTEGER'", ...COLUMNS.map((name) => `'${name}': 'VARCHAR'`)].join(", ");
  const all = `read_csv('${file}', header = true, delim = ',', quote = '"', columns = {${types}})`;
  await engine.run(`COPY (SELECT * FROM ${all}) TO '${file}.parquet' (FORMAT parquet)`);
  await engine.run(
    `COPY (SELECT * EXCLUDE (line_no) FROM ${all}) TO '${file}.batch.csv' (FORMAT csv, HEADER)`,
  );
  await engine.close();
  return { rows: `${file}.parquet`, csv: `${file}.batch.csv` };
}

async function childOf(args, env) {
  const usage = `process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("used "+(u.userCPUTime+u.systemCPUTime)/1e6+" "+u.maxRSS/1024)})`;
  const child = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(usage)}`, ...args],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...env } },
  );
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const [status] = await once(child, "close");
  if (status !== 0) throw new Error(said);
  const [, seconds, megabytes] = /used ([\d.]+) ([\d.]+)/.exec(said) ?? [];
  if (seconds === undefined) throw new Error(said);
  return { seconds: Number(seconds), megabytes: Number(megabytes) };
}

if (task === "price") await price(given[0], given[1], Number(given[2]));
else {
  const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-bench-"));
  const table = {};
  try {
    for (const count of [task, ...given].filter(Boolean).map(Number)) {
      const { rows, csv } = await writeRows(folder, count);
      const slices = Math.ceil(count / 1_000_000);
      const self = fileURLToPath(import.meta.url);
      const runs = {
        batch: [join(dist, "cli.js"), "batch", csv, "--exit-zero"],
        quotes: [self, "price", "quotes", rows, "1"],
        "quotes, in slices": [self, "price", "quotes", rows, String(slices)],
        lines: [self, "price", "lines", rows, String(slices)],
        notes: [self, "price", "notes", rows, String(slices)],
      };
      for (const [name, args] of Object.entries(runs)) {
        if (name.endsWith("slices") && slices === 1) continue;
        const { seconds, megabytes } = await childOf(args);
        table[`${count.toLocaleString("en")} lines: ${name}`] = {
          "CPU seconds": seconds.toFixed(1),
          "MB at most": megabytes.toFixed(0),
        };
        console.table(table);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
