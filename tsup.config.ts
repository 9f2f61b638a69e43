import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { defineConfig, type Options } from "tsup";
import { noticesOf, packagesIn } from "./scripts/notices.mjs";
import { styleText } from "./scripts/style-text.mjs";

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

/** What a page has hung on `Object.prototype` is no export of a module that is loaded late, nor a part of its description. */
const ownExports: NonNullable<Options["plugins"]>[number] = {
  name: "own-exports",
  renderChunk: (code) => ({
    code: code
      .replace("for (var name in all)", "for (var name of Object.keys(all))")
      .replace("{ get: all[name],", "{ __proto__: null, get: all[name],"),
  }),
};

const ENTRIES = {
  index: "src/index.ts",
  "json-schema": "src/json-schema/index.ts",
  sql: "src/sql/index.ts",
  tariffs: "src/tariffs/index.ts",
  words: "src/words/index.ts",
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

/** The element carries its style in the script: `import text from "./element.css?text"`. */
const styles: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "styles",
  setup(build) {
    // Without its ending, or tsup would take it for a style sheet of its own.
    build.onResolve({ filter: /\.css\?text$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\.css\?text$/, "")),
      namespace: "style",
    }));
    build.onLoad({ filter: /./, namespace: "style" }, ({ path }) => ({
      contents: styleText(`${path}.css`),
      loader: "text",
    }));
  },
};

export default defineConfig([
  {
    entry: ENTRIES,
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    dts: {
      entry: { ...ENTRIES, element: "src/element/public.ts" },
      compilerOptions: { ignoreDeprecations: "6.0", lib: ["ES2022", "DOM"] },
    },
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
  {
    // One script for a page, with all that it needs: what draws it, the library, the style.
    entry: { element: "src/element/entry.ts" },
    format: "esm",
    target: "es2022",
    platform: "browser",
    splitting: false,
    tsconfig: "src/element/tsconfig.json",
    noExternal: [/./],
    banner: {
      js: "/*! cnam-pricing and Preact, MIT licence: see THIRD-PARTY-NOTICES.txt of cnam-pricing. */",
    },
    plugins: [ownExports],
    minify: "terser",
    terserOptions: { module: true, compress: { passes: 2 }, format: { ascii_only: true, comments: "some" } },
    esbuildPlugins: [styles, notices],
  },
]);
