import { writeFileSync } from "node:fs";
import { minify } from "terser";
import { defineConfig, type Options } from "tsup";
import { noticesOf, packagesIn } from "./scripts/notices.mjs";

/** Drops comments and spaces, which take time to load. Functions keep their names, and lines break where they can, for who reads a stack trace. */
const compact: NonNullable<Options["plugins"]>[number] = {
  name: "compact",
  async renderChunk(code, { path }) {
    if (!/js$/.test(path)) return;
    const compacted = await minify(
      { [path]: code },
      {
        module: this.format === "esm",
        mangle: { module: false, toplevel: false, keep_fnames: true },
        // Branches that look alike are not joined: outcomes are copied in several places, for speed.
        compress: {
          inline: false,
          reduce_funcs: false,
          reduce_vars: false,
          sequences: false,
          switches: false,
        },
        format: { preserve_annotations: true, comments: false, ascii_only: true, max_line_len: 120 },
      },
    );
    return { code: compacted.code as string };
  },
};

const bundled = new Set<string>();

/** Writes the licences of what the package carries of others, since `compact` drops them with the comments. */
const notices: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "notices",
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      if (metafile === undefined) return; // the build has failed
      for (const name of packagesIn(metafile)) bundled.add(name);
      writeFileSync("THIRD-PARTY-NOTICES.txt", noticesOf([...bundled]));
    });
  },
};

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      "json-schema": "src/json-schema/index.ts",
      sql: "src/sql/index.ts",
      tariffs: "src/tariffs/index.ts",
      words: "src/words/index.ts",
    },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    treeshake: true,
    splitting: false, // one file loads sooner than four
    plugins: [compact],
    esbuildPlugins: [notices],
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: "esm",
    target: "node20",
    platform: "node",
    splitting: false,
    plugins: [compact],
    esbuildPlugins: [notices],
  },
  {
    // One script for engines without modules, as short as it can be.
    entry: { udf: "src/udf.ts" },
    format: "iife",
    outExtension: () => ({ js: ".js" }),
    target: "es2020",
    platform: "neutral",
    minify: "terser",
  },
]);
