/**
 * What is known of a learner, and which learners a profile fits.
 *
 * A fact that is absent is not known yet. Nothing here guesses: where a fact is
 * missing, every answer that could still be given is looked at.
 */

/** Several of these options may hold at once, or none: `[]`. */
export interface OptionsFact {
  readonly kind: "options";
  readonly options: readonly string[];
}

/** Holds or does not. */
export interface YesNoFact {
  readonly kind: "yes-no";
}

/** The facts that a tariff asks of a learner, in the order in which to ask them. */
export type Facts = Readonly<Record<string, OptionsFact | YesNoFact>>;

type AnswerTo<F> = F extends OptionsFact ? readonly F["options"][number][] : boolean;

/** The learner's answers. An absent fact is not known yet; `[]` means none of the options. */
export type Learner<F extends Facts = Facts> = {
  readonly [Name in keyof F]?: AnswerTo<F[Name]> | undefined;
};

/**
 * A group of learners, fact by fact. Every fact named must hold; of a list of
 * options, one is enough. `{}` is everyone.
 */
export type Profile<F extends Facts = Facts> = {
  readonly [Name in keyof F]?: AnswerTo<F[Name]>;
};

/** Whether a learner, known in every fact that the profile names, belongs to it. */
export function fits(learner: Learner, profile: Profile): boolean {
  for (const fact in profile) {
    const wanted = profile[fact];
    const given = learner[fact];
    const holds = Array.isArray(wanted)
      ? wanted.some((option) => (given as readonly string[]).includes(option))
      : given === wanted;
    if (!holds) return false;
  }
  return true;
}

/**
 * Every learner that the known facts leave open, as far as these profiles can
 * tell learners apart: one learner if they ask for nothing that is missing.
 */
export function possibleLearners(
  learner: Learner,
  profiles: readonly Profile[],
): readonly [Learner, ...Learner[]] {
  const missing = new Set<string>();
  for (const profile of profiles) {
    for (const fact in profile) if (learner[fact] === undefined) missing.add(fact);
  }
  let learners = [learner];
  for (const fact of missing) {
    const answers = possibleAnswers(profiles.map((profile) => profile[fact]));
    learners = learners.flatMap((one) => answers.map((answer) => ({ ...one, [fact]: answer })));
  }
  // Every question has an answer, so there is at least the learner given.
  return learners as [Learner, ...Learner[]];
}

function possibleAnswers(wanted: readonly unknown[]): readonly (boolean | readonly string[])[] {
  const lists = wanted.filter((value): value is readonly string[] => Array.isArray(value));
  if (lists.length === 0) return [true, false];
  // Options that the same profiles want are told apart by none of them: one of each kind is enough.
  const kinds = new Map<string, string>();
  for (const option of lists.flat()) {
    kinds.set(lists.map((list) => list.includes(option)).join(), option);
  }
  let sets: readonly string[][] = [[]];
  for (const option of kinds.values()) sets = [...sets, ...sets.map((set) => [...set, option])];
  return sets;
}

/** The missing facts whose answer changes what `outcome` says of a learner, in the order in which to ask them. */
export function factsThatMatter(
  facts: Facts,
  known: Learner,
  learners: readonly Learner[],
  outcome: (learner: Learner) => unknown,
): string[] {
  const [one] = learners;
  return Object.keys(facts).filter(
    (fact) =>
      known[fact] === undefined &&
      learners.some((other) => outcome(other) !== outcome({ ...other, [fact]: one?.[fact] })),
  );
}
