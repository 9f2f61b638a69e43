import type { Quote } from "../../contract/answer.js";
import { beyond } from "../headline.js";
import { isPossible, NO_SHARES, sharesOf } from "../shares.js";
import type { Store } from "../store.js";
import { remarksOnce } from "../why.js";
import { words } from "../words.js";
import { type Asked, Asks } from "./asks.js";
import { Said, Sentences } from "./said.js";

/** The whole selection under each scheme: both payers, what has to be confirmed, why not; all empty while the quotes wait. */
export function ComparisonTable({
  store,
  schemes,
}: {
  readonly store: Store;
  readonly schemes: readonly { readonly scheme: string; readonly quote?: Quote }[];
}) {
  const { locale, subject } = store;
  const { say, column } = subject;
  const { state } = store.drawn();
  const { entries } = store.now().basket;
  const choose = (scheme: string) =>
    store.change(({ basket }) => ({
      basket: { ...basket, entries: basket.entries.map((entry) => ({ ...entry, scheme })) },
    }));
  return (
    <table class="comparison">
      <caption>{words.single[locale]}</caption>
      <thead>
        <tr>
          <th scope="col">
            <Said text={column} of={subject} />
          </th>
          <th scope="col">{say.learner}</th>
          <th scope="col">{say.funder}</th>
          <th scope="col">{words.toKnow[locale]}</th>
          <th scope="col">{words.choice[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {schemes.map(({ scheme, quote }) => {
          const [learner, funders] = quote ? sharesOf(subject, quote) : NO_SHARES;
          const isChosen = entries.every((entry) => entry.scheme === scheme);
          const [missing] = quote?.status === "undetermined" ? quote.missing : [];
          const [held] = store.recall<readonly Asked[]>(`asked in-${scheme}`) ?? [];
          const asked = missing === undefined ? held : { fact: missing };
          return (
            <tr key={scheme} data-scheme-row={scheme} class={quote?.status}>
              <th scope="row">
                <Said text={subject.scheme(scheme)} of={subject} />
              </th>
              <td class="amount" data-label={say.learner}>
                {learner}
              </td>
              <td class="amount" data-label={say.funder}>
                {funders}
              </td>
              <td class="why">
                <Sentences
                  texts={quote ? [...remarksOnce(subject, quote), ...beyond(subject, state, quote)] : []}
                  of={subject}
                />
                {asked && "fact" in asked && (
                  <details>
                    <summary>
                      {words.answerHere[locale]} <Said text={subject.fact(asked.fact)} of={subject} />
                    </summary>
                    <Asks store={store} place={`in-${scheme}`} asked={asked} />
                  </details>
                )}
              </td>
              <td class="choice">
                {quote && isPossible(quote) && (
                  <button
                    type="button"
                    data-choose={scheme}
                    aria-pressed={isChosen}
                    onClick={() => choose(scheme)}
                  >
                    {words[isChosen ? "isChosen" : "choose"][locale]}
                    <span class="visually-hidden">
                      {" "}
                      <Said text={subject.scheme(scheme)} of={subject} /> {words.forAllLines[locale]}
                    </span>
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
