#!/usr/bin/env node
import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import manifest from "../../package.json" with { type: "json" };
import { ENCODING_NAMES } from "../batch/text/encoding.js";
import { SAY } from "../batch/write/say.js";
import type { ExitResult } from "./environment.js";
import { files, readText } from "./files.js";
import { localeIn } from "./options.js";
import { nameOf } from "./problem.js";
import { run } from "./run.js";

const CLEAR_LINE = "\r\u001B[K";
// Standard input is not touched before it is read: to look at it would keep it from being read in one piece.
const { stdout, stderr } = process;
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
// Windows has none of these.
const language = LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
const locale = localeIn(process.argv.slice(2), language);

let hasLoaded = false;
const output = run(process.argv.slice(2), {
  ...files,
  read(file) {
    const found = readText(file);
    // What is guessed is said.
    if (found && found.encoding !== "utf-8")
      stderr.write(`${SAY[locale].isIn(nameOf(file), ENCODING_NAMES[found.encoding])}\n`);
    return found?.text;
  },
  load(file) {
    hasLoaded = true;
    return files.load(file);
  },
  language,
  version: manifest.version,
  isColourful: stdout.isTTY === true && stdout.hasColors(),
  onlooker:
    stderr.isTTY && !stdout.isTTY
      ? { show: (text) => stderr.write(`${CLEAR_LINE}${text}`), now: () => performance.now() }
      : undefined,
});

/** What a shell says of a program that a closed pipe has ended. */
const BROKEN_PIPE = 141;

// A reader that has seen enough, as in `| head`, is no failure to speak of: nothing more is read or written.
let isWanted = true;
stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  isWanted = false;
  if (code === "EPIPE") {
    process.exitCode = BROKEN_PIPE;
    return;
  }
  stderr.write(`cnam-pricing: ${message}\n`);
  process.exitCode = 2;
});

let exit: ExitResult | undefined;
while (isWanted && !exit) {
  const { done, value } = await output.next();
  if (done) exit = value;
  else {
    if (!stdout.write(value)) await once(stdout, "drain").catch(() => {});
    // An error shows a moment later; whatever comes next has to know of it.
    await setImmediate();
  }
}
if (exit && isWanted) {
  stderr.write(exit.error);
  process.exitCode = exit.status;
  // A module may have left something running that would keep the process alive.
  if (hasLoaded) stdout.write("", () => stderr.write("", () => process.exit()));
} else await output.return({ status: 0, error: "" });
