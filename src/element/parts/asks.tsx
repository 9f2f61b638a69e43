import { askedOf } from "../asked.js";
import type { Store } from "../store.js";
import { onceLeft } from "./focus.js";
import { MeasureField } from "./measure-field.js";
import { Question } from "./question.js";

/** What a result waits for: an answer about the learner, or a number of an entry. */
export type Asked = { readonly fact: string } | { readonly index: number; readonly measure: string };

interface AsksProps {
  readonly store: Store;
  /** Where it is asked, unique in the conversation. */
  readonly place: string;
  readonly asked: Asked | undefined;
}

/**
 * A question beside what waits for it. Once it is answered it goes, but not under the hand that answers it: as long as
 * the focus is here it stays, with what is asked next behind it.
 */
export function Asks({ store, place, asked }: AsksProps) {
  const key = `asked ${place}`;
  const held = (store.recall<readonly Asked[]>(key) ?? []).filter((one) => isStillThere(store, one));
  const isHeld = asked && held.some((one) => nameOf(one) === nameOf(asked));
  const shown = asked && !isHeld ? [...held, asked] : held;
  if (shown.length === 0) return null;
  return (
    <div
      class="asks"
      onFocusIn={() => shown.length > held.length && store.remember(key, shown)}
      onFocusOut={({ currentTarget }) => onceLeft(currentTarget, () => store.remember(key, undefined))}
    >
      {shown.map((one) =>
        "fact" in one ? (
          <Question key={nameOf(one)} store={store} name={one.fact} place={place} />
        ) : (
          <MeasureField key={nameOf(one)} store={store} index={one.index} name={one.measure} place={place} />
        ),
      )}
    </div>
  );
}

const nameOf = (asked: Asked): string => Object.values(asked).join();

/** Of a row that is gone nothing is asked any more. */
function isStillThere(store: Store, asked: Asked): boolean {
  if ("fact" in asked) return true;
  const entry = store.now().basket.entries[asked.index];
  return entry !== undefined && askedOf(store.library.tariff, entry).includes(asked.measure);
}
