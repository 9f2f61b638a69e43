import type { CountSteps } from "./steps.js";

/** What some items can cost and weigh: several frontiers, one after the other. Costs ascend, weights descend. */
export interface Frontiers {
  readonly costs: Float64Array;
  readonly weights: Float64Array;
  /** Where each begins; last, where all end. */
  readonly starts: Int32Array;
}

/** So many frontiers of no items. */
export const origins = (count: number): Frontiers => ({
  costs: new Float64Array(count),
  weights: new Float64Array(count),
  starts: Int32Array.from({ length: count + 1 }, (_, index) => index),
});

/** A branch, and which frontier of the items behind it goes with it. */
interface Source {
  readonly cost: number;
  readonly weight: number;
  readonly behind: number;
}

/**
 * For each list of sources one frontier, up to this cost and below this weight. What costs more than another and
 * weighs no less is left out.
 */
export type Merge = (
  behind: Frontiers,
  sources: readonly (readonly Source[])[],
  weightLimit: number,
  costCutoff: number,
  countSteps: CountSteps,
) => Frontiers;

/** Reading a pair takes about a quarter of the time of a step elsewhere. */
const PAIRS_IN_A_STEP = 4;

/** Merges frontiers in one place, out of which they are copied when they are complete. */
export function merger(): Merge {
  let costs = new Float64Array(64);
  let weights = new Float64Array(64);
  /** The first pair of each source that is not yet merged. */
  const heads: Head[] = [];

  return (behind, lists, weightLimit, costCutoff, countSteps) => {
    const starts = new Int32Array(lists.length + 1);
    let length = 0;
    for (const [list, sources] of lists.entries()) {
      let size = 0;
      for (const [index, source] of sources.entries()) {
        if (heads.length === index) heads.push({ source, place: 0, end: 0, cost: 0, weight: 0 });
        size += begin(heads[index] as Head, source, behind);
      }
      countSteps(Math.ceil(size / PAIRS_IN_A_STEP));
      if (length + size > costs.length) {
        costs = enlarged(costs, length + size);
        weights = enlarged(weights, length + size);
      }
      let lightest = weightLimit;
      for (;;) {
        let next: Head | undefined;
        for (let index = 0; index < sources.length; index++) {
          const head = heads[index] as Head;
          // What weighs no less than a cheaper pair is passed over.
          while (head.weight >= lightest) advance(head, behind);
          if (!next || head.cost < next.cost || (head.cost === next.cost && head.weight < next.weight))
            next = head;
        }
        if (!next || next.cost > costCutoff || next.cost === Number.POSITIVE_INFINITY) break;
        costs[length] = next.cost;
        weights[length] = next.weight;
        lightest = next.weight;
        length++;
      }
      starts[list + 1] = length;
    }
    return { costs: costs.slice(0, length), weights: weights.slice(0, length), starts };
  };
}

interface Head {
  source: Source;
  place: number;
  end: number;
  cost: number;
  weight: number;
}

/** Sets a head on the first pair of a source, and says how many there are. */
function begin(head: Head, source: Source, behind: Frontiers): number {
  const start = behind.starts[source.behind] as number;
  head.source = source;
  head.place = start - 1;
  head.end = behind.starts[source.behind + 1] as number;
  advance(head, behind);
  return head.end - start;
}

/** Behind the last pair there is one that costs more than any other, and weighs less. */
function advance(head: Head, { costs, weights }: Frontiers): void {
  head.place++;
  const isLeft = head.place < head.end;
  head.cost = isLeft ? head.source.cost + (costs[head.place] as number) : Number.POSITIVE_INFINITY;
  head.weight = isLeft ? head.source.weight + (weights[head.place] as number) : Number.NEGATIVE_INFINITY;
}

function enlarged(numbers: Float64Array<ArrayBuffer>, size: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * size);
  larger.set(numbers);
  return larger;
}

/** The least cost of a frontier that weighs no more than this; infinite if all weigh more. */
export function firstWithin({ costs, weights, starts }: Frontiers, frontier: number, most: number): number {
  const end = starts[frontier + 1] as number;
  let low = starts[frontier] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] as number) <= most) high = middle;
    else low = middle + 1;
  }
  return low < end ? (costs[low] as number) : Number.POSITIVE_INFINITY;
}
