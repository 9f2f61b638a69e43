import { type JsonFlaw, placeAt } from "./json-flaw.js";

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gs;

/** The first name that an object of a JSON text has twice. */
export function repeatedNameIn(json: string): JsonFlaw | undefined {
  /** The names of each object that is open; nothing for a list. */
  const open: (Set<string> | undefined)[] = [];
  let before: RegExpExecArray | undefined;
  for (const token of json.matchAll(TOKEN)) {
    const [sign] = token;
    if (sign === "{") open.push(new Set());
    else if (sign === "[") open.push(undefined);
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === ":" && before) {
      const name: string = JSON.parse(before[0]);
      const names = open.at(-1) as Set<string>;
      if (names.has(name))
        return {
          ...placeAt(json, before.index),
          expected: "each name once",
          received: name,
          isRepeated: true,
        };
      names.add(name);
    }
    before = token;
  }
  return undefined;
}
