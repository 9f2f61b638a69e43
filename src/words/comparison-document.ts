import type { LineOutcome, Quote } from "../contract/answer.js";
import type { Comparison } from "../contract/plan.js";
import { refusals } from "./comparison-refusals.js";
import { type EstimateDocument, figure, type Table, tariffInfo, text, textsOf } from "./document.js";
import { explainQuote, numbered, rangeSentence } from "./explain.js";
import { describeItem, lineRemarks, payerHeads, selectionCaption } from "./quote-document.js";
import type { Subject } from "./subject.js";

/** The basket, then each scheme with what it comes to, or why it does not. */
export function comparisonDocument(subject: Subject, { schemes }: Comparison): EstimateDocument {
  const { say, scheme, column } = subject;
  const payers = payerHeads(subject);
  const rows = schemes.map(({ scheme: id, quote }) => {
    const shares = [outcome(subject, quote), fundersShare(subject, quote)].map(figure);
    return [text(scheme(id)), ...shares.slice(0, payers.length)];
  });
  const told = schemes.map(({ scheme: id, quote }) => ({
    id,
    quote,
    sentences: explainQuote(subject, quote),
  }));
  const questions = new Set(
    told.flatMap(({ sentences }) => sentences.flatMap(({ code, text }) => (code === "ask" ? [text] : []))),
  );
  return {
    title: say.comparison,
    tariffInfo: tariffInfo(subject),
    headline: least(subject, schemes),
    tables: [basketTable(subject, schemes), { caption: say.totals, head: [text(column), ...payers], rows }],
    remarks: [
      ...told.map(({ id, quote, sentences }) => ({
        heading: scheme(id),
        sentences: [
          ...(isHopeless(quote) ? [say.noPrice] : []),
          ...(quote.status === "ineligible"
            ? refusals(subject, quote)
            : lineRemarks(subject, quote, sentences)),
          ...BEFORE_CHOOSING.flatMap((part) => textsOf(sentences, part)),
        ],
      })),
      { heading: say.next, sentences: [...questions] },
    ].filter(({ sentences }) => sentences.length > 0),
  };
}

/** The basket that is compared. */
export function basketTable(subject: Subject, schemes: readonly SchemeQuote[]): Table {
  const { say } = subject;
  const [one, ...others] = schemes as [SchemeQuote, ...SchemeQuote[]];
  return {
    caption: selectionCaption(subject, one.quote.lines),
    head: [figure(say.line), text(say.item)],
    rows: one.quote.lines.map((line, index) => {
      const elsewhere = others.map(({ quote }) => quote.lines[index] as LineOutcome);
      return [figure(numbered(index)), text(describeItem(subject, [line, ...elsewhere]))];
    }),
  };
}

type SchemeQuote = Comparison["schemes"][number];

/** Whether no answer of the learner's leads to a price. */
export const isHopeless = (quote: Quote): boolean =>
  quote.status === "undetermined" && quote.missing.length === 0;

/** Whether all that is in the way is a measure that was not given. */
export const isIncomplete = ({ status, lines }: Quote): boolean =>
  status === "ineligible" &&
  lines.every(
    (line) => line.status !== "ineligible" || line.reasons.every(({ code }) => code === "measure-not-given"),
  );

/** What else has to be known of a scheme before it is chosen. */
const BEFORE_CHOOSING = ["fee", "condition", "reading"] as const;

/** The cheapest of the schemes, or all that are; or that it cannot be said yet. */
function least(subject: Subject, schemes: readonly SchemeQuote[]): string {
  const { say, scheme, amount } = subject;
  const dues = schemes.flatMap(({ quote }) => (quote.status === "priced" ? [quote.learnerDue] : []));
  const due = Math.min(...dues);
  const open = schemes.flatMap(({ quote }) =>
    quote.status === "undetermined" && !isHopeless(quote) ? [quote] : [],
  );
  const [only, ...others] = open;
  if (dues.length === 0 && !only) return say.noneFits;
  if (dues.length === 0 && only && others.length === 0) return rangeSentence(subject, only);
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
  if (isIncomplete(quote)) return say.notGiven;
  if (quote.status === "ineligible" || isHopeless(quote)) return say.notFunded;
  const range = quote.learnerRange;
  return range ? say.fromTo(amount(range.min), amount(range.max)) : say.notKnownYet;
}

/** What the funders of a quote pay together. */
function fundersShare({ say, amount }: Subject, quote: Quote): string {
  const funders = quote.status === "priced" ? quote.payers.slice(1) : [];
  if (funders.length === 0) return say.none;
  const dues = funders.map(({ due }) => due);
  return dues.includes(null)
    ? say.notPublished
    : amount(dues.reduce<number>((sum, due) => sum + (due ?? 0), 0));
}
