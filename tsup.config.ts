import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: { index: "src/index.ts", "json-schema": "src/json-schema/index.ts", words: "src/words/index.ts" },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    sourcemap: true,
    treeshake: true,
    splitting: false, // one file loads sooner than four
  },
  { entry: { cli: "src/cli/main.ts" }, format: "esm", target: "node20", platform: "node" },
]);
