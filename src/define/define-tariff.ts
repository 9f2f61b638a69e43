import { type Issue, PricingError } from "../parse/issue.js";
import { reportTo } from "../parse/report.js";
import { checkTariff } from "./check-tariff.js";
import { frozenTariff } from "./frozen-tariff.js";

/**
 * Makes a tariff of a page of prices: a deeply frozen copy, with its ids as literal
 * types, for `createPricing`.
 *
 * @throws {@link PricingError} if the definition contradicts itself or leaves something out, with all its issues.
 * @example
 * const swimming = defineTariff({
 *   id: "swimming", title: "Swimming lessons", currency: "EUR",
 *   facts: {}, measures: { lessons: { fr: "leçon", en: "lesson" } },
 *   items: { course: { label: "Course", section: "Pool", measures: { lessons: "asked" } } },
 *   schemes: { own: { name: "Self-funded", public: {}, charges: "learner" } },
 *   grid: { course: { own: { per: "lessons", cents: 1250 } } },
 * });
 * const answer = createPricing(swimming).quote({
 *   learner: {},
 *   lines: [{ item: "course", scheme: "own", lessons: 10 }],
 * });
 * answer.status === "priced" && answer.learnerDue; // => 12500
 */
export const defineTariff: typeof frozenTariff = (definition) => {
  const issues: Issue[] = [];
  checkTariff(definition, reportTo(issues));
  if (issues.length > 0) throw new PricingError(issues, "tariff");
  return frozenTariff(definition);
};
