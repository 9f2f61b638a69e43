/**
 * The shapes of values, as data: readers, messages and JSON Schemas all come from them.
 * A message begins with `rule`.
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

/** A number within bounds, and a multiple of `step`; with a step of 0, any number. */
export interface NumberShape {
  readonly kind: "number";
  readonly rule: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
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
  /** What people may write for them. Default: they themselves. */
  readonly candidates?: () => Candidates;
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
  /** The required fields. */
  readonly required: readonly string[];
  /** What people may write for its keys. Default: the keys. */
  readonly candidates?: () => Candidates;
  /** Its name in the `$defs` of a JSON Schema, if it is used in several places or in itself. */
  readonly definition?: string;
}

/** The id of an item or a scheme, read as what it names. */
export interface LookupShape {
  readonly kind: "lookup";
  readonly what: "item" | "scheme";
  readonly find: (id: unknown) => unknown;
  readonly candidates: () => Candidates;
}

/** A shape that only tariffs use. It refers to its reader, so that a bundle of `quote` does not include it. */
interface OfTariffs<Self> {
  readonly reader: (shape: Self) => Reader<unknown>;
}

/** A text that is not blank. */
export interface TextShape extends OfTariffs<TextShape> {
  readonly kind: "text";
  readonly rule: string;
  /** A regular expression, and how messages describe it. */
  readonly pattern?: { readonly source: string; readonly expected: string };
}

/** An object whose keys are ids, or other names. */
export interface RecordShape extends OfTariffs<RecordShape> {
  readonly kind: "record";
  readonly name: string;
  readonly of: Shape;
  readonly min: number;
  /** Whether any text may be a key; otherwise keys are ids. */
  readonly anyKey?: boolean;
}

/** One of several shapes. The type of a value selects it; of an object, the first key of `objects` that it has or nearly has. */
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
  /** For a shape that contains itself: its greatest depth, and how many of itself it may contain in all. */
  readonly limits?: { readonly depth: number; readonly size: number };
  /** Its name in the `$defs` of a JSON Schema, if it is used in several places or in itself. */
  readonly definition?: string;
}
