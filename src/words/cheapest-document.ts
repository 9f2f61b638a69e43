import type { Cents } from "../contract/money.js";
import type { Plan, SchemeOutcome } from "../contract/plan.js";
import { own } from "../shape/own.js";
import { type EstimateDocument, type Remarks, tariffInfo, textsOf } from "./document.js";
import { explainQuote, numbered, rangeSentence } from "./explain.js";
import { quoted, why } from "./line-sentences.js";
import { COLON } from "./locale.js";
import { budgetSentences, savingSentences } from "./plan-sentences.js";
import { quoteRemarks, quoteTables } from "./quote-document.js";
import type { Subject } from "./subject.js";

/** The winning quote as an estimate, what it saves, within which budgets, and why not another scheme for each item. */
export function cheapestDocument(subject: Subject, answer: Plan): EstimateDocument {
  const { say } = subject;
  const about = { title: say.cheapestPlan, tariffInfo: tariffInfo(subject) };
  const within = budgetRemarks(subject, answer);
  switch (answer.status) {
    case "priced": {
      const { quote } = answer;
      const sentences = explainQuote(subject, quote);
      const saved = savingSentences(subject, answer);
      return {
        ...about,
        headline: [...textsOf(sentences, "headline"), ...saved].join(" "),
        tables: quoteTables(subject, quote),
        remarks: [
          ...quoteRemarks(subject, quote, sentences),
          ...within,
          ...otherOutcomes(subject, answer),
        ].filter(({ sentences }) => sentences.length > 0),
      };
    }
    case "unpriceable": {
      const refused = answer.items.map(({ index }) => numbered(index));
      return {
        ...about,
        headline: say.unpriceable(refused),
        tables: [],
        remarks: [...within, ...otherOutcomes(subject, answer)],
      };
    }
    case "undetermined": {
      const asked = answer.missing.map((fact) => say.ask(subject.fact(fact), subject.options(fact)));
      const next = asked.length > 0 ? [{ heading: say.next, sentences: asked }] : [];
      return {
        ...about,
        headline: rangeSentence(subject, answer),
        tables: [],
        remarks: [...within, ...next],
      };
    }
  }
}

/** What the search had to keep to. */
function budgetRemarks(subject: Subject, plan: Plan): Remarks[] {
  const sentences = Object.entries(own(plan, "budgets") ?? {}).flatMap(([id, budget = {}]) =>
    budgetSentences(subject, id, budget),
  );
  return sentences.length > 0 ? [{ heading: subject.say.budgets, sentences }] : [];
}

/** Of each item of a plan, what became of the schemes that it was not given. */
export function otherOutcomes(
  subject: Subject,
  plan: Exclude<Plan, { status: "undetermined" }>,
): readonly Remarks[] {
  const { say } = subject;
  return plan.status === "unpriceable"
    ? plan.items.map((one) => otherRemarks(subject, say.noScheme, one))
    : plan.items.map(({ others: schemes, ...item }, index) =>
        otherRemarks(subject, say.others, { ...item, index, schemes }, plan.quote.learnerDue),
      );
}

const otherRemarks = (
  subject: Subject,
  heading: string,
  one: { index: number; item: string; ref?: string; schemes: readonly SchemeOutcome[] },
  total?: Cents,
): Remarks => ({
  heading: `${heading}${COLON[subject.locale]}${numbered(one.index)}. ${subject.item(one)}`,
  sentences: one.schemes.flatMap((other) => otherSentences(subject, other, total)),
});

function otherSentences(subject: Subject, other: SchemeOutcome, total: Cents | undefined): string[] {
  const { say, scheme, amount } = subject;
  const name = scheme(other.scheme);
  switch (other.status) {
    case "priced": {
      const due = amount(other.learnerDue);
      return [other.learnerDue === total ? say.wouldCostTheSame(name, due) : say.wouldCost(name, due)];
    }
    case "ineligible":
      return other.reasons.map(
        (reason) => `${name}${COLON[subject.locale]}${why(subject, other.scheme, reason)}`,
      );
    case "undetermined": {
      const facts = other.missing.map((fact) => quoted(subject, fact));
      return [say.wouldDepend(name, facts)];
    }
    case "not-weighed":
      return [say.notWeighed(name)];
  }
}
