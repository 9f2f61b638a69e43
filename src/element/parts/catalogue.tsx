import { own } from "../../shape/own.js";
import { languageOf } from "../../tariffs/print.js";
import { asPlainText } from "../../words/foreign.js";
import { groupItems } from "../../words/item-groups.js";
import { pricesByItem } from "../prices.js";
import { singleScheme } from "../state.js";
import type { Store } from "../store.js";
import { words } from "../words.js";

/** The rows of the page below their headings: each a button, with what it would cost this learner. */
export function Catalogue({ store }: { readonly store: Store }) {
  const { library, locale, subject } = store;
  const { learner } = store.drawn().state;
  const { entries } = store.now().basket;
  const prices = pricesByItem(library, subject, learner);
  const lang = languageOf(library.tariff);
  const scheme = singleScheme(library.tariff);
  const add = (item: string) =>
    store.change(({ basket }) => ({
      basket: { ...basket, entries: [...basket.entries, { item, count: 1, measures: {}, scheme }] },
    }));
  return (
    <div class="catalogue">
      {groupItems(library.tariff, lang).map(({ label = "", items }) => (
        <fieldset key={label}>
          {label !== "" && <legend lang={lang}>{label}</legend>}
          {items.map(({ id, label: name }) => {
            const count = entries.reduce((sum, entry) => sum + (entry.item === id ? entry.count : 0), 0);
            const price = prices.get(id);
            return (
              <button
                key={id}
                type="button"
                data-item={id}
                aria-description={price && asPlainText(price)}
                onClick={() => add(id)}
              >
                <span aria-hidden="true">+</span>
                <span class="visually-hidden">{words.add[locale]}</span>
                <span lang={lang}>{name}</span>
                {count > 0 && <span class="badge">×{count}</span>}
                {price && (
                  <span class="price" aria-hidden="true">
                    {price}
                  </span>
                )}
              </button>
            );
          })}
        </fieldset>
      ))}
      {own(library.tariff, "annualFee") && (
        <p class="remark">{words.pricesWithoutFee[locale](asPlainText(subject.fee))}</p>
      )}
    </div>
  );
}
