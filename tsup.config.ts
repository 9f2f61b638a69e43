import { minify } from "terser";
import { defineConfig, type Options } from "tsup";

/** Drops comments and spaces, which take time to load. Functions keep their names, and lines break where they can, for who reads a stack trace. */
const compact: NonNullable<Options["plugins"]>[number] = {
  name: "compact",
  async renderChunk(code, { path, map }) {
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
        sourceMap: { content: map as never, asObject: true },
      },
    );
    return { code: compacted.code as string, map: compacted.map as never };
  },
};

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      "json-schema": "src/json-schema/index.ts",
      tariffs: "src/tariffs/index.ts",
      words: "src/words/index.ts",
    },
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
    sourcemap: true,
    treeshake: true,
    splitting: false, // one file loads sooner than four
    plugins: [compact],
  },
  { entry: { cli: "src/cli/main.ts" }, format: "esm", target: "node20", platform: "node" },
]);
