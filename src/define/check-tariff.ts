import { readObject } from "../parse/read.js";
import type { Report } from "../parse/report.js";
import { noteCodes } from "../rules/notes.js";
import type { Tariff } from "../tariff.js";
import { checkGrid, checkIdentity, checkItems, checkMeasures, IDENTITY } from "./check-catalog.js";
import { checkFacts } from "./check-learner.js";
import { checkFeePolicy, checkReadings, checkRules, checkSentences } from "./check-rules.js";
import { checkSchemes } from "./check-schemes.js";

const PARTS = ["facts", "measures", "items", "schemes", "grid", "annualFee", "rules", "readings", "words"];

/** Reports everything in a definition that keeps it from being a tariff, part by part. */
export function checkTariff(value: unknown, report: Report): void {
  const fields = readObject(value, [...IDENTITY, ...PARTS], [], "A tariff", report);
  if (!fields) return;
  const { facts, items, schemes, grid, annualFee, rules, readings, words } = fields;
  const measures = Object.keys(Object(fields["measures"]));
  let sound = true;
  const note: Report = (...issue) => {
    sound = false;
    report(...issue);
  };
  checkIdentity(fields, note);
  checkFacts(facts, note);
  checkMeasures(fields["measures"], note);
  checkItems(items, measures, note);
  checkSchemes(schemes, facts, Object.keys(Object(items)), note);
  checkGrid(grid, Object(items), Object.keys(Object(schemes)), measures, note);
  if (annualFee !== undefined) checkFeePolicy(annualFee, sectionsOf(items), note);
  if (rules !== undefined) checkRules(rules, facts, note);
  if (readings !== undefined) checkReadings(readings, note);
  // Which codes there are can be told of a sound tariff only.
  if (!sound) return;
  const { condition, reading, information } = noteCodes(value as Tariff);
  const own = [...condition, ...reading, ...information].filter((code) => code !== "fee-waived");
  checkSentences(words ?? {}, [...new Set(own)], report);
}

const sectionsOf = (items: unknown): string[] =>
  Object.values(Object(items)).map((item) => String((item as { section?: unknown } | null)?.section));
