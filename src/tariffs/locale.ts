/**
 * The languages of an answer.
 *
 * @example
 * import { type Locale, money } from "cnam-pricing/words";
 *
 * const amounts = (["fr", "en"] as const satisfies Locale[]).map((locale) => money(65_00, "EUR", locale));
 * amounts; // => ["65\u00A0€", "€65"]
 */
export type Locale = "fr" | "en";

/**
 * The entry of a table under a name from outside.
 *
 * @throws RangeError if there is none.
 */
export function lookUp<V>(table: Readonly<Record<string, V>>, name: string, what: string): V {
  if (Object.hasOwn(table, name)) return table[name] as V;
  throw new RangeError(`${what} is one of ${Object.keys(table).join(", ")}. Got ${JSON.stringify(name)}.`);
}
