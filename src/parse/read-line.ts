import type { Item } from "../catalog/item.js";
import type { Tariff } from "../tariff.js";
import type { Text } from "../text.js";
import { MAX_MEASURE, MAX_REF } from "./limits.js";
import { type Fields, missingOr, type Path, readChoice, readObject } from "./read.js";
import type { Report } from "./report.js";

/** One enrolment and the scheme that is to fund it. */
export const readLine = (tariff: Tariff, value: unknown, path: Path, report: Report): unknown => {
  const keys = ["item", "scheme", ...Object.keys(tariff.measures), "semester", "ref"];
  return readEnrolment(tariff, readObject(value, keys, path, "A line", report), true, path, report);
};

/** One enrolment, its scheme still open. */
export const readWish = (tariff: Tariff, value: unknown, path: Path, report: Report): unknown => {
  const keys = ["item", ...Object.keys(tariff.measures), "semester", "ref"];
  return readEnrolment(tariff, readObject(value, keys, path, "An item", report), false, path, report);
};

function readEnrolment(
  tariff: Tariff,
  fields: Fields | undefined,
  schemed: boolean,
  path: Path,
  report: Report,
): unknown {
  if (!fields) return undefined;
  const { item, scheme, semester, ref } = fields;
  const row = readId(item, tariff.items, [...path, "item"], "item", report);
  if (schemed) readId(scheme, tariff.schemes, [...path, "scheme"], "scheme", report);
  const asked = Object.keys(tariff.measures).flatMap((name): [string, unknown][] => {
    readMeasure(tariff, name, fields[name], row, [...path, name], report);
    return fields[name] === undefined ? [] : [[name, fields[name]]];
  });
  readChoice(semester, [1, 2], [...path, "semester"], "A semester", report);
  readRef(ref, [...path, "ref"], report);
  return {
    item,
    ...(schemed && { scheme }),
    ...Object.fromEntries(asked),
    ...(semester !== undefined && { semester }),
    ...(ref !== undefined && { ref }),
  };
}

/** What the tariff has under the id that the line names. */
function readId<V>(
  value: unknown,
  known: Readonly<Record<string, V>>,
  path: Path,
  kind: "item" | "scheme",
  report: Report,
): V | undefined {
  if (typeof value === "string" && Object.hasOwn(known, value)) return known[value];
  // Of thousands of ids a list is made only where it is read.
  const ids = () => Object.keys(known);
  const code = typeof value === "string" ? (`unknown-${kind}` as const) : missingOr("wrong-type", value);
  const rule = code === `unknown-${kind}` ? `The tariff has no such ${kind}` : `A line names its ${kind}`;
  report(path, code, rule, () => `the id of one, such as \`${ids()[0]}\``, value, [value, ids]);
  return undefined;
}

/** Without a row the item is not known, and it cannot be said whether it is priced by this measure. */
function readMeasure(
  tariff: Tariff,
  name: string,
  value: unknown,
  row: Item | undefined,
  path: Path,
  report: Report,
): void {
  const asked = row?.measures?.[name] === "asked";
  if (value === undefined && !asked) return;
  const measure = (tariff.measures[name] as Text).en;
  if (row && !asked) {
    report(path, "not-asked", `"${row.label}" is not priced per ${measure}`, `no \`${name}\``, value);
    return;
  }
  const isNumber = typeof value === "number";
  if (isNumber && Number.isInteger(value) && value >= 1 && value <= MAX_MEASURE) return;
  const code = isNumber ? "out-of-range" : missingOr("wrong-type", value);
  const upTo = isNumber && value > MAX_MEASURE ? "to 1,000,000" : "up";
  const rule = row ? `"${row.label}" is priced per ${measure}` : "A measure is counted";
  report(path, code, rule, `\`${name}\`, a whole number from 1 ${upTo}`, value);
}

function readRef(value: unknown, path: Path, report: Report): void {
  if (value === undefined) return;
  const rule = "A `ref` is a short text of your own";
  if (typeof value !== "string") report(path, "wrong-type", rule, "a text, or leave it out", value);
  else if (isLongerThan(MAX_REF, value)) report(path, "too-long", rule, "at most 200 characters", value);
  else if (/\p{Surrogate}/u.test(value))
    report(path, "ill-formed-text", rule, "whole characters, no half of a surrogate pair", value);
}

/** Counted as a person counts; a text of twice as many units is too long without counting. */
const isLongerThan = (most: number, text: string) => text.length > 2 * most || [...text].length > most;
