import type { Asked } from "../../contract/tariff.js";
import { resolveBounds } from "../../shape/asked.js";
import { own } from "../../shape/own.js";
import { asPlainText } from "../../words/foreign.js";
import { measureField } from "../asked.js";
import { type Entry, linesAt } from "../state.js";
import type { Store } from "../store.js";
import { unitIn } from "../units.js";
import { linesInWords } from "../why.js";
import { NumberField } from "./number-field.js";

interface MeasureFieldProps {
  readonly store: Store;
  /** The entry, by its place. */
  readonly index: number;
  readonly name: string;
  /** Where it is asked: in its row, or where a result waits for it. */
  readonly place: string;
}

/** A number that an item asks for. */
export function MeasureField({ store, index, name, place }: MeasureFieldProps) {
  const { subject } = store;
  const { entries } = store.now().basket;
  const entry = entries[index] as Entry;
  const label = asPlainText(subject.measure(name));
  const field = measureField(index, name);
  const set = (value: number | undefined) =>
    store.change(
      ({ basket }) => ({
        basket: {
          ...basket,
          entries: basket.entries.map((one, at) => (at === index ? withMeasure(one, name, value) : one)),
        },
      }),
      field,
    );
  return (
    <NumberField
      store={store}
      id={`${place}-${index}-${name}`}
      field={field}
      label={label}
      units={unitIn(label)}
      about={linesInWords(linesAt(entries, index), subject)}
      value={entry.measures[name]}
      bounds={boundsOf(store, entry, name)}
      onValue={set}
    />
  );
}

function withMeasure(entry: Entry, name: string, value: number | undefined): Entry {
  const { [name]: _, ...others } = entry.measures;
  return { ...entry, measures: value === undefined ? others : { ...others, [name]: value } };
}

/** Within which a number is asked for: by the item, or by its scheme. */
function boundsOf({ library: { tariff } }: Store, { item, scheme = "" }: Entry, name: string) {
  const asking = [own(tariff.items, item), own(tariff.schemes, scheme)];
  const asked = asking.map(
    (part) => part && (own(own(part, "measures") ?? {}, name as never) as Asked | number | undefined),
  );
  return resolveBounds((asked.find((one) => typeof one === "object") ?? { min: 0 }) as Asked);
}
