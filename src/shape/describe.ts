import { shortened } from "../contract/issue.js";

/** Describes any value in a few words; of its own code, only a list's length can run. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return isList(value) ? describeList(value) : "an object";
  return `a ${typeof value}`;
}

function describeList(list: readonly unknown[]): string {
  try {
    return list.length === 0 ? "an empty list" : `a list of ${Number(list.length)}`;
  } catch {
    return "a list";
  }
}

/** `Array.isArray`, which throws for a revoked proxy, without the throw. */
export function isList(value: unknown): value is readonly unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}
