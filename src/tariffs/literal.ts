/**
 * A tariff as it is written in TypeScript, or imported from a JSON file. In a literal, each name has to be
 * one that is declared. In a JSON module every text is a `string`, so only its keys can be checked.
 * `undefined` stands wherever a JSON module writes it, for the fields that another entry of a list has.
 */
import type { Asked, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";

/** The names of the parts of a literal; as in `contract`, and here again because it is no public type. */
export type NameOf<Part> = Extract<keyof Part, string>;

export type ById<V> = Readonly<Record<string, V>>;

/** The texts that may stand in a tariff of this id: any, if the id itself is any text, as in a JSON module. */
export type TextOf<Id extends string, Known> = string extends Id ? string : Known;

/** The facts that are numbers. */
type NumberFacts<F> = {
  [Name in keyof F as F[Name] extends { readonly min: number } ? Name : never]: F[Name];
};

/** What a price may count on. */
export type QuantityOf<Id extends string, F, M> = TextOf<Id, Extract<keyof M | keyof NumberFacts<F>, string>>;

export type PriceLiteral<Quantity, Group> =
  | number
  | {
      readonly per: Quantity;
      readonly cents: number;
      readonly after?: number;
      readonly upTo?: number;
    }
  | {
      readonly by: Quantity;
      readonly bands: readonly { readonly from: number; readonly price: PriceLiteral<Quantity, Group> }[];
    }
  | { readonly times: Quantity; readonly of: PriceLiteral<Quantity, Group> }
  | {
      readonly of: PriceLiteral<Quantity, Group>;
      readonly atLeast?: number;
      readonly atMost?: number;
    }
  | { readonly sum: ById<PriceLiteral<Quantity, Group>> }
  | {
      readonly for: Group;
      readonly price: PriceLiteral<Quantity, Group>;
      readonly otherwise: PriceLiteral<Quantity, Group>;
    };

/** A row of cells, one for each scheme. */
export type RowLiteral<SchemeId extends PropertyKey, Cell> = { readonly [Column in SchemeId]: Cell };

/** A row for each item. */
export type GridLiteral<ItemId extends PropertyKey, Row> = { readonly [Item in ItemId]: Row };

type CriterionLiteral<Id extends string, F> = F extends { readonly options: infer Options }
  ? readonly TextOf<Id, NameOf<Options>>[]
  : F extends { readonly min: number }
    ? { readonly from?: number; readonly below?: number }
    : boolean;

/** What a group may ask of each fact. */
type ProfileLiteral<Id extends string, F> = {
  readonly [Name in keyof F]?: CriterionLiteral<Id, F[Name]>;
};

export interface GroupLiteral<Id extends string, F> {
  readonly label: LocalizedText;
  readonly anyOf?: readonly ProfileLiteral<Id, F>[];
  readonly noneOf?: readonly ProfileLiteral<Id, F>[];
}

export interface ItemLiteral<Section, Measure extends string> {
  readonly label: LocalizedText;
  readonly section?: Section;
  readonly measures?: { readonly [Name in Measure]?: number | Asked };
  readonly aliases?: readonly string[];
}

export interface ScopeLiteral<ItemId, Section, SchemeId> {
  readonly items?: readonly ItemId[];
  readonly sections?: readonly Section[];
  readonly schemes?: readonly SchemeId[];
}

export interface SchemeLiteral<Id extends string, Group, Measure extends string, Scope, Price> {
  readonly label: LocalizedText;
  readonly headings?: readonly string[];
  readonly public?: Group;
  readonly measures?: { readonly [Name in Measure]?: Asked };
  readonly paidBy: TextOf<Id, "learner" | "funder" | "learner-part"> | readonly ShareLiteral<Price>[];
  readonly cap?: CapLiteral<Id, Scope>;
  readonly conditions?: readonly string[];
  readonly information?: readonly string[];
  readonly aliases?: readonly string[];
}

interface ShareLiteral<Price> {
  readonly payer: string;
  readonly percent?: number;
  readonly atMost?: Price;
}

interface CapLiteral<Id extends string, Scope> {
  readonly counts: Scope;
  readonly max: number;
  readonly unconditional: number;
  readonly condition: string;
  readonly undated: TextOf<Id, "in-both-semesters" | "in-none">;
}

export type ReductionLiteral<Group, Scope, Price> = Scope & {
  readonly code: string;
  readonly for?: Group;
  readonly percent?: number;
  readonly cents?: number;
  readonly price?: Price;
  readonly atLeast?: number;
  readonly atMost?: number;
};

export interface AnnualFeeLiteral<Id extends string, Scope, Price> {
  readonly label: LocalizedText;
  readonly due: readonly (Scope & { readonly price: Price })[];
  readonly ofSeveral: TextOf<Id, "highest" | "lowest" | "none">;
  readonly waivedBy?: Scope;
  readonly exempt?: Scope;
}

type CountLiteral<Scope> = Scope & { readonly min?: number; readonly max?: number };

export interface ReadingLiteral<Id extends string, Scope> {
  readonly code: string;
  readonly annualFee?: TextOf<Id, "due" | "waived">;
  readonly lines: Scope & { readonly semester?: TextOf<Id, "unknown"> };
  readonly inQuote?: readonly CountLiteral<Scope>[];
  readonly inSemester?: readonly CountLiteral<Scope>[];
  readonly alternatives?: readonly number[];
}

/** The parts of a tariff in which nothing names anything else. */
export interface PageLiteral<Id extends string> extends Pick<Tariff, FreePart> {
  readonly format: string extends Id ? number : 1;
  readonly id: Id;
  readonly language?: TextOf<Id, "fr" | "en">;
}

type FreePart =
  | "$schema"
  | "title"
  | "publisher"
  | "currency"
  | "edition"
  | "about"
  | "source"
  | "terms"
  | "footnotes"
  | "words";
