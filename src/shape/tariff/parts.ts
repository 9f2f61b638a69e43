/** The building blocks of the grammar of a tariff. */

import { ID_PATTERN, idInWords } from "../limits.js";
import type {
  ChoiceShape,
  ListShape,
  NumberShape,
  ObjectShape,
  RecordShape,
  Shape,
  TextShape,
  UnionShape,
} from "../shape.js";
import { recordReader, textReader, unionReader } from "./read.js";

/** An object with these fields; those that end in `?` are optional. */
export function object(
  name: string,
  fields: Readonly<Record<string, Shape>>,
  definition?: string,
): ObjectShape {
  const entries = Object.entries(fields);
  return {
    kind: "object",
    name,
    fields: Object.fromEntries(entries.map(([key, shape]) => [key.replace("?", ""), shape])),
    required: entries.map(([key]) => key).filter((key) => !key.endsWith("?")),
    ...(definition !== undefined && { definition }),
  };
}

/** A record whose keys are new ids of the tariff. */
export const declared = (name: string, of: Shape, min = 0): RecordShape => ({
  kind: "record",
  name,
  of,
  min,
  reader: recordReader,
});

/** A record whose keys are declared elsewhere; another check compares them. */
export const named = (name: string, of: Shape, min = 0): RecordShape => ({
  ...declared(name, of, min),
  anyKey: true,
});

export const list = (name: string, of: Shape, min: number, max: number): ListShape => ({
  kind: "list",
  name,
  of,
  min,
  max,
});

export const choice = (rule: string, of: ChoiceShape["of"]): ChoiceShape => ({ kind: "choice", rule, of });

/** One of several shapes, which a value's kind and keys tell apart. */
export const union = (shape: Omit<UnionShape, "kind" | "reader">): UnionShape => ({
  kind: "union",
  ...shape,
  reader: unionReader,
});

export const text = (rule: string, pattern?: TextShape["pattern"]): TextShape => ({
  kind: "text",
  rule,
  ...(pattern && { pattern }),
  reader: textReader,
});

/** A text in the page's language, or in both. */
export const localizedText = (rule: string): UnionShape =>
  union({
    rule,
    expected: "a text, or an object with `fr`, `en`",
    text: text(rule),
    otherwise: object("A text in both languages", {
      fr: text("The French is a text"),
      en: text("The English is a text"),
    }),
    definition: "localizedText",
  });

/** The tariff's own name for a note, a part or a payer. */
export const code = (rule: string): TextShape =>
  text(rule, {
    source: ID_PATTERN,
    expected: `a word of ${idInWords()}`,
  });

export const number = (rule: string, min: number, max: number, step: number): NumberShape => ({
  kind: "number",
  rule,
  min,
  max,
  step,
});

/** Whole minor units. */
export const cents = (rule = "An amount is in whole cents"): NumberShape =>
  number(rule, 0, Number.MAX_SAFE_INTEGER, 1);

/** More than any page needs, and small enough for a double to keep the decimals. */
const MAX_QUANTITY = 1e12;

/** An amount of what is counted or measured; decimals are allowed. */
export const quantity = (rule: string): NumberShape => number(rule, 0, MAX_QUANTITY, 0);

/** A number of lines. */
export const lineCount = (rule: string): NumberShape => number(rule, 0, 1_000_000, 1);
