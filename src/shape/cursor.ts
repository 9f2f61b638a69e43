import type { Issue, IssueCode, ParseResult } from "../contract/issue.js";
import { describe } from "./describe.js";
import { type Candidates, didYouMean } from "./did-you-mean.js";
import { own } from "./own.js";

/** Where a reader is in its input, and how it says what is wrong there. */
export interface Cursor {
  /** One step further in. */
  readonly in: (key: string | number) => Cursor;
  /** The value of a property. */
  readonly get: (from: object, key: string | number) => unknown;
  readonly report: (problem: Problem) => void;
}

/** Reads as: {rule}: give {expected}. Got {received}. */
export interface Problem {
  readonly code: IssueCode;
  readonly rule: string;
  /** Made only if there is room to say it. */
  readonly expected: string | (() => string);
  /** What to do, if not to give what is expected. */
  readonly advice?: string;
  readonly received: unknown;
  /** What a text may be a near miss of. */
  readonly near?: (() => Candidates) | undefined;
}

/** Reads a value; returns what its type says unless it had something to report. */
export type Reader<R> = (value: unknown, at: Cursor) => R;

/**
 * Reads a value in one pass. If anything is wrong, the same reader runs again with a cursor that
 * records paths and issues; what the second pass reads is what counts.
 */
export function reading<R>(read: Reader<R>, input: unknown): ParseResult<R> {
  try {
    return { ok: true, value: read(input, QUIET) };
  } catch {
    return explaining(read, input);
  }
}

/** Reads a value with everything that is wrong with it. */
function explaining<R>(read: Reader<R>, input: unknown): ParseResult<R> {
  const issues: Issue[] = [];
  const value = read(input, explainer(issues));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}

/** Tracks no path: the first problem ends the pass. */
const QUIET: Cursor = {
  in: () => QUIET,
  get: (from, key) => (from as Readonly<Record<string, unknown>>)[key],
  report() {
    throw QUIET;
  },
};

/** A report stays this short, whatever the input holds. */
const MAX_ISSUES = 100;

/** The most candidates examined for near misses in one report; a list once begun is finished. */
const MAX_CANDIDATES = 20_000;

/** Collects what is reported, as long as there is room. */
export function explainer(issues: Issue[]): Cursor {
  let looked = 0;
  const meant = (text: unknown, near: Problem["near"]) => {
    if (!near || typeof text !== "string" || looked >= MAX_CANDIDATES) return undefined;
    const candidates = near();
    looked += candidates.length;
    return didYouMean(text, candidates);
  };
  const cursor = (path: Issue["path"]): Cursor => ({
    in: (key) => cursor([...path, key]),
    get(from, key) {
      try {
        return (from as Readonly<Record<string, unknown>>)[key];
      } catch {
        return this.in(key).report({
          code: "unreadable",
          rule: `\`${key}\` throws when it is read`,
          expected: "plain data",
          received: undefined,
        });
      }
    },
    report(problem) {
      if (issues.length === MAX_ISSUES) issues.push(moreIssues());
      if (issues.length > MAX_ISSUES) return;
      const { code, rule, received: value } = problem;
      const expected = typeof problem.expected === "string" ? problem.expected : problem.expected();
      const advice = own(problem, "advice") ?? `give ${expected}`;
      const received = describe(value);
      const hint = meant(value, own(problem, "near"));
      const message = `${rule}: ${advice}. Got ${received}.${hint ? ` Did you mean \`${hint}\`?` : ""}`;
      issues.push({ path: [...path], code, message, expected, received, ...(hint && { didYouMean: hint }) });
    },
  });
  return cursor([]);
}

const moreIssues = (): Issue => ({
  path: [],
  code: "more-issues",
  message: `Only the first ${MAX_ISSUES} problems are listed: fix them to see the rest.`,
  expected: "input without these problems",
  received: `more than ${MAX_ISSUES} problems`,
});
