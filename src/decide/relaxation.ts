/**
 * What the items still to be decided cost at least.
 *
 * Small limits are kept exactly. All others are relaxed into a single one: each has a
 * price, and only the worth of all that is used together is limited, to the worth of
 * all that there is (a surrogate constraint). Every true completion is one of the
 * relaxed ones, so none costs less than the cheapest of these; and these are few
 * enough to be counted out in full, by dynamic programming from the last item to the
 * first. With one large limit at most, the relaxation is the problem itself.
 */
import { at, type Limit, type Option, type Problem, sum, tightLimits } from "./knapsack.js";
import { limitPrices } from "./prices.js";

/** Small limits are kept exactly up to this many combinations of what is left of them. */
const MOST_LAYERS = 27;

/** An option as a step of the search. */
export interface Step extends Option {
  /** What it takes of the relaxed limits, at their prices. */
  readonly worth: number;
  /** What it takes of the exact limits, as one number of mixed radix. */
  readonly layer: number;
}

/** The items still to be decided, first to last. */
export interface Rest {
  readonly steps: readonly Step[];
  /** The items behind the first; none if there is nothing left to decide. */
  readonly next: Rest | undefined;
  /** All traits that these items may still bring. */
  readonly traits: number;
  /** For each amount left of the exact limits: what the items cost, the least first, and are worth then. */
  readonly frontiers: readonly Frontier[];
}

/** Pairs of cost and worth: the costs ascend, the worths descend. */
interface Frontier {
  readonly costs: readonly number[];
  readonly worths: readonly number[];
}

export interface Relaxation {
  readonly stepsOf: (options: readonly Option[]) => readonly Step[];
  /** Nothing left to decide. */
  readonly nothing: Rest;
  /** These options, then the rest; what costs more than the horizon is left out. */
  readonly before: (steps: readonly Step[], rest: Rest, horizon: number) => Rest;
  /** What the rest costs at least, so much being used already. */
  readonly least: (rest: Rest, worth: number, layer: number) => number;
}

export function relax(problem: Problem): Relaxation {
  const { limits, spend } = problem;
  const tight = tightLimits(problem);
  const exact = smallest(limits, tight);
  const relaxed = tight.filter((limit) => !exact.includes(limit));
  // One limit alone needs no price to be compared with.
  const prices = relaxed.length > 1 ? limitPrices(problem, tight) : limits.map(() => 1);
  const worthOf = (amounts: readonly number[]) =>
    sum(relaxed.map((limit) => at(amounts, limit) * at(prices, limit)));
  // A hair more than there is, or the rounding of sums could lose a way that uses it all.
  const available = worthOf(limits.map(({ most }) => most)) * (1 + 1e-9);

  const radices = exact.map((limit) => (limits[limit] as Limit).most + 1);
  const places = radices.map((_, index) => radices.slice(0, index).reduce((size, radix) => size * radix, 1));
  const layers = radices.reduce((size, radix) => size * radix, 1);
  const layerOf = (amounts: readonly number[]) =>
    sum(exact.map((limit, index) => at(amounts, limit) * at(places, index)));
  /** Whether so much is left of every exact limit. */
  const holds = (layer: number, uses: readonly number[]) =>
    exact.every(
      (limit, index) => Math.floor(layer / at(places, index)) % at(radices, index) >= at(uses, limit),
    );

  return {
    stepsOf: (options) =>
      options.map((option) => ({ ...option, worth: worthOf(option.uses), layer: layerOf(option.uses) })),
    nothing: {
      steps: [],
      next: undefined,
      traits: 0,
      frontiers: Array.from({ length: layers }, () => ({
        costs: [0],
        worths: [0],
      })),
    },
    before(steps, next, horizon) {
      const useful = steps.filter((step) => !steps.some((other) => isBetter(other, step)));
      const frontiers = next.frontiers.map((_, layer) => {
        const sources = useful
          .filter(({ uses }) => holds(layer, uses))
          .map((step) => ({
            step,
            frontier: next.frontiers[layer - step.layer] as Frontier,
            place: -1,
            cost: 0,
            worth: 0,
          }));
        return merge(sources, available, horizon, spend);
      });
      return { steps, next, traits: steps.reduce((all, { trait }) => all | trait, next.traits), frontiers };
    },
    least(rest, worth, layer) {
      const { costs, worths } = rest.frontiers[layers - 1 - layer] as Frontier;
      return costs[firstWithin(worths, available - worth)] ?? Number.POSITIVE_INFINITY;
    },
  };
}

/** The smallest limits, as many as can be kept exactly. */
function smallest(limits: readonly Limit[], tight: readonly number[]): number[] {
  const most = (limit: number) => (limits[limit] as Limit).most;
  let layers = 1;
  return [...tight]
    .sort((a, b) => most(a) - most(b))
    .filter((limit) => {
      layers *= most(limit) + 1;
      return layers <= MOST_LAYERS;
    });
}

/** Whether nothing speaks for the second step: it costs no less and takes no less of anything. */
const isBetter = (a: Step, b: Step) =>
  a.layer === b.layer &&
  a.cost <= b.cost &&
  a.worth <= b.worth &&
  (a.cost < b.cost || a.worth < b.worth || a.scheme < b.scheme);

/** A frontier with one option before it, and the pair that it has been read to. */
interface Source {
  readonly step: Step;
  readonly frontier: Frontier;
  place: number;
  cost: number;
  worth: number;
}

/** One frontier of several: what costs more than another and is worth no less is left out, and what is worth too much. */
function merge(
  sources: readonly Source[],
  available: number,
  horizon: number,
  spend: Problem["spend"],
): Frontier {
  const costs: number[] = [];
  const worths: number[] = [];
  let lightest = available;
  for (const source of sources) advance(source);
  for (;;) {
    spend(1);
    let first: Source | undefined;
    for (const source of sources) if (!first || isBefore(source, first)) first = source;
    if (!first || first.cost > horizon || first.cost === Number.POSITIVE_INFINITY) break;
    if (first.worth < lightest || (costs.length === 0 && first.worth === lightest)) {
      lightest = first.worth;
      costs.push(first.cost);
      worths.push(first.worth);
    }
    advance(first);
  }
  return { costs, worths };
}

const isBefore = (a: Source, b: Source) => a.cost < b.cost || (a.cost === b.cost && a.worth < b.worth);

/** On to the next pair; beyond the last, the cost is infinite. */
function advance(source: Source): void {
  const { step, frontier } = source;
  const place = ++source.place;
  const isOver = place === frontier.costs.length;
  source.cost = isOver ? Number.POSITIVE_INFINITY : step.cost + (frontier.costs[place] as number);
  source.worth = isOver ? 0 : step.worth + (frontier.worths[place] as number);
}

/** The first place of a descending list whose amount is not more than this. */
function firstWithin(worths: readonly number[], most: number): number {
  let low = 0;
  let high = worths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((worths[middle] as number) <= most) high = middle;
    else low = middle + 1;
  }
  return low;
}
