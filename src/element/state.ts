import type { Budget } from "../contract/basket.js";
import type { Learner } from "../contract/learner.js";
import type { BasketItem, Line, Semester } from "../contract/request.js";
import type { Tariff } from "../contract/tariff.js";

/** One choice, as far as it has been said: so many lines alike. */
export interface Entry {
  readonly item: string;
  readonly count: number;
  readonly scheme?: string | undefined;
  readonly semester?: Semester | undefined;
  readonly ref?: string | undefined;
  /** The numbers that the item asks for, by name. */
  readonly measures: Readonly<Record<string, number | undefined>>;
}

/** What somebody wants to learn in one year. */
export interface Basket {
  readonly entries: readonly Entry[];
  readonly annualFee?: "already-paid" | undefined;
}

export type Budgets = Readonly<Record<string, Budget>>;

/** All that has been said in the conversation; a link holds it. */
export interface State {
  readonly learner: Learner;
  readonly basket: Basket;
  /** A second basket, put aside to be compared with. */
  readonly aside?: Basket | undefined;
  readonly budgets: Budgets;
  /** Whether the schemes were chosen as the cheapest; they are only if the library finds the same again. */
  readonly isCheapest?: true | undefined;
}

/** What changes with something that is said: of the state as it is then, not as it was drawn. */
export type Change = (now: State) => Partial<State>;

export const nothingSaid: State = { learner: {}, basket: { entries: [] }, budgets: {} };

/** The scheme of a page that has only one: nobody has to choose it. */
export function singleScheme({ schemes }: Pick<Tariff, "schemes">): string | undefined {
  const [only, ...others] = Object.keys(schemes);
  return others.length === 0 ? only : undefined;
}

/** The lines of a basket without their schemes, in order. */
export const itemsOf = (entries: readonly Entry[]): BasketItem[] =>
  entries.flatMap(({ item, count, semester, ref, measures }) =>
    Array.from({ length: count }, () => ({
      item,
      ...measures,
      ...(semester && { semester }),
      ...(ref !== undefined && { ref }),
    })),
  );

/** The lines of a basket, once each has its scheme; nothing before. */
export function linesOf(entries: readonly Entry[]): Line[] | undefined {
  const schemes = schemesOf(entries);
  const lines = itemsOf(entries).flatMap((item, index) => {
    const scheme = schemes[index];
    return scheme === undefined ? [] : [{ ...item, scheme }];
  });
  return lines.length > 0 && lines.length === schemes.length ? lines : undefined;
}

/** The scheme of each line, as far as it has been chosen. */
export const schemesOf = (entries: readonly Entry[]): (string | undefined)[] =>
  entries.flatMap(({ scheme, count }) => Array<string | undefined>(count).fill(scheme));

/** The entries with a scheme for each line; an entry whose lines differ falls into several. */
export function withSchemes(entries: readonly Entry[], schemes: readonly string[]): Entry[] {
  const split: Entry[] = [];
  let line = 0;
  for (const entry of entries) {
    for (let index = 0; index < entry.count; index++, line++) {
      const scheme = schemes[line];
      const last = split.at(-1);
      if (index > 0 && last?.scheme === scheme && last)
        split[split.length - 1] = { ...last, count: last.count + 1 };
      else split.push({ ...entry, count: 1, scheme });
    }
  }
  return split;
}

/** The place of the first line of an entry. */
export const firstLineOf = (entries: readonly Entry[], index: number): number =>
  entries.slice(0, index).reduce((sum, { count }) => sum + count, 0);

/** The lines of an entry, by their places. */
export const linesAt = (entries: readonly Entry[], index: number): number[] =>
  Array.from({ length: entries[index]?.count ?? 0 }, (_, at) => firstLineOf(entries, index) + at);
