import { defineConfig } from "tsup";

export default defineConfig([
  {
    entry: ["src/index.ts"],
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    sourcemap: true,
    treeshake: true,
  },
  { entry: { cli: "src/cli/main.ts" }, format: "esm", target: "node20", platform: "node" },
]);
