import type { Learner } from "../contract/learner.js";
import type { Fact } from "../contract/tariff.js";
import { isOptionsFact } from "../shape/facts.js";
import { own } from "../shape/own.js";
import { type EstimateDocument, type Table, text } from "./document.js";
import { lookUp } from "./locale.js";
import { localNumber } from "./money.js";
import type { Subject } from "./subject.js";

/** A document that says whom it is for; as it is, if nobody says. */
export const forLearner = (
  subject: Subject,
  document: EstimateDocument,
  learner: Learner | undefined,
): EstimateDocument =>
  learner ? { ...document, tables: [...answerTables(subject, learner), ...document.tables] } : document;

/** Each question that was answered, in the order of the tariff. What is not known is asked for elsewhere, if it matters. */
function answerTables(subject: Subject, learner: Learner): Table[] {
  const { say, tariff } = subject;
  const facts = own(tariff, "facts") ?? {};
  for (const name of Object.keys(learner)) lookUp(facts, name, "A fact");
  const rows = Object.entries(facts).flatMap(([name, fact]) => {
    const answer = own(learner, name);
    return answer === undefined ? [] : [[text(subject.fact(name)), text(answerTo(subject, fact, answer))]];
  });
  const head = [text(say.question), text(say.answer)];
  return rows.length > 0 ? [{ caption: say.answers, head, rows }] : [];
}

type Answer = NonNullable<Learner[string]>;

function answerTo(subject: Subject, fact: Fact, answer: Answer): string {
  const { say, locale, withUnit } = subject;
  if (typeof answer === "boolean") return answer ? say.yes : say.no;
  if (typeof answer === "number") return withUnit(fact, localNumber(answer, locale));
  const options = isOptionsFact(fact) ? fact.options : {};
  const given = answer.map((option) => subject.text(lookUp(options, option, "An option")));
  return given.length > 0 ? given.join(", ") : say.noneOfThese;
}
