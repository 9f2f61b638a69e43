import { checkTariff } from "../define/check-tariff.js";
import { frozenCopy } from "../freeze.js";
import { type Issue, PricingError } from "../parse/issue.js";
import { reportTo } from "../parse/report.js";
import type { Tariff } from "../tariff.js";
import { problemWith } from "./problem.js";

/** The tariff that a module exports, as its default or as its only export. Checked, whoever made it. */
export function tariffOf(exported: object, file: string): Tariff {
  const all = { ...exported } as Record<string, unknown>;
  const [only, ...others] = Object.values(all);
  const tariff = all["default"] ?? only;
  if (tariff === undefined || (all["default"] === undefined && others.length > 0))
    throw problemWith(file, "a tariff is a module's default export, or its only one");
  const issues: Issue[] = [];
  checkTariff(tariff, reportTo(issues));
  if (issues.length > 0) {
    const { message } = new PricingError(issues, "tariff");
    throw problemWith(file, message);
  }
  return frozenCopy(tariff as Tariff);
}
