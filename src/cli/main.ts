#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import manifest from "../../package.json" with { type: "json" };
import { run } from "./run.js";

const STANDARD_INPUT = 0;
const { LC_ALL, LC_MESSAGES, LANG } = process.env;

const { status, out, error } = await run(process.argv.slice(2), {
  read: (file) => readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8"),
  language: String(LC_ALL || LC_MESSAGES || LANG),
  version: manifest.version,
  load: (file) => import(pathToFileURL(resolve(file)).href),
});
// A reader that has seen enough, as in `| head`, is no failure.
process.stdout.on("error", () => {});
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = status;
