import { shortened } from "../../contract/issue.js";
import type { Cursor, Reader } from "../cursor.js";
import { isList } from "../describe.js";
import { asCandidates } from "../did-you-mean.js";
import { hasOwn, own } from "../own.js";
import type { ObjectShape } from "../shape.js";
import { quotedList, refuse, refuseUnreadable } from "./refuse.js";

/** How each field of an object is read. */
export type FieldReaders = ReadonlyMap<string, Reader<unknown>>;

/** What a message calls an object, and the fields that it has to have. */
type Named = Pick<ObjectShape, "name" | "required" | "candidates">;

/**
 * Reads the fields of an object, in the order of its shape: own, enumerable, textual keys, those that JSON would
 * write. What a library has hidden in one, and what a host has added to `Object.prototype`, is not read.
 */
export function fieldsReader(shape: Named, readers: FieldReaders): Reader<readonly unknown[] | undefined> {
  const { name, required } = shape;
  const keys = [...readers.keys()];
  const readerAt = [...readers.values()];
  const places = new Map(keys.map((key, place) => [key, place]));
  const blank = keys.map((key) => (required.includes(key) ? ABSENT : undefined));
  const requiredPlaces = required.map((key) => places.get(key) as number);
  return (value, at) => {
    if (!isPlainObject(value)) {
      refuseObject(value, keys, name, at);
      return undefined;
    }
    const fields: unknown[] = blank.slice();
    let next = 0;
    try {
      for (const key in value) {
        if (!hasOwn.call(value, key)) continue;
        // Keys mostly come in the order of the shape.
        while (next < keys.length && keys[next] !== key) next++;
        const place = next < keys.length ? next++ : places.get(key);
        if (place === undefined) {
          refuseKey(key, keys, name, at, own(shape, "candidates"));
          continue;
        }
        const found = at.get(value, key);
        if (found !== undefined) fields[place] = (readerAt[place] as Reader<unknown>)(found, at.in(key));
      }
    } catch (thrown) {
      refuseUnreadable(thrown, value, name, at);
    }
    for (const place of requiredPlaces)
      if (fields[place] === ABSENT)
        fields[place] = (readerAt[place] as Reader<unknown>)(undefined, at.in(keys[place] as string));
    return fields;
  };
}

/** Marks a required field that has not been read yet. */
const ABSENT = /* @__PURE__ */ Symbol("absent");

/** Reads an object into one that has every key, so that nothing inherited is found in the place of an absent one. */
export function objectReader(
  shape: Named,
  readers: FieldReaders,
): Reader<Readonly<Record<string, unknown>> | undefined> {
  const read = fieldsReader(shape, readers);
  const keys = [...readers.keys()];
  return (value, at) => {
    const fields = read(value, at);
    return fields && Object.fromEntries(keys.map((key, place) => [key, fields[place]]));
  };
}

/** An object literal or what `JSON.parse` makes, of any realm; not a list, not an instance of a class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  try {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null || isPrototypeOfRealm(prototype);
  } catch {
    return false;
  }
}

/** Whether this is the `Object.prototype` of another realm, such as a frame's; and not just an object without a prototype. */
const isPrototypeOfRealm = (prototype: object): boolean =>
  Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, "isPrototypeOf");

export function refuseObject(value: unknown, keys: readonly string[], name: string, at: Cursor): void {
  const isOther = typeof value === "object" && value !== null && !isList(value);
  const rule = `${name} is ${isOther ? "a plain object, not an instance of a class" : "an object"}`;
  refuse(value, rule, keys.length > 0 ? `an object with ${quotedList(keys)}` : "an object", at);
}

export const refuseKey = (
  key: string,
  keys: readonly string[],
  name: string,
  at: Cursor,
  near = () => asCandidates(keys),
): void =>
  refuse(
    key,
    `${name} has no \`${shortened(key)}\``,
    () => (keys.length > 0 ? `only ${quotedList(keys)}` : "an empty object"),
    at.in(key),
    "unknown-key",
    { near },
  );
