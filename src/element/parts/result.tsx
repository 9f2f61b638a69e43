import { lacking } from "../asked.js";
import { headline } from "../headline.js";
import type { Entry } from "../state.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import type { Asked } from "./asks.js";

/** Where the result of now stands, or the next step; its text is drawn by itself, before all the rest. */
export function Result({ store }: { readonly store: Store }) {
  return (
    <section aria-labelledby={store.id("result")} class="result">
      <h2 id={store.id("result")} class="visually-hidden">
        {words.result[store.locale]}
      </h2>
      <p role="status" class="headline" part="result">
        <span />
      </p>
    </section>
  );
}

export const resultText = (store: Store): string =>
  headline(store.subject, store.now(), store.answer(), store.found()?.plan);

/** What the result waits for. */
export function askedByResult(store: Store): Asked | undefined {
  const { tariff } = store.library;
  const { entries } = store.now().basket;
  const index = entries.findIndex((entry) => lacking(tariff, entry).length > 0);
  const [measure] = index < 0 ? [] : lacking(tariff, entries[index] as Entry);
  if (measure !== undefined) return { index, measure };
  const { quote, comparison, least } = store.drawn().answer;
  const shown = quote
    ? [quote]
    : [...(least ? [least] : []), ...(comparison?.schemes ?? []).map((one) => one.quote)];
  const [fact] = shown.flatMap((one) => (one.status === "undetermined" ? one.missing : []));
  return fact === undefined ? undefined : { fact };
}
