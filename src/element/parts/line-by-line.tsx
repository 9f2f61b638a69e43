import { asPlainText } from "../../words/foreign.js";
import { COLON } from "../../words/locale.js";
import { priceUnder } from "../prices.js";
import { linesAt } from "../state.js";
import type { Store } from "../store.js";
import { linesInWords } from "../why.js";
import { words } from "../words.js";
import { Fold } from "./fold.js";
import { Said } from "./said.js";

/** The scheme of each entry, with what it would cost. */
export function LineByLine({ store }: { readonly store: Store }) {
  const { locale, library, subject } = store;
  const { learner } = store.drawn().state;
  const { entries } = store.now().basket;
  const set = (index: number, scheme: string) =>
    store.change(({ basket }) => ({
      basket: {
        ...basket,
        entries: basket.entries.map((one, at) =>
          at === index ? { ...one, scheme: scheme === "" ? undefined : scheme } : one,
        ),
      },
    }));
  return (
    <Fold
      store={store}
      name="line-by-line"
      summary={words.lineByLine[locale]}
      isOpen={entries.some(({ scheme }) => scheme !== entries[0]?.scheme)}
    >
      {entries.map((entry, index) => {
        const id = store.id(`scheme-${index}`);
        return (
          <div class="field" key={id}>
            <label for={id}>
              <small>{linesInWords(linesAt(entries, index), subject)}</small>{" "}
              <Said text={subject.item(entry as never)} of={subject} />
            </label>
            <select
              id={id}
              data-scheme={index}
              value={entry.scheme ?? ""}
              onChange={(event) => set(index, event.currentTarget.value)}
            >
              <option value="">– {words.toChoose[locale]} –</option>
              {Object.keys(library.tariff.schemes).map((scheme) => (
                <option key={scheme} value={scheme}>
                  {asPlainText(subject.scheme(scheme))}
                  {COLON[locale]}
                  {priceUnder(library, subject, learner, entry.item, scheme)}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </Fold>
  );
}
