// DuckDB in this process: one thread, so that its seconds are seconds of one processor.
import { DuckDBInstance } from "@duckdb/node-api";

export async function openDuckDb({ threads = 1, memory = "1GB" } = {}) {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    memory_limit: memory,
  });
  const connection = await instance.connect();
  return {
    name: "DuckDB",
    dialect: "duckdb",
    version: async () => (await connection.runAndReadAll("SELECT version()")).getRows()[0][0],
    run: (statement) => connection.run(statement),
    read: async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson(),
    /** Fills the flat table from a file of CSV: all columns but the number of a line are texts. */
    async load(file, columns) {
      const types = [["line_no", "INTEGER"], ...columns.map((column) => [column, "VARCHAR"])];
      const list = types.map(([name, type]) => `'${name}': '${type}'`).join(", ");
      await connection.run(
        `CREATE OR REPLACE TABLE enrolments AS SELECT * FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', columns = {${list}})`,
      );
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
