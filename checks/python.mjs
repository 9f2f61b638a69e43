// The tariff as the package writes it, read a second time in another language: Python answers every vector from it alone.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./packed.mjs";

const folder = mkdtempSync(join(tmpdir(), "cnam-pricing-python-"));
const tariff = join(folder, "tariff.json");
try {
  execFileSync(process.execPath, [join(root, "dist/cli.js"), "write", tariff], { stdio: "ignore" });
  const args = [join(root, "examples/python/vectors.py"), tariff, join(root, "vectors/quotes.json")];
  execFileSync("python3", args, { stdio: "inherit" });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
