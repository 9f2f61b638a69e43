/** An own property, never an inherited one: what a host has added to `Object.prototype` is not data. */
export const own = <T extends object, K extends keyof T>(value: T, key: K): T[K] | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;

/** A list of `undefined`, without holes: in a hole, what a host has added to `Object.prototype` would be read. */
export function blanks<T>(length: number): (T | undefined)[] {
  const list: (T | undefined)[] = new Array(length);
  for (let index = 0; index < length; index++) list[index] = undefined;
  return list;
}

/** Adds an own property. An assignment would not, if a host has added one of the same name to `Object.prototype`. */
export function addOwn(target: Record<string, unknown>, key: string, value: unknown): void {
  if (!(key in target)) target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The entries of a record that may be absent. */
export const ownEntries = <T extends object, K extends keyof T>(
  value: T,
  key: K,
): [id: string, entry: EntryOf<T[K]>][] => Object.entries(own(value, key) ?? {});

/** One entry of a record that may be absent. */
export function ownEntry<T extends object, K extends keyof T>(
  value: T,
  key: K,
  id: string,
): EntryOf<T[K]> | undefined {
  const entries = own(value, key) as Readonly<Record<string, EntryOf<T[K]>>> | undefined;
  return entries && own(entries, id);
}

type EntryOf<R> = R extends Readonly<Record<string, infer V>> ? V : never;

/** As `hasOwn.call(value, key)`: in a loop over the keys of a value it takes a third of the time of `Object.hasOwn`. */
export const hasOwn = Object.prototype.hasOwnProperty;
