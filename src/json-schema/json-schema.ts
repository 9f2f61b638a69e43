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
export function objectOf(
  properties: Readonly<Record<string, JsonSchema>>,
  required = Object.keys(properties),
): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

export const arrayOf = (items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  type: "array",
  items,
  ...more,
});

/** An amount. */
export const amount = (more: JsonSchema = {}): JsonSchema => ({
  type: "integer",
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  ...more,
});

/** One of these ids; no value at all if there are none. */
export const oneOfIds = (ids: readonly string[]): JsonSchema =>
  ids.length > 0 ? { enum: ids } : { not: {} };

export const constant = (value: unknown): JsonSchema => ({ const: value });

/** One of the ids, each with the title that a form shows. */
export const choices = (titled: readonly (readonly [id: string, title: string])[]): JsonSchema => ({
  oneOf: titled.map(([id, title]) => ({ const: id, title })),
});
