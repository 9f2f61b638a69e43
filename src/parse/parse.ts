import type { QuoteRequest } from "../request.js";
import type { Tariff } from "../tariff.js";
import type { Issue } from "./issue.js";
import { MAX_LINES } from "./limits.js";
import { readChoice, readList, readValues } from "./read.js";
import { readLearner } from "./read-learner.js";
import { type EntryReader, lineReader } from "./read-line.js";
import { type Report, reportTo } from "./report.js";

/**
 * A request that has been read, as a fresh copy; or everything that keeps it from being read.
 *
 * @example
 * import { type ParseResult, parseQuoteRequest } from "cnam-pricing";
 *
 * const parsed: ParseResult<unknown> = parseQuoteRequest({
 *   learner: {},
 *   lines: [{ item: "ue-3-ects", scheme: "region" }],
 * });
 * parsed.ok; // => true
 */
export type ParseResult<R> =
  | { readonly ok: true; readonly value: R }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a request from anywhere. Nothing is coerced, nothing is passed over, all problems are reported at once. */
export function parseRequest(tariff: Tariff, input: unknown): ParseResult<QuoteRequest> {
  return reading((report) => readRequest(tariff, input, "lines", MAX_LINES, lineReader, report));
}

/** What `read` returns, if it has nothing to report: then every part is what its type says. */
export function reading<R>(read: (report: Report) => unknown): ParseResult<R> {
  const issues: Issue[] = [];
  const value = read(reportTo(issues));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as R };
}

/** A learner, a list of from one to `most` entries under `key`, and the state of the annual fee. */
export function readRequest(
  tariff: Tariff,
  input: unknown,
  key: "lines" | "items",
  most: number,
  entryReader: (tariff: Tariff, report: Report) => EntryReader,
  report: Report,
): unknown {
  const fields = readValues(input, ["learner", key, "annualFee"], [], "A request", report);
  if (!fields) return undefined;
  const [who, list, annualFee] = fields;
  const learner = readLearner(tariff.facts, who, report);
  const given = readList(list, most + 1, [key], `\`${key}\``, report);
  const tooMany = given !== undefined && given.length > most;
  if (tooMany || given?.length === 0) {
    const [code, rule] = tooMany
      ? (["too-many-lines", "A quote is about one learner's year"] as const)
      : (["too-few-lines", "A quote is about something"] as const);
    report([key], code, rule, `from 1 to ${most} ${key}`, list);
  }
  const readEntry = entryReader(tariff, report);
  const entries = tooMany ? undefined : given?.map((entry, index) => readEntry(entry, [key, index]));
  readChoice(annualFee, ["due", "already-paid"], ["annualFee"], "The annual fee", report);
  const request: Record<string, unknown> = { learner };
  request[key] = entries;
  if (annualFee !== undefined) request["annualFee"] = annualFee;
  return request;
}
