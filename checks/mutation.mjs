// Holds the last mutation report to what has been looked at: each mutant that no test notices is listed in
// survivors.json with the reason why it makes no difference, and no entry is there for nothing.
import { readFileSync } from "node:fs";

const SCORE = 95;
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const { files } = read("../reports/mutation.json");
const explained = read("survivors.json");

/** Mutants of one kind in one line of code have one explanation. */
const keyOf = ({ file, code, mutant }) => `${file}: ${code} [${mutant}]`;
const reasons = new Map(explained.map((entry) => [keyOf(entry), entry.because]));

const [found, tried] = [new Set(), new Set()];
let killed = 0;
let all = 0;
for (const [file, { source, mutants }] of Object.entries(files)) {
  const lines = source.split("\n");
  for (const { status, mutatorName: mutant, location } of mutants) {
    if (!["Killed", "Timeout", "Survived", "NoCoverage"].includes(status)) continue;
    const key = keyOf({ file, code: lines[location.start.line - 1].trim(), mutant });
    tried.add(key);
    all++;
    if (status === "Killed" || status === "Timeout") killed++;
    else found.add(key);
  }
}

const score = (100 * killed) / all;
const unexplained = [...found].filter((key) => !reasons.get(key));
const idle = explained.filter((entry) => {
  const isGone = files[entry.file] && !files[entry.file].source.includes(entry.code);
  return isGone || (tried.has(keyOf(entry)) && !found.has(keyOf(entry)));
});
console.log(`${killed} of ${all} mutants are killed: ${score.toFixed(2)} %.`);
for (const key of unexplained) console.log(`not killed, not explained: ${key}`);
for (const entry of idle) console.log(`explained, but killed or gone: ${keyOf(entry)}`);
if (all === 0 || score < SCORE || unexplained.length + idle.length > 0) process.exit(1);
