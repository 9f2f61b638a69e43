import type { Fact } from "../../contract/tariff.js";
import { own } from "../../shape/own.js";
import type { Store } from "../store.js";
import { onceLeft } from "./focus.js";
import { MeasureField } from "./measure-field.js";
import { Question } from "./question.js";

/** What a result waits for: an answer about the learner, or a number of an entry. */
export type Asked = { readonly fact: string } | { readonly index: number; readonly measure: string };

interface AsksProps {
  readonly store: Store;
  /** Where it is asked, unique on the page. */
  readonly place: string;
  readonly asked: Asked | undefined;
}

/**
 * A question beside what waits for it. It is gone once it is answered; but of a number the first digit is an answer
 * already, so that its field stays for as long as somebody types.
 */
export function Asks({ store, place, asked }: AsksProps) {
  const key = `asked ${place}`;
  const held = store.recall<Asked>(key);
  const shown = held ?? asked;
  if (!shown) return null;
  return (
    <div
      class="asks"
      onFocusIn={() => !held && isNumber(store, shown) && store.remember(key, shown)}
      onFocusOut={({ currentTarget }) => onceLeft(currentTarget, () => store.remember(key, undefined))}
    >
      {"fact" in shown ? (
        <Question store={store} name={shown.fact} place={place} />
      ) : (
        <MeasureField store={store} index={shown.index} name={shown.measure} place={place} />
      )}
    </div>
  );
}

const isNumber = ({ library: { tariff } }: Store, asked: Asked): boolean =>
  !("fact" in asked) || Object.hasOwn((own(tariff, "facts")?.[asked.fact] ?? {}) as Fact, "min");
