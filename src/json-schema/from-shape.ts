import { ID_PATTERN } from "../shape/limits.js";
import type { ObjectShape, Shape, UnionShape } from "../shape/shape.js";
import { arrayOf, type JsonSchema, objectOf, oneOf } from "./json-schema.js";

/** A shape as a JSON Schema (2020-12), with `$defs` for the shapes that have a name. */
export function fromShape(shape: Shape): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const schema = within(shape, definitions);
  return definitions.size > 0 ? { ...schema, $defs: Object.fromEntries(definitions) } : schema;
}

type Definitions = Map<string, JsonSchema>;

/** A shape, by reference if it has a name. */
function within(shape: Shape, definitions: Definitions): JsonSchema {
  const name = "definition" in shape ? shape.definition : undefined;
  if (name === undefined) return written(shape, definitions);
  if (!definitions.has(name)) {
    // A shape that contains itself finds its name taken.
    definitions.set(name, {});
    definitions.set(name, written(shape, definitions));
  }
  return { $ref: `#/$defs/${name}` };
}

function written(shape: Shape, definitions: Definitions): JsonSchema {
  switch (shape.kind) {
    case "short-text":
      return { type: "string", description: shape.rule, maxLength: shape.max };
    case "text":
      return { type: "string", description: shape.rule, pattern: shape.pattern?.source ?? "\\S" };
    case "number":
      return {
        ...ofStep(shape.step),
        description: shape.rule,
        minimum: shape.min,
        ...(Number.isFinite(shape.max) && { maximum: shape.max }),
      };
    case "choice":
      return { description: shape.rule, ...oneOf(shape.of) };
    case "yes-no":
      return { description: shape.rule, type: "boolean" };
    case "set":
      return arrayOf(oneOf(shape.of), { uniqueItems: true });
    case "list":
      return arrayOf(within(shape.of, definitions), { minItems: shape.min, maxItems: shape.max });
    case "object":
      return ofObject(shape, definitions);
    case "record":
      return {
        type: "object",
        ...(!shape.anyKey && { propertyNames: { pattern: ID_PATTERN } }),
        additionalProperties: within(shape.of, definitions),
        ...(shape.min > 0 && { minProperties: shape.min }),
      };
    case "lookup":
      return { type: "string" };
    case "union":
      return ofUnion(shape, definitions);
  }
}

/** Without a step that is not whole: `multipleOf` would refuse decimals that binary fractions only approximate. */
const ofStep = (step: number): JsonSchema =>
  step > 0 && Number.isInteger(step)
    ? { type: "integer", ...(step > 1 && { multipleOf: step }) }
    : { type: "number" };

function ofObject({ fields, required }: ObjectShape, definitions: Definitions): JsonSchema {
  const properties = Object.entries(fields).map(([key, field]) => [key, within(field, definitions)]);
  return objectOf(Object.fromEntries(properties), [...required]);
}

/** Each form once, though several keys may identify it. */
function ofUnion(shape: UnionShape, definitions: Definitions): JsonSchema {
  const { rule, number, text, list: entries, yesNo, objects = [], otherwise } = shape;
  const forms = [number, text, yesNo, entries, ...objects.map(([, form]) => form), otherwise];
  const given = [...new Set(forms)].filter((form) => form !== undefined);
  return { description: rule, anyOf: given.map((form) => within(form, definitions)) };
}
