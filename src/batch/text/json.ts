/** JSON in which each name of an object stands once: of two that are the same, the second would win in silence. */
import { type JsonFlaw, jsonFlawIn } from "./json-flaw.js";
import { repeatedNameIn } from "./json-names.js";

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly flaw: JsonFlaw };

export function readJson(text: string): ReadJson {
  // Editors on Windows begin a file with a byte order mark.
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { ok: false, flaw: jsonFlawIn(json) };
  }
  // A colon follows each name: only if there are more of them than of names may one be repeated.
  const flaw = countColons(json) > countNames(value) ? repeatedNameIn(json) : undefined;
  return flaw ? { ok: false, flaw } : { ok: true, value };
}

function countColons(text: string): number {
  let count = 0;
  for (let at = text.indexOf(":"); at >= 0; at = text.indexOf(":", at + 1)) count++;
  return count;
}

/** How many names all objects of a value have. A value may be nested deeper than functions can. */
function countNames(value: unknown): number {
  let count = 0;
  const left: unknown[] = [value];
  for (let one = left.pop(); left.length > 0 || one !== undefined; one = left.pop()) {
    if (typeof one !== "object" || one === null) continue;
    const inside = Object.values(one);
    if (!Array.isArray(one)) count += inside.length;
    for (const each of inside) if (typeof each === "object" && each !== null) left.push(each);
  }
  return count;
}
