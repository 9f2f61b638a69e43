// DuckDB in this process: one thread, so that its seconds are seconds of one processor.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

export async function openDuckDb({ threads = 1, memory = "1GB" } = {}) {
  // What does not fit into the memory goes to a folder that is taken away with it.
  const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-duckdb-"));
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    memory_limit: memory,
    temp_directory: folder,
  });
  const connection = await instance.connect();
  return {
    name: "DuckDB",
    dialect: "duckdb",
    version: async () => (await connection.runAndReadAll("SELECT version()")).getRows()[0][0],
    run: (statement) => connection.run(statement),
    read: async (query) => (await connection.runAndReadAll(query)).getRowObjectsJson(),
    /** Fills the flat table from a file of CSV: all columns but the number of a line are texts, and ignore case where the views do not. */
    async load(file, columns) {
      const types = [["line_no", "INTEGER"], ...columns.map((column) => [column, "VARCHAR"])];
      const list = types.map(([name, type]) => `'${name}': '${type}'`).join(", ");
      const texts = columns.map((column) => `"${column}" VARCHAR COLLATE NOCASE`);
      await connection.run(`CREATE OR REPLACE TABLE enrolments (line_no INTEGER, ${texts.join(", ")})`);
      await connection.run(
        `INSERT INTO enrolments SELECT * FROM read_csv('${file}', header = true, delim = ',', quote = '"', escape = '"', columns = {${list}})`,
      );
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
