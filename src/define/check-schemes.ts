import { type Path, readObject } from "../parse/read.js";
import type { Report } from "../parse/report.js";
import {
  checkAllKnown,
  checkChoice,
  checkCode,
  checkIds,
  checkList,
  checkText,
  checkWhole,
} from "./check.js";
import { checkProfile } from "./check-learner.js";

/** As many as a set of bits can tell apart. */
const MAX_SCHEMES = 30;

const SCHEME = ["name", "heading", "public", "charges", "annualFee", "waivesAnnualFee", "cap", "notes"];

export function checkSchemes(value: unknown, facts: unknown, items: readonly string[], report: Report): void {
  const schemes = checkIds(value, ["schemes"], "a scheme", report, { atLeast: 1, reserved: ["learner"] });
  if (schemes.length > MAX_SCHEMES)
    report(
      ["schemes"],
      "too-many",
      "A tariff has a few schemes",
      `at most ${MAX_SCHEMES}`,
      `${schemes.length} schemes`,
    );
  for (const [id, scheme] of schemes) {
    const path = ["schemes", id];
    const fields = readObject(scheme, SCHEME, path, "A scheme", report);
    if (!fields) continue;
    checkText(fields["name"], [...path, "name"], "A name", report);
    checkProfile(fields["public"], facts, [...path, "public"], report);
    checkChoice(
      fields["charges"],
      ["funder", "learner-part", "learner"],
      [...path, "charges"],
      "Who is charged",
      report,
    );
    const { heading, annualFee, waivesAnnualFee, cap, notes } = fields;
    if (heading !== undefined)
      for (const [index, text] of checkList(heading, [...path, "heading"], "A heading", report))
        checkText(text, [...path, "heading", index], "A heading", report);
    if (annualFee !== undefined) checkFees(annualFee, facts, [...path, "annualFee"], report);
    if (waivesAnnualFee !== undefined && typeof waivesAnnualFee !== "boolean")
      report(
        [...path, "waivesAnnualFee"],
        "wrong-type",
        "A scheme waives the fee or does not",
        "true or false",
        waivesAnnualFee,
      );
    if (cap !== undefined) checkCap(cap, items, [...path, "cap"], report);
    if (notes !== undefined) checkNotes(notes, [...path, "notes"], report);
  }
}

/** The general amount first, then the exceptions, each for somebody. */
function checkFees(value: unknown, facts: unknown, path: Path, report: Report): void {
  const fees = checkList(value, path, "The annual fee", report);
  if (Array.isArray(value) && fees.length === 0)
    report(path, "too-few", "The annual fee has a general amount", "at least one amount", value);
  for (const [index, fee] of fees) {
    const at = [...path, index];
    const keys = index === 0 ? ["due"] : ["due", "for", "printed"];
    const fields = readObject(fee, keys, at, index === 0 ? "The general amount" : "An exception", report);
    if (!fields) continue;
    checkWhole(fields["due"], [...at, "due"], "A fee", report);
    if (index === 0) continue;
    checkProfile(fields["for"], facts, [...at, "for"], report);
    checkText(fields["printed"], [...at, "printed"], "What is printed behind the amount", report);
  }
}

function checkCap(value: unknown, items: readonly string[], path: Path, report: Report): void {
  const keys = ["counts", "max", "unconditional", "condition", "undated"];
  const fields = readObject(value, keys, path, "A cap", report);
  if (!fields) return;
  const { max, unconditional } = fields;
  checkAllKnown(fields["counts"], items, [...path, "counts"], "item", report);
  checkWhole(max, [...path, "max"], "What a cap takes", report);
  checkWhole(unconditional, [...path, "unconditional"], "What needs no condition", report);
  if (typeof max === "number" && typeof unconditional === "number" && unconditional > max)
    report(
      path,
      "contradiction",
      "Nothing beyond the cap goes without condition",
      "`unconditional` up to `max`",
      `${unconditional} of ${max}`,
    );
  checkCode(fields["condition"], [...path, "condition"], "The code of the condition", report);
  checkChoice(
    fields["undated"],
    ["in-both-semesters", "in-none"],
    [...path, "undated"],
    "Where an undated line counts",
    report,
  );
}

function checkNotes(value: unknown, path: Path, report: Report): void {
  for (const [index, note] of checkList(value, path, "`notes`", report)) {
    const at = [...path, index];
    const fields = readObject(note, ["kind", "code"], at, "A note", report);
    if (!fields) continue;
    checkChoice(fields["kind"], ["condition", "information"], [...at, "kind"], "The kind of a note", report);
    checkCode(fields["code"], [...at, "code"], "The code of a note", report);
  }
}
