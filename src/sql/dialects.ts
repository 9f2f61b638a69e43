/** What the three databases write differently; all else is the SQL that they share. */
import { identifier, lines } from "./text.js";

/**
 * A database for which `toSql` can write SQL.
 *
 * @example
 * import { cnamNouvelleAquitaine } from "cnam-pricing";
 * import { type SqlDialect, toSql } from "cnam-pricing/sql";
 *
 * const dialects: SqlDialect[] = ["duckdb", "postgres", "spark"];
 * dialects.map((dialect) => toSql(cnamNouvelleAquitaine, { dialect }).startsWith("--")); // => [true, true, true]
 */
export type SqlDialect = "duckdb" | "postgres" | "spark";

/** A column and its type. */
export type Column = readonly [name: string, type: "text" | "bigint" | "double"];

export interface Dialect {
  readonly name: string;
  readonly quoteMark: string;
  readonly types: Readonly<Record<Column[1], string>>;
  /** A column as a text that is compared byte for byte, whatever it is compared by elsewhere. */
  readonly asText: (column: string) => string;
  /** Whether a whole text matches a pattern. */
  readonly matches: (text: string, pattern: string) => string;
  /** What keeps a subquery that many would refer to from being worked out for each of them. */
  readonly once: string;
  /** What keeps the columns of a subquery from being written out where they are used. */
  readonly fence: string;
  readonly table: (name: string, columns: readonly Column[], rows: readonly string[]) => readonly string[];
  readonly view: (name: string, query: string) => string;
  /** Takes away what an earlier script has left, the last first. */
  readonly drop: (views: readonly string[], tables: readonly string[]) => readonly string[];
  /** Statements of which all are run or none. */
  readonly together: (statements: readonly string[]) => readonly string[];
}

const standard = {
  quoteMark: '"',
  once: " AS MATERIALIZED",
  table: (types: Dialect["types"]) => (name: string, columns: readonly Column[], rows: readonly string[]) => [
    `CREATE TABLE ${name} (${columns.map(([column, type]) => `${column} ${types[type]}`).join(", ")})`,
    `INSERT INTO ${name} VALUES\n${rows.map((row) => `  (${row})`).join(",\n")}`,
  ],
  view: (name: string, query: string) => `CREATE VIEW ${name} AS\n${query}`,
  drop: (views: readonly string[], tables: readonly string[]) => [
    ...views.map((name) => `DROP VIEW IF EXISTS ${name}`),
    ...tables.map((name) => `DROP TABLE IF EXISTS ${name}`),
  ],
  together: (statements: readonly string[]) => statements,
};

const DUCKDB_TYPES = { text: "VARCHAR", bigint: "BIGINT", double: "DOUBLE" };
const POSTGRES_TYPES = { text: "TEXT", bigint: "BIGINT", double: "DOUBLE PRECISION" };
const SPARK_TYPES = { text: "STRING", bigint: "BIGINT", double: "DOUBLE" };

export const DIALECTS: Readonly<Record<SqlDialect, Dialect>> = {
  duckdb: {
    ...standard,
    name: "DuckDB",
    types: DUCKDB_TYPES,
    asText: (column) => `CAST(${column} AS VARCHAR) COLLATE C`,
    matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
    fence: "",
    table: standard.table(DUCKDB_TYPES),
  },
  postgres: {
    ...standard,
    name: "PostgreSQL",
    types: POSTGRES_TYPES,
    asText: (column) => `CAST(${column} AS TEXT) COLLATE "C"`,
    matches: (text, pattern) => `${text} ~ '${pattern}'`,
    fence: " OFFSET 0",
    // Where a view of the user's own depends on one of these, nothing can be dropped.
    together: (statements) => ["BEGIN", ...statements, "COMMIT"],
    table: standard.table(POSTGRES_TYPES),
  },
  spark: {
    ...standard,
    name: "Spark SQL",
    quoteMark: "`",
    types: SPARK_TYPES,
    asText: (column) => `CAST(${column} AS STRING)`,
    // For Java, `$` is also before a line break at the end; these patterns are of printable ASCII.
    matches: (text, pattern) => `${text} RLIKE '${pattern}' AND NOT ${text} RLIKE '[^ -~]'`,
    once: " AS",
    fence: "",
    // Views of the session: a cluster needs no catalogue for them.
    table: (name, columns, rows) => [
      lines(
        `CREATE OR REPLACE TEMPORARY VIEW ${name} AS`,
        `SELECT ${columns.map(([column, type]) => `CAST(${column} AS ${SPARK_TYPES[type]}) AS ${column}`).join(", ")}`,
        `FROM VALUES\n${rows.map((row) => `  (${row})`).join(",\n")}`,
        `AS listed (${columns.map(([column]) => column).join(", ")})`,
      ),
    ],
    view: (name, query) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`,
    drop: () => [],
    together: standard.together,
  },
};

/** The whole number that a column has, of whatever type it is; `NULL` if it has none. Casts alone differ in what they take. */
export function wholeSql({ asText, matches }: Dialect, column: string): string {
  const text = asText(column);
  return `CASE WHEN ${matches(text, "^-?[0-9]{1,18}$")} THEN CAST(${text} AS BIGINT) END`;
}

/** A name of the tariff's own as a column. */
export const columnNamed = ({ quoteMark }: Dialect, name: string): string => identifier(name, quoteMark);
