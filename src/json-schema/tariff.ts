import { tariffShape } from "../shape/tariff/tariff.js";
import { fromShape } from "./from-shape.js";
import { DIALECT, type JsonSchema } from "./json-schema.js";

/**
 * A tariff as a JSON Schema (2020-12), for an editor that helps to write one. It never refuses what
 * `parseTariff` takes; what only `parseTariff` can see, such as an undeclared id, is accepted.
 *
 * @example
 * tariffJsonSchema()["required"]; // => ["format", "id", "title", "currency", "items", "schemes", "grid"]
 */
export function tariffJsonSchema(): JsonSchema {
  return {
    $schema: DIALECT,
    title: "Tarif · Tariff",
    description: "A page of prices: rows, columns, where they meet, and the rules around them.",
    ...fromShape(tariffShape()),
  };
}
