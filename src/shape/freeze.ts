const isData = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Plain data, deeply frozen where it stands. */
export function frozen<T>(value: T): T {
  if (!isData(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
