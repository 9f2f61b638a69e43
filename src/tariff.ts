/**
 * A tariff: everything that the engine knows about a page of prices.
 *
 * The catalogue is the body of the table, the schemes are its header, the rules
 * are its footnotes. All of it is data, but for plain functions of a line's own.
 */
import type { Identity } from "./catalog/identity.js";
import type { Formula, Item, NotEligible, Price } from "./catalog/item.js";
import type { Facts } from "./learner.js";
import type { Reading, Rule } from "./rules/basket.js";
import type { Scheme } from "./schemes/scheme.js";
import type { Text } from "./text.js";

/**
 * The annual registration fee, as far as it is not a matter of one scheme.
 *
 * @example
 * cnamNouvelleAquitaine.annualFee?.label; // => "Droits d'inscription annuels ***"
 * cnamNouvelleAquitaine.annualFee?.ofSeveral; // => "highest"
 */
export interface AnnualFeePolicy {
  /** The printed heading of its row. */
  readonly label: string;
  /** Of several fees printed for the schemes of one quote, the one that is due, once. */
  readonly ofSeveral: "highest" | "lowest" | "none";
  /** Sections whose items, among themselves, call for no fee. */
  readonly sparedSections?: readonly string[];
}

/** A price of measures whose names are not known here: each formula knows its own. */
type AnyPrice = Exclude<Price, Formula> | ((measures: never) => number);

/**
 * A page of prices: facts to ask, rows, columns, the grid where they meet, and the rules of its footnotes.
 *
 * @example
 * import { cnamNouvelleAquitaine, type Tariff } from "cnam-pricing";
 *
 * const cells = ({ items, schemes }: Tariff) => Object.keys(items).length * Object.keys(schemes).length;
 * cells(cnamNouvelleAquitaine); // => 68
 */
export interface Tariff extends Identity {
  readonly id: string;
  /** What is asked of a learner, in the order in which to ask it. */
  readonly facts: Facts;
  /** What a line may be measured in, each by its name in the singular. */
  readonly measures: Readonly<Record<string, Text>>;
  /** The rows, in page order. */
  readonly items: Readonly<Record<string, Item>>;
  /** The columns, in page order. */
  readonly schemes: Readonly<Record<string, Scheme>>;
  /** `grid[item][scheme]`: where a row meets a column. */
  readonly grid: Readonly<Record<string, Readonly<Record<string, AnyPrice>>>>;
  /** Absent where there is no such fee. */
  readonly annualFee?: AnnualFeePolicy;
  /** What changes an amount of the grid, by code, in the order in which it is done. */
  readonly rules?: Readonly<Record<string, Rule>>;
  /** Where the page is ambiguous: when a quote rests on our reading, by code. */
  readonly readings?: Readonly<Record<string, Reading>>;
  /** Each code of the tariff's own (conditions, notes, rules, readings) in a sentence. */
  readonly words?: Readonly<Record<string, Text>>;
}

/**
 * The items of a tariff, by id.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type ItemId } from "cnam-pricing";
 *
 * const items = Object.keys(cnamNouvelleAquitaine.items) as ItemId<CnamNouvelleAquitaine>[];
 * items[0]; // => "ue-3-ects"
 */
export type ItemId<T extends Tariff> = Extract<keyof T["items"], string>;
/**
 * The schemes of a tariff, by id.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type SchemeId } from "cnam-pricing";
 *
 * const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as SchemeId<CnamNouvelleAquitaine>[];
 * schemes; // => ["company", "pole-emploi", "region", "ag2r"]
 */
export type SchemeId<T extends Tariff> = Extract<keyof T["schemes"], string>;
/**
 * The facts of a tariff, by name.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type FactName, quote } from "cnam-pricing";
 *
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * const open: FactName<CnamNouvelleAquitaine>[] = answer.status === "undetermined" ? answer.missing : [];
 * open; // => ["situations"]
 */
export type FactName<T extends Tariff> = Extract<keyof T["facts"], string>;
/**
 * What the lines of a tariff are measured in, by name.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type MeasureName } from "cnam-pricing";
 *
 * const measure: MeasureName<CnamNouvelleAquitaine> = "ects";
 * cnamNouvelleAquitaine.items["ue-8-ects"].measures[measure]; // => 8
 */
export type MeasureName<T extends Tariff> = Extract<keyof T["measures"], string>;

/**
 * The ids of one tariff, as literals.
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
  readonly item: ItemId<T>;
  readonly scheme: SchemeId<T>;
  readonly fact: FactName<T>;
  readonly measures: string extends MeasureName<T> ? unknown : { [M in MeasureName<T>]?: number };
}

/** The schemes whose cell for this item is a price; for several items, for any of them. */
export type PricedScheme<T extends Tariff, I extends ItemId<T>> = I extends unknown
  ? { [S in SchemeId<T>]: T["grid"][I][S] extends NotEligible ? never : S }[SchemeId<T>]
  : never;

/** The measures of an item that the caller has to give. */
export type AskedOf<T extends Tariff, I extends ItemId<T>> = I extends unknown
  ? T["items"][I] extends { readonly measures: infer M }
    ? { [Name in keyof M]: M[Name] extends "asked" ? Extract<Name, string> : never }[keyof M]
    : never
  : never;

/** The measures that some item asks for. */
export type AskedMeasure<T extends Tariff> = AskedOf<T, ItemId<T>>;
