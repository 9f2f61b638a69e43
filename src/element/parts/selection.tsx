import { type Entry, firstLineOf, linesAt } from "../state.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { EntryRow } from "./entry-row.js";
import { focusOn } from "./focus.js";

/** What has been chosen, each so many times, in which semester. */
export function Selection({ store }: { readonly store: Store }) {
  const { locale } = store;
  const { entries } = store.now().basket;
  const count = firstLineOf(entries, entries.length);
  const become = (next: (entries: readonly Entry[]) => readonly Entry[], field?: string) =>
    store.change(({ basket }) => ({ basket: { ...basket, entries: next(basket.entries) } }), field);
  return (
    <div class="selection">
      <h3 id={store.id("chosen")} tabIndex={-1}>
        {words.chosen[locale]} ({count})
      </h3>
      <p role="status" class="visually-hidden">
        {words.count[locale](count)}
      </p>
      {entries.length === 0 ? (
        <p>{words.empty[locale]}</p>
      ) : (
        <ol class="entries" aria-labelledby={store.id("chosen")}>
          {entries.map((entry, index) => (
            <EntryRow
              key={`${index}-${entry.item}`}
              store={store}
              entry={entry}
              index={index}
              lines={linesAt(entries, index)}
              onChange={(change, field) =>
                become((all) => all.map((one, at) => (at === index ? change(one) : one)), field)
              }
              onDuplicate={() => become((all) => [...all.slice(0, index + 1), ...all.slice(index)])}
              onRemove={(button) => {
                focusOn(button, ".selection h3");
                become((all) => all.filter((_, at) => at !== index));
              }}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
