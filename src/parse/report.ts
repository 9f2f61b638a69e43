import { didYouMean } from "./did-you-mean.js";
import { type Issue, type IssueCode, shortened } from "./issue.js";

/**
 * Says what is wrong somewhere, as: {rule}: give {expected}. Got {received}.
 * `near` is what may be a near miss, if it is a text, and what it may be a near miss of.
 */
export type Report = (
  path: Issue["path"],
  code: IssueCode,
  rule: string,
  expected: string | (() => string),
  received: unknown,
  near?: readonly [text: unknown, candidates: () => readonly string[]],
) => void;

/** A report stays this short, whatever the request holds. */
const MAX_ISSUES = 100;

const more = (): Issue => ({
  path: [],
  code: "more-issues",
  message: `This report ends after ${MAX_ISSUES} problems: mend them to see the others.`,
  expected: "a request without these problems",
  received: `more than ${MAX_ISSUES} problems`,
});

/** So many candidates are looked through for near misses in one report, and the rest of a list once begun. */
const MAX_CANDIDATES = 20_000;

/** Collects what is reported, as long as there is room. */
export function reportTo(issues: Issue[]): Report {
  let looked = 0;
  const nearest = (text: unknown, candidates: () => readonly string[]) => {
    if (typeof text !== "string" || looked >= MAX_CANDIDATES) return undefined;
    const all = candidates();
    looked += all.length;
    return didYouMean(text, all);
  };
  return (path, code, rule, wanted, value, near) => {
    if (issues.length === MAX_ISSUES) issues.push(more());
    if (issues.length > MAX_ISSUES) return;
    const expected = typeof wanted === "string" ? wanted : wanted();
    const received = describe(value);
    const meant = near && nearest(...near);
    const message = `${rule}: give ${expected}. Got ${received}.${meant ? ` Did you mean \`${meant}\`?` : ""}`;
    issues.push({ path: [...path], code, message, expected, received, ...(meant && { didYouMean: meant }) });
  };
}

/** A value in a few words, whatever it is; no code of its own is run. */
function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return isList(value) ? listed(value) : "an object";
  return `a ${typeof value}`;
}

/** A list, with its length if it tells. */
function listed(list: readonly unknown[]): string {
  try {
    return list.length === 0 ? "an empty list" : `a list of ${Number(list.length)}`;
  } catch {
    return "a list";
  }
}

/** `Array.isArray`, without its exception for a proxy that has been revoked. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
