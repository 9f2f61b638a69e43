import { own } from "../../shape/own.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { Question } from "./question.js";

/** Who you are: the questions that matter, one after the other. */
export function Learner({
  store,
  questions,
}: {
  readonly store: Store;
  readonly questions: readonly string[];
}) {
  const { locale, library } = store;
  const { basket } = store.now();
  const isPaid = basket.annualFee === "already-paid";
  return (
    <section aria-labelledby="who" class="learner">
      <h2 id="who" tabIndex={-1}>
        {words.who[locale]}
      </h2>
      {questions.map((name) => (
        <Question key={name} store={store} name={name} place="who" />
      ))}
      {own(library.tariff, "annualFee") && (
        <label class="fee">
          <input
            type="checkbox"
            checked={isPaid}
            onChange={() =>
              store.change((now) => ({
                basket: { ...now.basket, annualFee: now.basket.annualFee ? undefined : "already-paid" },
              }))
            }
          />
          {words.feePaid[locale]}
        </label>
      )}
    </section>
  );
}
