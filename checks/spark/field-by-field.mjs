// What each way answers, beside what `quote` answers, in every field.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { compareQuotes } from "../sql/compare.mjs";
import { everything } from "../sql/every.mjs";
import { writeRequests } from "./data.mjs";
import { submitPiped, submitViews } from "./jobs.mjs";

/** As a database of the other check: DuckDB writes the Parquet that Spark reads, and reads what Spark has written. */
const asEngine = (cluster, { duckdb, folder }) => {
  const [parquet, script, answers] = ["rows.parquet", "prices.sql", "answers"].map((name) =>
    join(folder, name),
  );
  return {
    name: "Spark",
    dialect: "spark",
    runsScripts: true,
    async load(file, columns) {
      await duckdb.load(file, columns);
      await duckdb.run(`COPY enrolments TO '${parquet}' (FORMAT parquet)`);
    },
    async run(sql) {
      writeFileSync(script, sql);
      const views = ["quotes", "lines", "payers", "notes"];
      await submitViews(cluster, { parquet, script, answers, parts: 4, views });
    },
    read: (query) =>
      duckdb.read(
        query.replace(/pricing_(\w+)/, (_, view) => `read_parquet('${answers}/${view}/*.parquet')`),
      ),
  };
};

export const checkViews = (cluster, all, { tariff, toSql, createPricing, duckdb, folder }) =>
  compareQuotes(
    asEngine(cluster, { duckdb, folder }),
    [...everything(tariff), ...all.map(({ rows }) => rows)],
    {
      tariff,
      pricing: createPricing(tariff),
      script: toSql(tariff, { dialect: "spark" }),
      file: join(folder, "rows.csv"),
    },
  );

export async function checkPiped(cluster, all, { quote, parseQuoteRequest, folder, cli }) {
  const [ndjson, answers] = ["requests.ndjson", "piped"].map((name) => join(folder, name));
  writeRequests(all, ndjson);
  await submitPiped(cluster, { ndjson, answers, parts: 4, cli });
  const parts = readdirSync(answers).filter((name) => name.startsWith("part-"));
  const lines = parts.flatMap((name) =>
    readFileSync(join(answers, name), "utf8").split("\n").filter(Boolean),
  );
  assert.equal(lines.length, all.length);
  const found = new Map(lines.map((line) => JSON.parse(line)).map((answer) => [answer.id, answer]));
  const counts = { priced: 0, ineligible: 0, undetermined: 0, malformed: 0 };
  for (const { rows, request } of all) {
    const parsed = parseQuoteRequest(request);
    const wanted = JSON.parse(
      JSON.stringify(parsed.ok ? { quote: quote(request) } : { issues: parsed.issues }),
    );
    counts[wanted.quote?.status ?? "malformed"]++;
    const { id, line, ...answer } = found.get(rows[0].quote) ?? {};
    if (!isDeepStrictEqual(answer, wanted))
      assert.fail(
        `${JSON.stringify(request)}\nwanted ${JSON.stringify(wanted)}\nfound ${JSON.stringify(answer)}`,
      );
  }
  return counts;
}
