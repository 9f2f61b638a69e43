import type { LineOutcome, PricedLine } from "../contract/answer.js";
import type { Obstacle } from "../contract/plan.js";
import { PRICE_PART } from "../price/form.js";
import { own } from "../shape/own.js";
import { countedHeadings } from "./headings.js";
import { cite } from "./locale.js";
import type { Sentence } from "./sentence.js";
import type { ObstacleSentence } from "./sentences.js";
import type { Subject } from "./subject.js";

/** What became of a line, and why. */
export function lineSentences(subject: Subject, line: LineOutcome, index: number): Sentence[] {
  const { say } = subject;
  const item = subject.item(line);
  const sentence = (code: string, text: string): Sentence => ({ part: "line", code, lines: [index], text });
  switch (line.status) {
    case "priced":
      return [
        sentence(...paidSentence(subject, line)),
        ...partSentences(subject, line).map((text) => sentence("part", text)),
        ...shareSentences(subject, line).map((text) => sentence("payer-share", text)),
      ];
    case "undetermined": {
      const facts = line.missing.map((fact) => quoted(subject, fact));
      return [sentence("depends-on", say.dependsOn(item, facts))];
    }
    case "ineligible": {
      const scheme = subject.scheme(line.scheme);
      return line.reasons.map((reason) =>
        sentence(reason.code, say.refused(item, scheme, why(subject, line.scheme, reason))),
      );
    }
  }
}

/** Who pays a line. */
function paidSentence(subject: Subject, line: PricedLine): [code: string, text: string] {
  const { say, amount, tariff } = subject;
  const item = subject.item(line);
  const scheme = subject.scheme(line.scheme);
  const due = amount(line.learnerDue);
  if (line.funderDue === null) return ["paid-in-part", say.paidInPart(item, scheme, due)];
  switch (tariff.schemes[line.scheme]?.paidBy) {
    case "learner":
      return ["paid-by-learner", say.paidByLearner(item, due)];
    case "funder":
      return ["paid-by-funder", say.paidByFunder(item, scheme, amount(line.funderDue))];
    default:
      return ["paid-in-shares", say.paidByLearner(item, due)];
  }
}

/** What the amount of a line is made of, reductions included. */
function partSentences(subject: Subject, line: PricedLine): string[] {
  const { say, amount } = subject;
  const item = subject.item(line);
  return (own(line, "parts") ?? []).map(({ code, due }) => {
    const part = code === PRICE_PART ? say.price : withoutFullStop(subject.sentence(code));
    return say.linePart(item, part, amount(due));
  });
}

/** What each payer but the learner pays of a line that several share. */
function shareSentences(subject: Subject, line: PricedLine): string[] {
  const { say, amount, payer } = subject;
  const item = subject.item(line);
  return (own(line, "payers") ?? []).map((share) =>
    say.payerShare(item, payer(share.payer), amount(share.due)),
  );
}

const withoutFullStop = (words: string) => words.replace(/\.(?=\uFDD1?$)/, "");

/** A fact as its question, in the quotation marks of the language. */
export const quoted = ({ fact, locale }: Subject, name: string) => cite(fact(name), locale);

/** Why not under a scheme, in a sentence. */
export function why(subject: Subject, scheme: string, obstacle: Obstacle): string {
  // Each code has a sentence that takes its own obstacle; the compiler cannot follow the pair.
  const sentence = subject.say.why[obstacle.code] as ObstacleSentence<Obstacle>;
  const counted = countedHeadings(subject.tariff, scheme).map((heading) =>
    cite(subject.text(heading), subject.locale),
  );
  return sentence(obstacle, { ...subject, counted });
}

/** What would work instead of a refused line. */
export function insteadSentences(subject: Subject, line: LineOutcome, index: number): Sentence[] {
  if (line.status !== "ineligible") return [];
  const { say, scheme, tariff } = subject;
  // A page of one column has nothing else to offer.
  if (Object.keys(tariff.schemes).length === 1) return [];
  const item = subject.item(line);
  const about = { part: "next" } as const;
  const schemes = line.alternatives.map(scheme);
  return schemes.length > 0
    ? [{ ...about, lines: [index], code: "instead", text: say.instead(item, schemes) }]
    : [{ ...about, lines: [index], code: "nothing-instead", text: say.nothingInstead(item) }];
}
