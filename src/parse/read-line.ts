import type { Item } from "../catalog/item.js";
import type { Tariff } from "../tariff.js";
import { MAX_ECTS, MAX_REF } from "./limits.js";
import { type Fields, missingOr, type Path, readChoice, readObject } from "./read.js";
import type { Report } from "./report.js";

const WISH = ["item", "ects", "semester", "ref"];
const LINE = ["item", "scheme", "ects", "semester", "ref"];

/** One enrolment and the scheme that is to fund it. */
export const readLine = (tariff: Tariff, value: unknown, path: Path, report: Report): unknown =>
  readEnrolment(tariff, readObject(value, LINE, path, "A line", report), true, path, report);

/** One enrolment, its scheme still open. */
export const readWish = (tariff: Tariff, value: unknown, path: Path, report: Report): unknown =>
  readEnrolment(tariff, readObject(value, WISH, path, "An item", report), false, path, report);

function readEnrolment(
  tariff: Tariff,
  fields: Fields | undefined,
  schemed: boolean,
  path: Path,
  report: Report,
): unknown {
  if (!fields) return undefined;
  const { item, scheme, ects, semester, ref } = fields;
  const row = readId(item, tariff.items, [...path, "item"], "item", report);
  if (schemed) readId(scheme, tariff.schemes, [...path, "scheme"], "scheme", report);
  readEcts(ects, row, [...path, "ects"], report);
  readChoice(semester, [1, 2], [...path, "semester"], "A semester", report);
  readRef(ref, [...path, "ref"], report);
  return {
    item,
    ...(schemed && { scheme }),
    ...(ects !== undefined && { ects }),
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
  const ids = Object.keys(known);
  const code = typeof value === "string" ? (`unknown-${kind}` as const) : missingOr("wrong-type", value);
  const rule = code === `unknown-${kind}` ? `The tariff has no such ${kind}` : `A line names its ${kind}`;
  report(path, code, rule, `the id of one, such as \`${ids[0]}\``, value, [value, ids]);
  return undefined;
}

/** Without a row the item is not known, and it cannot be said whether it is priced per ECTS. */
function readEcts(value: unknown, row: Item | undefined, path: Path, report: Report): void {
  if (value === undefined && row?.ects !== "asked") return;
  if (row && row.ects !== "asked") {
    report(path, "not-asked", `"${row.label}" is not priced per ECTS`, "no `ects`", value);
    return;
  }
  const isNumber = typeof value === "number";
  if (isNumber && Number.isInteger(value) && value >= 1 && value <= MAX_ECTS) return;
  const code = isNumber ? "out-of-range" : missingOr("wrong-type", value);
  const upTo = isNumber && value > MAX_ECTS ? "to 1,000,000" : "up";
  const rule = row ? `"${row.label}" is priced per ECTS` : "ECTS are counted";
  report(path, code, rule, `\`ects\`, a whole number from 1 ${upTo}`, value);
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
