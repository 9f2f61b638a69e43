// The sums of many lines by Spark, beside those of DuckDB and of one batch: with one worker, with two, and with one of two
// killed in the middle.
import assert from "node:assert/strict";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quotesAndRequests, writeLines } from "./data.mjs";
import { submitPiped, submitViews } from "./jobs.mjs";
import { secondsOf } from "./processes.mjs";
import { sumsInDuckDb, sumsOfBatch, sumsOfPiped, sumsOfViews } from "./sums.mjs";

/** The parts that are done of an output that is not. */
function partsDone(output) {
  try {
    return readdirSync(join(output, "_temporary/0")).filter((name) => name.startsWith("task_")).length;
  } catch {
    return 0;
  }
}

/** Kills a worker once two parts are done, and looks whether the job has noticed. */
async function disturbed(cluster, output, submit) {
  let left;
  const watch = setInterval(() => {
    if (partsDone(output) < 2) return;
    clearInterval(watch);
    left = partsDone(output);
    cluster.killWorker();
  }, 5);
  try {
    const log = await submit();
    assert.ok(left >= 2, "the job was over before a worker was killed");
    assert.match(log, /Lost executor/, "the job has lost no executor");
    return { "parts done before": left };
  } finally {
    clearInterval(watch);
    await cluster.startWorker();
  }
}

export async function checkSums(cluster, lines, all, timed) {
  const { tariff, toSql, duckdb, folder, cli, isTimed } = all;
  const files = Object.fromEntries(
    ["csv", "parquet", "ndjson", "json"].map((kind) => [kind, join(folder, `lines.${kind}`)]),
  );
  const [script, answers] = [join(folder, "lines.sql"), join(folder, "in-all")];
  const quotes = quotesAndRequests(tariff, 10_000, 2);
  await timed("writes rows and requests", async () => ({
    lines: await writeLines(quotes, lines, { duckdb, tariff, files }),
  }));
  writeFileSync(script, toSql(tariff, { dialect: "spark" }));
  const parts = Math.max(8, Math.ceil(lines / 250_000));

  const cpu = async (work) => {
    const before = secondsOf(folder);
    const did = await work();
    return { ...did, "CPU seconds": Number((secondsOf(folder) - before).toFixed(1)) };
  };
  const alone = async (work) => {
    const before = process.cpuUsage();
    const found = await work();
    const { user, system } = process.cpuUsage(before);
    return { found, "CPU seconds": Number(((user + system) / 1e6).toFixed(1)) };
  };
  let wanted;
  await timed("DuckDB", async () => {
    const job = () => sumsInDuckDb(duckdb, { ...files, lines, script: toSql(tariff, { dialect: "duckdb" }) });
    const { found, ...did } = await alone(job);
    wanted = found;
    return did;
  });
  await timed("one batch", () => cpu(async () => assert.deepEqual(sumsOfBatch(cli, files), wanted)));

  const ways = {
    views: {
      submit: () => submitViews(cluster, { ...files, script, answers, parts, views: ["quotes", "payers"] }),
      output: join(answers, "quotes"),
      sums: () => sumsOfViews(duckdb, answers),
    },
    pipe: {
      submit: () => submitPiped(cluster, { ...files, answers, parts, cli }),
      output: answers,
      sums: () => sumsOfPiped(duckdb, answers),
    },
  };
  const run = async (name, { sums }, work) => {
    await timed(name, work);
    assert.deepEqual(await sums(), wanted, name);
    rmSync(answers, { recursive: true });
  };
  const undisturbed = async (workers) => {
    for (const [name, way] of Object.entries(ways))
      await run(`${name}, ${workers}`, way, () =>
        cpu(async () => {
          await way.submit();
        }),
      );
  };
  if (isTimed) {
    await undisturbed("one worker");
    await cluster.startWorker();
    await undisturbed("two workers");
  }
  for (const [name, way] of Object.entries(ways))
    await run(`${name}, one of two killed`, way, () => disturbed(cluster, way.output, way.submit));
  return wanted;
}
