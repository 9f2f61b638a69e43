import type { Quote } from "../contract/answer.js";
import { own } from "../shape/own.js";
import { type Cell, figure, type Table, text } from "../words/document.js";
import { explainQuote } from "../words/explain.js";
import { payerHeads } from "../words/quote-document.js";
import type { Subject } from "../words/subject.js";
import type { BasketAnswer } from "./answers.js";
import { entryText } from "./entry-text.js";
import { beyond, headline } from "./headline.js";
import { fundersTogether, NO_SHARES, sharesOf } from "./shares.js";
import { type Basket, firstLineOf, type State } from "./state.js";
import { words } from "./words.js";

/** A state with a second selection. */
type Both = State & { readonly aside: Basket };

/** Two selections side by side: instead of each other this year, or one after the other. */
export function twoBaskets(subject: Subject, state: Both, answer: BasketAnswer, aside: BasketAnswer): Table {
  const { locale } = subject;
  const payers = payerHeads(subject);
  const row = (name: string, shares: readonly string[], content: Cell) => [
    text(name),
    ...shares.map(figure).slice(0, payers.length),
    content,
  ];
  return {
    caption: words.bothSelections[locale],
    head: [text(words.selection[locale]), ...payers, text(words.content[locale])],
    rows: [
      row(words.current[locale], shares(subject, answer), content(subject, state, state.basket, answer)),
      row(words.aside[locale], shares(subject, aside), {
        ...content(subject, state, state.aside, aside),
        more: state.aside.entries.map((entry) => entryText(subject, entry)),
      }),
      row(
        words.bothYears[locale],
        together(subject, answer.quote, aside.quote),
        text(feeOfYears(subject, state)),
      ),
    ],
  };
}

const shares = (subject: Subject, { quote }: BasketAnswer): readonly string[] =>
  quote ? sharesOf(subject, quote) : NO_SHARES;

/** How many lines, and what is to be known of their total, or to be done next. */
function content(subject: Subject, state: State, basket: Basket, answer: BasketAnswer): Cell {
  const { quote } = answer;
  const said = quote
    ? [
        ...explainQuote(subject, quote).flatMap(({ part, text }) => (part === "fee" ? [text] : [])),
        ...beyond(subject, state, quote),
      ]
    : [headline(subject, { ...state, basket }, answer)];
  const count = firstLineOf(basket.entries, basket.entries.length);
  return text([words.draft[subject.locale](count), ...said].join(" "));
}

/** What each payer pays in two years, if both are priced. */
function together(subject: Subject, one: Quote | undefined, other: Quote | undefined): readonly string[] {
  const { say, amount } = subject;
  if (one?.status !== "priced" || other?.status !== "priced") return [say.notKnownYet, say.notKnownYet];
  return [amount(one.learnerDue + other.learnerDue), fundersTogether(subject, [one, other])];
}

/** Of two years, one at most is this year. */
function feeOfYears({ tariff, locale, fee }: Subject, { basket, aside }: Both): string {
  if (!own(tariff, "annualFee")) return "";
  const isPaidTwice = [basket, aside].every((one) => one.annualFee === "already-paid");
  return words[isPaidTwice ? "feeNextYear" : "feeEachYear"][locale](fee);
}
