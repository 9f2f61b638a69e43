import type { Rows } from "./state.js";

/** Places of rows, by what some of their columns hold: a hash table with open addressing. */
export interface PlaceIndex {
  /** The slot of the place that holds the same as this row, or the free one for it. */
  readonly slotOf: (rows: Rows, from: Rows, start: number) => number;
  /** The place in a slot; -1 if it is free. */
  readonly at: (slot: number) => number;
  readonly put: (slot: number, place: number) => void;
  /** Makes room for twice as many; of places that hold the same, the last stays. */
  readonly rebuild: (rows: Rows, size: number, isKept: (place: number) => boolean) => void;
}

/** Odd, and near 2^32 over the golden ratio, so that keys that are near each other go far apart. */
const MULTIPLIER = 0x9e3779b1;

export function placeIndex(width: number, columns: readonly number[], room: number): PlaceIndex {
  /** Places plus one; 0 is free. */
  let slots = new Int32Array(2 * room);

  function hash(of: Rows, start: number): number {
    let mixed = 0;
    for (let index = 0; index < columns.length; index++) {
      mixed = Math.imul(mixed ^ (of[start + (columns[index] as number)] as number), MULTIPLIER);
      mixed ^= mixed >>> 15;
    }
    return mixed;
  }

  function isSame(from: Rows, start: number, rows: Rows, place: number): boolean {
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as number;
      if (from[start + column] !== rows[place * width + column]) return false;
    }
    return true;
  }

  function slotOf(rows: Rows, from: Rows, start: number): number {
    let slot = hash(from, start) & (slots.length - 1);
    for (let taken = slots[slot] as number; taken !== 0; taken = slots[slot] as number) {
      if (isSame(from, start, rows, taken - 1)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  return {
    slotOf,
    at: (slot) => (slots[slot] as number) - 1,
    put(slot, place) {
      slots[slot] = place + 1;
    },
    rebuild(rows, size, isKept) {
      slots = new Int32Array(2 * slots.length);
      for (let place = 0; place < size; place++)
        if (isKept(place)) slots[slotOf(rows, rows, place * width)] = place + 1;
    },
  };
}
