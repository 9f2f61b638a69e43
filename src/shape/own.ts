/** A property of its own, or nothing: what a host has hung on `Object.prototype` is never read as data. */
export const own = <T extends object, K extends keyof T>(value: T, key: K): T[K] | undefined =>
  Object.hasOwn(value, key) ? value[key] : undefined;
