import type { Quote } from "../../contract/answer.js";
import { explainInPlainText } from "../../words/explain.js";
import type { BasketAnswer } from "../answers.js";
import { beyond, headline } from "../headline.js";
import { sharesOf } from "../shares.js";
import { type Basket, firstLineOf } from "../state.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { Fold } from "./fold.js";

/** Two selections side by side: instead of each other this year, or one after the other. */
export function TwoBaskets({ store }: { readonly store: Store }) {
  const { locale, subject } = store;
  const { state, answer, aside } = store.drawn();
  const putAside = () => store.change(({ basket }) => ({ aside: basket }));
  const swap = () => store.change((now) => ({ basket: now.aside ?? now.basket, aside: now.basket }));
  const forget = () => store.change(() => ({ aside: undefined }));
  /** Of two years, one at most is this year. */
  const isPaidTwice = [state.basket, state.aside].every((one) => one?.annualFee === "already-paid");
  const isEmpty = state.basket.entries.length === 0;
  return (
    <Fold store={store} name="two-baskets" summary={words.two[locale]} isOpen={state.aside !== undefined}>
      <p>{words.twoHint[locale]}</p>
      <p>
        <button type="button" data-do="put-aside" disabled={isEmpty} onClick={putAside}>
          {words.putAside[locale]}
        </button>
        {state.aside && (
          <>
            <button type="button" data-do="swap" onClick={swap}>
              {words.swap[locale]}
            </button>
            <button type="button" data-do="forget-aside" onClick={forget}>
              {words.forget[locale]}
            </button>
          </>
        )}
      </p>
      {state.aside && aside && (
        <table class="both">
          <caption>{words.two[locale]}</caption>
          <thead>
            <tr>
              <th scope="col">{words.selection[locale]}</th>
              <th scope="col">{subject.say.learner}</th>
              <th scope="col">{subject.say.funder}</th>
              <th scope="col">{words.content[locale]}</th>
            </tr>
          </thead>
          <tbody>
            <Row store={store} name={words.current[locale]} basket={state.basket} answer={answer} />
            <Row store={store} name={words.aside[locale]} basket={state.aside} answer={aside} />
            <tr>
              <th scope="row">{words.bothYears[locale]}</th>
              <td class="amount" data-label={subject.say.learner}>
                {together(store, answer.quote, aside.quote)}
              </td>
              <td class="amount" data-label={subject.say.funder}>
                {funders(store, answer.quote, aside.quote)}
              </td>
              <td>{words[isPaidTwice ? "feeNextYear" : "feeEachYear"][locale]}</td>
            </tr>
          </tbody>
        </table>
      )}
    </Fold>
  );
}

function Row({
  store,
  name,
  basket,
  answer,
}: {
  readonly store: Store;
  readonly name: string;
  readonly basket: Basket;
  readonly answer: BasketAnswer;
}) {
  const { subject, locale } = store;
  const [learner, funders] = answer.quote ? sharesOf(subject, answer.quote) : ["–", "–"];
  const state = { ...store.drawn().state, basket };
  const said = answer.quote
    ? [
        ...explainInPlainText(subject, answer.quote)
          .filter(({ part }) => part === "fee")
          .map(({ text }) => text),
        ...beyond(subject, state, answer.quote),
      ]
    : [headline(subject, state, answer, false)];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class="amount" data-label={subject.say.learner}>
        {learner}
      </td>
      <td class="amount" data-label={subject.say.funder}>
        {funders}
      </td>
      <td>
        {words.draft[locale](firstLineOf(basket.entries, basket.entries.length))} {said.join(" ")}
      </td>
    </tr>
  );
}

/** What the learner pays in two years, if both are priced. */
function together(
  { subject: { amount, say } }: Store,
  one: Quote | undefined,
  other: Quote | undefined,
): string {
  if (one?.status !== "priced" || other?.status !== "priced") return say.notKnownYet;
  return amount(one.learnerDue + other.learnerDue);
}

function funders(
  { subject: { amount, say } }: Store,
  one: Quote | undefined,
  other: Quote | undefined,
): string {
  if (one?.status !== "priced" || other?.status !== "priced") return say.notKnownYet;
  const dues = [one, other].flatMap(({ payers: [, ...rest] }) => rest.map(({ due }) => due));
  if (dues.length === 0) return say.none;
  return dues.includes(null)
    ? say.notPublished
    : amount(dues.reduce<number>((sum, due) => sum + (due ?? 0), 0));
}
