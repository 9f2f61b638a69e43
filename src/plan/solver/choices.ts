import type { Problem } from "./knapsack.js";
import type { OrderedItem } from "./order.js";
import type { Trace } from "./state.js";

/** How choices are recorded: as one number each, so that the earlier of two is the smaller. */
export interface ChoiceRecord {
  /** By item and branch, in the order of the search. */
  readonly traces: readonly (readonly Trace[])[];
  /** The scheme of each item, in the order of the request. */
  readonly schemesIn: (choice: bigint) => readonly number[];
  /** A candidate as a bit. Equal items have equal bits. */
  readonly bitOf: (place: number, scheme: number) => bigint;
}

export function recordChoices(problem: Problem, items: readonly OrderedItem[]): ChoiceRecord {
  const radix = 1 + Math.max(...problem.items.flat().map(({ scheme }) => scheme));
  const placeValue = (place: number) => BigInt(radix) ** BigInt(items.length - 1 - place);
  const names = [...new Set(items.map(({ name }) => name))];
  const groups = new Map(items.map(({ place, name }) => [place, names.indexOf(name)]));
  const bitOf = (place: number, scheme: number) =>
    1n << BigInt((groups.get(place) as number) * radix + scheme);
  return {
    traces: items.map(({ branches, place }) =>
      branches.map(({ scheme }) => ({
        choice: BigInt(scheme) * placeValue(place),
        candidate: bitOf(place, scheme),
      })),
    ),
    schemesIn: (choice) => items.map((_, place) => Number((choice / placeValue(place)) % BigInt(radix))),
    bitOf,
  };
}
