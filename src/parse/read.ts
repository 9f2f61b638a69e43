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
  const known = () => keys.map((key) => `\`${key}\``).join(", ");
  const isKnown = keys.length > MANY ? new Set(keys) : { has: (key: string) => keys.includes(key) };
  return safely(value, path, name, report, () => {
    if (!isPlainObject(value)) {
      report(
        path,
        missingOr("wrong-type", value),
        `${name} is an object`,
        `an object with ${known()}`,
        value,
      );
      return undefined;
    }
    const fields: Record<string, unknown> = {};
    for (const own of Reflect.ownKeys(value)) {
      const key = String(own);
      const at = [...path, key];
      if (typeof own === "symbol" || !isKnown.has(own)) {
        const rule = `${name} has no \`${shortened(key)}\``;
        report(at, "unknown-key", rule, `only ${known()}`, key, [key, () => keys]);
      } else fields[own] = safely(undefined, at, `\`${key}\``, report, () => value[own]);
    }
    return fields;
  });
}

/** The values of a list, each read once, but no more than `most`. Nothing, if it is no list. */
export function readList(
  value: unknown,
  most: number,
  path: Path,
  name: string,
  report: Report,
): readonly unknown[] | undefined {
  return safely(value, path, name, report, () => {
    if (!isList(value)) {
      report(path, missingOr("wrong-type", value), `${name} is a list`, "a list", value);
      return undefined;
    }
    return Array.from({ length: Math.min(value.length, most) }, (_, index) => value[index]);
  });
}

/** One of the choices, or absent. */
export function readChoice(
  value: unknown,
  choices: readonly (string | number)[],
  path: Path,
  name: string,
  report: Report,
): unknown {
  if (value === undefined || choices.some((choice) => choice === value)) return value;
  const code = choices.some((choice) => typeof choice === typeof value) ? "unknown-choice" : "wrong-type";
  const texts = choices.map(String);
  const expected = `one of ${texts.map((text) => `\`${text}\``).join(", ")}`;
  report(path, code, `${name} is one of a few`, expected, value, [value, () => texts]);
  return value;
}

/** A set: each of the options at most once. */
export function readSet(value: unknown, options: readonly string[], path: Path, report: Report): unknown {
  const name = `\`${path.at(-1)}\``;
  const given = readList(value, options.length + 1, path, name, report);
  given?.forEach((option, index) => {
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

/** Runs `read`; whatever the value throws when it is looked at is a problem of the request. */
function safely<R>(value: unknown, path: Path, name: string, report: Report, read: () => R): R | undefined {
  try {
    return read();
  } catch {
    report(path, "unreadable", `${name} throws when it is read`, "plain data", value);
    return undefined;
  }
}

/** An object literal or what `JSON.parse` makes, of any realm; no list, no class instance. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || isList(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
