import { defineConfig } from "vitest/config";
import quick from "./vitest.config.js";

// Without the type checks, which the mutation runner cannot run, without the tests of words in files, and
// without those that load the whole program anew: they would pass for tests of all that is done on loading.
export default defineConfig({
  resolve: quick.resolve ?? {},
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    env: { MUTATION: "1" },
    testTimeout: 300_000,
    exclude: [
      "test/batch-program.test.ts",
      "test/editor.test.ts",
      "test/examples.test.ts",
      "test/mistakes.test.ts",
      "test/projects.test.ts",
      "test/recipes.test.ts",
      "test/program.test.ts",
    ],
  },
});
