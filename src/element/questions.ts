import type { Plan } from "../contract/plan.js";
import { own } from "../shape/own.js";
import type { BasketAnswer } from "./answers.js";
import type { Library } from "./library.js";
import type { State } from "./state.js";

/** The facts that something shown names as missing, in the tariff's order. */
export function missingFacts(
  library: Library,
  state: State,
  answers: readonly BasketAnswer[],
  plan: Plan | undefined,
): string[] {
  const outcomes = [
    ...library.eligibility({ learner: state.learner }),
    ...answers.map(({ quote }) => quote),
    ...answers.flatMap(({ comparison }) => comparison?.schemes.map(({ quote }) => quote)),
    plan,
  ];
  return factNames(library).filter((name) =>
    outcomes.some((one) => one?.status === "undetermined" && one.missing.includes(name)),
  );
}

/** The field in which a fact is a number: one, wherever it is asked. */
export const factField = (name: string) => `fact-${name}`;

/**
 * The questions to ask about the learner: those that have an answer, those whose answer cannot be read yet, and the
 * first that something waits for.
 */
export function questionsToAsk(
  library: Library,
  { learner }: State,
  missing: readonly string[],
  unread: ReadonlySet<string>,
): string[] {
  const isSaid = (name: string) => own(learner, name) !== undefined;
  const next = missing.find((name) => !isSaid(name));
  return factNames(library).filter((name) => isSaid(name) || unread.has(factField(name)) || name === next);
}

export const factNames = ({ tariff }: Library): string[] => Object.keys(own(tariff, "facts") ?? {});
