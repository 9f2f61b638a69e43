import type { PricedQuote, Quote } from "../contract/answer.js";
import { isHopeless, isIncomplete } from "../words/comparison-document.js";
import type { Subject } from "../words/subject.js";

/** What stands for the amounts of a quote that there is not yet. */
export const NO_SHARES = ["–", "–"] as const;

/** Whether a scheme can be chosen: it has a price, or will have one once what is missing is given. */
export const isPossible = (quote: Quote): boolean =>
  isIncomplete(quote) || (quote.status !== "ineligible" && !isHopeless(quote));

/** What the learner and the funders pay of a quote, in words. */
export function sharesOf(subject: Subject, quote: Quote): [learner: string, funders: string] {
  const { say, amount } = subject;
  if (quote.status === "priced") return [amount(quote.learnerDue), fundersTogether(subject, [quote])];
  if (!isPossible(quote)) return [say.notFunded, say.none];
  if (quote.status === "ineligible") return [say.notGiven, say.none];
  const range = quote.learnerRange;
  return [range ? say.fromTo(amount(range.min), amount(range.max)) : say.notKnownYet, say.none];
}

/** What the funders of quotes pay together. */
export function fundersTogether({ say, amount }: Subject, quotes: readonly PricedQuote[]): string {
  const dues = quotes.flatMap(({ payers: [, ...funders] }) => funders.map(({ due }) => due));
  if (dues.length === 0) return say.none;
  return dues.includes(null)
    ? say.notPublished
    : amount(dues.reduce<number>((sum, due) => sum + (due ?? 0), 0));
}
