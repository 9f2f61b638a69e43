import { isObject, textOf, textOfFields, withDefaults } from "./data.js";
import type { Teller } from "./teller.js";

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
export function madeOf(
  form: string,
  given: Parts,
  data: unknown,
  text?: () => string,
  isOrdered = false,
): Statement {
  const parts = given.flatMap(([name, part]) => (part ? [[name, part] as const] : []));
  return {
    data,
    text: text ?? (() => textOfParts(parts)),
    inside: { form, parts: new Map(parts), isOrdered },
  };
}

/** Any data: an object field by field, all else as a whole. */
export const plain = (data: unknown, teller: Teller): Statement =>
  isObject(data) ? fieldByField(data, {}, teller) : whole(data, () => textOf(data, teller));

/** An object: some of its fields as they are stated here, the others as plain data. */
export function fieldByField(
  data: object,
  stated: Readonly<Record<string, Statement | undefined>>,
  teller: Teller,
  text?: () => string,
): Statement {
  const others = Object.entries(withDefaults(data)).filter(([name]) => !Object.hasOwn(stated, name));
  const plainly = others.map(([name, field]) => [name, plain(field, teller)] as const);
  return madeOf("object", [...Object.entries(stated), ...plainly], data, text);
}

/** A list of words or of data; nothing if it is empty, as if it were absent. */
export const listed = (list: readonly unknown[] | undefined, teller: Teller): Statement | undefined =>
  list && list.length > 0 ? plain(list, teller) : undefined;

/** Described by its title, then by everything else that it says. */
export const titled = (title: string, statement: Statement, more: Parts = []): Statement => {
  const parts = [...(statement.inside?.parts ?? []), ...more];
  const fields = () =>
    parts.flatMap(([name, part]) => (part && name !== "label" ? [[name, part.text()] as const] : []));
  return { ...statement, text: () => textOfFields([["", title], ...fields()]) };
};

type Entries<E> = Readonly<Record<string, E>> | undefined;

/** Entries by id, in page order; none if there are none. */
export function byId<E>(entries: Entries<E>, state: (entry: E, id: string) => Statement): Statement {
  return madeOf("entries", partsOf(entries, state), entries, undefined, true);
}

/** Entries that are only looked up by their id: their order means nothing. */
export function lookedUp<E>(entries: Entries<E>, state: (entry: E) => Statement): Statement {
  return madeOf("entries", partsOf(entries, state), entries);
}

type NamedStatement = readonly [name: string, part: Statement];

const partsOf = <E>(entries: Entries<E>, state: (entry: E, id: string) => Statement): NamedStatement[] =>
  Object.entries(entries ?? {}).map(([id, entry]) => [id, state(entry, id)]);

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
  return madeOf("list", parts, list, undefined, true);
}

const textOfParts = (parts: readonly NamedStatement[]) =>
  textOfFields(parts.map(([name, part]) => [name, part.text()]));
