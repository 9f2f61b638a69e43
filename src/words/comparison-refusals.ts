import type { Quote, Reason } from "../contract/answer.js";
import { numbered } from "./explain.js";
import { upperFirst } from "./issues/letters.js";
import { why } from "./line-sentences.js";
import { COLON } from "./locale.js";
import type { Subject } from "./subject.js";

/** Why a scheme does not price the basket: once if it is not for this learner, and line by line what else is in the way. */
export function refusals(subject: Subject, { lines }: Quote): string[] {
  const { say, locale } = subject;
  const reasons = lines.map((line) => (line.status === "ineligible" ? line.reasons : []));
  const ofLearner = reasons.map((some) => some.find(({ code }) => code === "learner-not-eligible"));
  const once = ofLearner.every((reason) => reason !== undefined) ? ofLearner[0] : undefined;
  const ofLines = lines.flatMap((line, index) =>
    (reasons[index] as readonly Reason[])
      .filter(({ code }) => !once || code !== once.code)
      .map((reason) => {
        const text = `${subject.item(line)}${COLON[locale]}${why(subject, line.scheme, reason)}`;
        return lines.length > 1 ? say.onLine(numbered(index), text) : text;
      }),
  );
  return [...(once ? [upperFirst(why(subject, lines[0]?.scheme ?? "", once))] : []), ...ofLines];
}
