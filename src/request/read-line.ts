import type { Item, Tariff } from "../tariff.js";
import { MAX_ECTS, MAX_REF } from "./limits.js";
import { missingOr, type Path, readChoice, readObject } from "./read.js";
import type { Report } from "./report.js";

/** One enrolment. */
export function readLine(tariff: Tariff, value: unknown, path: Path, report: Report): unknown {
  const fields = readObject(value, ["item", "scheme", "ects", "semester", "ref"], path, "A line", report);
  if (!fields) return undefined;
  const { item, scheme, ects, semester, ref } = fields;
  const row = readId(item, tariff.items, [...path, "item"], "item", report);
  readId(scheme, tariff.schemes, [...path, "scheme"], "scheme", report);
  if (row) readEcts(ects, row, [...path, "ects"], report);
  readChoice(semester, [1, 2], [...path, "semester"], "A semester", report);
  readRef(ref, [...path, "ref"], report);
  return {
    item,
    scheme,
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

function readEcts(value: unknown, row: Item, path: Path, report: Report): void {
  if (row.ects !== "asked") {
    if (value !== undefined)
      report(path, "not-asked", `"${row.label}" is not priced per ECTS`, "no `ects`", value);
    return;
  }
  const isNumber = typeof value === "number";
  if (isNumber && Number.isInteger(value) && value >= 1 && value <= MAX_ECTS) return;
  const code = isNumber ? "out-of-range" : missingOr("wrong-type", value);
  const upTo = isNumber && value > MAX_ECTS ? "to 1,000,000" : "up";
  report(path, code, `"${row.label}" is priced per ECTS`, `\`ects\`, a whole number from 1 ${upTo}`, value);
}

function readRef(value: unknown, path: Path, report: Report): void {
  if (value === undefined) return;
  const rule = "A `ref` is a short text of your own";
  if (typeof value !== "string") report(path, "wrong-type", rule, "a text, or leave it out", value);
  else if (value.length > MAX_REF && [...value].length > MAX_REF)
    report(path, "too-long", rule, "at most 200 characters", value);
  else if (/\p{Surrogate}/u.test(value))
    report(path, "ill-formed-text", rule, "whole characters, no half of a surrogate pair", value);
}
