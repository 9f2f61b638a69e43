export const isObject = (data: unknown): data is object =>
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

/** Data for a person to read: words as they are, lists of words or numbers with commas, all else as JSON. */
export function textOf(data: unknown): string {
  if (typeof data === "string") return data;
  if (Array.isArray(data) && data.every((entry) => typeof entry !== "object")) return data.join(", ");
  return JSON.stringify(data);
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
