import type { Table } from "../../words/document.js";
import type { Subject } from "../../words/subject.js";
import type { Store } from "../store.js";
import { twoBaskets } from "../two-baskets.js";
import { words } from "../words.js";
import { Fold } from "./fold.js";
import { Said, Sentences } from "./said.js";

/** Two selections side by side: instead of each other this year, or one after the other. */
export function TwoBaskets({ store }: { readonly store: Store }) {
  const { locale, subject } = store;
  const { state, answer, aside } = store.drawn();
  const putAside = () => store.change(({ basket }) => ({ aside: basket }));
  const swap = () =>
    store.change(({ basket, aside }) => ({
      basket: aside ?? basket,
      aside: basket.entries.length > 0 ? basket : undefined,
    }));
  const forget = () => store.change(() => ({ aside: undefined }));
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
        <Both
          subject={subject}
          table={twoBaskets(subject, { ...state, aside: state.aside }, answer, aside)}
        />
      )}
    </Fold>
  );
}

function Both({
  subject,
  table: { caption, head, rows },
}: {
  readonly subject: Subject;
  readonly table: Table;
}) {
  return (
    <table class="both">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th scope="col" key={cell.text}>
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name?.text}>
            <th scope="row">{name?.text}</th>
            {cells.map((cell, index) => (
              <td
                key={head[index + 1]?.text}
                class={cell.isAmount ? "amount" : undefined}
                data-label={cell.isAmount ? head[index + 1]?.text : undefined}
              >
                <Said text={cell.text} of={subject} />
                <Sentences texts={cell.more ?? []} of={subject} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
