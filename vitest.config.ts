import { defineConfig } from "vitest/config";
import { isThorough } from "./test/support/runs.js";

const source = (path: string) => new URL(path, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    // The examples import the package by its name, as its users do.
    alias: [
      { find: /^cnam-pricing$/, replacement: source("src/index.ts") },
      { find: /^cnam-pricing\/json-schema$/, replacement: source("src/json-schema/index.ts") },
      { find: /^cnam-pricing\/sql$/, replacement: source("src/sql/index.ts") },
      { find: /^cnam-pricing\/tariffs$/, replacement: source("src/tariffs/index.ts") },
      { find: /^cnam-pricing\/words$/, replacement: source("src/words/index.ts") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    // Those that start programs or compile projects are not in the quick loop.
    exclude: isThorough
      ? []
      : ["batch-program", "editor", "mistakes", "program", "projects"].map((name) => `test/${name}.test.ts`),
    maxWorkers: "100%",
    // The library keeps no state that a test could leave behind: its files share what they have loaded.
    isolate: false,
    // A machine may have much else to do: no test is about time.
    testTimeout: 300_000,
    typecheck: {
      enabled: isThorough,
      include: ["test/**/*.test-d.ts"],
      tsconfig: "./test/tsconfig.types.json",
    },
    coverage: {
      // All of it, so not in the quick loop.
      enabled: isThorough,
      provider: "v8",
      include: ["src/**/*.ts"],
      // What is drawn is tested in a browser (`vitest.site.config.ts`), the script for databases without modules
      // (`checks/sql/udf.mjs`), which also runs the rarer branches of the SQL.
      exclude: ["src/element/**", "src/udf.ts"],
      reporter: ["text-summary", "text"],
      thresholds: { statements: 99, branches: 97, functions: 99, lines: 99 },
    },
  },
});
