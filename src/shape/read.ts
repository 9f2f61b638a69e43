import type { Reader } from "./cursor.js";
import { choiceReader, yesNoReader } from "./readers/choice.js";
import { listReader, setReader } from "./readers/list.js";
import { lookupReader } from "./readers/lookup.js";
import { numberReader } from "./readers/number.js";
import { type FieldReaders, objectReader } from "./readers/object.js";
import { shortTextReader } from "./readers/text.js";
import type { ObjectShape, Shape } from "./shape.js";

/** Readers by shape: one that contains itself has one reader. */
const made = /* @__PURE__ */ new WeakMap<Shape, Reader<unknown>>();

/** A reader of values of this shape: nothing is coerced, each value is read once, into a fresh copy. */
export function makeReader(shape: Shape): Reader<unknown> {
  const reader = made.get(shape) ?? buildReader(shape);
  made.set(shape, reader);
  return reader;
}

function buildReader(shape: Shape): Reader<unknown> {
  switch (shape.kind) {
    case "short-text":
      return shortTextReader(shape);
    case "number":
      return numberReader(shape);
    case "choice":
      return choiceReader(shape);
    case "yes-no":
      return yesNoReader(shape);
    case "set":
      return setReader(shape);
    case "list":
      return listReader(shape, makeReader(shape.of));
    case "object":
      return objectReader(shape, fieldReaders(shape));
    case "lookup":
      return lookupReader(shape);
    case "text":
      return shape.reader(shape);
    case "record":
      return shape.reader(shape);
    case "union":
      return shape.reader(shape);
  }
}

/** A reader for each field of an object; `special` takes the place of some. */
export const fieldReaders = (
  { fields }: ObjectShape,
  special: Readonly<Record<string, Reader<unknown>>> = {},
): FieldReaders =>
  new Map(
    Object.entries(fields).map(([key, shape]) => [
      key,
      Object.hasOwn(special, key) ? special[key] : makeReader(shape),
    ]),
  ) as FieldReaders;
