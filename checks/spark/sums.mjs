// What came out in all, by four ways: how many quotes have which status, what each payer owes, and how many of its shares
// are not published.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { runScript } from "../sql/compare.mjs";

const byName = (rows) => Object.fromEntries(rows.map(([name, value]) => [name, Number(value)]).sort());

/** Without what is 0: not every way counts what there is none of. */
const sums = (counts, dues, unpublished) =>
  Object.fromEntries(
    Object.entries({ counts, dues, unpublished }).map(([name, rows]) => [
      name,
      byName(rows.filter(([, value]) => Number(value) !== 0)),
    ]),
  );

async function sumsOf(duckdb, quotes, payers) {
  const counts = await duckdb.read(`SELECT status, COUNT(*) AS count FROM ${quotes} GROUP BY status`);
  const shares = await duckdb.read(
    `SELECT payer, SUM(due) AS due, COUNT(*) - COUNT(due) AS unpublished FROM ${payers} GROUP BY payer`,
  );
  return sums(
    counts.map(({ status, count }) => [status, count]),
    shares.map(({ payer, due }) => [payer, due ?? 0]),
    shares.map(({ payer, unpublished }) => [payer, unpublished]),
  );
}

/** Of what the views answered in Spark. */
export const sumsOfViews = (duckdb, answers) =>
  sumsOf(
    duckdb,
    `read_parquet('${answers}/quotes/*.parquet')`,
    `read_parquet('${answers}/payers/*.parquet')`,
  );

/** Of what the batches answered that Spark piped records through. */
export async function sumsOfPiped(duckdb, answers) {
  const shape = "{'quote': 'STRUCT(status VARCHAR, payers STRUCT(payer VARCHAR, due BIGINT)[])'}";
  await duckdb.run(
    `CREATE OR REPLACE TEMP VIEW answered AS SELECT quote FROM read_json('${answers}/part-*', format = 'newline_delimited', columns = ${shape})`,
  );
  return sumsOf(
    duckdb,
    "(SELECT COALESCE(quote.status, 'malformed') AS status FROM answered)",
    "(SELECT share.payer AS payer, share.due AS due FROM (SELECT UNNEST(quote.payers) AS share FROM answered WHERE quote.status = 'priced'))",
  );
}

/** Of the views in DuckDB, in slices of about a million lines. */
export async function sumsInDuckDb(duckdb, { parquet, lines, script }) {
  const slices = Math.ceil(lines / 1_000_000);
  await duckdb.run("DROP TABLE IF EXISTS enrolments CASCADE");
  for (const view of ["quotes", "payers"]) await duckdb.run(`DROP TABLE IF EXISTS all_${view}`);
  for (let slice = 0; slice < slices; slice++) {
    await duckdb.run(
      `CREATE OR REPLACE VIEW enrolments AS SELECT * FROM read_parquet('${parquet}') WHERE hash(quote) % ${slices} = ${slice}`,
    );
    if (slice === 0) await runScript(duckdb, script);
    const columns = { quotes: "status", payers: "payer, due" };
    for (const [view, read] of Object.entries(columns)) {
      const query = `SELECT ${read} FROM pricing_${view}`;
      await duckdb.run(
        slice === 0 ? `CREATE TABLE all_${view} AS ${query}` : `INSERT INTO all_${view} ${query}`,
      );
    }
  }
  return sumsOf(duckdb, "all_quotes", "all_payers");
}

/** Of one batch on this machine. */
export function sumsOfBatch(cli, { ndjson, json: tally }) {
  execFileSync(process.execPath, [cli, "batch", ndjson, "--exit-zero", "--tally", tally], {
    stdio: "ignore",
  });
  const { counts, dues, unpublished } = JSON.parse(readFileSync(tally, "utf8"));
  return sums(Object.entries(counts), Object.entries(dues), Object.entries(unpublished));
}
