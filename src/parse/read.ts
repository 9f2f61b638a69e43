import { type Issue, type IssueCode, shortened } from "./issue.js";
import { isList, type Report } from "./report.js";

export type Path = Issue["path"];

/** From so many keys on, a map finds one sooner than a list. */
const MANY = 30;

/**
 * The own values of a plain object under these keys, in their order, each read once;
 * `undefined` where there is none. Every other key is reported. Nothing, if it is no
 * such object.
 */
export function readValues(
  value: unknown,
  keys: readonly string[],
  path: Path,
  name: string,
  report: Report,
): readonly unknown[] | undefined {
  try {
    if (!isPlainObject(value)) {
      const isOther = typeof value === "object" && value !== null && !isList(value);
      const kind = isOther ? "a plain object, no instance of a class" : "an object";
      const expected = keys.length > 0 ? `an object with ${listed(keys)}` : "an object";
      report(path, missingOr("wrong-type", value), `${name} is ${kind}`, expected, value);
      return undefined;
    }
    const places = keys.length > MANY ? new Map(keys.map((key, place) => [key, place])) : undefined;
    const values: unknown[] = keys.map(nothing);
    for (const own of Object.getOwnPropertyNames(value)) {
      const place = places ? (places.get(own) ?? -1) : keys.indexOf(own);
      if (place < 0) refuse(own, keys, path, name, report);
      else values[place] = readKey(value, own, path, report);
    }
    for (const own of Object.getOwnPropertySymbols(value)) refuse(String(own), keys, path, name, report);
    return values;
  } catch {
    return unreadable(value, path, name, report);
  }
}

const nothing = () => undefined;

function refuse(key: string, keys: readonly string[], path: Path, name: string, report: Report): void {
  const rule = `${name} has no \`${shortened(key)}\``;
  const expected = keys.length > 0 ? `only ${listed(keys)}` : "nothing here";
  report([...path, key], "unknown-key", rule, expected, key, [key, () => keys]);
}

/** What stands under each of the known keys of an object. */
export type Fields = Readonly<Record<string, unknown>>;

/** The same by key, for whatever is read once and not a thousand times. */
export function readObject(
  value: unknown,
  keys: readonly string[],
  path: Path,
  name: string,
  report: Report,
): Fields | undefined {
  const values = readValues(value, keys, path, name, report);
  return values && Object.fromEntries(keys.map((key, place) => [key, values[place]]));
}

const listed = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(", ");

function readKey(value: Fields, key: string, path: Path, report: Report): unknown {
  try {
    return value[key];
  } catch {
    return unreadable(undefined, [...path, key], `\`${key}\``, report);
  }
}

/** The values of a list, each read once, but no more than `most`. Nothing, if it is no list. */
export function readList(
  value: unknown,
  most: number,
  path: Path,
  name: string,
  report: Report,
): readonly unknown[] | undefined {
  try {
    if (isList(value)) {
      const entries: unknown[] = [];
      const length = Math.min(value.length, most);
      while (entries.length < length) entries.push(value[entries.length]);
      return entries;
    }
  } catch {
    return unreadable(value, path, name, report);
  }
  report(path, missingOr("wrong-type", value), `${name} is a list`, "a list", value);
  return undefined;
}

/** One of the choices, or absent. */
export function readChoice(
  value: unknown,
  choices: readonly (string | number)[],
  path: Path,
  name: string,
  report: Report,
): unknown {
  if (value === undefined || choices.includes(value as string)) return value;
  const code = typeof value === typeof choices[0] ? "unknown-choice" : "wrong-type";
  const texts = choices.map(String);
  const expected = `one of ${listed(texts)}`;
  report(path, code, `${name} is one of a few`, expected, value, [value, () => texts]);
  return value;
}

/** A set: each of the options at most once. */
export function readSet(value: unknown, options: readonly string[], path: Path, report: Report): unknown {
  const name = `\`${path.at(-1)}\``;
  const given = readList(value, options.length + 1, path, name, report);
  for (let index = 0; given && index < given.length; index++) {
    const option = given[index];
    const isFirst = given.indexOf(option) === index;
    if (isFirst && options.includes(option as string)) continue;
    const at = [...path, index];
    readChoice(option ?? null, options, at, `An option of ${name}`, report);
    if (isFirst) continue;
    report(at, "duplicate-choice", `An option of ${name} holds once`, "each option once", option);
  }
  return given;
}

/** What is absent is required; what is there is of another kind. */
export const missingOr = <C extends IssueCode>(code: C, value: unknown) =>
  value === undefined ? "required" : code;

/** What is no number, or none of those that are taken. */
export const numberCode = (value: unknown) =>
  typeof value === "number" ? "out-of-range" : missingOr("wrong-type", value);

/** Whatever a value throws when it is looked at is a problem of the request. */
function unreadable(value: unknown, path: Path, name: string, report: Report): undefined {
  report(path, "unreadable", `${name} throws when it is read`, "plain data", value);
}

/** An object literal or what `JSON.parse` makes, of any realm; no list, no class instance. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
