import type { Issue, IssueCode, ParseResult } from "../contract/issue.js";
import type { Asked } from "../contract/tariff.js";
import { describe } from "./describe.js";
import { type Candidates, didYouMean } from "./did-you-mean.js";
import { own } from "./own.js";

/** A position in the input: a reader goes on from it, and reports what is wrong there. */
export interface Cursor {
  /** One step further in. */
  readonly in: (key: string | number) => Cursor;
  /** The value of a property. */
  readonly get: (from: object, key: string | number) => unknown;
  readonly report: (finding: Finding) => void;
}

/** What is wrong with a value. The message is: {rule}: give {expected}. Got {received}. */
export interface Finding {
  readonly code: IssueCode;
  readonly rule: string;
  /** A function if it is costly; it is called only if the report has room. */
  readonly expected: string | (() => string);
  /** What to do instead of giving what is expected. */
  readonly advice?: string;
  readonly received: unknown;
  /** Of a number, or of how many entries a list has. */
  readonly bounds?: Required<Asked>;
  /** What a misspelt text may have meant. */
  readonly near?: (() => Candidates) | undefined;
}

/** Reads a value. The result is an `R` only if nothing was reported. */
export type Reader<R> = (value: unknown, at: Cursor) => R;

/**
 * Reads a value in one pass. If anything is wrong, the same reader runs again with a cursor that
 * records paths and issues; what the second pass reads is what counts.
 */
export const parseWith = <R>(read: Reader<R>, input: unknown): ParseResult<R> =>
  readQuietly(read, input) ?? explaining(read, input);

/** Reads a value without keeping track of where; nothing if anything is wrong with it. */
export function readQuietly<R>(read: Reader<R>, input: unknown): Success<R> | undefined {
  try {
    return { ok: true, value: read(input, QUIET) };
  } catch {
    return undefined;
  }
}

type Success<R> = Extract<ParseResult<R>, { ok: true }>;

/** Reads a value and collects everything that is wrong with it. */
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

/** The most issues in a report. */
const MAX_ISSUES = 100;

/** The most candidates examined for near misses in one report; a list once begun is finished. */
const MAX_CANDIDATES = 20_000;

/** Collects what is reported, as long as there is room. */
export function explainer(issues: Issue[]): Cursor {
  let examined = 0;
  const suggest = (text: unknown, near: Finding["near"]) => {
    if (!near || typeof text !== "string" || examined >= MAX_CANDIDATES) return undefined;
    const candidates = near();
    examined += candidates.length;
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
    report(finding) {
      if (issues.length === MAX_ISSUES) issues.push(moreIssues());
      if (issues.length > MAX_ISSUES) return;
      const { code, rule, received: value } = finding;
      const expected = typeof finding.expected === "string" ? finding.expected : finding.expected();
      const advice = own(finding, "advice") ?? `give ${expected}`;
      const received = describe(value);
      const hint = suggest(value, own(finding, "near"));
      const message = `${rule}: ${advice}. Got ${received}.${hint ? ` Did you mean \`${hint}\`?` : ""}`;
      const bounds = own(finding, "bounds");
      const more = { ...(hint && { didYouMean: hint }), ...(bounds && { bounds }) };
      issues.push({ path: [...path], code, message, expected, received, ...more });
    },
  });
  return cursor([]);
}

/** The first of these issues, and that there are more, if there are. */
export const firstIssues = <I extends Issue>(issues: readonly I[]): readonly (I | Issue)[] =>
  issues.length > MAX_ISSUES ? [...issues.slice(0, MAX_ISSUES), moreIssues()] : issues;

const moreIssues = (): Issue => ({
  path: [],
  code: "more-issues",
  message: `Only the first ${MAX_ISSUES} problems are listed: fix them to see the rest.`,
  expected: "input without these problems",
  received: `more than ${MAX_ISSUES} problems`,
});
