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
    const places = new Int32Array(sources.length);
    let length = 0;
    let lightest = weightLimit;
    for (;;) {
      let cost = Number.POSITIVE_INFINITY;
      let weight = Number.POSITIVE_INFINITY;
      for (let index = 0; index < sources.length; index++) {
        const source = sources[index] as Source;
        const behind = source.frontier;
        const end = behind.weights.length;
        let place = places[index] as number;
        // What weighs no less than a cheaper pair is passed over.
        while (place < end && source.weight + (behind.weights[place] as number) >= lightest) place++;
        places[index] = place;
        if (place === end) continue;
        const next = source.cost + (behind.costs[place] as number);
        if (next > cost || next > costCutoff) continue;
        const nextWeight = source.weight + (behind.weights[place] as number);
        if (next < cost || nextWeight < weight) {
          cost = next;
          weight = nextWeight;
        }
      }
      if (cost === Number.POSITIVE_INFINITY)
        return { costs: costs.slice(0, length), weights: weights.slice(0, length) };
      costs[length] = cost;
      weights[length] = weight;
      lightest = weight;
      length++;
    }
  };
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
