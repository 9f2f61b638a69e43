import type { Item } from "../catalog/item.js";
import type { Tariff } from "../tariff.js";
import type { Text } from "../text.js";
import { MAX_MEASURE, MAX_REF } from "./limits.js";
import { missingOr, numberCode, type Path, readChoice, readValues } from "./read.js";
import type { Report } from "./report.js";

/** Reads what stands at a place of the request. */
export type EntryReader = (value: unknown, path: Path) => unknown;

/** One enrolment and the scheme that is to fund it. */
export const lineReader = (tariff: Tariff, report: Report): EntryReader =>
  enrolmentReader(tariff, "A line", ["item", "scheme"], report);

/** One enrolment, its scheme still open. */
export const wishReader = (tariff: Tariff, report: Report): EntryReader =>
  enrolmentReader(tariff, "An item", ["item"], report);

function enrolmentReader(tariff: Tariff, name: string, ids: readonly string[], report: Report): EntryReader {
  const measures = Object.keys(tariff.measures);
  const keys = [...ids, ...measures, "semester", "ref"];
  return (value, path) => {
    const values = readValues(value, keys, path, name, report);
    if (!values) return undefined;
    const item = values[0];
    const read: Record<string, unknown> = { item };
    const row = readId(item, tariff.items, path, "item", report);
    let place = 1;
    if (ids.length > 1) {
      const scheme = values[place++];
      readId(scheme, tariff.schemes, path, "scheme", report);
      read["scheme"] = scheme;
    }
    for (const measure of measures) {
      const amount = values[place++];
      readMeasure(tariff, measure, amount, row, path, report);
      if (amount !== undefined) read[measure] = amount;
    }
    const semester = values[place++];
    if (semester !== undefined)
      read["semester"] = readChoice(semester, [1, 2], [...path, "semester"], "A semester", report);
    const ref = values[place];
    if (ref !== undefined) {
      readRef(ref, path, report);
      read["ref"] = ref;
    }
    return read;
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
  report([...path, kind], code, rule, () => `the id of one, such as \`${ids()[0]}\``, value, [value, ids]);
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

function readRef(value: unknown, path: Path, report: Report): void {
  if (typeof value === "string" && !isLongerThan(MAX_REF, value) && !/\p{Surrogate}/u.test(value)) return;
  const at = [...path, "ref"];
  const rule = "A `ref` is a short text of your own";
  if (typeof value !== "string") report(at, "wrong-type", rule, "a text, or leave it out", value);
  else if (isLongerThan(MAX_REF, value)) report(at, "too-long", rule, "at most 200 characters", value);
  else report(at, "ill-formed-text", rule, "whole characters, no half of a surrogate pair", value);
}

/** Counted as a person counts; a text of twice as many units is too long without counting. */
const isLongerThan = (most: number, text: string) => text.length > 2 * most || [...text].length > most;
