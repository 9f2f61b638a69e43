import { placeIndex } from "./place-index.js";
import { compareBy, type Rows, type StateSpace } from "./state.js";

/** States by what the rest depends on. One that is found to be dominated stays, marked. */
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

/** A state is compared with so many states of its key, the latest first: a dominated state that is missed only costs time. */
const MAX_COMPARED = 16;

const NONE = -1;

export function stateTable(space: StateSpace): StateTable {
  const { width, key, compared, budgets, cost: costColumn } = space;
  let size = 0;
  let rows = new Float64Array(FIRST_SIZE * width);
  const equals = placeIndex(width, [...key, ...compared], FIRST_SIZE);
  /** The latest state of each key. */
  const latest = placeIndex(width, key, FIRST_SIZE);
  /** By place, the state of the same key before it. */
  let before = new Int32Array(FIRST_SIZE);

  const isDominated = (place: number) => rows[place * width + costColumn] === DOMINATED;

  /** Whether every completion of the first of two states with one key is better than the same one of the second. */
  function dominates(a: Rows, stateA: number, b: Rows, stateB: number): boolean {
    for (let index = 0; index < compared.length; index++) {
      const column = compared[index] as number;
      if ((a[stateA + column] as number) > (b[stateB + column] as number)) return false;
    }
    const difference = (a[stateA + costColumn] as number) - (b[stateB + costColumn] as number);
    return difference < 0 || (difference === 0 && compareBy(budgets, a, stateA, b, stateB) < 0);
  }

  /** Whether a state of the same key, from this one back, dominates. Those that it dominates are marked and left out. */
  function givesWay(from: Rows, state: number, last: number): boolean {
    let after = NONE;
    let place = last;
    for (let left = MAX_COMPARED; place !== NONE && left > 0; left--) {
      if (dominates(rows, place * width, from, state)) return true;
      const earlier = before[place] as number;
      if (!isDominated(place) && dominates(from, state, rows, place * width))
        rows[place * width + costColumn] = DOMINATED;
      if (isDominated(place) && after !== NONE) before[after] = earlier;
      else after = place;
      place = earlier;
    }
    return false;
  }

  function grow(): void {
    const larger = new Float64Array(2 * rows.length);
    larger.set(rows);
    rows = larger;
    const more = new Int32Array(2 * before.length);
    more.set(before);
    before = more;
    equals.rebuild(rows, size, (place) => !isDominated(place));
    if (compared.length > 0) latest.rebuild(rows, size, () => true);
  }

  return {
    size: () => size,
    rows: () => rows,
    place(from, state) {
      const slot = equals.slotOf(rows, from, state);
      const equal = equals.at(slot);
      if (equal !== NONE && !isDominated(equal)) return equal;
      if (compared.length > 0) {
        const slotOfKey = latest.slotOf(rows, from, state);
        const last = latest.at(slotOfKey);
        if (givesWay(from, state, last)) return NONE;
        before[size] = last;
        latest.put(slotOfKey, size);
      }
      for (let column = 0; column < width; column++)
        rows[size * width + column] = from[state + column] as number;
      equals.put(slot, size);
      size += 1;
      if (size * width === rows.length) grow();
      return size - 1;
    },
  };
}
