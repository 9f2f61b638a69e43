import { defineConfig } from "vitest/config";
import quick from "./vitest.config.js";

// The built docs site in a browser; `npm run site` builds it first.
export default defineConfig({
  resolve: quick.resolve ?? {},
  test: {
    include: ["test/site/*.spec.ts"],
    maxWorkers: "100%",
    globalSetup: "test/site/server.ts",
    // Whatever a page shows is waited for, however busy the machine is.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
