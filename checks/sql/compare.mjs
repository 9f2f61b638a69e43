// One tariff on one database: what the views answer, beside what `quote` answers.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { faultsIn, quotesFrom, straysIn } from "./answers.mjs";
import { quotesOf } from "./generators.mjs";
import { requestFrom } from "./read.mjs";
import { columnsOf, csvLine } from "./rows.mjs";

/** So many lines may a request have. */
const MAX_LINES = 1_000;

const VIEWS = ["quotes", "lines", "payers", "notes"];

const measuresOf = ({ items, schemes }) => [
  ...new Set(
    [...Object.values(items), ...Object.values(schemes)].flatMap(({ measures = {} }) =>
      Object.keys(measures),
    ),
  ),
];

const text = (rows) =>
  JSON.stringify(rows, (_, value) => (typeof value === "bigint" ? String(value) : value));

/** Runs a script statement by statement: none has a semicolon in it. */
export async function runScript(engine, script) {
  if (engine.runsScripts) return engine.run(script);
  for (const statement of script.split(";")) if (statement.trim() !== "") await engine.run(statement);
}

/** What `quote` makes of rows; of malformed ones the columns at fault. */
function answerTo(rows, tariff, pricing) {
  const { request, faults } = requestFrom(rows, tariff);
  const parsed = pricing.parseQuoteRequest(request);
  if (parsed.ok && faults.length === 0) return JSON.parse(JSON.stringify(pricing.quote(request)));
  const all = [...faults, ...(parsed.ok ? [] : faultsIn(parsed.issues))];
  return { status: "malformed", faults: [...new Set(all)].sort() };
}

/** Of a line whose item or scheme is not known, the views do not look at the measures; if lines have no numbers, there is no first line. */
function comparable(answer, measures) {
  if (answer?.status !== "malformed") return answer;
  const { status, faults } = answer;
  const isUnknown = faults.includes("item") || faults.includes("scheme");
  const isUnnumbered = faults.includes("line_no");
  const isLeftOut = (one) =>
    (isUnknown && measures.includes(one)) ||
    (isUnnumbered && (one === "annualFee" || one.startsWith("learner.")));
  return { status, faults: faults.filter((one) => !isLeftOut(one)) };
}

/** Writes quotes to a file as rows and loads them. */
export async function load(engine, quotes, tariff, file) {
  const columns = columnsOf(tariff);
  const rows = quotes.flat().map((row) => csvLine(row, columns));
  writeFileSync(file, `${["line_no", ...columns].join(",")}\n${rows.join("")}`);
  await engine.load(file, columns);
}

/** Quotes of both generators, counted by status; fails at the first that differs. */
export const compare = (engine, { tariff, count, seed, ...rest }) =>
  compareQuotes(engine, quotesOf(tariff, count, seed, columnsOf(tariff)), { tariff, ...rest });

/** Quotes as rows, counted by status; fails at the first that differs. */
export async function compareQuotes(engine, quotes, { tariff, pricing, script, file }) {
  await load(engine, quotes, tariff, file);
  await runScript(engine, script);
  const rows = {};
  for (const view of VIEWS) rows[view] = await engine.read(`SELECT * FROM pricing_${view}`);
  const strays = straysIn(rows);
  assert.ok(strays.length === 0, `${engine.name}: ${strays.length} rows beside: ${text(strays.slice(0, 3))}`);
  const measures = measuresOf(tariff);
  const answered = quotesFrom(rows, measures);
  const counts = { priced: 0, ineligible: 0, undetermined: 0, malformed: 0 };
  const ids = new Set(quotes.map(([{ quote }]) => quote || null));
  assert.deepEqual(
    [...answered.keys()].filter((id) => !ids.has(id)),
    [],
    "quotes that nobody asked for",
  );
  for (const of of quotes) {
    const wanted = answerTo(of, tariff, pricing);
    const found = answered.get(of[0].quote || null);
    counts[wanted.status]++;
    // If there are too many lines, the parser reads none.
    if (of.length > MAX_LINES && wanted.status === "malformed" && found?.status === "malformed") continue;
    if (!isDeepStrictEqual(comparable(wanted, measures), comparable(found, measures)))
      assert.fail(
        `${engine.name}, ${tariff.id}: ${JSON.stringify(of)}\nwanted ${JSON.stringify(wanted)}\nfound ${JSON.stringify(found)}`,
      );
  }
  return counts;
}
