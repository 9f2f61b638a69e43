import { shortened } from "../contract/issue.js";

/** A value in a few words, whatever it is; none of its own code is run. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(shortened(value));
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "object") return isList(value) ? listed(value) : "an object";
  return `a ${typeof value}`;
}

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
