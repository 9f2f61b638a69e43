// Writes a folder for each sub-path of the package, for those who resolve `cnam-pricing/words` as a path and know
// nothing of `exports`: TypeScript's `node10`, Parcel, Metro.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const { exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

for (const [path, entry] of Object.entries(exports)) {
  if (path === "." || !entry.require) continue;
  const folder = new URL(`${path}/`, root);
  const stub = {
    private: true,
    main: `.${entry.require.default}`,
    module: `.${entry.import.default}`,
    types: `.${entry.import.types}`,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("package.json", folder), `${JSON.stringify(stub, null, 2)}\n`);
}
