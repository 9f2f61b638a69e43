import type { Tariff } from "../tariff.js";
import type { Issue } from "./issue.js";
import { MAX_LINES } from "./limits.js";
import { readChoice, readList, readObject } from "./read.js";
import { readLearner } from "./read-learner.js";
import { readLine } from "./read-line.js";
import { type Report, reportTo } from "./report.js";
import type { QuoteRequest } from "./request.js";

/** A request that has been read, as a fresh copy; or everything that keeps it from being read. */
export type ParseResult<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a request from anywhere. Nothing is coerced, nothing is passed over, all problems are reported at once. */
export function parseRequest(tariff: Tariff, input: unknown): ParseResult<QuoteRequest> {
  const issues: Issue[] = [];
  const report = reportTo(issues);
  const fields = readObject(input, ["learner", "lines", "annualFee"], [], "A request", report);
  if (fields) {
    const learner = readLearner(tariff.facts, fields["learner"], report);
    const lines = readLines(tariff, fields["lines"], report);
    const annualFee = readChoice(
      fields["annualFee"],
      ["due", "already-paid"],
      ["annualFee"],
      "The annual fee",
      report,
    );
    const value = { learner, lines, ...(annualFee !== undefined && { annualFee }) };
    // Without an issue, every part is what its type says.
    if (issues.length === 0) return { ok: true, value: value as QuoteRequest };
  }
  return { ok: false, issues };
}

function readLines(tariff: Tariff, value: unknown, report: Report): unknown {
  const lines = readList(value, MAX_LINES + 1, ["lines"], "The lines", report);
  const expected = "from 1 to 1,000 lines";
  if (lines?.length === 0) report(["lines"], "too-few-lines", "A quote is about something", expected, value);
  if (lines && lines.length > MAX_LINES) {
    return report(["lines"], "too-many-lines", "A quote is about one learner's year", expected, value);
  }
  return lines?.map((line, index) => readLine(tariff, line, ["lines", index], report));
}
