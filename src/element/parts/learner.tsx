import { own } from "../../shape/own.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { Question } from "./question.js";
import { Said } from "./said.js";

/** Who you are: the questions that matter, one after the other. */
export function Learner({
  store,
  questions,
}: {
  readonly store: Store;
  readonly questions: readonly string[];
}) {
  const { locale, library, subject } = store;
  const { basket } = store.now();
  const isPaid = basket.annualFee === "already-paid";
  if (questions.length === 0 && !own(library.tariff, "annualFee")) return null;
  return (
    <section aria-labelledby={store.id("who")} class="learner" part="learner">
      <h2 id={store.id("who")} tabIndex={-1}>
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
          <span>
            <Said text={subject.say.feeAlreadyPaid(subject.fee).replace(/\.$/, "")} of={subject} />
          </span>
        </label>
      )}
    </section>
  );
}
