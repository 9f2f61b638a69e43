import type { Quote } from "../contract/answer.js";
import type { Plan } from "../contract/plan.js";
import { own } from "../shape/own.js";
import { isIncomplete } from "../words/comparison-document.js";
import { explainInPlainText } from "../words/explain.js";
import { asPlainText } from "../words/foreign.js";
import { savingSentences } from "../words/plan-sentences.js";
import { payerHeads } from "../words/quote-document.js";
import { listed } from "../words/sentences.js";
import type { Subject } from "../words/subject.js";
import type { BasketAnswer } from "./answers.js";
import { lacking } from "./asked.js";
import { type Excess, excesses } from "./budgets.js";
import { type Entry, firstLineOf, type State } from "./state.js";
import { words } from "./words.js";

/** The result of now in a sentence or two, or what to do next. */
export function headline(subject: Subject, state: State, answer: BasketAnswer, plan?: Plan): string {
  const { locale, tariff } = subject;
  const { entries } = state.basket;
  if (answer.waiting) return words.needNumber[locale];
  if (answer.issues.length > 0) return words.cannotBe[locale];
  if (entries.length === 0) {
    const isAsked = own(tariff, "facts") && Object.keys(state.learner).length === 0;
    return words[isAsked ? "needStart" : "needLines"][locale];
  }
  const open = entries.findIndex((entry) => lacking(tariff, entry).length > 0);
  if (open >= 0) {
    const names = lacking(tariff, entries[open] as Entry).map((name) => asPlainText(subject.measure(name)));
    return words.needMeasure[locale](firstLineOf(entries, open) + 1, listed(names, words.and[locale]));
  }
  if (answer.quote) {
    const [first] = explainInPlainText(subject, answer.quote);
    const saved = plan?.status === "priced" ? savingSentences(subject, plan).map(asPlainText) : [];
    return [first?.text, ...saved, ...beyond(subject, state, answer.quote)].join(" ");
  }
  return nextStep(subject, state, answer);
}

/** What is beyond the budgets, in sentences. */
export const beyond = (subject: Subject, { budgets }: State, quote: Quote): string[] =>
  excesses(subject.tariff, budgets, quote).map((one) =>
    words.beyond[subject.locale](excessText(subject, one), asPlainText(subject.scheme(one.scheme))),
  );

function excessText({ say, amount }: Subject, { measure, excess }: Excess): string {
  return measure === "cents" ? amount(excess) : measure === "hours" ? say.hours(excess) : say.units(excess);
}

/** What is to be done next, with no figure that another choice or answer could undercut. */
function nextStep(subject: Subject, { budgets }: State, { comparison, least }: BasketAnswer): string {
  const { amount, locale, say } = subject;
  const choose = words[hasFunders(subject) ? "chooseFunder" : "chooseScheme"][locale];
  const within = Object.keys(budgets).length > 0 ? words.within[locale] : "";
  const quotes = comparison?.schemes.map(({ quote }) => quote) ?? [];
  // A scheme that still lacks a number may turn out to cost less than any other.
  const known = quotes.some(isIncomplete) ? undefined : least;
  if (known?.status === "priced")
    return words.atLeast[locale](choose, amount(known.quote.learnerDue), within);
  if (known?.status === "unpriceable") return words.noneFits[locale](within);
  const range = known?.learnerRange;
  if (range) {
    const [min, max] = [amount(range.min), amount(range.max)];
    const cost = min === max ? min : say.fromTo(min, max);
    return words.cheapestFrom[locale](known.missing.length, cost, within);
  }
  const missing = new Set(quotes.flatMap((quote) => (quote.status === "undetermined" ? quote.missing : [])));
  return missing.size > 0 ? words.needAnswer[locale](missing.size) : `${choose}.`;
}

/** Whether anybody but the learner pays under some scheme. */
export const hasFunders = (subject: Subject): boolean => payerHeads(subject).length > 1;
