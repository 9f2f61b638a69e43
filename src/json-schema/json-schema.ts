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

export type Properties = Readonly<Record<string, JsonSchema>>;

/** An object with these properties and no others. */
export function objectOf(properties: Properties, required = Object.keys(properties)): JsonSchema {
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

export const orNull = (schema: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  anyOf: [schema, { type: "null" }],
  ...more,
});

// Tools that generate types or forms read `type`, even where `const` or `enum` says it all.
export const constant = (value: string | number): JsonSchema => ({ type: typeOf([value]), const: value });

export const oneOf = (values: readonly (string | number)[]): JsonSchema => ({
  type: typeOf(values),
  enum: values,
});

const typeOf = (values: readonly unknown[]) =>
  values.every((value) => typeof value === "string") ? "string" : "integer";

/** One of these ids; no value at all if there are none. */
export const oneOfIds = (ids: readonly string[]): JsonSchema =>
  ids.length > 0 ? oneOf(ids) : { type: "string", not: {} };

/** One of the ids, each with the title that a form shows. */
export const choices = (titled: readonly (readonly [id: string, title: string])[]): JsonSchema => ({
  type: "string",
  oneOf: titled.map(([id, title]) => ({ ...constant(id), title })),
});

/** One of several forms. */
export const union = (forms: readonly JsonSchema[]): JsonSchema =>
  forms.length === 1 ? (forms[0] as JsonSchema) : { oneOf: forms };

export const reference = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** One of several definitions, each named by the value of one property. Only OpenAPI has a word for it. */
export function tagged(propertyName: string, byTag: Readonly<Record<string, string>>): JsonSchema {
  const forms = Object.values(byTag).map(reference);
  if (forms.length === 1) return union(forms);
  const mapping = Object.fromEntries(
    Object.entries(byTag).map(([tag, name]) => [tag, reference(name)["$ref"]]),
  );
  return { oneOf: forms, discriminator: { propertyName, mapping } };
}

/** A schema with a title and a description of its own. */
export const titled = (
  { description: _, ...schema }: JsonSchema,
  title: string,
  description: string | undefined,
): JsonSchema => ({ title, ...(description && { description }), ...schema });
