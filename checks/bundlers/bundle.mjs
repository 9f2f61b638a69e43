/** One small app, bundled for production by each bundler as its own documentation says. */
import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import { build } from "esbuild";
import { rollup } from "rollup";
import webpack from "webpack";

export const bundlers = {
  esbuild: (app, bundle) =>
    build({ entryPoints: [app], outfile: bundle, bundle: true, minify: true, format: "esm" }),

  async Rollup(app, bundle) {
    const bundled = await rollup({ input: app, plugins: [resolve(), terser()] });
    await bundled.write({ file: bundle, format: "esm" });
    await bundled.close();
  },

  async webpack(app, bundle) {
    const [, folder, filename] = /(.*)\/(.*)/.exec(bundle);
    const compiler = webpack({ mode: "production", entry: app, output: { path: folder, filename } });
    const stats = await new Promise((done, failed) =>
      compiler.run((error, result) => (error ? failed(error) : done(result))),
    );
    if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  },
};
