// Changes the library in one place at a time and runs its tests: `node checks/mutation.mjs`, or of some folders and files
// only `node checks/mutation.mjs src/engine src/udf.ts`. A mutant that no test notices counts against the score, with a reason
// or without; the reason is a comment above its line that begins with `Mutant:`.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SCORE = 95;
const parts = process.argv.slice(2).map((part) => (part.endsWith(".ts") ? part : join(part, "**/*.ts")));
const only = parts.length > 0 ? ["--mutate", [...parts, "!src/cli/main.ts"].join()] : [];
execFileSync("npx", ["stryker", "run", ...only], { stdio: "inherit" });
const { files } = JSON.parse(readFileSync(new URL("../reports/mutation.json", import.meta.url), "utf8"));

/** Whether the comment above a line, or at its end, explains the mutants in it. */
const isExplained = (lines, index) => {
  let above = index - 1;
  while (lines[above]?.trim().startsWith("//") && !lines[above].includes("Mutant:")) above--;
  return [lines[above], lines[index]].some((line) => line?.includes("// Mutant:"));
};

let killed = 0;
let all = 0;
const unexplained = [];
for (const [file, { source, mutants }] of Object.entries(files)) {
  const lines = source.split("\n");
  for (const { status, replacement, location } of mutants) {
    if (!["Killed", "Timeout", "Survived", "NoCoverage"].includes(status)) continue;
    all++;
    const line = location.start.line;
    if (status === "Killed" || status === "Timeout") killed++;
    else if (!isExplained(lines, line - 1))
      unexplained.push(
        `${file}:${line}: ${lines[line - 1]?.trim()} becomes ${replacement.replaceAll(/\s+/g, " ")}`,
      );
  }
}

if (all === 0)
  throw new Error("These files have no mutants, but for code that runs on loading alone, which is left out.");
const score = (100 * killed) / all;
for (const text of unexplained) console.log(`not killed, not explained: ${text}`);
console.log(
  `${killed} of ${all} mutants are killed: ${score.toFixed(2)} %; ${unexplained.length} others have no reason.`,
);
if (score < SCORE || unexplained.length > 0) process.exit(1);
