import { isObject, textOf, withDefaults } from "./data.js";

/** Something that a tariff says, in a form that can be compared. */
export interface Statement {
  /** For a person to read. Amounts are as printed. */
  readonly text: () => string;
  readonly data: unknown;
  /** What it is made of. Absent: it is compared as a whole. */
  readonly inside?: Inside;
}

interface Inside {
  /** Two statements are compared part by part if they have the same form. */
  readonly form: string;
  /** The parts by name. One without a name has the path of the whole. */
  readonly parts: ReadonlyMap<string, Statement>;
  /** Whether the order of the parts means something. */
  readonly isOrdered: boolean;
}

type Parts = readonly (readonly [name: string, part: Statement | undefined])[];

/** A statement that is compared as a whole. */
export const whole = (data: unknown, text: () => string): Statement => ({ data, text });

/** A statement that is compared part by part with another of its form. */
export const madeOf = (
  form: string,
  parts: Parts,
  data: unknown,
  text = () => textOf(data),
  isOrdered = false,
): Statement => ({
  data,
  text,
  inside: {
    form,
    parts: new Map(parts.flatMap(([name, part]) => (part ? [[name, part] as const] : []))),
    isOrdered,
  },
});

/** Any data: an object field by field, all else as a whole. */
export const plain = (data: unknown): Statement =>
  isObject(data) ? fieldByField(data, {}) : whole(data, () => textOf(data));

/** An object: some of its fields as they are stated here, the others as plain data. */
export function fieldByField(
  data: object,
  stated: Readonly<Record<string, Statement | undefined>>,
  text?: () => string,
): Statement {
  const others = Object.entries(withDefaults(data)).filter(([name]) => !Object.hasOwn(stated, name));
  const plainly = others.map(([name, field]) => [name, plain(field)] as const);
  return madeOf("object", [...Object.entries(stated), ...plainly], data, text);
}

/** A list of words or of data; nothing if it is empty, as if it were absent. */
export const listed = (list: readonly unknown[] | undefined): Statement | undefined =>
  list && list.length > 0 ? plain(list) : undefined;

type Entries<E> = Readonly<Record<string, E>> | undefined;

/** Entries by id, in page order; none if there are none. */
export function byId<E>(entries: Entries<E>, state: (entry: E) => Statement): Statement {
  const parts = partsOf(entries, state);
  return madeOf("entries", parts, entries, () => textOfParts(parts), true);
}

/** Entries that are only looked up by their id: their order means nothing. */
export function lookedUp<E>(entries: Entries<E>, state: (entry: E) => Statement): Statement {
  return madeOf("entries", partsOf(entries, state), entries);
}

type NamedStatement = readonly [name: string, part: Statement];

const partsOf = <E>(entries: Entries<E>, state: (entry: E) => Statement): NamedStatement[] =>
  Object.entries(entries ?? {}).map(([id, entry]) => [id, state(entry)]);

/** The entries of a list, each by its name; names that return are counted. */
export function byName<E>(
  list: readonly E[] | undefined,
  nameOf: (entry: E) => string,
  state: (entry: E) => Statement,
): Statement {
  const counts = new Map<string, number>();
  const parts = (list ?? []).map((entry): NamedStatement => {
    const name = nameOf(entry);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [count === 1 ? name : `${name} (${count})`, state(entry)];
  });
  return madeOf("list", parts, list, () => textOfParts(parts), true);
}

const textOfParts = (parts: readonly NamedStatement[]) =>
  parts.map(([name, part]) => (name === "" ? part.text() : `${name}: ${part.text()}`)).join("; ");
