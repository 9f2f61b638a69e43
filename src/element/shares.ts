import type { Quote } from "../contract/answer.js";
import type { Subject } from "../words/subject.js";

/** What the learner and the funders pay of a quote, in words. */
export function sharesOf({ say, amount }: Subject, quote: Quote): [learner: string, funders: string] {
  if (quote.status === "priced") return [amount(quote.learnerDue), fundersShare(quote)];
  const isHopeless = quote.status === "undetermined" && quote.missing.length === 0;
  if (quote.status === "ineligible" || isHopeless) return [say.notFunded, say.none];
  const range = quote.learnerRange;
  return [range ? say.fromTo(amount(range.min), amount(range.max)) : say.notKnownYet, say.none];

  function fundersShare({ payers }: Extract<Quote, { status: "priced" }>): string {
    const [, ...funders] = payers;
    if (funders.length === 0) return say.none;
    const dues = funders.map(({ due }) => due);
    return dues.includes(null)
      ? say.notPublished
      : amount(dues.reduce<number>((sum, due) => sum + (due ?? 0), 0));
  }
}
