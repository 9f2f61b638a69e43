import { askedOf, hasSemester } from "../asked.js";
import type { Entry } from "../state.js";
import type { Store } from "../store.js";
import { linesInWords } from "../why.js";
import { words } from "../words.js";
import { MeasureField } from "./measure-field.js";
import { NumberField } from "./number-field.js";
import { Said } from "./said.js";

interface EntryRowProps {
  readonly store: Store;
  readonly entry: Entry;
  readonly index: number;
  /** Its lines, by their places. */
  readonly lines: readonly number[];
  readonly onChange: (change: (entry: Entry) => Entry, field?: string) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: (button: HTMLElement) => void;
}

export function EntryRow({
  store,
  entry,
  index,
  lines: places,
  onChange,
  onDuplicate,
  onRemove,
}: EntryRowProps) {
  const { locale, library, subject } = store;
  const { tariff } = library;
  const lines = linesInWords(places, subject);
  const possible = (scheme: string) =>
    library
      .eligibility({ learner: store.now().learner })
      .some((one) => one.scheme === scheme && one.status !== "ineligible");
  const id = `entry-${index}`;
  return (
    <li class="entry">
      <p class="name">
        <small>{lines}</small> <Said text={subject.item({ item: entry.item })} of={subject} />
      </p>
      <div class="fields">
        <NumberField
          store={store}
          id={`${id}-count`}
          label={words.quantity[locale]}
          about={lines}
          value={entry.count}
          units={[]}
          isRequired
          bounds={{ min: 1, max: 1_000, step: 1 }}
          onValue={(count) => count !== undefined && onChange((one) => ({ ...one, count }), `${id}-count`)}
        />
        {askedOf(tariff, entry).map((name) => (
          <MeasureField key={name} store={store} index={index} name={name} place="entry" />
        ))}
        {(entry.semester !== undefined || hasSemester(tariff, entry, possible)) && (
          <div class="field">
            <label for={store.id(`${id}-semester`)}>
              {words.semester[locale]}
              <span class="visually-hidden"> ({lines})</span>
            </label>
            <select
              id={store.id(`${id}-semester`)}
              value={entry.semester ?? ""}
              onChange={({ currentTarget: { value } }) =>
                onChange((one) => ({ ...one, semester: value === "" ? undefined : (Number(value) as 1 | 2) }))
              }
            >
              <option value="">{words.notSaid[locale]}</option>
              <option value="1">1</option>
              <option value="2">2</option>
            </select>
          </div>
        )}
        <div class="field ref">
          <label for={store.id(`${id}-ref`)}>
            {words.ref[locale]}
            <span class="visually-hidden"> ({lines})</span>
          </label>
          <input
            id={store.id(`${id}-ref`)}
            type="text"
            autocomplete="off"
            maxLength={200}
            value={entry.ref ?? ""}
            onInput={({ currentTarget: { value } }) =>
              onChange((one) => ({ ...one, ref: value || undefined }), `${id}-ref`)
            }
          />
        </div>
        <button type="button" data-do="duplicate" onClick={onDuplicate}>
          {words.duplicate[locale]}
          <span class="visually-hidden"> {lines}</span>
        </button>
        {/* Of a double click the second would fall on the row below. */}
        <button
          type="button"
          data-do="remove"
          onClick={(event) => event.detail !== 2 && onRemove(event.currentTarget)}
        >
          {words.remove[locale]}
          <span class="visually-hidden"> {lines}</span>
        </button>
      </div>
    </li>
  );
}
