#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { run } from "./run.js";

const STANDARD_INPUT = 0;

const { status, out, error } = run(process.argv.slice(2), (file) =>
  readFileSync(file === "-" ? STANDARD_INPUT : file, "utf8"),
);
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = status;
