// The public API of each entry point, as a report that a review can read. `--local` writes it anew.
import { execFileSync } from "node:child_process";
import { root } from "./packed.mjs";

for (const entry of ["", ".element", ".json-schema", ".sql", ".tariffs", ".words"]) {
  const args = ["api-extractor", "run", "-c", `etc/api-extractor${entry}.json`, ...process.argv.slice(2)];
  execFileSync("npx", args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
}
