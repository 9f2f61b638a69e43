import type { Reader } from "../cursor.js";
import type { LookupShape } from "../shape.js";
import { refuse } from "./refuse.js";

/** Reads an id, and returns what it names. */
export const lookupReader =
  ({ what, find, candidates }: LookupShape): Reader<unknown> =>
  (value, at) => {
    const found = find(value);
    if (found === undefined) {
      const isId = typeof value === "string";
      const rule = isId ? `The tariff has no such ${what}` : `A line names its ${what}`;
      const expected = () => `the id of one, such as \`${candidates()[0]?.[1]}\``;
      refuse(value, rule, expected, at, isId ? `unknown-${what}` : "wrong-type", { near: candidates });
    }
    return found;
  };
