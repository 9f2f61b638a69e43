import { withoutAccents } from "../../shape/without-accents.js";
import { type NameEntries, tidied } from "../../tariffs/table/names.js";

/** A text without what people leave out or add: accents, capitals, punctuation, blanks. */
export const fold = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What each name stands for: several ids, if they share it. */
export type NameIndex = (name: string) => readonly string[];

/** Finds ids by what they are called: an id by itself, then what is called exactly so, then what is nearly. */
export function indexNames(entries: NameEntries): NameIndex {
  const ids = new Set(entries.map(([id]) => id));
  const exact = new Map<string, Set<string>>();
  const folded = new Map<string, Set<string>>();
  for (const [id, names] of entries)
    for (const name of [id, ...names]) {
      add(exact, tidied(name), id);
      add(folded, fold(name), id);
    }
  return (name) => {
    if (ids.has(name)) return [name];
    const text = tidied(name);
    if (ids.has(text)) return [text];
    return [...(exact.get(text) ?? folded.get(fold(text)) ?? [])];
  };
}

function add(names: Map<string, Set<string>>, name: string, id: string): void {
  if (name === "") return;
  const sharing = names.get(name);
  if (sharing) sharing.add(id);
  else names.set(name, new Set([id]));
}
