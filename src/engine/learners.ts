import type { LearnerKind } from "../price/amount.js";
import { stretches } from "../price/cuts.js";
import type { Criteria, FactCriteria } from "./criteria.js";
import type { Dependence } from "./dependence.js";
import type { ReadLearner } from "./request.js";

/** Every kind of learner that the known facts leave open: one, if nothing that matters is missing. */
export interface Learners {
  readonly kinds: readonly [LearnerKind, ...LearnerKind[]];
  /** The missing facts that may matter, in the tariff's order. */
  readonly open: readonly OpenFact[];
}

/** The kinds of learner are counted with one digit a fact: its answers, and how far apart they are. */
interface OpenFact {
  readonly name: string;
  readonly answers: number;
  readonly stride: number;
}

/** The kinds of learner that an outcome with this dependence can tell apart. */
export function possibleLearners(criteria: Criteria, learner: ReadLearner, dependence: Dependence): Learners {
  const open: OpenFact[] = [];
  let kinds: [LearnerKind, ...LearnerKind[]] = [learner.known];
  for (const fact of criteria.facts) {
    if ((fact.bit & dependence.facts & learner.open) === 0) continue;
    const answers = answersTo(fact, dependence);
    if (answers.length > 1) open.push({ name: fact.name, answers: answers.length, stride: kinds.length });
    kinds = answers.flatMap((answer) => kinds.map((kind) => withAnswer(kind, answer))) as typeof kinds;
  }
  return { kinds, open };
}

const withAnswer = ({ mask, numbers }: LearnerKind, answer: LearnerKind): LearnerKind => ({
  mask: mask | answer.mask,
  numbers: answer.numbers === NONE ? numbers : { ...numbers, ...answer.numbers },
});

const NONE: LearnerKind["numbers"] = {};

/** One answer of each kind. */
function answersTo(fact: FactCriteria, { criteria, cuts }: Dependence): readonly LearnerKind[] {
  const { number, kinds } = fact;
  if (!number) {
    const masks = new Set<number>();
    for (const mask of kinds) masks.add(mask & criteria);
    return Array.from(masks, (mask) => ({ mask, numbers: NONE }));
  }
  const named = fact.criteria.flatMap((criterion) => (criterion.bit & criteria ? criterion.cuts : []));
  const { at, isRated } = cuts(number);
  const numbers = stretches([...named, ...at], number).flatMap(([first, last]) =>
    isRated && first !== last ? [first, last] : [first],
  );
  return numbers.map((one) => ({ mask: fact.maskOf(one), numbers: { [fact.name]: one } }));
}

/** The open facts that change an outcome when they alone change: `isSame` compares that of two kinds of learner. */
export function factsThatMatter(
  { kinds, open }: Learners,
  isSame: (one: number, other: number) => boolean,
): string[] {
  const missing: string[] = [];
  for (const { name, answers, stride } of open) {
    for (let index = 0; index < kinds.length; index++) {
      const digit = Math.floor(index / stride) % answers;
      if (digit === 0 || isSame(index, index - digit * stride)) continue;
      missing.push(name);
      break;
    }
  }
  return missing;
}
