import type { LocalizedText } from "../contract/text.js";

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

/** An amount. */
export const cents = (more: JsonSchema = {}): JsonSchema => ({
  type: "integer",
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  ...more,
});

/** One of these; nothing at all if there are none. */
export const among = (ids: readonly string[]): JsonSchema => (ids.length > 0 ? { enum: ids } : { not: {} });

export const constant = (value: unknown): JsonSchema => ({ const: value });

/** One of the ids, each with the title that a form shows. */
export const choices = (ids: readonly string[], title: (id: string) => string): JsonSchema => ({
  oneOf: ids.map((id) => ({ const: id, title: title(id) })),
});

/** A text in both languages, if it has two. */
export function inBoth(text: LocalizedText): string {
  if (typeof text === "string") return text;
  return text.fr === text.en ? text.fr : `${text.fr} · ${text.en}`;
}
