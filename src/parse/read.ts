import { type Issue, type IssueCode, shortened } from "./issue.js";
import { isList, type Report } from "./report.js";

export type Path = Issue["path"];

/** What stands under the keys of an object, as a copy that is read in its place. */
export type Fields = Record<string, unknown>;

/** Reads what stands at a place; what it returns is of the type R only if nothing had to be reported. */
export type Reader<R> = (value: unknown, path: Path, report: Report) => R | undefined;

/** Reads what stands at one place, known beforehand. */
export type PlaceReader = (value: unknown, report: Report) => unknown;

/**
 * Reads plain objects of one kind: each value once, what is `undefined` as absent. Keys beyond these are
 * reported; what a library has hidden in an object, by symbols or without enumerating it, is none of its keys.
 */
export function objectReader(name: string, keys: readonly string[]): Reader<Fields> {
  const known = new Set(keys);
  return (value, path, report) => {
    try {
      if (!isPlainObject(value)) return refuseObject(value, keys, path, name, report);
      const fields: Fields = {};
      for (const key of Object.keys(value)) {
        if (!known.has(key)) refuseKey(key, keys, path, name, report);
        else if (key === PROTOTYPE) refusePrototype(path, report);
        else {
          const read = readKey(value, key, path, report);
          if (read !== undefined) fields[key] = read;
        }
      }
      return fields;
    } catch {
      return unreadable(value, path, name, report);
    }
  };
}

/** Reads an object once, and has each of these keys, `undefined` where nothing stands: to be looked through, whatever they are called. */
export function readObject(
  value: unknown,
  keys: readonly string[],
  path: Path,
  name: string,
  report: Report,
): Fields | undefined {
  const read = objectReader(name, keys)(value, path, report);
  if (!read) return undefined;
  const entries = keys.map((key) => [key, Object.hasOwn(read, key) ? read[key] : undefined] as const);
  return Object.fromEntries(entries.filter(([key]) => key !== PROTOTYPE));
}

/** A key that would be no key, once it is assigned. */
const PROTOTYPE = "__proto__";

const refusePrototype = (path: Path, report: Report) =>
  report(
    [...path, PROTOTYPE],
    "reserved-id",
    `\`${PROTOTYPE}\` has a meaning of its own`,
    "another name",
    PROTOTYPE,
  );

function readKey(value: Readonly<Fields>, key: string, path: Path, report: Report): unknown {
  try {
    return value[key];
  } catch {
    return unreadable(undefined, [...path, key], `\`${key}\``, report);
  }
}

function refuseObject(
  value: unknown,
  keys: readonly string[],
  path: Path,
  name: string,
  report: Report,
): undefined {
  const isOther = typeof value === "object" && value !== null && !isList(value);
  const kind = isOther ? "a plain object, no instance of a class" : "an object";
  const expected = keys.length > 0 ? `an object with ${listed(keys)}` : "an object";
  report(path, missingOr("wrong-type", value), `${name} is ${kind}`, expected, value);
}

function refuseKey(key: string, keys: readonly string[], path: Path, name: string, report: Report): void {
  const rule = `${name} has no \`${shortened(key)}\``;
  const expected = keys.length > 0 ? `only ${listed(keys)}` : "nothing here";
  report([...path, key], "unknown-key", rule, expected, key, [key, () => keys]);
}

const listed = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(", ");

/** The values of a list, each read once, but no more than `most`. Nothing, if it is no list. */
export function readList(
  value: unknown,
  most: number,
  path: Path,
  name: string,
  report: Report,
): unknown[] | undefined {
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

/** Reports what is neither absent nor one of the choices. */
export function checkOneOf(
  fields: Readonly<Fields>,
  key: string,
  choices: readonly (string | number)[],
  path: Path,
  name: string,
  report: Report,
): void {
  const value = fields[key];
  if (value !== undefined && !choices.includes(value as string))
    refuseChoice(value, choices, [...path, key], name, report);
}

/** Reports what is none of the choices. */
export function refuseChoice(
  value: unknown,
  choices: readonly (string | number)[],
  path: Path,
  name: string,
  report: Report,
): void {
  const code = typeof value === typeof choices[0] ? "unknown-choice" : missingOr("wrong-type", value);
  const texts = choices.map(String);
  const expected = `one of ${listed(texts)}`;
  report(path, code, `${name} is one of a few`, expected, value, [value, () => texts]);
}

/** Reads the set that stands at a place: each of the options at most once. */
export function setReader(options: readonly string[], path: Path): PlaceReader {
  const name = `\`${path.at(-1)}\``;
  return (value, report) => {
    const given = readList(value, options.length + 1, path, name, report);
    given?.forEach((option, index) => {
      const isKnown = options.includes(option as string);
      const isFirst = given.indexOf(option) === index;
      if (isKnown && isFirst) return;
      const at = [...path, index];
      if (!isKnown) refuseChoice(option ?? null, options, at, `An option of ${name}`, report);
      if (!isFirst)
        report(at, "duplicate-choice", `An option of ${name} holds once`, "each option once", option);
    });
    return given;
  };
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
function isPlainObject(value: unknown): value is Readonly<Fields> {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
