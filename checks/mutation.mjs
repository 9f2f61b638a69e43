// Holds the last mutation report to what has been looked at: each mutant that no test notices is listed in
// survivors.json with the reason why it makes no difference, and no entry is there for nothing.
import { readFileSync } from "node:fs";

const SCORE = 95;
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const { files } = read("../reports/mutation.json");
const explained = read("survivors.json");

/** A line of code; one that stands in its file several times, behind the one before it. */
const codeAt = (lines, index) => {
  const code = lines[index].trim();
  const isAlone = lines.filter((line) => line.trim() === code).length === 1;
  return isAlone ? code : `${lines[index - 1]?.trim()} ${code}`;
};

const onOneLine = (text) => text.replaceAll(/\s+/g, " ");

/** What stands between two places of a file; places are counted from 1. */
function textBetween(lines, start, end) {
  const there = lines.slice(start.line - 1, end.line);
  there.push(there.pop().slice(0, end.column - 1));
  return onOneLine([there[0].slice(start.column - 1), ...there.slice(1)].join(" "));
}

const keyOf = ({ file, code, from, to }) => `${file}: ${code} [${from}] becomes [${to}]`;
const reasons = new Map(explained.map((entry) => [keyOf(entry), entry.because]));

const [found, tried, code] = [new Set(), new Set(), new Map()];
let killed = 0;
let all = 0;
for (const [file, { source, mutants }] of Object.entries(files)) {
  const lines = source.split("\n");
  code.set(
    file,
    lines.map((_, index) => codeAt(lines, index)),
  );
  for (const { status, replacement, location } of mutants) {
    if (!["Killed", "Timeout", "Survived", "NoCoverage"].includes(status)) continue;
    const key = keyOf({
      file,
      code: codeAt(lines, location.start.line - 1),
      from: textBetween(lines, location.start, location.end),
      to: onOneLine(replacement),
    });
    tried.add(key);
    all++;
    if (status === "Killed" || status === "Timeout") killed++;
    else found.add(key);
  }
}

const score = (100 * killed) / all;
const unexplained = [...found].filter((key) => !reasons.get(key));
const idle = explained.filter((entry) => {
  const isGone = code.has(entry.file) && !code.get(entry.file).includes(entry.code);
  return isGone || (tried.has(keyOf(entry)) && !found.has(keyOf(entry)));
});
console.log(`${killed} of ${all} mutants are killed: ${score.toFixed(2)} %.`);
for (const key of unexplained) console.log(`not killed, not explained: ${key}`);
for (const entry of idle) console.log(`explained, but killed or gone: ${keyOf(entry)}`);
if (all === 0 || score < SCORE || unexplained.length + idle.length > 0) process.exit(1);
