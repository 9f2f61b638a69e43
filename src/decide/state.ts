import { at, type Limit, type Problem, tightLimits } from "./knapsack.js";
import type { Step } from "./relaxation.js";

/** A choice of some items: all that the future can depend on, and what it has cost. */
export interface State {
  readonly cost: number;
  /** The traits of the schemes used. */
  readonly traits: number;
  /** What is used of each limit. */
  readonly usage: readonly number[];
  /** The same, as the relaxation counts it. */
  readonly worth: number;
  readonly layer: number;
  /** The schemes chosen, as digits in the order of the request: of two choices the smaller comes first. */
  readonly choice: bigint;
  /** The options, as bits, of all choices that end in this state and cost the same. */
  readonly options: bigint;
}

/** A step, with what it adds to the choice and to the options. */
export interface Mark {
  readonly choice: bigint;
  readonly option: bigint;
}

/** Nothing chosen yet. */
export const start = ({ limits }: Problem): State => ({
  cost: 0,
  traits: 0,
  usage: limits.map(() => 0),
  worth: 0,
  layer: 0,
  choice: 0n,
  options: 0n,
});

/** Whether the limits leave room for one more step. */
export function hasRoom({ limits }: Problem, { usage }: State, { uses }: Step): boolean {
  for (let limit = 0; limit < limits.length; limit++)
    if (at(usage, limit) + at(uses, limit) > (limits[limit] as Limit).most) return false;
  return true;
}

/** The state after one more step; without a mark the choice is not kept. */
export const after = ({ join }: Problem, state: State, step: Step, mark?: Mark): State => ({
  cost: state.cost + step.cost,
  traits: join(state.traits, step.trait),
  usage: state.usage.map((used, limit) => used + at(step.uses, limit)),
  worth: state.worth + step.worth,
  layer: state.layer + step.layer,
  choice: mark ? state.choice + mark.choice : state.choice,
  options: mark ? state.options | mark.option : state.options,
});

/** A name for a state among those of the same items: its traits, and what is used of the tight limits and of the caps, on which conditions hang. */
export function stateKey(problem: Problem): (state: State) => number | string {
  const tight = tightLimits(problem);
  const telling = [...problem.limits.keys()].filter(
    (limit) => problem.limits[limit]?.kind === "cap" || tight.includes(limit),
  );
  const radices = telling.map((limit) => (problem.limits[limit] as Limit).most + 1);
  const traits = problem.items.flat().reduce((all, { trait }) => all | trait, 0);
  const states = radices.reduce((product, radix) => product * radix, traits + 1);
  if (states > Number.MAX_SAFE_INTEGER)
    return ({ traits, usage }) => `${traits} ${telling.map((limit) => at(usage, limit)).join()}`;
  return ({ traits, usage }) => {
    let key = traits;
    for (let index = 0; index < telling.length; index++)
      key = key * at(radices, index) + at(usage, at(telling, index));
    return key;
  };
}

/** The better of two choices in the same state: cheaper, or sparing the budgets, or of earlier schemes. */
export function better({ limits }: Problem, a: State, b: State): State {
  const best = (a.cost - b.cost || compareBudgets(limits, a, b) || compareChoices(a, b)) <= 0 ? a : b;
  return a.cost === b.cost ? { ...best, options: a.options | b.options } : best;
}

/** The same between complete choices, which may end in different states. */
export const compareComplete = ({ limits, fee, conditions }: Problem, a: State, b: State): number =>
  a.cost + fee(a.traits) - (b.cost + fee(b.traits)) ||
  conditions(a.traits, a.usage) - conditions(b.traits, b.usage) ||
  compareBudgets(limits, a, b) ||
  compareChoices(a, b);

const compareChoices = (a: State, b: State) => (a.choice < b.choice ? -1 : 1);

/** Which spares the first budget that they use differently. */
function compareBudgets(limits: readonly Limit[], a: State, b: State): number {
  for (let limit = 0; limit < limits.length; limit++) {
    const difference = at(a.usage, limit) - at(b.usage, limit);
    if (difference !== 0 && limits[limit]?.kind === "budget") return difference;
  }
  return 0;
}
