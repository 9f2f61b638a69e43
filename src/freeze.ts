const isData = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Plain data of our own, deeply frozen where it stands; functions are taken as they are. */
export function frozen<T>(value: T): T {
  if (!isData(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** A deeply frozen copy of plain data; functions are taken as they are. */
export function frozenCopy<T>(value: T): T {
  if (!isData(value)) return value;
  const copy: object = Array.isArray(value)
    ? value.map(frozenCopy)
    : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, frozenCopy(part)]));
  return Object.freeze(copy) as T;
}
