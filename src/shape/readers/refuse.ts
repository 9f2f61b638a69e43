import type { IssueCode } from "../../contract/issue.js";
import type { Cursor, Problem } from "../cursor.js";

/** Says what is expected instead of a value, which may just be missing. */
export const refuse = (
  received: unknown,
  rule: string,
  expected: Problem["expected"],
  at: Cursor,
  code: IssueCode = "wrong-type",
  near?: Problem["near"],
): void => at.report({ code: received === undefined ? "required" : code, rule, expected, received, near });

/** Says that a value throws when it is read; the quiet cursor ends its own walk by a throw, which goes on. */
export function refuseUnreadable(problem: unknown, received: unknown, name: string, at: Cursor): void {
  if (problem === at) throw problem;
  at.report({ code: "unreadable", rule: `${name} throws when it is read`, expected: "plain data", received });
}

/** The most names that a message lists. */
const MAX_NAMES = 40;

export function quotedList(texts: readonly (string | number)[]): string {
  const shown = texts.slice(0, MAX_NAMES).map((text) => `\`${text}\``);
  return [...shown, ...(texts.length > MAX_NAMES ? ["…"] : [])].join(", ");
}
