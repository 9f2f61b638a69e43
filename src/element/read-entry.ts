import type { Issue } from "../contract/issue.js";
import { askedOf } from "./asked.js";
import type { Library } from "./library.js";
import { type Entry, singleScheme } from "./state.js";
import { fieldsIn } from "./unescape.js";

/** A part of a link that could not be read, and what was probably meant. */
export interface BadPart {
  readonly part: string;
  /** What it is of the line: `item`, `scheme` or the name of a field. */
  readonly key?: string;
  readonly hint?: string | undefined;
}

/** A line of a link as far as it is good: a bad field loses only itself, a bad item the line. */
export function readEntry(
  library: Library,
  [item = "", given = "", ...rest]: readonly string[],
): { readonly entry?: Entry; readonly bad: readonly BadPart[] } {
  const scheme = given === "" ? (singleScheme(library.tariff) ?? "") : given;
  const fields = new Map<string, string | number>();
  const surplus: string[] = [];
  for (const [key, one] of fieldsIn(rest)) {
    if (fields.has(key) || key === "item" || key === "scheme") surplus.push(key);
    else fields.set(key, one);
  }
  const count = fields.get("count") ?? 1;
  fields.delete("count");
  const isCount = Number.isSafeInteger(count) && (count as number) >= 1 && (count as number) <= 1_000;
  const bad = problemsOf(library, item, scheme, fields).map(({ path: [, , key], didYouMean }) => {
    const part = key === "item" ? item : key === "scheme" ? scheme : `${key}=${fields.get(String(key))}`;
    return { key: String(key), part, hint: didYouMean };
  });
  for (const { key } of bad) fields.delete(key);
  const told = [
    ...bad,
    ...surplus.map((part) => ({ part })),
    ...(isCount ? [] : [{ part: `count=${count}` }]),
  ];
  if (bad.some(({ key }) => key === "item" || key === "undefined")) return { bad: told };
  const { semester, ref, ...measures } = Object.fromEntries(fields);
  const entry: Entry = {
    item,
    count: isCount ? (count as number) : 1,
    ...(scheme !== "" && bad.every(({ key }) => key !== "scheme") && { scheme }),
    ...(semester !== undefined && { semester: semester as 1 | 2 }),
    ...(ref !== undefined && { ref: String(ref) }),
    measures: measures as Entry["measures"],
  };
  return { entry, bad: told };
}

/** What the library says of the line: as long as its scheme is open, under the one that it fits best. */
function problemsOf(
  library: Library,
  item: string,
  scheme: string,
  fields: ReadonlyMap<string, unknown>,
): readonly Issue[] {
  const schemes = scheme === "" ? Object.keys(library.tariff.schemes) : [scheme];
  let fewest: readonly Issue[] | undefined;
  for (const one of schemes) {
    const line = { ...Object.fromEntries(fields), item, scheme: one };
    const parsed = library.parseQuoteRequest({ learner: {}, lines: [line] });
    if (parsed.ok) return [];
    const asked = askedOf(library.tariff, { item, scheme: one });
    // What is not said yet can still be said.
    const issues = parsed.issues.filter(
      ({ code, path }) => code !== "required" || !asked.includes(String(path[2])),
    );
    if (!fewest || issues.length < fewest.length) fewest = issues;
  }
  return fewest ?? [];
}
