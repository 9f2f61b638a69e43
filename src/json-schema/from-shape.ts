import type { ObjectShape, Shape, UnionShape } from "../shape/shape.js";
import { type JsonSchema, list, record } from "./json-schema.js";

/** A shape as a JSON Schema (2020-12), with `$defs` for the shapes that have a name. */
export function schemaOf(shape: Shape): JsonSchema {
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
    // One that holds itself finds its name taken.
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
        type: shape.step === 1 ? "integer" : "number",
        description: shape.rule,
        minimum: shape.min,
        ...(Number.isFinite(shape.max) && { maximum: shape.max }),
      };
    case "choice":
      return { description: shape.rule, enum: shape.of };
    case "yes-no":
      return { description: shape.rule, type: "boolean" };
    case "set":
      return list({ enum: shape.of }, { uniqueItems: true });
    case "list":
      return list(within(shape.of, definitions), { minItems: shape.min, ...atMost("maxItems", shape.max) });
    case "object":
      return ofObject(shape, definitions);
    case "record":
      return {
        type: "object",
        ...(!shape.anyKey && { propertyNames: { pattern: "^(?!\\d+$)[A-Za-z0-9][A-Za-z0-9_.-]*$" } }),
        additionalProperties: within(shape.of, definitions),
        ...(shape.min > 0 && { minProperties: shape.min }),
      };
    case "lookup":
      return { type: "string" };
    case "union":
      return ofUnion(shape, definitions);
  }
}

const atMost = (keyword: string, max: number): JsonSchema => (Number.isFinite(max) ? { [keyword]: max } : {});

function ofObject({ fields, required }: ObjectShape, definitions: Definitions): JsonSchema {
  const properties = Object.entries(fields).map(([key, field]) => [key, within(field, definitions)]);
  return record(Object.fromEntries(properties), [...required]);
}

/** Each form once: one that several keys tell is the same form. */
function ofUnion(shape: UnionShape, definitions: Definitions): JsonSchema {
  const { rule, number, text, list: entries, yesNo, objects = [], otherwise } = shape;
  const forms = [number, text, yesNo, entries, ...objects.map(([, form]) => form), otherwise];
  const given = [...new Set(forms)].filter((form) => form !== undefined);
  return { description: rule, anyOf: given.map((form) => within(form, definitions)) };
}
