/** The ids of one tariff, as literal types. */
import type { Tariff } from "./tariff.js";

/** The string keys of an object. */
export type NameOf<Known> = Extract<keyof Known, string>;

/** The keys of a part that a tariff may leave out. */
export type NamesIn<Part> = Part extends object ? NameOf<Part> : never;

/**
 * The ids of one tariff, as its answers name them.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type IdsOf, type Quote, quote } from "cnam-pricing";
 *
 * const answer: Quote<IdsOf<CnamNouvelleAquitaine>> = quote({
 *   learner: {},
 *   lines: [{ item: "ue-3-ects", scheme: "company" }],
 * });
 * answer.tariff; // => "cnam-nouvelle-aquitaine"
 */
export interface IdsOf<T extends Tariff> {
  readonly tariff: T["id"];
  readonly item: NameOf<T["items"]>;
  readonly scheme: NameOf<T["schemes"]>;
  readonly payer: NameOf<T["schemes"]> | SharePayer<T>;
  readonly fact: NamesIn<T["facts"]>;
  readonly measures: string extends NamesIn<T["measures"]>
    ? unknown
    : { [M in NamesIn<T["measures"]>]?: number };
}

/** The payers that share a line. */
type SharePayer<T extends Tariff> = T["schemes"][NameOf<T["schemes"]>]["paidBy"] extends infer P
  ? P extends readonly { readonly payer: infer Payer extends string }[]
    ? Exclude<Payer, "learner">
    : never
  : never;
