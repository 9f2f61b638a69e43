import { shortened } from "../../contract/issue.js";
import type { Cursor, Reader } from "../cursor.js";
import { isList } from "../describe.js";
import { themselves } from "../did-you-mean.js";
import { quotedList, refuse, refuseUnreadable } from "./refuse.js";

/** How each field of an object is read. */
export type FieldReaders = ReadonlyMap<string, Reader<unknown>>;

/**
 * Reads objects of these fields: own, enumerable, textual keys, those that JSON would write. What a library has
 * hidden in one, and what a host has hung on `Object.prototype`, is not read. A field that is absent is there and
 * `undefined`, so that nothing inherited is found in its place.
 */
export function objectReader(
  { name, required }: { readonly name: string; readonly required: readonly string[] },
  readers: FieldReaders,
): Reader<Readonly<Record<string, unknown>> | undefined> {
  const keys = [...readers.keys()];
  const blank = Object.fromEntries(keys.map((key) => [key, required.includes(key) ? ABSENT : undefined]));
  return (value, at) => {
    if (!isPlainObject(value)) {
      refuseObject(value, keys, name, at);
      return undefined;
    }
    const fields: Record<string, unknown> = { ...blank };
    try {
      for (const key in value) {
        if (!Object.hasOwn(value, key)) continue;
        const read = readers.get(key);
        if (!read) {
          refuseKey(key, keys, name, at);
          continue;
        }
        const found = at.get(value, key);
        if (found !== undefined) fields[key] = read(found, at.in(key));
      }
    } catch (problem) {
      refuseUnreadable(problem, value, name, at);
    }
    for (const key of required)
      if (fields[key] === ABSENT) fields[key] = readers.get(key)?.(undefined, at.in(key));
    return fields;
  };
}

/** Where a required field has not been met yet. */
const ABSENT = /* @__PURE__ */ Symbol("absent");

/** An object literal or what `JSON.parse` makes, of any realm; not a list, not an instance of a class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  try {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
  } catch {
    return false;
  }
}

export function refuseObject(value: unknown, keys: readonly string[], name: string, at: Cursor): void {
  const isOther = typeof value === "object" && value !== null && !isList(value);
  const rule = `${name} is ${isOther ? "a plain object, not an instance of a class" : "an object"}`;
  refuse(value, rule, keys.length > 0 ? `an object with ${quotedList(keys)}` : "an object", at);
}

export const refuseKey = (key: string, keys: readonly string[], name: string, at: Cursor): void =>
  refuse(
    key,
    `${name} has no \`${shortened(key)}\``,
    keys.length > 0 ? `only ${quotedList(keys)}` : "nothing here",
    at.in(key),
    "unknown-key",
    () => themselves(keys),
  );
