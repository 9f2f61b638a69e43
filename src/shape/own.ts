/** An own property, never an inherited one: what a host has added to `Object.prototype` is not data. */
export const own = <T extends object, K extends keyof T>(value: T, key: K): T[K] | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** The entries of a record that may be absent. */
export const ownEntries = <T extends object, K extends keyof T>(
  value: T,
  key: K,
): [id: string, entry: EntryOf<T[K]>][] => Object.entries(own(value, key) ?? {});

type EntryOf<R> = R extends Readonly<Record<string, infer V>> ? V : never;

/** As `hasOwn.call(value, key)`: in a loop over the keys of a value it takes a third of the time of `Object.hasOwn`. */
export const hasOwn = Object.prototype.hasOwnProperty;
