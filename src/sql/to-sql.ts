import type { Tariff } from "../contract/tariff.js";
import { accept } from "../shape/accept.js";
import { parseTariff } from "../tariffs/parse.js";
import { answersView, quotesView } from "./answers.js";
import { byLearnerView, hasWorksByLearner } from "./by-learner.js";
import { cellsTable } from "./cells.js";
import { columnNamed, type SqlDialect } from "./dialects.js";
import { type Layout, layOut } from "./layout.js";
import { learnerTables } from "./learners.js";
import { decidedView, linesView } from "./lines.js";
import { notesTable, notesView } from "./notes.js";
import { outcomesView } from "./outcomes.js";
import { payersTable, payersView } from "./payers.js";
import { requireSql } from "./refusals.js";
import { requestsView } from "./requests.js";
import { INPUT, inputColumns, rowsView } from "./rows.js";
import { lines } from "./text.js";

/**
 * The options of `toSql`.
 *
 * @example
 * import { cnamNouvelleAquitaine } from "cnam-pricing";
 * import { type SqlOptions, toSql } from "cnam-pricing/sql";
 *
 * const options: SqlOptions = { dialect: "postgres" };
 * toSql(cnamNouvelleAquitaine, options).includes("CREATE VIEW pricing_quotes"); // => true
 */
export interface SqlOptions {
  /** The database that will run it. */
  readonly dialect: SqlDialect;
}

/**
 * Writes a tariff as SQL: a script of tables and views that price a table `enrolments`, with one row for each line
 * of a quote. The views `pricing_quotes`, `pricing_lines`, `pricing_payers` and `pricing_notes` return what `quote`
 * returns; a quote with a row that cannot be read is `malformed`. Amounts are in cents. No statement contains a semicolon.
 *
 * @throws `PricingError` if the tariff contradicts itself, or has a form or an id that SQL cannot express; `RangeError` for another dialect.
 * @example
 * import { cnamNouvelleAquitaine } from "cnam-pricing";
 * import { toSql } from "cnam-pricing/sql";
 *
 * const [head] = toSql(cnamNouvelleAquitaine, { dialect: "duckdb" }).split("\n");
 * head; // => "-- Prices of cnam-nouvelle-aquitaine, edition undated, in SQL for DuckDB."
 */
export function toSql(tariff: Tariff, options: SqlOptions): string {
  const sound = accept(parseTariff(tariff), "tariff");
  requireSql(sound);
  // Without types, the options may be left out: that is no dialect.
  const layout = layOut(sound, options?.dialect);
  const tables = [cellsTable(layout), ...learnerTables(layout), payersTable(layout), notesTable(layout)];
  const views = viewsOf(layout);
  const { drop, table, together, view } = layout.dialect;
  const statements = together([
    ...drop(
      // Also those that the script of another tariff may have left.
      views.map(([name]) => name).reverse(),
      tables.map(({ name }) => name),
    ),
    ...tables.flatMap(({ name, columns, rows }) => table(name, columns, rows)),
    ...views.flatMap(([name, query]) => (query === undefined ? [] : [view(name, query)])),
  ]);
  return `${headOf(layout)}\n${statements.map((statement) => `${statement};\n`).join("\n")}`;
}

const viewsOf = (layout: Layout): readonly (readonly [name: string, query: string | undefined])[] => [
  ["pricing_rows", rowsView(layout)],
  ["pricing_requests", requestsView(layout)],
  ["pricing_outcomes", outcomesView(layout)],
  ["pricing_by_learner", hasWorksByLearner(layout) ? byLearnerView(layout) : undefined],
  ["pricing_answers", answersView(layout)],
  ["pricing_decided", decidedView(layout)],
  ["pricing_lines", linesView(layout)],
  ["pricing_quotes", quotesView(layout)],
  ["pricing_payers", payersView(layout)],
  ["pricing_notes", notesView(layout)],
];

/** What is priced, and which columns the flat table has to have. */
const headOf = (layout: Layout): string =>
  lines(
    `-- Prices of ${layout.engine.id}, edition ${layout.engine.edition}, in SQL for ${layout.dialect.name}.`,
    `-- The table ${INPUT} has the columns line_no, ${inputColumns(layout)
      .map(([name]) => columnNamed(layout.dialect, name))
      .join(", ")}: all of them, NULL where there is nothing to say.`,
    "",
  );
