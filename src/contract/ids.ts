/** The ids of one tariff, as literal types. */
import type { Asked, Tariff } from "./tariff.js";

/** The string keys of an object. */
export type NameOf<Known> = Extract<keyof Known, string>;

/** The keys of a part that a tariff may leave out. */
type NamesIn<Part> = Part extends object ? NameOf<Part> : never;

/**
 * The ids of a tariff's items.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type ItemId } from "cnam-pricing";
 *
 * const items = Object.keys(cnamNouvelleAquitaine.items) as ItemId<CnamNouvelleAquitaine>[];
 * items[0]; // => "ue-3-ects"
 */
export type ItemId<T extends Tariff> = NameOf<T["items"]>;
/**
 * The ids of a tariff's schemes.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type SchemeId } from "cnam-pricing";
 *
 * const schemes = Object.keys(cnamNouvelleAquitaine.schemes) as SchemeId<CnamNouvelleAquitaine>[];
 * schemes; // => ["company", "pole-emploi", "region", "ag2r"]
 */
export type SchemeId<T extends Tariff> = NameOf<T["schemes"]>;
/**
 * The names of a tariff's facts.
 *
 * @example
 * import { type CnamNouvelleAquitaine, type FactName, quote } from "cnam-pricing";
 *
 * const answer = quote({ learner: {}, lines: [{ item: "ue-3-ects", scheme: "region" }] });
 * const open: FactName<CnamNouvelleAquitaine>[] = answer.status === "undetermined" ? answer.missing : [];
 * open; // => ["situations"]
 */
export type FactName<T extends Tariff> = NamesIn<T["facts"]>;
/**
 * The names of a tariff's measures.
 *
 * @example
 * import { type CnamNouvelleAquitaine, cnamNouvelleAquitaine, type MeasureName } from "cnam-pricing";
 *
 * const measure: MeasureName<CnamNouvelleAquitaine> = "ects";
 * cnamNouvelleAquitaine.items["ue-8-ects"].measures[measure]; // => 8
 */
export type MeasureName<T extends Tariff> = NamesIn<T["measures"]>;

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
  readonly item: ItemId<T>;
  readonly scheme: SchemeId<T>;
  readonly payer: SchemeId<T> | SharePayer<T>;
  readonly fact: FactName<T>;
  readonly measures: string extends MeasureName<T> ? unknown : { [M in MeasureName<T>]?: number };
}

/** The payers that share a line. */
type SharePayer<T extends Tariff> = T["schemes"][SchemeId<T>]["paidBy"] extends infer P
  ? P extends readonly { readonly payer: infer Payer extends string }[]
    ? Exclude<Payer, "learner">
    : never
  : never;

/** The schemes whose cell for this item is a price; for several items, for any of them. */
export type PricedScheme<T extends Tariff, I extends ItemId<T>> = I extends unknown
  ? { [S in SchemeId<T>]: T["grid"][I][S] extends string ? never : S }[SchemeId<T>]
  : never;

/** The measures that an item or a scheme asks for, with their bounds. */
type AskedIn<Part> = Part extends { readonly measures: infer M }
  ? { [Name in keyof M as M[Name] extends Asked ? Name : never]: M[Name] }
  : Record<never, never>;

/** The measures that an item asks for. */
export type AskedOfItem<T extends Tariff, I extends ItemId<T>> = I extends unknown
  ? NameOf<AskedIn<T["items"][I]>>
  : never;

/** The measures that a scheme asks for. */
export type AskedOfScheme<T extends Tariff, S extends SchemeId<T>> = S extends unknown
  ? NameOf<AskedIn<T["schemes"][S]>>
  : never;

/** The measures that some item or some scheme asks for. */
export type AskedMeasure<T extends Tariff> = AskedOfItem<T, ItemId<T>> | AskedOfScheme<T, SchemeId<T>>;
