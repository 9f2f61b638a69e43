import type { Quote } from "../answer.js";
import type { Comparison } from "../decide/answer.js";
import { type Document, figure, identity, text, textsOf } from "./document.js";
import { explainQuote, numbered, rangeOf } from "./explain.js";
import { inFull, refusals } from "./quote-document.js";
import type { Subject } from "./subject.js";

/** The basket, then each scheme with what it comes to, or why it does not. */
export function comparisonDocument(subject: Subject, { schemes }: Comparison): Document {
  const { say, scheme } = subject;
  const rows = schemes.map(({ scheme: id, quote }) => [text(scheme(id)), figure(outcome(subject, quote))]);
  const told = schemes.map(({ scheme: id, quote }) => ({
    id,
    quote,
    sentences: explainQuote(subject, quote),
  }));
  const questions = new Set(
    told.flatMap(({ sentences }) => sentences.flatMap(({ code, text }) => (code === "ask" ? [text] : []))),
  );
  const [one] = schemes as [Comparison["schemes"][number]];
  const basket = one.quote.lines.map((line, index) => {
    // Only a line that is priced tells what it was asked for.
    const priced = schemes.find(({ quote }) => quote.lines[index]?.status === "priced");
    return [figure(numbered(index)), text(inFull(subject, priced?.quote.lines[index] ?? line))];
  });
  return {
    title: say.comparison,
    identity: identity(subject),
    headline: least(subject, schemes),
    tables: [
      { caption: say.lines, head: [figure(say.line), text(say.item)], rows: basket },
      { caption: say.result, head: [text(say.scheme), figure(say.learner)], rows },
    ],
    remarks: [
      ...told.map(({ id, quote, sentences }) => ({
        heading: scheme(id),
        sentences: [
          ...refusals(subject, quote, sentences),
          ...BEFORE_CHOOSING.flatMap((part) => textsOf(sentences, part)),
        ],
      })),
      { heading: say.next, sentences: [...questions] },
    ].filter(({ sentences }) => sentences.length > 0),
  };
}

/** What else has to be known of a scheme before it is chosen. */
const BEFORE_CHOOSING = ["fee", "condition", "reading"] as const;

/** The cheapest of the schemes, or all that are; or that it cannot be said yet. */
function least(subject: Subject, schemes: Comparison["schemes"]): string {
  const { say, scheme, amount } = subject;
  const dues = schemes.flatMap(({ quote }) => (quote.status === "priced" ? [quote.learnerDue] : []));
  const due = Math.min(...dues);
  const open = schemes.flatMap(({ quote }) => (quote.status === "undetermined" ? [quote] : []));
  const [only, ...others] = open;
  if (dues.length === 0 && !only) return say.noneFits;
  if (dues.length === 0 && only && others.length === 0) return rangeOf(subject, only.learnerRange);
  // Of what may be refused the least is not known, but nobody pays less than nothing.
  if (open.some(({ learnerRange }) => (learnerRange?.min ?? 0) < due)) return say.leastDepends;
  const cheapest = schemes.filter(({ quote }) => quote.status === "priced" && quote.learnerDue === due);
  return say.least(
    cheapest.map((one) => scheme(one.scheme)),
    amount(due),
  );
}

function outcome({ say, amount }: Subject, quote: Quote): string {
  if (quote.status === "priced") return amount(quote.learnerDue);
  if (quote.status === "ineligible") return say.notFunded;
  const range = quote.learnerRange;
  return range ? `${amount(range.min)} – ${amount(range.max)}` : say.notKnownYet;
}
