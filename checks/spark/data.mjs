// The same quotes twice: as rows in Parquet, which the views read, and as requests in NDJSON, which the batch reads. About
// one quote in seven is spoilt; what only rows can say, such as a line number that comes twice, is a request without lines.
import { once } from "node:events";
import { createWriteStream, writeFileSync } from "node:fs";
import { quotesOf } from "../sql/generators.mjs";
import { requestFrom } from "../sql/read.mjs";
import { columnsOf, csvLine } from "../sql/rows.mjs";

/** Quotes of a seed, and the request of each. */
export function quotesAndRequests(tariff, count, seed) {
  const quotes = quotesOf(tariff, count, seed, columnsOf(tariff));
  return quotes.map((rows) => {
    const { request, faults } = requestFrom(rows, tariff);
    return { rows, request: faults.length === 0 ? request : { faults } };
  });
}

const requestLine = (id, request) => `${JSON.stringify({ id, ...request })}\n`;

export const writeRequests = (all, file) =>
  writeFileSync(file, all.map(({ rows, request }) => requestLine(rows[0].quote, request)).join(""));

/** Copies of the quotes, under ids of their own, until there are so many lines; both files. */
export async function writeLines(all, lines, { duckdb, tariff, files }) {
  const columns = columnsOf(tariff);
  writeFileSync(
    files.csv,
    `${["line_no", ...columns].join(",")}\n${all.flatMap(({ rows }) => rows.map((row) => csvLine(row, columns))).join("")}`,
  );
  const copies = Math.ceil(lines / all.reduce((sum, { rows }) => sum + rows.length, 0));
  await duckdb.load(files.csv, columns);
  await duckdb.run(
    `COPY (SELECT * REPLACE (copy || '-' || quote AS quote) FROM enrolments, range(${copies}) AS copies (copy)) TO '${files.parquet}' (FORMAT parquet)`,
  );
  const rest = all.map(({ rows, request }) => requestLine(rows[0].quote, request).slice('{"id":"'.length));
  const out = createWriteStream(files.ndjson);
  for (let copy = 0; copy < copies; copy++)
    if (!out.write(rest.map((one) => `{"id":"${copy}-${one}`).join(""))) await once(out, "drain");
  out.end();
  await once(out, "close");
  const [{ rows }] = await duckdb.read(`SELECT COUNT(*) AS rows FROM read_parquet('${files.parquet}')`);
  return Number(rows);
}
