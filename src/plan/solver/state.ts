import { at, type Candidate, type Limit, type Problem, tightLimits } from "./knapsack.js";
import type { Branch } from "./relaxation.js";

/** A choice of some items: all that the future can depend on, and what it has cost. */
export interface State {
  readonly cost: number;
  readonly feeClass: number;
  readonly conditions: number;
  /** What is used of each limit. */
  readonly usage: readonly number[];
  /** The same, as the relaxation counts it. */
  readonly surrogateWeight: number;
  readonly exactUsage: number;
  /** The schemes chosen, as digits in the order of the request: of two choices the smaller comes first. */
  readonly choice: bigint;
  /** The candidates, as bits, of all choices that end in this state and cost the same. */
  readonly candidates: bigint;
}

/** What a branch adds to the choice and to the candidates. */
export interface Trace {
  readonly choice: bigint;
  readonly candidate: bigint;
}

/** Nothing chosen yet. */
export const start = ({ limits }: Problem): State => ({
  cost: 0,
  feeClass: 0,
  conditions: 0,
  usage: limits.map(() => 0),
  surrogateWeight: 0,
  exactUsage: 0,
  choice: 0n,
  candidates: 0n,
});

/** Whether the limits leave room for one more candidate. */
export function hasRoom({ limits }: Problem, { usage }: State, { uses }: Candidate): boolean {
  for (let limit = 0; limit < usage.length; limit++)
    if ((usage[limit] as number) + (uses[limit] as number) > (limits[limit] as Limit).most) return false;
  return true;
}

/** The state after one more branch; without a trace the choice is not recorded. */
export function after({ joinFees }: Problem, state: State, branch: Branch, trace?: Trace): State {
  const usage: number[] = [];
  for (let limit = 0; limit < state.usage.length; limit++)
    usage.push((state.usage[limit] as number) + (branch.uses[limit] as number));
  return {
    cost: state.cost + branch.cost,
    feeClass: joinFees(state.feeClass, branch.feeClass),
    conditions: state.conditions | branch.conditions,
    usage,
    surrogateWeight: state.surrogateWeight + branch.surrogateWeight,
    exactUsage: state.exactUsage + branch.exactUsage,
    choice: trace ? state.choice + trace.choice : state.choice,
    candidates: trace ? state.candidates | trace.candidate : state.candidates,
  };
}

/**
 * A name for a state among those of the same items: its fee class, its conditions, and what is used of the
 * tight limits and of the caps, on which more conditions depend.
 */
export function stateKey(problem: Problem): (state: State) => number | string {
  const tight = tightLimits(problem);
  const relevant = [...problem.limits.keys()].filter(
    (limit) => problem.limits[limit]?.kind === "cap" || tight.includes(limit),
  );
  const radices = relevant.map((limit) => (problem.limits[limit] as Limit).most + 1);
  const classes = problem.fees.length;
  const conditions = problem.items.flat().reduce((all, candidate) => all | candidate.conditions, 0);
  const states = radices.reduce((product, radix) => product * radix, classes * (conditions + 1));
  if (states > Number.MAX_SAFE_INTEGER)
    return ({ feeClass, conditions, usage }) =>
      `${feeClass} ${conditions} ${relevant.map((limit) => at(usage, limit)).join()}`;
  return ({ feeClass, conditions, usage }) => {
    let key = conditions * classes + feeClass;
    for (let index = 0; index < relevant.length; index++)
      key = key * (radices[index] as number) + (usage[relevant[index] as number] as number);
    return key;
  };
}

/** The better of two choices in the same state: cheaper, or of less use to the budgets, or of earlier schemes. */
export function better({ limits }: Problem, a: State, b: State): State {
  const best = (a.cost - b.cost || compareBudgets(limits, a, b) || compareChoices(a, b)) <= 0 ? a : b;
  if (a.cost !== b.cost || a.candidates === b.candidates) return best;
  return { ...best, candidates: a.candidates | b.candidates };
}

/** The same between complete choices, which may end in different states. */
export const compareComplete = ({ limits, fees }: Problem, a: State, b: State): number =>
  a.cost + at(fees, a.feeClass) - (b.cost + at(fees, b.feeClass)) ||
  countConditions(limits, a) - countConditions(limits, b) ||
  compareBudgets(limits, a, b) ||
  compareChoices(a, b);

const compareChoices = (a: State, b: State) => (a.choice < b.choice ? -1 : 1);

/** Which uses less of the first budget that they use differently. */
function compareBudgets(limits: readonly Limit[], a: State, b: State): number {
  for (let limit = 0; limit < limits.length; limit++) {
    const difference = at(a.usage, limit) - at(b.usage, limit);
    if (difference !== 0 && limits[limit]?.kind === "budget") return difference;
  }
  return 0;
}

/** How many conditions a choice carries: those of its candidates, and those of what it uses. */
export function countConditions(limits: readonly Limit[], { conditions, usage }: State): number {
  let all = conditions;
  for (const [limit, { condition }] of limits.entries())
    if (condition && at(usage, limit) > condition.above) all |= condition.bit;
  return countBits(all);
}

export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left > 0; left &= left - 1) count++;
  return count;
}
