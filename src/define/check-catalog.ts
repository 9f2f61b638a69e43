import { type Fields, missingOr, numberCode, type Path, readObject } from "../parse/read.js";
import type { Report } from "../parse/report.js";
import { checkIds, checkKnown, checkText, checkWords, keysOf } from "./check.js";

/** Keys of a line and of its answer; a measure may not take their place. */
const TAKEN = ["item", "scheme", "semester", "ref", "status", "learnerDue", "funderDue"];

/** The keys of what a page is. */
export const IDENTITY = ["id", "title", "centre", "edition", "currency", "source", "valid", "footnotes"];

/** What the page is, where and when it holds. */
export function checkIdentity(fields: Readonly<Fields>, report: Report): void {
  checkText(fields["id"], ["id"], "The id of a tariff", report);
  checkText(fields["title"], ["title"], "The title", report);
  if (fields["centre"] !== undefined) checkText(fields["centre"], ["centre"], "The centre", report);
  if (fields["edition"] !== undefined) checkWords(fields["edition"], ["edition"], "The edition", report);
  if (fields["source"] !== undefined) checkText(fields["source"], ["source"], "The source", report);
  const { currency } = fields;
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) {
    const code = missingOr("wrong-type", currency);
    report(["currency"], code, "A currency has its ISO 4217 code", "three capitals, such as `EUR`", currency);
  }
  if (fields["valid"] !== undefined) checkValidity(fields["valid"], report);
  if (fields["footnotes"] !== undefined) {
    const notes = readObject(
      fields["footnotes"],
      keysOf(fields["footnotes"]),
      ["footnotes"],
      "`footnotes`",
      report,
    );
    for (const [mark, text] of Object.entries(notes ?? {}))
      checkText(text, ["footnotes", mark], "A footnote", report);
  }
}

function checkValidity(value: unknown, report: Report): void {
  const fields = readObject(value, ["from", "until"], ["valid"], "`valid`", report);
  const { from, until } = fields ?? {};
  for (const [key, day] of Object.entries(fields ?? {})) {
    if (day === undefined) continue;
    if (typeof day === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) continue;
    report(["valid", key], "wrong-type", "A day is written in full", "a date such as `2025-09-01`", day);
  }
  if (typeof from === "string" && typeof until === "string" && from > until)
    report(
      ["valid"],
      "contradiction",
      "A tariff ends after it begins",
      "`from` up to `until`",
      `${from} to ${until}`,
    );
}

export function checkMeasures(value: unknown, report: Report): void {
  for (const [name, label] of checkIds(value, ["measures"], "a measure", report, { reserved: TAKEN }))
    checkWords(label, ["measures", name], "A measure", report);
}

export function checkItems(value: unknown, measures: readonly string[], report: Report): void {
  const items = checkIds(value, ["items"], "an item", report, { atLeast: 1, reserved: ["annual-fee"] });
  for (const [id, item] of items) {
    const path = ["items", id];
    const fields = readObject(item, ["label", "section", "organiser", "measures"], path, "An item", report);
    if (!fields) continue;
    checkText(fields["label"], [...path, "label"], "A label", report);
    checkText(fields["section"], [...path, "section"], "A section", report);
    if (fields["organiser"] !== undefined)
      checkText(fields["organiser"], [...path, "organiser"], "An organiser", report);
    if (fields["measures"] !== undefined)
      checkAmounts(fields["measures"], measures, [...path, "measures"], report);
  }
}

function checkAmounts(value: unknown, measures: readonly string[], path: Path, report: Report): void {
  const fields = readObject(value, keysOf(value), path, "`measures`", report);
  for (const [name, amount] of Object.entries(fields ?? {})) {
    const at = [...path, name];
    if (!measures.includes(name)) checkKnown(name, measures, at, "measure", report);
    else if (amount !== "asked" && !(Number.isSafeInteger(amount) && (amount as number) >= 1)) {
      const code = typeof amount === "number" ? "out-of-range" : "wrong-type";
      report(at, code, "A measure is printed or asked", 'a whole number from 1 up, or "asked"', amount);
    }
  }
}

/** A cell for every item under every scheme, and no others. */
export function checkGrid(
  value: unknown,
  items: Readonly<Fields>,
  schemes: readonly string[],
  measures: readonly string[],
  report: Report,
): void {
  const rows = readObject(value, Object.keys(items), ["grid"], "The grid", report);
  for (const [id, given] of Object.entries(rows ?? {})) {
    const row = readObject(given, schemes, ["grid", id], `The row of \`${id}\``, report);
    const own = (items[id] as { measures?: object } | undefined)?.measures ?? {};
    for (const [scheme, price] of Object.entries(row ?? {}))
      checkPrice(price, keysOf(own), measures, ["grid", id, scheme], report);
  }
}

function checkPrice(
  price: unknown,
  own: readonly string[],
  measures: readonly string[],
  path: Path,
  report: Report,
): void {
  const isCents = Number.isSafeInteger(price) && (price as number) >= 0;
  if (isCents || price === "not-eligible" || typeof price === "function") return;
  const forms = "whole cents, a rate, a function of the measures, or `not-eligible`";
  if (typeof price !== "object" || price === null) {
    report(path, numberCode(price), "Where a row meets a column there is a price", forms, price);
    return;
  }
  const rate = readObject(price, ["per", "cents"], path, "A rate", report);
  if (!rate) return;
  const { per, cents } = rate;
  if (!measures.includes(per as string)) checkKnown(per, measures, [...path, "per"], "measure", report);
  else if (!own.includes(per as string)) {
    const rule = `\`${path[1]}\` is not measured in \`${String(per)}\``;
    report([...path, "per"], "contradiction", rule, "a measure of the item", per);
  }
  if (!(Number.isFinite(cents) && (cents as number) >= 0)) {
    report(
      [...path, "cents"],
      numberCode(cents),
      "A rate is so many cents, or parts of a cent",
      "a number from 0 up",
      cents,
    );
  }
}
