import { askedMeasures, type Item } from "../catalog/item.js";
import { SEMESTERS } from "../rules/cap.js";
import type { Tariff } from "../tariff.js";
import type { Text } from "../text.js";
import { MAX_MEASURE, MAX_REF } from "./limits.js";
import { checkOneOf, missingOr, numberCode, objectReader, type Path, type Reader } from "./read.js";
import type { Report } from "./report.js";

/** Reads enrolments, each with the scheme that is to fund it. */
export const lineReader = (tariff: Tariff): Reader<unknown> =>
  enrolmentReader(tariff, "A line", ["item", "scheme"]);

/** Reads enrolments whose scheme is still open. */
export const wishReader = (tariff: Tariff): Reader<unknown> => enrolmentReader(tariff, "An item", ["item"]);

function enrolmentReader(tariff: Tariff, name: string, ids: readonly string[]): Reader<unknown> {
  const measures = askedMeasures(tariff);
  const readFields = objectReader(name, [...ids, ...measures, "semester", "ref"]);
  const hasScheme = ids.includes("scheme");
  return (value, path, report) => {
    const line = readFields(value, path, report);
    if (!line) return undefined;
    const { item, scheme, ref } = line;
    const row = knownUnder(item, tariff.items, path, "item", report);
    if (hasScheme) knownUnder(scheme, tariff.schemes, path, "scheme", report);
    for (const measure of measures) checkMeasure(tariff, measure, line[measure], row, path, report);
    checkOneOf(line, "semester", SEMESTERS, path, "A semester", report);
    if (ref !== undefined) checkRef(ref, path, report);
    return line;
  };
}

/** What the tariff has under the id that stands at a path. */
export function knownUnder<V>(
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
  report([...path, kind], code, rule, () => `the id of one, such as \`${ids()[0]}\``, value, [value, ids]);
  return undefined;
}

/** Without a row the item is not known, and it cannot be said whether it is priced by this measure. */
function checkMeasure(
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
    report(
      [...path, name],
      "not-asked",
      `"${row.label}" is not priced per ${measure}`,
      `no \`${name}\``,
      value,
    );
    return;
  }
  const isNumber = typeof value === "number";
  if (isNumber && Number.isInteger(value) && value >= 1 && value <= MAX_MEASURE) return;
  const upTo = isNumber && value > MAX_MEASURE ? "to 1,000,000" : "up";
  const rule = row ? `"${row.label}" is priced per ${measure}` : "A measure is counted";
  report([...path, name], numberCode(value), rule, `\`${name}\`, a whole number from 1 ${upTo}`, value);
}

function checkRef(value: unknown, path: Path, report: Report): void {
  if (typeof value === "string" && !isLongerThan(MAX_REF, value) && !/\p{Surrogate}/u.test(value)) return;
  const at = [...path, "ref"];
  const rule = "A `ref` is a short text of your own";
  if (typeof value !== "string") report(at, "wrong-type", rule, "a text, or leave it out", value);
  else if (isLongerThan(MAX_REF, value)) report(at, "too-long", rule, "at most 200 characters", value);
  else report(at, "ill-formed-text", rule, "whole characters, no half of a surrogate pair", value);
}

/** Counted as a person counts, and no farther than it takes to know. */
function isLongerThan(most: number, text: string): boolean {
  let counted = 0;
  for (const _ of text) if (++counted > most) return true;
  return false;
}
