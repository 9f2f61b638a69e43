import type { JsonSchema } from "./json-schema.js";

/** The keywords of our schemas that hold schemas: by name, in a list, or one. */
const HOLDS: Readonly<Record<string, "by-name" | "list" | "one">> = {
  $defs: "by-name",
  properties: "by-name",
  oneOf: "list",
  anyOf: "list",
  additionalProperties: "one",
  items: "one",
  contains: "one",
  not: "one",
};

/** A schema with every schema in it changed, from the inside out. */
export function mapSchema(schema: JsonSchema, change: (schema: JsonSchema) => JsonSchema): JsonSchema {
  const inside = (value: unknown) => mapSchema(value as JsonSchema, change);
  const changed = Object.entries(schema).map(([keyword, value]) => {
    switch (Object.hasOwn(HOLDS, keyword) && HOLDS[keyword]) {
      case "by-name":
        return [keyword, mapValues(value as Readonly<Record<string, unknown>>, inside)];
      case "list":
        return [keyword, (value as readonly unknown[]).map(inside)];
      case "one":
        return [keyword, typeof value === "object" ? inside(value) : value];
      default:
        return [keyword, value];
    }
  });
  return change(Object.fromEntries(changed));
}

export const mapValues = <V, R>(
  entries: Readonly<Record<string, V>>,
  change: (value: V) => R,
): Readonly<Record<string, R>> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
