import type { IssueCode } from "../../contract/issue.js";
import type { Cursor, Finding } from "../cursor.js";

/** Reports what is expected instead of a value, which may be missing. */
export const refuse = (
  received: unknown,
  rule: string,
  expected: Finding["expected"],
  at: Cursor,
  code: IssueCode = "wrong-type",
  more?: Pick<Finding, "near" | "bounds">,
): void => at.report({ ...more, code: received === undefined ? "required" : code, rule, expected, received });

/** Reports that a value throws when it is read. What the quiet cursor throws to end its pass is thrown on. */
export function refuseUnreadable(thrown: unknown, received: unknown, name: string, at: Cursor): void {
  if (thrown === at) throw thrown;
  at.report({ code: "unreadable", rule: `${name} throws when it is read`, expected: "plain data", received });
}

/** The most names that a message lists. */
const MAX_NAMES = 40;

export function quotedList(texts: readonly (string | number)[]): string {
  const shown = texts.slice(0, MAX_NAMES).map((text) => `\`${text}\``);
  return [...shown, ...(texts.length > MAX_NAMES ? ["…"] : [])].join(", ");
}
