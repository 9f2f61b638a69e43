const isData = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Freezes plain data deeply, in place. */
export function deepFreeze<T>(value: T): T {
  if (!isData(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
