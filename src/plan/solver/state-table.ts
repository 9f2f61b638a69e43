import { compareBy, type Rows, type StateSpace } from "./state.js";
import type { CountSteps } from "./steps.js";

/** States by what the rest depends on: a hash table with open addressing. One that is found to be dominated stays, marked. */
export interface StateTable {
  readonly size: () => number;
  /** One state after the other, in the order in which they were added. They move as the table grows. */
  readonly rows: () => Rows;
  /** The place of the state that is equal to this one, which is added if there is none; -1 if one dominates it. */
  readonly place: (from: Rows, state: number) => number;
}

/** The cost of a state that another one has been found to dominate. */
export const DOMINATED = Number.POSITIVE_INFINITY;

const FIRST_SIZE = 16;

/** Odd, and near 2^32 over the golden ratio, so that keys that are near each other go far apart. */
const MULTIPLIER = 0x9e3779b1;

/** An empty table. Comparing a state with another one of its key is a step. */
export function stateTable(space: StateSpace, countSteps: CountSteps): StateTable {
  const { width, key, small, budgets, cost: costColumn } = space;
  let size = 0;
  let rows = new Float64Array(FIRST_SIZE * width);
  /** Places plus one; 0 is free. */
  let slots = new Int32Array(2 * FIRST_SIZE);

  function hash(of: Rows, state: number): number {
    let mixed = 0;
    for (let index = 0; index < key.length; index++) {
      mixed = Math.imul(mixed ^ (of[state + (key[index] as number)] as number), MULTIPLIER);
      mixed ^= mixed >>> 15;
    }
    return mixed;
  }

  function isSame(columns: readonly number[], from: Rows, own: number, state: number): boolean {
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as number;
      if (from[own + column] !== rows[state + column]) return false;
    }
    return true;
  }

  /** Whether every completion of the first of two states with one key is better than the same one of the second. */
  function dominates(a: Rows, stateA: number, b: Rows, stateB: number): boolean {
    for (let index = 0; index < small.length; index++) {
      const column = small[index] as number;
      if ((a[stateA + column] as number) > (b[stateB + column] as number)) return false;
    }
    const difference = (a[stateA + costColumn] as number) - (b[stateB + costColumn] as number);
    return difference < 0 || (difference === 0 && compareBy(budgets, a, stateA, b, stateB) < 0);
  }

  function grow(): void {
    const larger = new Float64Array(2 * rows.length);
    larger.set(rows);
    rows = larger;
    slots = new Int32Array(2 * slots.length);
    for (let place = 0; place < size; place++) {
      let slot = hash(rows, place * width) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = place + 1;
    }
  }

  return {
    size: () => size,
    rows: () => rows,
    place(from, own) {
      let slot = hash(from, own) & (slots.length - 1);
      for (let taken = slots[slot] as number; taken !== 0; taken = slots[slot] as number) {
        const state = (taken - 1) * width;
        if (isSame(key, from, own, state) && rows[state + costColumn] !== DOMINATED) {
          if (isSame(small, from, own, state)) return taken - 1;
          countSteps(1);
          if (dominates(rows, state, from, own)) return -1;
          if (dominates(from, own, rows, state)) rows[state + costColumn] = DOMINATED;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      for (let column = 0; column < width; column++)
        rows[size * width + column] = from[own + column] as number;
      size += 1;
      slots[slot] = size;
      if (size * width === rows.length) grow();
      return size - 1;
    },
  };
}
