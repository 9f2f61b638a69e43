/** Pieces of SQL text. Whatever comes from a tariff goes through here, ids through one alphabet. */

/** What an id may be made of, wherever it stands in SQL. */
export const isSafeId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(id);

function safe(id: string): string {
  if (!isSafeId(id)) throw new RangeError(`No id for SQL: ${JSON.stringify(id)}`);
  return id;
}

/** An id as a text. */
export const literal = (id: string): string => `'${safe(id)}'`;

export const identifier = (name: string, mark: string): string => `${mark}${safe(name)}${mark}`;

/** A number in decimal digits. */
export function decimal(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
}

export const lines = (...texts: readonly (string | readonly string[])[]): string =>
  texts
    .flat()
    .filter((text) => text !== "")
    .join("\n");

/** The first of these whose condition holds. */
export function caseOf(
  branches: readonly (readonly [condition: string, value: string])[],
  otherwise = "NULL",
) {
  if (branches.length === 0) return otherwise;
  return `CASE ${branches.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ")} ELSE ${otherwise} END`;
}

export const anyOf = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "FALSE" : conditions.join(" OR ");

/** A condition as 1 or 0. */
export const flag = (condition: string): string => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;

export const sum = (terms: readonly string[]): string => (terms.length === 0 ? "0" : terms.join(" + "));

/** JSON with these entries, each of which ends with a comma if it is there. */
export const jsonList = (entries: readonly string[]): string =>
  entries.length === 0 ? "'[]'" : `'[' || TRIM(TRAILING ',' FROM ${entries.join(" || ")}) || ']'`;

/** A list of the names whose bits are set. */
export const jsonNames = (names: readonly string[], mask: string): string =>
  jsonList(
    names.map((name, place) => caseOf([[`(${mask} & ${bit(place)}) <> 0`, `'"${safe(name)}",'`]], "''")),
  );

/** JSON of the engine's, of ids and numbers alone. */
export function json(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/^[A-Za-z0-9_.,:"{}[\]-]*$/.test(text)) throw new RangeError(`No JSON for SQL: ${text}`);
  return `'${text}'`;
}

/** One bit of a set of at most 62. */
export const bit = (place: number): string => String(2n ** BigInt(place));

/** The bits of these places. */
export const bits = (places: readonly number[]): string =>
  String(places.reduce((all, place) => all | (2n ** BigInt(place)), 0n));
