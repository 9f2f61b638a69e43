/**
 * The subset of JSON Schema that language models take for the arguments of a tool in strict mode:
 * every object is closed and every key required, a union is an `anyOf`, and bounds and steps are left to whoever reads the answer.
 *
 * A key that may be absent takes `null`: `withoutBlanks` drops it again.
 */
import { type JsonSchema, orNull, type Properties } from "../json-schema.js";
import { mapSchema } from "../map-schema.js";

export const strict = (schema: JsonSchema): JsonSchema => mapSchema(schema, strictly);

/**
 * Strict modes differ in the bounds, steps and patterns that they take: none is left. A model is told of bounds in
 * the description, which says the step already; the one pattern there is only keeps broken characters out.
 */
const DROPPED = ["pattern", "multipleOf"];
const TOLD = ["minimum", "maximum", "minItems", "maxItems", "maxLength", "uniqueItems"];

function strictly({ oneOf: titledValues, anyOf: forms, ...schema }: JsonSchema): JsonSchema {
  if (forms !== undefined) return { ...schema, anyOf: distinctFrom(forms as readonly JsonSchema[]) };
  if (titledValues === undefined) return described(schema["type"] === "object" ? required(schema) : schema);
  const all = titledValues as readonly JsonSchema[];
  const meanings = all.map((form) => `${form["const"]}: ${form["title"]}`);
  return {
    ...schema,
    description: [schema["description"], ...meanings].filter(Boolean).join("\n"),
    enum: all.map((form) => form["const"]),
  };
}

function required(schema: JsonSchema): JsonSchema {
  const properties = schema["properties"] as Properties;
  const always = schema["required"] as readonly string[];
  const entries = Object.entries(properties).map(([key, property]) => [
    key,
    always.includes(key) ? property : orNull(property),
  ]);
  return { ...schema, properties: Object.fromEntries(entries), required: Object.keys(properties) };
}

function described(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([key]) => ![...DROPPED, ...TOLD].includes(key));
  const told = TOLD.filter((key) => schema[key] !== undefined).map((key) => `${key}: ${schema[key]}`);
  const description = [schema["description"], told.length > 0 && `{${told.join(", ")}}`].filter(Boolean);
  return {
    ...Object.fromEntries(kept),
    ...(description.length > 0 && { description: description.join(" ") }),
  };
}

/** Keys that not all forms have come first: OpenAI refuses forms that begin with the same key. */
function distinctFrom(forms: readonly JsonSchema[]): readonly JsonSchema[] {
  const isShared = ([key]: [string, unknown]) =>
    forms.every((form) => Object.hasOwn(form["properties"] as Properties, key));
  return forms.map((form) => {
    const entries = Object.entries(form["properties"] as Properties);
    const properties = [...entries.filter((one) => !isShared(one)), ...entries.filter(isShared)];
    return { ...form, properties: Object.fromEntries(properties), required: properties.map(([key]) => key) };
  });
}
