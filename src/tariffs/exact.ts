/**
 * Refuses keys that a tariff does not have. The compiler itself looks for them only where a type is not inferred,
 * and a union takes the keys of all its members. Each type here is what is given, with `never` for a key too many.
 */
import type {
  Asked,
  Cap,
  Item,
  NumberFact,
  OptionsFact,
  Scheme,
  Share,
  YesNoFact,
} from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";

/** An object with these keys alone. A JSON module writes `undefined` for those that its neighbours in a list have. */
type Only<Given, Known extends PropertyKey> = {
  readonly [Key in keyof Given]: Key extends Known ? Given[Key] : OrUndefined<Given[Key]>;
};

/** Refuses the keys of entries that are not among those known. */
export type NoOtherKeys<Given, Known extends PropertyKey> = {
  readonly [Entry in keyof Given]: { readonly [Key in Exclude<keyof Given[Entry], Known>]: never };
};

type OrUndefined<Value> = Value extends undefined ? Value : never;

type ExactText<Text> = Text extends object ? Only<Text, keyof Exclude<LocalizedText, string>> : Text;

type ExactAsked<Measure> = Measure extends object ? Only<Measure, keyof Asked> : Measure;

type KeyOfPrice<Price> = Price extends { readonly per: unknown }
  ? "per" | "cents" | "after" | "upTo"
  : Price extends { readonly by: unknown }
    ? "by" | "bands"
    : Price extends { readonly times: unknown }
      ? "times" | "of"
      : Price extends { readonly sum: unknown }
        ? "sum"
        : Price extends { readonly for: unknown }
          ? "for" | "price" | "otherwise"
          : "of" | "atLeast" | "atMost";

/** A price with the keys of its form, down to the last price inside it. */
type ExactPrice<Price> = Price extends number | string
  ? Price
  : {
      readonly [Key in keyof Price]: Key extends KeyOfPrice<Price>
        ? InsidePrice<Key, Price[Key]>
        : OrUndefined<Price[Key]>;
    };

type InsidePrice<Key, Value> = Key extends "of" | "price" | "otherwise"
  ? ExactPrice<Value>
  : Key extends "sum"
    ? { readonly [Part in keyof Value]: ExactPrice<Value[Part]> }
    : Key extends "bands"
      ? { readonly [Place in keyof Value]: ExactBand<Value[Place]> }
      : Value;

type ExactBand<Band> = Band extends object
  ? {
      readonly [Key in keyof Band]: Key extends "price"
        ? ExactPrice<Band[Key]>
        : Key extends "from"
          ? Band[Key]
          : OrUndefined<Band[Key]>;
    }
  : Band;

/** Most rows have amounts alone, which the compiler sees at a glance. */
interface PlainRow {
  readonly [scheme: string]: number | string;
}

/** Cells in rows of the items and columns of the schemes alone, each with an exact price. */
export type ExactGrid<Grid, ItemId extends PropertyKey, SchemeId extends PropertyKey> = NoOtherKeys<
  Grid,
  SchemeId
> & { readonly [Row in Exclude<keyof Grid, ItemId>]: never } & {
  readonly [Row in keyof Grid]: Grid[Row] extends PlainRow
    ? unknown
    : { readonly [Column in keyof Grid[Row]]: ExactPrice<Grid[Row][Column]> };
};

type KeyOfFact<Fact> = Fact extends { readonly options: object }
  ? keyof OptionsFact
  : Fact extends { readonly min: number }
    ? keyof NumberFact
    : keyof YesNoFact;

export type ExactFacts<Facts> = {
  readonly [Name in keyof Facts]: {
    readonly [Key in keyof Facts[Name]]: Key extends KeyOfFact<Facts[Name]>
      ? Key extends "label" | "unit"
        ? ExactText<Facts[Name][Key]>
        : Facts[Name][Key]
      : OrUndefined<Facts[Name][Key]>;
  };
};

interface PlainItem {
  readonly label: string;
  readonly measures?: { readonly [name: string]: number };
}

export type ExactItems<Items> = NoOtherKeys<Items, keyof Item> & {
  readonly [Id in keyof Items]: Items[Id] extends PlainItem
    ? unknown
    : { readonly [Key in keyof Items[Id]]: InsideEntry<Key, Items[Id][Key]> };
};

export type ExactSchemes<Schemes> = NoOtherKeys<Schemes, keyof Scheme> & {
  readonly [Id in keyof Schemes]: {
    readonly [Key in keyof Schemes[Id]]: InsideEntry<Key, Schemes[Id][Key]>;
  };
};

type InsideEntry<Key, Value> = Key extends "label"
  ? ExactText<Value>
  : Key extends "measures"
    ? { readonly [Name in keyof Value]: ExactAsked<Value[Name]> }
    : Key extends "paidBy"
      ? ExactPayment<Value>
      : Key extends "cap"
        ? Only<Value, keyof Cap>
        : Value;

type ExactPayment<Payment> = Payment extends readonly unknown[]
  ? { readonly [Place in keyof Payment]: ExactShare<Payment[Place]> }
  : Payment;

type ExactShare<One> = One extends object
  ? {
      readonly [Key in keyof One]: Key extends keyof Share
        ? Key extends "atMost"
          ? ExactPrice<One[Key]>
          : One[Key]
        : OrUndefined<One[Key]>;
    }
  : One;
