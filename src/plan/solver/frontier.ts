import type { CountSteps } from "./steps.js";

/** What some items can cost and weigh: the costs ascend, the weights descend. */
export interface Frontier {
  readonly costs: Float64Array;
  readonly weights: Float64Array;
}

/** The frontier of no items. */
export const origin: Frontier = {
  costs: /* @__PURE__ */ Float64Array.of(0),
  weights: /* @__PURE__ */ Float64Array.of(0),
};

/** A branch, and the frontier of the items behind it. */
export interface Source {
  readonly cost: number;
  readonly weight: number;
  readonly frontier: Frontier;
}

/** To read a pair takes about a quarter of the time of a step elsewhere. */
const PAIRS_IN_A_STEP = 4;

/**
 * One frontier of several, up to this cost and below this weight. What costs more than another and weighs no
 * less is left out.
 */
export type Merge = (
  sources: readonly Source[],
  weightLimit: number,
  costCutoff: number,
  countSteps: CountSteps,
) => Frontier;

/** Merges frontiers one after the other, in one place, out of which each is copied when it is complete. */
export function merger(): Merge {
  let costs = new Float64Array(0);
  let weights = new Float64Array(0);
  return (sources, weightLimit, costCutoff, countSteps) => {
    const size = sources.reduce((all, { frontier }) => all + frontier.costs.length, 0);
    countSteps(Math.ceil(size / PAIRS_IN_A_STEP));
    if (costs.length < size) [costs, weights] = [new Float64Array(2 * size), new Float64Array(2 * size)];
    const heads = sources.map(headOf);
    let length = 0;
    let lightest = weightLimit;
    for (;;) {
      let next: Head | undefined;
      for (let index = 0; index < heads.length; index++) {
        const head = heads[index] as Head;
        // What weighs no less than a cheaper pair is passed over.
        while (head.weight >= lightest) advance(head);
        if (!next || head.cost < next.cost || (head.cost === next.cost && head.weight < next.weight))
          next = head;
      }
      if (!next || next.cost > costCutoff || next.cost === Number.POSITIVE_INFINITY)
        return { costs: costs.slice(0, length), weights: weights.slice(0, length) };
      costs[length] = next.cost;
      weights[length] = next.weight;
      lightest = next.weight;
      length++;
    }
  };
}

/** The first pair of a source that is not yet merged. */
interface Head {
  readonly source: Source;
  place: number;
  cost: number;
  weight: number;
}

function headOf(source: Source): Head {
  const head = { source, place: -1, cost: 0, weight: 0 };
  advance(head);
  return head;
}

/** Behind the last pair there is one that costs more than any other, and weighs less. */
function advance(head: Head): void {
  const { cost, weight, frontier } = head.source;
  head.place++;
  const isLeft = head.place < frontier.costs.length;
  head.cost = isLeft ? cost + (frontier.costs[head.place] as number) : Number.POSITIVE_INFINITY;
  head.weight = isLeft ? weight + (frontier.weights[head.place] as number) : Number.NEGATIVE_INFINITY;
}

/** The least cost of a frontier that weighs no more than this; infinite if all weigh more. */
export function firstWithin({ costs, weights }: Frontier, most: number): number {
  let low = 0;
  let high = weights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] as number) <= most) high = middle;
    else low = middle + 1;
  }
  return costs[low] ?? Number.POSITIVE_INFINITY;
}
