import { type Issue, type IssueCode, shortened } from "./issue.js";
import { isList, type Report } from "./report.js";

export type Path = Issue["path"];

/** What stands under the known keys of an object. */
export type Fields = Readonly<Record<string, unknown>>;

/** From so many keys on, a set finds one sooner than a list. */
const MANY = 30;

/**
 * The own values of a plain object under the keys that mean something, each read
 * once. Every other key is reported. Nothing, if it is no such object.
 */
export function readObject(
  value: unknown,
  keys: readonly string[],
  path: Path,
  name: string,
  report: Report,
): Fields | undefined {
  try {
    if (!isPlainObject(value)) {
      const expected = `an object with ${listed(keys)}`;
      report(path, missingOr("wrong-type", value), `${name} is an object`, expected, value);
      return undefined;
    }
    const many = keys.length > MANY ? new Set(keys) : undefined;
    const fields: Record<string, unknown> = {};
    const refuse = (key: string) => {
      const rule = `${name} has no \`${shortened(key)}\``;
      report([...path, key], "unknown-key", rule, `only ${listed(keys)}`, key, [key, () => keys]);
    };
    for (const own of Object.getOwnPropertyNames(value)) {
      if (many ? many.has(own) : keys.includes(own)) fields[own] = readKey(value, own, path, report);
      else refuse(own);
    }
    for (const own of Object.getOwnPropertySymbols(value)) refuse(String(own));
    return fields;
  } catch {
    return unreadable(value, path, name, report);
  }
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
    if (!isList(value)) {
      report(path, missingOr("wrong-type", value), `${name} is a list`, "a list", value);
      return undefined;
    }
    const entries: unknown[] = [];
    const length = Math.min(value.length, most);
    while (entries.length < length) entries.push(value[entries.length]);
    return entries;
  } catch {
    return unreadable(value, path, name, report);
  }
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
  const code = choices.some((choice) => typeof choice === typeof value) ? "unknown-choice" : "wrong-type";
  const texts = choices.map(String);
  const expected = `one of ${listed(texts)}`;
  report(path, code, `${name} is one of a few`, expected, value, [value, () => texts]);
  return value;
}

/** A set: each of the options at most once. */
export function readSet(value: unknown, options: readonly string[], path: Path, report: Report): unknown {
  const name = `\`${path.at(-1)}\``;
  const given = readList(value, options.length + 1, path, name, report);
  given?.forEach((option, index) => {
    const isOption = options.includes(option as string);
    if (isOption && given.indexOf(option) === index) return;
    const at = [...path, index];
    readChoice(option ?? null, options, at, `An option of ${name}`, report);
    if (given.indexOf(option) < index)
      report(at, "duplicate-choice", `An option of ${name} holds once`, "each option once", option);
  });
  return given;
}

/** What is absent is required; what is there is of another kind. */
export const missingOr = <C extends IssueCode>(code: C, value: unknown) =>
  value === undefined ? "required" : code;

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
