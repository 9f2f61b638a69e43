import type { Note, Quote } from "../contract/answer.js";
import type { UndeterminedPlan } from "../contract/plan.js";
import { FEE_WAIVED } from "../engine/note-rules.js";
import { own } from "../shape/own.js";
import { asPlainText } from "./foreign.js";
import { insteadSentences, lineSentences } from "./line-sentences.js";
import type { Sentence } from "./sentence.js";
import type { Subject } from "./subject.js";

/** A quote in sentences, as they are read. */
export const explainInPlainText = (subject: Subject, quote: Quote): Sentence[] =>
  explainQuote(subject, quote).map((sentence) => ({ ...sentence, text: asPlainText(sentence.text) }));

/** A quote in sentences, part by part, each text marked with its language. */
export function explainQuote(subject: Subject, quote: Quote): Sentence[] {
  const { say } = subject;
  return [
    headline(subject, quote),
    ...quote.lines.flatMap((line, index) => lineSentences(subject, line, index)),
    ...feeSentences(subject, quote),
    ...payerSentences(subject, quote),
    ...quote.notes.flatMap((note) => noteSentences(subject, note)),
    ...quote.lines.flatMap((line, index) => insteadSentences(subject, line, index)),
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
    case "undetermined":
      return { ...about, lines: [], text: rangeSentence(subject, quote) };
  }
}

/** Between which amounts the learner's total is, or that there may be none, or that there is none. */
export function rangeSentence(
  { say, amount }: Subject,
  { missing, learnerRange: range }: Pick<UndeterminedPlan, "missing" | "learnerRange">,
): string {
  if (range) return say.range(amount(range.min), amount(range.max));
  return missing.length > 0 ? say.noRange : say.noPrice;
}

function feeSentences({ tariff, say, amount, fee }: Subject, quote: Quote): Sentence[] {
  if (!own(tariff, "annualFee") || quote.status === "ineligible") return [];
  if (quote.status === "undetermined") {
    // Where each line has its price, the fee is what is open.
    const isOpen = quote.lines.every(({ status }) => status === "priced");
    return isOpen ? [{ part: "fee", code: "open", lines: [], text: say.feeOpen(fee) }] : [];
  }
  const { annualFee } = quote;
  const about = { part: "fee", code: annualFee.status } as const;
  switch (annualFee.status) {
    case "due": {
      const text = annualFee.due === 0 ? say.feeNone(fee) : say.feeDue(fee, amount(annualFee.due));
      return [{ ...about, lines: [], text }];
    }
    case "waived": {
      const lines = [...annualFee.waivedBy];
      return [{ ...about, lines, text: say.feeWaived(fee, lines.map(numbered)) }];
    }
    case "already-paid":
      return [{ ...about, lines: [], text: say.feeAlreadyPaid(fee) }];
  }
}

function payerSentences({ say, amount, payer: nameOf }: Subject, quote: Quote): Sentence[] {
  if (quote.status !== "priced") return [];
  return quote.payers.map(({ payer, due, lines }): Sentence => {
    const about = { part: "payer" as const, code: payer, lines: [...lines] };
    if (payer === "learner") return { ...about, text: say.learnerPays(amount(due as number)) };
    if (due === null) return { ...about, text: say.funderShareUnpublished(nameOf(payer)) };
    return { ...about, text: say.funderPays(nameOf(payer), amount(due)) };
  });
}

/** That the fee is waived has been said already. */
function noteSentences({ say, amount, sentence }: Subject, note: Note): Sentence[] {
  if (note.code === FEE_WAIVED) return [];
  const alternatives = (note.kind === "reading" && own(note, "alternatives")) || [];
  const otherwise = alternatives.length > 0 ? ` ${say.otherwise(alternatives.map(amount))}` : "";
  const text = `${sentence(note.code)}${otherwise}`;
  return [{ part: note.kind, code: note.code, lines: [...note.lines], text }];
}

/** Lines as a person counts them. */
export const numbered = (index: number) => String(index + 1);
