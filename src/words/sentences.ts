import type { Obstacle } from "../contract/plan.js";

/** Every sentence that is not a tariff's own, in one language. Arguments are ready to be read. */
export interface Sentences {
  // Titles
  readonly estimate: string;
  readonly comparison: string;
  readonly cheapestPlan: string;
  readonly edition: (id: string) => string;
  readonly datesUnknown: string;
  readonly validity: (from: string | undefined, until: string | undefined) => string;

  // Headlines
  readonly priced: (due: string) => string;
  readonly ineligible: (lines: readonly string[]) => string;
  readonly unpriceable: (lines: readonly string[]) => string;
  readonly range: (least: string, most: string) => string;
  readonly noRange: string;
  readonly noPrice: string;

  // Lines
  readonly paidByFunder: (item: string, scheme: string, amount: string) => string;
  readonly paidInPart: (item: string, scheme: string, amount: string) => string;
  readonly paidByLearner: (item: string, amount: string) => string;
  readonly linePart: (item: string, part: string, amount: string) => string;
  readonly payerShare: (item: string, payer: string, amount: string) => string;
  readonly price: string;
  readonly dependsOn: (item: string, facts: readonly string[]) => string;
  readonly refused: (item: string, scheme: string, why: string) => string;

  // Why not: every reason and every obstacle of the core
  readonly why: {
    readonly [Code in Obstacle["code"]]: ObstacleSentence<Extract<Obstacle, { code: Code }>>;
  };

  // The annual fee
  readonly feeDue: (label: string, amount: string) => string;
  readonly feeNone: (label: string) => string;
  readonly feeOpen: (label: string) => string;
  readonly feeWaived: (label: string, lines: readonly string[]) => string;
  readonly feeAlreadyPaid: (label: string) => string;

  // Totals
  readonly learnerPays: (amount: string) => string;
  readonly funderPays: (scheme: string, amount: string) => string;
  readonly funderShareUnpublished: (scheme: string) => string;
  readonly including: (label: string) => string;

  // Readings and what to do next
  readonly otherwise: (amounts: readonly string[]) => string;
  readonly instead: (item: string, schemes: readonly string[]) => string;
  readonly nothingInstead: (item: string) => string;
  readonly ask: (question: string, options: readonly string[]) => string;
  readonly severalOrNone: string;
  readonly fromTo: (least: string, most: string) => string;
  readonly onLine: (line: string, text: string) => string;

  // Comparisons
  readonly least: (schemes: readonly string[], amount: string) => string;
  readonly leastDepends: string;
  readonly noneFits: string;
  readonly saving: (amount: string, scheme: string) => string;
  readonly wouldCost: (scheme: string, amount: string) => string;
  readonly wouldCostTheSame: (scheme: string, amount: string) => string;
  readonly budget: (scheme: string, limits: readonly string[]) => string;
  readonly hours: (count: number) => string;
  readonly units: (count: number) => string;
  readonly wouldDepend: (scheme: string, facts: readonly string[]) => string;
  readonly notWeighed: (scheme: string) => string;

  // Headings
  readonly answers: string;
  readonly question: string;
  readonly answer: string;
  readonly line: string;
  readonly item: string;
  readonly scheme: string;
  readonly learner: string;
  readonly funder: string;
  readonly amount: string;
  readonly lines: string;
  readonly totals: string;
  readonly conditions: string;
  readonly readings: string;
  readonly information: string;
  readonly next: string;
  readonly result: string;
  readonly details: string;
  readonly total: string;
  readonly others: string;
  readonly noScheme: string;
  readonly budgets: string;
  readonly notPublished: string;
  readonly notEligible: string;
  readonly notFunded: string;
  readonly notKnownYet: string;
  /** Of what is asked beside the questions to a learner. */
  readonly notGiven: string;
  readonly none: string;
  readonly noneOfThese: string;
  readonly yes: string;
  readonly no: string;
}

/** What an obstacle is told with, as the tariff has it. */
interface ObstacleWords {
  readonly amount: (cents: number) => string;
  readonly measure: (name: string) => string;
  /** What the page calls its columns. */
  readonly column: string;
  /** What the cap counts, by quoted headings of the page; none where it has none for that. */
  readonly counted: readonly string[];
  /** The page's own word for a refusal, quoted; absent if it has none. */
  readonly refused?: string | undefined;
}

/** Why not, of one kind of obstacle. */
export type ObstacleSentence<O extends Obstacle> = (obstacle: O, words: ObstacleWords) => string;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (texts: readonly string[], and: string): string =>
  texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${and} ${texts.at(-1)}`;

/** Whole numbers in ascending order, three or more in a row as a range: `1`, `3 to 6`. */
export function inRanges(numbers: readonly string[], to: string): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) === Number(number) - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]} ${to} ${run.at(-1)}`]));
}
