/** What the compiler says of literal budgets that cannot be read, or that no learner could draw on. */
import type { Budget } from "../contract/basket.js";
import type { Tariff } from "../contract/tariff.js";
import type { PlanOptions } from "./basket.js";

/**
 * Options in which a literal budget is a whole number, and is only in cents if the page publishes the scheme's amounts.
 *
 * @example
 * const budgets = { region: { hours: 60 } } as const; // in `cents` it would not compile
 * cheapest({ learner: { situations: [] }, items: [{ item: "ue-3-ects" }] }, { budgets }).status; // => "priced"
 */
export type WeighableOptions<T extends Tariff, O> = [O] extends [CheckedOptions<T, O>]
  ? O & PlanOptions<T>
  : CheckedOptions<T, O>;

type CheckedOptions<T extends Tariff, O> = {
  readonly [K in keyof O]: K extends "budgets"
    ? CheckedBudgets<T, O[K]>
    : K extends keyof PlanOptions
      ? O[K]
      : `the options have schemes and budgets: no ${K & string}`;
};

type CheckedBudgets<T extends Tariff, Budgets> = {
  readonly [S in keyof Budgets]: S extends keyof T["schemes"]
    ? WeighableBudget<T, S, Budgets[S]>
    : `there is no scheme ${S & string}`;
};

type WeighableBudget<T extends Tariff, S, B> = {
  readonly [K in keyof B]: K extends keyof Budget
    ? [BudgetFlaw<T, S, K, B[K]>] extends [never]
      ? B[K]
      : BudgetFlaw<T, S, K, B[K]>
    : `a budget has cents, hours and units: no ${K & string}`;
};

/** What is wrong with a number, read as it is printed; nothing is with one that the compiler does not know. */
type BudgetFlaw<T extends Tariff, S, K extends string, N> = [N] extends [Literal<N>]
  ? [K, S] extends ["cents", Unpublished<T>]
    ? `what ${S & string} pays is not published: give hours or units`
    : `${N}` extends `${string}${"-" | "." | "e"}${string}`
      ? `a budget is in whole ${K}, from 0 up: not ${N}`
      : never
  : never;

type Literal<N> = number extends N ? never : number;

/** The schemes whose funder's amounts are not published, or that have no funder. */
type Unpublished<T extends Tariff> = {
  [S in keyof T["schemes"]]: T["schemes"][S]["paidBy"] extends "learner-part" | "learner"
    ? S & string
    : never;
}[keyof T["schemes"]];
