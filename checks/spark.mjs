// The rules on a Spark cluster of a master and two workers, beside `quote`: by the views over Parquet, and by `pipe`
// through `cnam-pricing batch`. Then sums beside those of DuckDB and of one batch, with a worker killed in the middle.
// `--lines 10000000` does this for so many lines, and times one worker and two.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./packed.mjs";

const dist = process.env.DIST ?? join(root, "dist");
execFileSync("npm", ["ci", "--silent", "--ignore-scripts", "--no-audit"], { cwd: join(root, "checks/sql") });
const [
  { installSpark },
  { openCluster },
  { checkAbandoned },
  { quotesAndRequests },
  { checkPiped, checkViews },
  { checkSums },
  { openDuckDb },
] = await Promise.all(
  [
    "spark/install",
    "spark/cluster",
    "spark/abandoned",
    "spark/data",
    "spark/field-by-field",
    "spark/in-all",
    "sql/engines/duckdb",
  ].map((name) => import(`./${name}.mjs`)),
);
const library = await import(pathToFileURL(join(dist, "index.js")));
const { toSql } = await import(pathToFileURL(join(dist, "sql.js")));
const [, given] = /^--lines[= ](\d+)$/.exec(process.argv.slice(2).join(" ")) ?? [];
if (process.argv.length > 2 && given === undefined)
  throw new Error("usage: node checks/spark.mjs [--lines 10000000]");

const spark = installSpark();
console.log(`Spark in ${spark.home}, Java ${spark.java}`);
const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-spark-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
const tariff = library.cnamNouvelleAquitaine;
const duckdb = await openDuckDb();
const all = { ...library, tariff, duckdb, folder, cli: join(dist, "cli.js"), toSql };
const table = {};
const timed = async (name, work) => {
  const began = performance.now();
  const did = await work();
  table[name] = { ...did, seconds: Number(((performance.now() - began) / 1000).toFixed(1)) };
  console.log(name, JSON.stringify(table[name]));
};

const cluster = openCluster({ ...spark, folder });
try {
  const quotes = quotesAndRequests(tariff, 50_000, 1);
  const isTimed = given !== undefined;
  if (!isTimed)
    await timed("a cluster whose script is killed leaves nothing", () =>
      checkAbandoned(spark, { ...all, quotes }),
    );
  await cluster.startMaster();
  await cluster.startWorker();
  if (!isTimed) {
    await cluster.startWorker();
    await timed("views, field by field", () => checkViews(cluster, quotes, all));
    await timed("pipe, field by field", () => checkPiped(cluster, quotes, all));
  }
  const sums = await checkSums(cluster, Number(given ?? 100_000), { ...all, isTimed }, timed);
  assert.ok(sums.counts.priced > 0);
} finally {
  cluster.close();
  await duckdb.close();
}
console.table(table);
