import type { NumberRange, Profile } from "../contract/tariff.js";
import { isList } from "../shape/describe.js";
import { own } from "../shape/own.js";

/** What a profile asks of one fact: one of these options, this yes or no, or a number within this range. */
export interface Criterion {
  readonly isMetBy: (answer: unknown) => boolean;
  /** The numbers from which on it begins or ceases to be met. */
  readonly cuts: readonly number[];
  /** The same for two that ask the same. */
  readonly key: string;
}

export function compileCriterion(wish: Profile[string]): Criterion {
  if (isList(wish)) {
    const isWished = (option: string) => wish.includes(option);
    const isMetBy = (answer: unknown) => (answer as readonly string[]).some(isWished);
    return { isMetBy, cuts: [], key: JSON.stringify([...wish].sort()) };
  }
  if (typeof wish === "boolean") return { isMetBy: (answer) => answer === wish, cuts: [], key: `${wish}` };
  return withinRange(wish);
}

function withinRange(range: NumberRange): Criterion {
  const [from, below] = [own(range, "from"), own(range, "below")];
  return {
    isMetBy: (answer) =>
      (from === undefined || (answer as number) >= from) &&
      (below === undefined || (answer as number) < below),
    cuts: [from, below].flatMap((cut) => cut ?? []),
    key: `${from} ${below}`,
  };
}
