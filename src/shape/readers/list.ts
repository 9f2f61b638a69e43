import type { Cursor, Reader } from "../cursor.js";
import { isList } from "../describe.js";
import { own } from "../own.js";
import type { ListShape, SetShape } from "../shape.js";
import { refuseChoice } from "./choice.js";
import { grouped } from "./number.js";
import { refuse, refuseUnreadable } from "./refuse.js";

/** Reads one entry of a list, given its index. */
export type EntryReader<R> = (value: unknown, at: Cursor, index: number) => R;

export const listReader =
  ({ name, min, max }: Omit<ListShape, "of">, read: EntryReader<unknown>): Reader<unknown> =>
  (value, at) => {
    const given = readList(value, max + 1, name, at);
    if (!given) return [];
    if (given.length < min || given.length > max) {
      const expected = `${min} to ${grouped(max)} entries`;
      refuse(value, `${name} takes ${expected}`, expected, at, given.length < min ? "too-few" : "too-many", {
        bounds: { min, max, step: 1 },
      });
      return given;
    }
    for (let index = 0; index < given.length; index++) given[index] = read(given[index], at.in(index), index);
    return given;
  };

/** Reads a list of choices, each at most once. */
export function setReader(shape: SetShape): Reader<unknown> {
  const { name, of } = shape;
  const known = new Set<unknown>(of);
  return (value, at) => {
    const given = readList(value, of.length + 1, name, at) ?? [];
    for (let index = 0; index < given.length; index++) {
      const option = given[index];
      if (!known.has(option))
        refuseChoice(
          option ?? null,
          of,
          `${name} takes its own options`,
          at.in(index),
          own(shape, "candidates"),
        );
      if (given.indexOf(option) !== index)
        at.in(index).report({
          code: "duplicate-choice",
          rule: `${name} lists each option once`,
          expected: "each option once",
          advice: "remove the repeated one",
          received: option,
        });
    }
    return given;
  };
}

/** The first `most` entries of a list, each read once; `undefined` if the value is not a list or cannot be read. */
function readList(value: unknown, most: number, name: string, at: Cursor): unknown[] | undefined {
  try {
    if (isList(value)) {
      const entries: unknown[] = new Array(Math.min(value.length, most));
      for (let index = 0; index < entries.length; index++) entries[index] = value[index];
      return entries;
    }
    refuse(value, `${name} is a list`, "a list", at);
  } catch (thrown) {
    refuseUnreadable(thrown, value, name, at);
  }
  return undefined;
}
