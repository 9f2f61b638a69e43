import { dayInWords } from "../../words/day-in-words.js";
import { addressOf } from "../address.js";
import { type Draft, MOST_DRAFTS, readDrafts, today, writeDrafts } from "../drafts.js";
import { firstLineOf } from "../state.js";
import type { Store } from "../store.js";
import { words } from "../words.js";
import { Fold } from "./fold.js";

/** States kept in this browser because somebody asked for it, and a way to forget them. */
export function Drafts({ store }: { readonly store: Store }) {
  const { locale, library } = store;
  const { id } = library.tariff;
  const drafts = readDrafts(id);
  const news = store.recall<string>("drafts news") ?? "";
  const { entries } = store.now().basket;
  const nameOf = ({ day, lines }: Draft) => `${dayInWords(day, locale)}, ${words.draft[locale](lines)}`;
  // Another conversation may have kept some since they were drawn here.
  const become = (change: (drafts: readonly Draft[]) => readonly Draft[]) => {
    const next = change(readDrafts(id));
    const [dropped] = next.slice(MOST_DRAFTS);
    const told = dropped ? words.dropped[locale](nameOf(dropped)) : "";
    store.remember("drafts news", writeDrafts(id, next) ? told : words.notKept[locale]);
  };
  const keep = () => {
    const fragment = addressOf(store.now());
    const draft = { fragment, day: today(), lines: firstLineOf(entries, entries.length) };
    become((all) => [draft, ...all.filter((one) => one.fragment !== fragment)]);
  };
  return (
    <Fold store={store} name="drafts" summary={words.drafts[locale]} isOpen={drafts.length > 0}>
      <p>
        <button type="button" data-do="keep" disabled={entries.length === 0} onClick={keep}>
          {words.keep[locale]}
        </button>
        {drafts.length > 0 && (
          <button type="button" data-do="forget-all" onClick={() => become(() => [])}>
            {words.forgetAll[locale]}
          </button>
        )}
      </p>
      <p role="status">{news}</p>
      {drafts.length > 0 && <p class="remark">{words.keptHint[locale]}</p>}
      {drafts.length >= MOST_DRAFTS && <p class="remark">{words.fullDrafts[locale](MOST_DRAFTS)}</p>}
      <ul class="kept">
        {drafts.map((draft) => {
          const name = nameOf(draft);
          return (
            <li key={draft.fragment}>
              <span>{name}</span>
              <button type="button" data-do="resume" onClick={() => store.read(draft.fragment)}>
                {words.resume[locale]}
                <span class="visually-hidden"> {name}</span>
              </button>
              <button
                type="button"
                data-do="forget"
                onClick={() => become((all) => all.filter((one) => one.fragment !== draft.fragment))}
              >
                {words.forget[locale]}
                <span class="visually-hidden"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
