/** How a fact about the learner becomes a digit: 0 while it is not known, then one for each kind of answer. */
import type { Fact } from "../contract/tariff.js";
import type { FactCriteria } from "../engine/criteria.js";
import type { Dependence } from "../engine/dependence.js";
import { stretches } from "../price/cuts.js";
import { isOptionsFact } from "../shape/facts.js";
import { bits, caseOf, decimal, sum } from "./text.js";

export interface FactLayout {
  readonly name: string;
  /** Its columns are named by this. */
  readonly column: string;
  readonly options: readonly string[] | undefined;
  readonly number: FactCriteria["number"];
  /** Whether it can change an outcome. */
  readonly matters: boolean;
  /** One answer for each digit from 1 up. */
  readonly answers: readonly unknown[];
  /** The digit of a column's value. */
  readonly digit: (column: string) => string;
}

export function layFact(
  criteria: FactCriteria,
  fact: Fact,
  place: number,
  dependence: Dependence,
): FactLayout {
  const { name, number } = criteria;
  const options = isOptionsFact(fact) ? Object.keys(fact.options) : undefined;
  const matters = (criteria.bit & dependence.facts) !== 0;
  const known = { name, column: `f${place + 1}`, options, number, matters };
  if (!matters) return { ...known, answers: [], digit: () => "0" };
  if (options) return { ...known, ...classesOf(criteria, options, dependence) };
  if (number) return { ...known, ...stretchesOf(criteria, number, dependence) };
  return {
    ...known,
    answers: [true, false],
    digit: (column) =>
      caseOf(
        [
          [`${column} = 1`, "1"],
          [`${column} = 0`, "2"],
        ],
        "0",
      ),
  };
}

/** Options that no criterion tells apart are one; a learner may have any of them together. */
function classesOf({ maskOf }: FactCriteria, options: readonly string[], { criteria }: Dependence) {
  const classes = new Map<number, number[]>();
  for (const [place, option] of options.entries()) {
    const mask = maskOf([option]) & criteria;
    if (mask !== 0) classes.set(mask, [...(classes.get(mask) ?? []), place]);
  }
  const groups = [...classes.values()];
  const answers = Array.from({ length: 2 ** groups.length }, (_, set) =>
    groups.flatMap(([first = 0], place) => (set & (1 << place) ? [options[first]] : [])),
  );
  const digit = (column: string) =>
    caseOf(
      [[`${column} IS NULL`, "0"]],
      sum([
        "1",
        ...groups.map((places, place) =>
          caseOf([[`(${column} & ${bits(places)}) <> 0`, String(2 ** place)]], "0"),
        ),
      ]),
    );
  return { answers, digit };
}

/** Numbers between two cuts are one. */
function stretchesOf(
  { criteria: all }: FactCriteria,
  number: NonNullable<FactCriteria["number"]>,
  { criteria, cuts }: Dependence,
) {
  const named = all.flatMap((one) => (one.bit & criteria ? one.cuts : []));
  const firsts = stretches([...named, ...cuts(number).at], number).map(([first]) => first);
  const digit = (column: string) =>
    caseOf(
      [
        [`${column} IS NULL`, "0"],
        ...firsts
          .map((first, place) => [`${column} >= ${decimal(first)}`, String(place + 1)] as const)
          .slice(1)
          .reverse(),
      ],
      "1",
    );
  return { answers: firsts, digit };
}
