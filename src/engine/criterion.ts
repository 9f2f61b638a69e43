import type { NumberRange, Profile } from "../contract/tariff.js";
import { isOptionList } from "../shape/facts.js";
import { own } from "../shape/own.js";

/** A profile's condition on one fact: one of these options, this yes or no, or a number within this range. */
export interface Criterion {
  readonly isMetBy: (answer: unknown) => boolean;
  /** The numbers at which it begins or ceases to be met. */
  readonly cuts: readonly number[];
  /** The same for two equal criteria. */
  readonly key: string;
}

export function compileCriterion(wanted: Profile[string]): Criterion {
  if (isOptionList(wanted)) {
    const isWanted = (option: string) => wanted.includes(option);
    const isMetBy = (answer: unknown) => (answer as readonly string[]).some(isWanted);
    return { isMetBy, cuts: [], key: JSON.stringify([...wanted].sort()) };
  }
  if (typeof wanted === "boolean")
    return { isMetBy: (answer) => answer === wanted, cuts: [], key: `${wanted}` };
  return withinRange(wanted);
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
