import type { LineOutcome, Note, Quote, UndeterminedQuote } from "../answer.js";
import type { Obstacle } from "../decide/answer.js";
import type { Subject } from "./subject.js";

/**
 * What a sentence is about.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * explain(answer, { locale: "en" }).map(({ part }) => part); // => ["headline", "line", "fee", "payer", "payer", "information"]
 */
export type SentencePart =
  | "headline"
  | "line"
  | "fee"
  | "payer"
  | "condition"
  | "reading"
  | "information"
  | "next";

/**
 * One sentence, tied to what it says and to the lines that it is about.
 *
 * @example
 * const answer = quote({ learner: { situations: [] }, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * explain(answer, { locale: "en" }).find(({ part }) => part === "fee"); // => { part: "fee", code: "due", lines: [], text: "Droits d'inscription annuels: €150, once; no line waives it." }
 */
export interface Sentence {
  part: SentencePart;
  /** The code of a reason or a note; else what kind of sentence it is. */
  code: string;
  /** The lines it is about, by their place in the request; `[]` is the whole quote. */
  lines: number[];
  text: string;
}

/** A quote in sentences, part by part. */
export function explainQuote(subject: Subject, quote: Quote): Sentence[] {
  const { say } = subject;
  return [
    headline(subject, quote),
    ...quote.lines.flatMap((line, index) => lineSentences(subject, line, index)),
    ...fee(subject, quote),
    ...payers(subject, quote),
    ...quote.notes.flatMap((note) => noteSentences(subject, note)),
    ...quote.lines.flatMap((line, index) => instead(subject, line, index)),
    ...(quote.status === "undetermined" ? quote.missing : []).map((fact): Sentence => {
      const text = say.ask(subject.fact(fact), subject.options(fact));
      return { part: "next", code: "ask", lines: [], text };
    }),
  ];
}

function headline(subject: Subject, quote: Quote): Sentence {
  const { say, amount } = subject;
  const about = { part: "headline", code: quote.status } as const;
  switch (quote.status) {
    case "priced":
      return { ...about, lines: [], text: say.priced(amount(quote.learnerDue)) };
    case "ineligible": {
      const refused = quote.lines.flatMap(({ status }, index) => (status === "ineligible" ? [index] : []));
      return { ...about, lines: refused, text: say.ineligible(refused.map(numbered)) };
    }
    case "undetermined": {
      const { learnerRange: range } = quote;
      return { ...about, lines: [], text: rangeOf(subject, range) };
    }
  }
}

/** What the learner may have to pay, as far as it can be said. */
export const rangeOf = ({ say, amount }: Subject, range: UndeterminedQuote["learnerRange"]): string =>
  range ? say.range(amount(range.min), amount(range.max)) : say.noRange;

function lineSentences(subject: Subject, line: LineOutcome, index: number): Sentence[] {
  const { say, amount } = subject;
  const item = subject.item(line);
  const scheme = subject.scheme(line.scheme);
  const sentence = (code: string, text: string): Sentence => ({ part: "line", code, lines: [index], text });
  switch (line.status) {
    case "priced":
      if (line.funderDue === null)
        return [sentence("paid-in-part", say.paidInPart(item, scheme, amount(line.learnerDue)))];
      return subject.tariff.schemes[line.scheme]?.charges === "learner"
        ? [sentence("paid-by-learner", say.paidByLearner(item, amount(line.learnerDue)))]
        : [sentence("paid-by-funder", say.paidByFunder(item, scheme, amount(line.funderDue)))];
    case "undetermined":
      return [
        sentence(
          "depends-on",
          say.dependsOn(
            item,
            line.missing.map((fact) => quoted(subject, fact)),
          ),
        ),
      ];
    case "ineligible":
      return line.reasons.map((reason) =>
        sentence(reason.code, say.refused(item, scheme, why(subject, reason))),
      );
  }
}

/** A fact as its question, in the quotation marks of the language. */
export const quoted = ({ fact, locale }: Subject, name: string) =>
  locale === "fr" ? `«\u00A0${fact(name)}\u00A0»` : `“${fact(name)}”`;

/** Why not, in a sentence. */
export function why({ say, amount }: Subject, obstacle: Obstacle): string {
  // Each code has a sentence that takes its own obstacle; the compiler cannot follow the pair.
  const sentence = say.why[obstacle.code] as (one: Obstacle, amount: (cents: number) => string) => string;
  return sentence(obstacle, amount);
}

function fee({ tariff, say, amount, fee }: Subject, quote: Quote): Sentence[] {
  if (!tariff.annualFee || quote.status === "ineligible") return [];
  if (quote.status === "undetermined") {
    // Where each line has its price, the fee is what is open.
    const isOpen = quote.lines.every(({ status }) => status === "priced");
    return isOpen ? [{ part: "fee", code: "open", lines: [], text: say.feeOpen(fee) }] : [];
  }
  const { annualFee } = quote;
  const about = { part: "fee", code: annualFee.status } as const;
  switch (annualFee.status) {
    case "due":
      return [
        {
          ...about,
          lines: [],
          text: annualFee.due === 0 ? say.feeNone(fee) : say.feeDue(fee, amount(annualFee.due)),
        },
      ];
    case "waived": {
      const lines = [...annualFee.waivedBy];
      return [{ ...about, lines, text: say.feeWaived(fee, lines.map(numbered)) }];
    }
    case "already-paid":
      return [{ ...about, lines: [], text: say.feeAlreadyPaid(fee) }];
  }
}

function payers({ say, amount, scheme }: Subject, quote: Quote): Sentence[] {
  if (quote.status !== "priced") return [];
  return quote.payers.map(({ payer, due, lines }): Sentence => {
    const about = { part: "payer" as const, code: payer, lines: [...lines] };
    if (payer === "learner") return { ...about, text: say.learnerPays(amount(due as number)) };
    if (due === null) return { ...about, text: say.funderShareUnpublished(scheme(payer)) };
    return { ...about, text: say.funderPays(scheme(payer), amount(due)) };
  });
}

/** That the fee is waived has been said already. */
function noteSentences({ say, amount, sentence }: Subject, note: Note): Sentence[] {
  if (note.code === "fee-waived") return [];
  const alternatives = note.kind === "reading" ? (note.alternatives ?? []) : [];
  const otherwise = alternatives.length > 0 ? ` ${say.otherwise(alternatives.map(amount))}` : "";
  const text = `${sentence(note.code)}${otherwise}`;
  return [{ part: note.kind, code: note.code, lines: [...note.lines], text }];
}

function instead(subject: Subject, line: LineOutcome, index: number): Sentence[] {
  if (line.status !== "ineligible") return [];
  const { say, scheme } = subject;
  const item = subject.item(line);
  const about = { part: "next" } as const;
  const schemes = line.alternatives.map(scheme);
  return schemes.length > 0
    ? [{ ...about, lines: [index], code: "instead", text: say.instead(item, schemes) }]
    : [{ ...about, lines: [index], code: "nothing-instead", text: say.nothingInstead(item) }];
}

/** Lines as a person counts them. */
export const numbered = (index: number) => String(index + 1);
