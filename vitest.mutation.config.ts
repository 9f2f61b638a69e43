import { defineConfig } from "vitest/config";
import quick from "./vitest.config.js";

// Without the type check, which the mutation runner cannot run, and without the tests of words in files.
export default defineConfig({
  resolve: quick.resolve ?? {},
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/examples.test.ts", "test/recipes.test.ts"],
  },
});
