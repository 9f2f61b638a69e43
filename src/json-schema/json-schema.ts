/**
 * A JSON Schema, or a part of one.
 *
 * @example
 * const schema = quoteRequestJsonSchema(cnamNouvelleAquitaine);
 * schema["additionalProperties"]; // => false
 */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export const DIALECT = "https://json-schema.org/draft/2020-12/schema";

/** An object with these properties and no others. */
export function record(
  properties: Readonly<Record<string, JsonSchema>>,
  required = Object.keys(properties),
): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

export const list = (items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: "array",
  items,
  ...more,
});

/** One of the ids, each with its printed name as the title that a form shows. */
export function choices<V>(known: Readonly<Record<string, V>>, title: (value: V) => string): JsonSchema {
  return { oneOf: Object.entries(known).map(([id, value]) => ({ const: id, title: title(value) })) };
}
