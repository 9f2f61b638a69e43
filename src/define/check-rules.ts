import { readObject } from "../parse/read.js";
import type { Report } from "../parse/report.js";
import {
  checkAllKnown,
  checkChoice,
  checkFunction,
  checkIds,
  checkList,
  checkText,
  checkWhole,
  checkWords,
} from "./check.js";
import { checkProfile } from "./check-learner.js";

export function checkFeePolicy(value: unknown, sections: readonly string[], report: Report): void {
  const fields = readObject(
    value,
    ["label", "ofSeveral", "sparedSections"],
    ["annualFee"],
    "`annualFee`",
    report,
  );
  if (!fields) return;
  checkText(fields["label"], ["annualFee", "label"], "A label", report);
  checkChoice(
    fields["ofSeveral"],
    ["highest", "lowest", "none"],
    ["annualFee", "ofSeveral"],
    "The fee of several",
    report,
  );
  if (fields["sparedSections"] !== undefined)
    checkAllKnown(fields["sparedSections"], sections, ["annualFee", "sparedSections"], "section", report);
}

export function checkRules(value: unknown, facts: unknown, report: Report): void {
  for (const [code, rule] of checkIds(value, ["rules"], "a rule", report)) {
    const path = ["rules", code];
    const fields = readObject(rule, ["for", "charge"], path, "A rule", report);
    if (!fields) continue;
    checkProfile(fields["for"], facts, [...path, "for"], report);
    checkFunction(fields["charge"], [...path, "charge"], "`charge`", report);
  }
}

export function checkReadings(value: unknown, report: Report): void {
  for (const [code, reading] of checkIds(value, ["readings"], "a reading", report)) {
    const path = ["readings", code];
    const fields = readObject(reading, ["alternatives", "on"], path, "A reading", report);
    if (!fields) continue;
    checkFunction(fields["on"], [...path, "on"], "`on`", report);
    if (fields["alternatives"] === undefined) continue;
    const at = [...path, "alternatives"];
    for (const [index, cents] of checkList(fields["alternatives"], at, "`alternatives`", report))
      checkWhole(cents, [...at, index], "An alternative", report);
  }
}

/** A sentence for each of the tariff's own codes, and for no others. */
export function checkSentences(value: unknown, codes: readonly string[], report: Report): void {
  const words = readObject(value, codes, ["words"], "`words`", report);
  for (const [code, sentence] of Object.entries(words ?? {}))
    checkWords(sentence, ["words", code], `The sentence for \`${code}\``, report);
}
