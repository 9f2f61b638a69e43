/**
 * What a value may be, as data. A reader, a message and a JSON Schema all come from it.
 * `rule` is the sentence that a message begins with.
 */
import type { Reader } from "./cursor.js";
import type { Candidates } from "./did-you-mean.js";

export type Shape =
  | ShortTextShape
  | NumberShape
  | ChoiceShape
  | YesNoShape
  | SetShape
  | ListShape
  | ObjectShape
  | LookupShape
  | TextShape
  | RecordShape
  | UnionShape;

/** A text of at most so many characters. */
export interface ShortTextShape {
  readonly kind: "short-text";
  readonly rule: string;
  readonly max: number;
}

/** A number between two bounds, a multiple of its step; a step of 0: any. */
export interface NumberShape {
  readonly kind: "number";
  readonly rule: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** It is passed on as it is: what it may be depends on what is beside it. */
  readonly isCheckedLater?: boolean;
}

/** One of a few words or numbers. */
export interface ChoiceShape {
  readonly kind: "choice";
  readonly rule: string;
  readonly of: readonly (string | number)[];
}

export interface YesNoShape {
  readonly kind: "yes-no";
  readonly rule: string;
}

/** A list of choices, each at most once. */
export interface SetShape {
  readonly kind: "set";
  readonly name: string;
  readonly of: readonly string[];
}

export interface ListShape<Of extends Shape = Shape> {
  readonly kind: "list";
  readonly name: string;
  readonly of: Of;
  readonly min: number;
  readonly max: number;
}

/** An object with these keys and no others. */
export interface ObjectShape<
  Fields extends Readonly<Record<string, Shape>> = Readonly<Record<string, Shape>>,
> {
  readonly kind: "object";
  readonly name: string;
  readonly fields: Fields;
  /** The fields that have to be there. */
  readonly required: readonly string[];
  /** What a JSON Schema calls it, if it stands in several places or in itself. */
  readonly definition?: string;
}

/** The id of something that the tariff has; it is read as what it names. */
export interface LookupShape {
  readonly kind: "lookup";
  readonly what: "item" | "scheme";
  readonly find: (id: unknown) => unknown;
  readonly candidates: () => Candidates;
}

/** A shape that only tariffs have brings along how it is read. */
interface OfTariffs<Self> {
  readonly reader: (shape: Self) => Reader<unknown>;
}

/** Some words, not blank. */
export interface TextShape extends OfTariffs<TextShape> {
  readonly kind: "text";
  readonly rule: string;
  /** What it looks like, beside a sentence that says so. */
  readonly pattern?: { readonly source: string; readonly expected: string };
}

/** An object whose keys are ids of the author's own, or marks. */
export interface RecordShape extends OfTariffs<RecordShape> {
  readonly kind: "record";
  readonly name: string;
  readonly of: Shape;
  readonly min: number;
  /** Any text may be a key; otherwise it is an id. */
  readonly anyKey?: boolean;
}

/** One of several shapes, told apart by what kind of value it is; an object, by the first of these keys that it has or nearly has. */
export interface UnionShape extends OfTariffs<UnionShape> {
  readonly kind: "union";
  readonly rule: string;
  readonly expected: string;
  readonly number?: NumberShape;
  readonly text?: TextShape | ChoiceShape;
  readonly list?: ListShape;
  readonly objects?: readonly (readonly [key: string, shape: ObjectShape])[];
  /** An object that has none of the keys. */
  readonly otherwise?: ObjectShape;
  readonly yesNo?: YesNoShape;
  /** For one that holds itself: how deep it may go, and how many it may hold in all. */
  readonly limits?: { readonly depth: number; readonly size: number };
  /** What a JSON Schema calls it, if it stands in several places or in itself. */
  readonly definition?: string;
}
