// Shows every request of this folder and what the command line answers to it.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

for (const file of readdirSync(here).filter((name) => name.endsWith(".json"))) {
  console.log(`\n── cnam-pricing quote examples/${file} ${"─".repeat(Math.max(0, 50 - file.length))}\n`);
  const { status } = spawnSync(process.execPath, [cli, "quote", `${here}${file}`], { stdio: "inherit" });
  // A refusal (1) is an answer; anything else is a fault of this package.
  if (status !== 0 && status !== 1) process.exitCode = 1;
}
