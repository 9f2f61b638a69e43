import type { Teller } from "./teller.js";

export const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/** The fields of an object, and defaults for those that are absent or `undefined`. */
export function withDefaults(data: object, defaults: object = {}): Readonly<Record<string, unknown>> {
  const given = Object.entries(data).filter(([, field]) => field !== undefined);
  const names = given.map(([name]) => name);
  return Object.fromEntries([
    ...given,
    ...Object.entries(defaults).filter(([name]) => !names.includes(name)),
  ]);
}

/** A datum for a person to read: words as they are, numbers in the language of the page, lists with commas. */
export function textOf(data: unknown, teller: Teller): string {
  if (typeof data === "string") return data;
  if (typeof data === "number") return teller.number(data);
  if (typeof data === "boolean") return teller.word(data ? "yes" : "no");
  if (Array.isArray(data)) {
    const texts = data.map((entry) => textOf(entry, teller));
    return texts.map((text) => (texts.length > 1 && text.includes("; ") ? `(${text})` : text)).join(", ");
  }
  return isObject(data)
    ? textOfFields(Object.entries(withDefaults(data)).map(([name, field]) => [name, textOf(field, teller)]))
    : jsonOf(data);
}

/** Each with its name, unless it has none; what has several parts itself is in brackets. */
export function textOfFields(fields: readonly (readonly [name: string, text: string])[]): string {
  if (fields.length === 0) return "{}";
  return fields
    .map(([name, text]) => {
      if (name === "") return text;
      return `${name}: ${fields.length > 1 && text.includes("; ") ? `(${text})` : text}`;
    })
    .join("; ");
}

/** Whether two values are the same data. */
export const isSameData = (one: unknown, other: unknown): boolean =>
  one === other || jsonOf(one) === jsonOf(other);

/** Data as JSON, the fields of its objects in one order. */
export const jsonOf = (data: unknown): string => JSON.stringify(inOrder(data));

function inOrder(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(inOrder);
  if (!isObject(data)) return data;
  const fields = Object.entries(withDefaults(data)).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
}
