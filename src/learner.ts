/**
 * What is known of a learner, and which learners a profile fits.
 *
 * A fact that is absent is not known yet. Nothing here guesses: where a fact is
 * missing, every answer that could still be given is looked at.
 */
import type { Text } from "./text.js";

/**
 * Several of these options may hold at once, or none: `[]`.
 *
 * @example
 * Object.keys(cnamNouvelleAquitaine.facts.situations.options).length; // => 6
 */
export interface OptionsFact {
  readonly kind: "options";
  readonly label: Text;
  /** The options by id. */
  readonly options: Readonly<Record<string, Text>>;
}

/**
 * Holds or does not.
 *
 * @example
 * import { type YesNoFact } from "cnam-pricing";
 *
 * const fact: YesNoFact = { kind: "yes-no", label: { fr: "Vous êtes boursier·ère", en: "You have a grant" } };
 * fact.kind; // => "yes-no"
 */
export interface YesNoFact {
  readonly kind: "yes-no";
  readonly label: Text;
}

/**
 * A number within these bounds: an age, an income.
 *
 * @example
 * import { type NumberFact } from "cnam-pricing";
 *
 * const age: NumberFact = { kind: "number", label: { fr: "Votre âge", en: "Your age" }, min: 0, max: 120 };
 * age.max; // => 120
 */
export interface NumberFact {
  readonly kind: "number";
  readonly label: Text;
  readonly min: number;
  readonly max: number;
}

/**
 * What can be asked of a learner: a choice of options, yes or no, or a number.
 *
 * @example
 * import { cnamNouvelleAquitaine, type Fact } from "cnam-pricing";
 *
 * const fact: Fact = cnamNouvelleAquitaine.facts.ag2rMember;
 * fact.kind; // => "yes-no"
 */
export type Fact = OptionsFact | YesNoFact | NumberFact;

/**
 * The facts that a tariff asks of a learner, in the order in which to ask them.
 *
 * @example
 * Object.keys(cnamNouvelleAquitaine.facts); // => ["situations", "ag2rMember"]
 */
export type Facts = Readonly<Record<string, Fact>>;

/**
 * The numbers from `from` on, and below `below`.
 *
 * @example
 * import { type Range } from "cnam-pricing";
 *
 * const minors: Range = { below: 18 };
 * minors.from; // => undefined
 */
export interface Range {
  readonly from?: number;
  readonly below?: number;
}

type OptionOf<F extends OptionsFact> = Extract<keyof F["options"], string>;

/** What a learner says of a fact. */
type AnswerTo<F extends Fact> = F extends OptionsFact
  ? readonly OptionOf<F>[]
  : F extends NumberFact
    ? number
    : boolean;

/**
 * The learner's answers. An absent fact is not known yet; `[]` means none of the options.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type Learner, quote } from "cnam-pricing";
 *
 * const learner: Learner<CnamNouvelleAquitaine["facts"]> = { situations: ["employee", "job-seeker"] };
 * quote({ learner, lines: [{ item: "ue-3-ects", scheme: "pole-emploi" }] }).status; // => "priced"
 */
export type Learner<F extends Facts = Facts> = {
  readonly [Name in keyof F]?: AnswerTo<F[Name]> | undefined;
};

/** What a profile asks of a fact. */
type WishFor<F extends Fact> = F extends OptionsFact
  ? readonly OptionOf<F>[]
  : F extends NumberFact
    ? Range
    : boolean;

/**
 * A group of learners, fact by fact. Every fact named must hold; of a list of
 * options, one is enough; a number has to lie in the range. `{}` is everyone.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type Profile } from "cnam-pricing";
 *
 * const ag2r: Profile<CnamNouvelleAquitaine["facts"]> = { situations: ["job-seeker"], ag2rMember: true };
 * Object.keys(ag2r); // => ["situations", "ag2rMember"]
 */
export type Profile<F extends Facts = Facts> = {
  readonly [Name in keyof F]?: WishFor<F[Name]> | undefined;
};

/** Whether a learner, known in every fact that the profile names, belongs to it. */
export function fits(learner: Learner, profile: Profile): boolean {
  for (const fact in profile) {
    if (!holds(learner[fact], profile[fact])) return false;
  }
  return true;
}

function holds(given: Learner[string], wish: Profile[string]): boolean {
  if (typeof wish !== "object") return given === wish;
  if (isList(wish)) return haveOneInCommon(given as readonly string[], wish);
  const { from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = wish;
  return (given as number) >= from && (given as number) < below;
}

function haveOneInCommon(some: readonly string[], others: readonly string[]): boolean {
  for (const one of some) if (others.includes(one)) return true;
  return false;
}

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);

/** Whether nothing is left to ask. */
export function isKnown(facts: Facts, learner: Learner): boolean {
  for (const fact in facts) if (learner[fact] === undefined) return false;
  return true;
}

/**
 * Every learner that the known facts leave open, as far as these profiles can
 * tell learners apart: one learner if they ask for nothing that is missing.
 */
export function possibleLearners(
  facts: Facts,
  learner: Learner,
  profiles: readonly Profile[],
): readonly [Learner, ...Learner[]] {
  if (isKnown(facts, learner)) return [learner];
  const missing = new Set<string>();
  for (const profile of profiles) {
    for (const fact in profile) if (learner[fact] === undefined) missing.add(fact);
  }
  let learners = [learner];
  for (const name of missing) {
    const wishes = profiles.map((profile) => profile[name]).filter((wish) => wish !== undefined);
    const answers = possibleAnswers(facts[name] as Fact, wishes);
    learners = learners.flatMap((one) => answers.map((answer) => ({ ...one, [name]: answer })));
  }
  // Every question has an answer, so there is at least the learner given.
  return learners as [Learner, ...Learner[]];
}

/** One answer of each kind that these wishes can tell apart. */
function possibleAnswers(fact: Fact, wishes: readonly unknown[]): readonly AnswerTo<Fact>[] {
  if (fact.kind === "yes-no") return [true, false];
  if (fact.kind === "number") return boundsIn(fact, wishes as readonly Range[]);
  let sets: readonly string[][] = [[]];
  for (const option of kindsOf(wishes as readonly (readonly string[])[]))
    sets = [...sets, ...sets.map((set) => [...set, option])];
  return sets;
}

/** The least number, and each at which something begins or ends. */
function boundsIn({ min, max }: NumberFact, ranges: readonly Range[]): number[] {
  const bounds = ranges.flatMap(({ from = min, below = min }) => [from, below]);
  return [...new Set([min, ...bounds])].filter((bound) => bound >= min && bound <= max);
}

/** One option of each kind: those that the same wishes name are told apart by none of them. */
function kindsOf(lists: readonly (readonly string[])[]): string[] {
  const named = lists
    .flat()
    .map((option) => [lists.map((list) => list.includes(option)).join(), option] as const);
  return [...new Map(named).values()];
}

/** How many learners these profiles can tell apart, if nothing is known of them. */
export function kindsOfLearners(facts: Facts, profiles: readonly Profile[]): number {
  return Object.entries(facts).reduce((product, [name, fact]) => {
    const wishes = profiles.map((profile) => profile[name]).filter((wish) => wish !== undefined);
    if (wishes.length === 0) return product;
    if (fact.kind === "options")
      return product * 2 ** kindsOf(wishes as readonly (readonly string[])[]).length;
    return product * possibleAnswers(fact, wishes).length;
  }, 1);
}

/** The missing facts whose answer changes what `outcome` says of a learner, in the order in which to ask them. */
export function factsThatMatter(
  facts: Facts,
  known: Learner,
  learners: readonly [Learner, ...Learner[]],
  outcome: (learner: Learner) => unknown,
): string[] {
  const [one] = learners;
  if (learners.length < 2) return [];
  return Object.keys(facts).filter(
    (fact) =>
      known[fact] === undefined &&
      learners.some((other) => outcome(other) !== outcome({ ...other, [fact]: one[fact] })),
  );
}
