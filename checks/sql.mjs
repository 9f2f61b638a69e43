// The SQL of the package on DuckDB and on a real PostgreSQL, beside `quote`: tens of thousands of quotes of the bundled
// page, malformed ones included, and every page of the examples that has an SQL form; the SQL changed in one place at a
// time; the commands of the guide; and `dist/udf.js` in bare engines. `--all` tries every change instead of some.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./packed.mjs";

const here = join(root, "checks/sql");
const dist = process.env.DIST ?? join(root, "dist");
execFileSync("npm", ["ci", "--silent", "--ignore-scripts", "--no-audit"], { cwd: here });
const [
  { compare, compareQuotes },
  { EQUIVALENT },
  { mutate },
  { everything },
  { checkUdf },
  { followGuide },
  { openDuckDb },
  { openPostgres },
] = await Promise.all(
  ["compare", "equivalent", "mutants", "every", "udf", "guide", "engines/duckdb", "engines/postgres"].map(
    (name) => import(`./sql/${name}.mjs`),
  ),
);
const built = (name) => import(pathToFileURL(join(dist, name)));
const library = await built("index.js");
const { toSql } = await built("sql.js");
const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-sql-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
// The server reads nothing here: psql hands it the rows.
const file = join(folder, "rows.csv");

const pages = readdirSync(join(root, "examples/tariffs"))
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(join(root, "examples/tariffs", name), "utf8")));

/** So many quotes at a time, of seeds of their own. */
const ROUND = 10_000;
const table = {};
const timed = async (name, work) => {
  const began = performance.now();
  const did = await work();
  table[name] = { ...did, seconds: Number(((performance.now() - began) / 1000).toFixed(1)) };
};
/** Nothing is shown where nothing was asked. */
const counted = (counts) => {
  for (const [status, count] of Object.entries(counts)) assert.ok(count > 0, `no quote is ${status}`);
  return counts;
};
const added = (all, some) =>
  Object.fromEntries(Object.entries(some).map(([status, count]) => [status, count + (all[status] ?? 0)]));

async function comparePages(engine, tariffs, rounds, count) {
  let counts = {};
  for (const tariff of tariffs) {
    const pricing = library.createPricing(tariff);
    const script = toSql(tariff, { dialect: engine.dialect });
    for (let round = 1; round <= rounds; round++)
      counts = added(counts, await compare(engine, { tariff, pricing, script, count, seed: round, file }));
  }
  return counted(counts);
}

const engines = [await openDuckDb(), await openPostgres()];
try {
  const bundled = library.cnamNouvelleAquitaine;
  for (const engine of engines) {
    const name = `${engine.name} ${await engine.version()}`;
    await timed(name, () => comparePages(engine, [bundled], 5, ROUND));
    await timed(`${name}, every state, text and pair`, async () => {
      const pricing = library.createPricing(bundled);
      const script = toSql(bundled, { dialect: engine.dialect });
      return counted(
        await compareQuotes(engine, everything(bundled), { tariff: bundled, pricing, script, file }),
      );
    });
    await timed(`${name}, other pages`, () =>
      comparePages(engine, pages, 1, engine.dialect === "duckdb" ? 1_000 : 250),
    );
  }
  await timed("changes", async () => {
    const script = toSql(bundled, { dialect: "duckdb" });
    const isAll = process.argv.includes("--all");
    const { count, unnoticed, refused } = await mutate(engines[0], {
      tariff: bundled,
      script,
      count: 300,
      seed: 3,
      file,
      // Some of all kinds; another run can try all of them.
      isChosen: (_, index) => isAll || index % 8 === 0,
    });
    const surprising = unnoticed.filter((one) => !EQUIVALENT.some(([pattern]) => pattern.test(one)));
    assert.deepEqual(surprising, [], "changes of the SQL that change no answer");
    // A few remove what guards a cast. If many fail, they are no SQL, and show nothing.
    assert.ok(refused.length <= count / 20, refused.join("\n"));
    return { changes: count, equivalent: unnoticed.length };
  });
  await timed("guide", () =>
    followGuide(
      engines,
      readFileSync(join(root, "docs/guides/warehouse.md"), "utf8"),
      folder,
      toSql,
      library,
    ),
  );
  await timed("udf.js", () => {
    const vectors = JSON.parse(readFileSync(join(root, "vectors/quotes.json"), "utf8"));
    return checkUdf(readFileSync(join(dist, "udf.js"), "utf8"), vectors, library);
  });
} finally {
  for (const engine of engines) await engine.close();
}
console.table(table);
