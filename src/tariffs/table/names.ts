import type { Candidates } from "../../shape/did-you-mean.js";
import { normalized } from "../../shape/normalized.js";

/** Finds the id of what is named, by the id itself or by what it is called. */
export interface Names {
  /** The id; all the ids that a name may stand for; or nothing. */
  readonly find: (name: string) => string | readonly string[] | undefined;
  /** What may be meant by a name that is not found. */
  readonly candidates: () => Candidates;
}

/** A text without what nobody sees: blanks of other kinds, blanks around it, accents in two pieces. */
export const tidied = (text: string): string => normalized(text, "NFC").replace(/\s+/g, " ").trim();

/** What each id may be called. */
export type NameEntries = readonly (readonly [id: string, names: readonly string[]])[];

export function namesOf(entries: NameEntries): Names {
  const ids = new Set(entries.map(([id]) => id));
  const called = new Map<string, Set<string>>();
  for (const [id, names] of entries)
    for (const name of names.map(tidied)) {
      const sharing = called.get(name);
      if (sharing) sharing.add(id);
      else called.set(name, new Set([id]));
    }
  return {
    find(name) {
      const text = tidied(name);
      if (ids.has(text)) return text;
      const [only, ...others] = called.get(text) ?? [];
      return only === undefined || others.length === 0 ? only : [only, ...others];
    },
    candidates: () => [
      ...[...ids].map((id) => [id, id] as const),
      ...[...called].flatMap(([name, sharing]) => [...sharing].map((id) => [name, id] as const)),
    ],
  };
}
