#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { run } from "./run.js";

const STANDARD_INPUT = 0;

const { status, out, error } = run(process.argv.slice(2), (file) =>
  readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8"),
);
// A reader that has seen enough, as in `| head`, is no failure.
process.stdout.on("error", () => {});
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = status;
