import type { Scope, Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";

/** The scopes that a tariff names, each once, by number. */
export interface Scopes {
  /** The number of a scope. */
  readonly numberOf: (scope: Scope) => number;
  /** Whether a cell is in each of the scopes, by number. */
  readonly of: (item: string, scheme: string) => readonly boolean[];
}

/** Whether a cell is in a scope: each of the lists that it has must hold it. */
export function scopeTest(items: Tariff["items"], scope: Scope): (item: string, scheme: string) => boolean {
  const [inItems, inSections, inSchemes] = (["items", "sections", "schemes"] as const).map((list) => {
    const names = own(scope, list);
    return names && new Set<string | undefined>(names);
  });
  return (item, scheme) =>
    (inItems?.has(item) ?? true) &&
    (inSections?.has(own(items[item] as object as { section?: string }, "section")) ?? true) &&
    (inSchemes?.has(scheme) ?? true);
}

export function compileScopes({ items }: Pick<Tariff, "items">): Scopes {
  const known = new Map<string, number>();
  const tests: ((item: string, scheme: string) => boolean)[] = [];
  return {
    numberOf(scope) {
      const [ids, sections, schemes] = [own(scope, "items"), own(scope, "sections"), own(scope, "schemes")];
      const key = JSON.stringify([ids, sections, schemes]);
      const number = known.get(key) ?? tests.length;
      if (number === tests.length) {
        known.set(key, number);
        tests.push(scopeTest(items, scope));
      }
      return number;
    },
    of: (item, scheme) => tests.map((isIn) => isIn(item, scheme)),
  };
}
