#!/usr/bin/env node
import { once } from "node:events";
import manifest from "../../package.json" with { type: "json" };
import type { ExitResult } from "./environment.js";
import { files } from "./files.js";
import { run } from "./run.js";

const CLEAR_LINE = "\r\u001B[K";
// Standard input is not touched before it is read: to look at it would keep it from being read in one piece.
const { stdout, stderr } = process;
const { LC_ALL, LC_MESSAGES, LANG } = process.env;

let hasLoaded = false;
const output = run(process.argv.slice(2), {
  ...files,
  load(file) {
    hasLoaded = true;
    return files.load(file);
  },
  language: String(LC_ALL || LC_MESSAGES || LANG),
  version: manifest.version,
  isColourful: stdout.isTTY === true && stdout.hasColors(),
  onlooker:
    stderr.isTTY && !stdout.isTTY
      ? { show: (text) => stderr.write(`${CLEAR_LINE}${text}`), now: () => performance.now() }
      : undefined,
});

// A reader that has seen enough, as in `| head`, is no failure: nothing more is read or written.
let isWanted = true;
stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  isWanted = false;
  if (code === "EPIPE") return;
  stderr.write(`cnam-pricing: ${message}\n`);
  process.exitCode = 2;
});

let exit: ExitResult | undefined;
while (isWanted && !exit) {
  const { done, value } = await output.next();
  if (done) exit = value;
  else if (!stdout.write(value)) await once(stdout, "drain").catch(() => {});
}
if (exit && isWanted) {
  stderr.write(exit.error);
  process.exitCode = exit.status;
  // A module may have left something running that would keep the process alive.
  if (hasLoaded) stdout.write("", () => stderr.write("", () => process.exit()));
} else await output.return({ status: 0, error: "" });
