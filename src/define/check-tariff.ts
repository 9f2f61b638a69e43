import { kindsOfLearners } from "../learner.js";
import { readObject } from "../parse/read.js";
import type { Report } from "../parse/report.js";
import { profilesOf, profilesOfRules } from "../rules/eligibility.js";
import { noteCodes } from "../rules/notes.js";
import type { Tariff } from "../tariff.js";
import { keysOf } from "./check.js";
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
  const measures = keysOf(fields["measures"]);
  let sound = true;
  const note: Report = (...issue) => {
    sound = false;
    report(...issue);
  };
  checkIdentity(fields, note);
  checkFacts(facts, note);
  checkMeasures(fields["measures"], note);
  checkItems(items, measures, note);
  checkSchemes(schemes, facts, keysOf(items), note);
  checkGrid(grid, Object(items), keysOf(schemes), measures, note);
  if (annualFee !== undefined) checkFeePolicy(annualFee, sectionsOf(items), note);
  else checkNoFees(schemes, note);
  if (rules !== undefined) checkRules(rules, facts, note);
  if (readings !== undefined) checkReadings(readings, note);
  // What follows can be told of a sound tariff only.
  if (!sound) return;
  checkKinds(value as Tariff, report);
  const { condition, reading, information } = noteCodes(value as Tariff);
  const own = [...condition, ...reading, ...information];
  for (const [index, code] of own.entries())
    if (own.indexOf(code) < index)
      report(
        ["words", code],
        "contradiction",
        "A code has one meaning",
        "another code to one of the two",
        code,
      );
  // That a fee is waived, the core says itself.
  checkSentences(
    words === undefined ? {} : words,
    [...new Set(own)].filter((code) => code !== "fee-waived"),
    report,
  );
}

/** While nothing is known of a learner, every kind of learner is looked at. */
const MAX_KINDS = 1_000;

function checkKinds(tariff: Tariff, report: Report): void {
  const profiles = [...Object.values(tariff.schemes).flatMap(profilesOf), ...profilesOfRules(tariff)];
  const kinds = kindsOfLearners(tariff.facts, profiles);
  if (kinds > MAX_KINDS)
    report(
      ["facts"],
      "too-many",
      "Each kind of learner is looked at",
      `at most ${MAX_KINDS} kinds`,
      `${kinds} kinds`,
    );
}

/** Without an annual fee there are no amounts of it, and nothing to waive. */
function checkNoFees(schemes: unknown, report: Report): void {
  for (const [id, scheme] of Object.entries(Object(schemes))) {
    const { annualFee, waivesAnnualFee } = Object(scheme) as Record<string, unknown>;
    const expected = "`annualFee` of the tariff too, or neither";
    if (annualFee !== undefined)
      report(
        ["schemes", id, "annualFee"],
        "contradiction",
        "The tariff declares no annual fee",
        expected,
        annualFee,
      );
    if (waivesAnnualFee === true)
      report(
        ["schemes", id, "waivesAnnualFee"],
        "contradiction",
        "The tariff declares no annual fee",
        expected,
        true,
      );
  }
}

const sectionsOf = (items: unknown): string[] =>
  Object.values(Object(items)).map((item) => String((item as { section?: unknown } | null)?.section));
