import type { QuoteRequest } from "../request.js";
import type { Tariff } from "../tariff.js";
import type { Issue } from "./issue.js";
import { MAX_LINES } from "./limits.js";
import { checkOneOf, objectReader, type PlaceReader, type Reader, readList } from "./read.js";
import { learnerReader } from "./read-learner.js";
import { lineReader } from "./read-line.js";
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

/** Reads requests from anywhere. Nothing is coerced, no key is passed over, all problems are reported at once. */
export function requestParser(tariff: Tariff): (input: unknown) => ParseResult<QuoteRequest> {
  const read = requestReader(tariff, "lines", MAX_LINES, lineReader(tariff));
  return (input) => reading((report) => read(input, report));
}

/** What `read` returns, if it has nothing to report: then every part is what its type says. */
export function reading<R>(read: (report: Report) => unknown): ParseResult<R> {
  const issues: Issue[] = [];
  const value = read(reportTo(issues));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: value as R };
}

/** Reads a learner, a list of from one to `most` entries under `key`, and the state of the annual fee. */
export function requestReader(
  tariff: Tariff,
  key: "lines" | "items",
  most: number,
  readEntry: Reader<unknown>,
): PlaceReader {
  const readFields = objectReader("A request", ["learner", key, "annualFee"]);
  const readLearner = learnerReader(tariff.facts, ["learner"]);
  return (input, report) => {
    const request = readFields(input, [], report);
    if (!request) return undefined;
    request["learner"] = readLearner(request["learner"], report);
    request[key] = readEntries(request[key], key, most, readEntry, report);
    checkOneOf(request, "annualFee", ANNUAL_FEE, [], "The annual fee", report);
    return request;
  };
}

const ANNUAL_FEE = ["due", "already-paid"] as const;

function readEntries(
  list: unknown,
  key: "lines" | "items",
  most: number,
  readEntry: Reader<unknown>,
  report: Report,
): unknown {
  const given = readList(list, most + 1, [key], `\`${key}\``, report);
  if (!given) return undefined;
  const tooMany = given.length > most;
  if (tooMany || given.length === 0) {
    const [code, rule] = tooMany
      ? (["too-many-lines", "A quote is about one learner's year"] as const)
      : (["too-few-lines", "A quote is about something"] as const);
    report([key], code, rule, `from 1 to ${most} ${key}`, list);
    return undefined;
  }
  return given.map((entry, index) => readEntry(entry, [key, index], report));
}
