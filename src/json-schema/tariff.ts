import { tariffShape } from "../shape/tariff/tariff.js";
import { fromShape } from "./from-shape.js";
import type { JsonSchema } from "./json-schema.js";
import { draft07 } from "./targets/draft-07.js";
import { draft202012 } from "./targets/draft-2020-12.js";
import { targetIn } from "./targets/target.js";

const TARGETS = { "draft-2020-12": draft202012, "draft-07": draft07 };

/**
 * A tariff as a JSON Schema, in English, for an editor that helps to write one. It never refuses what
 * `parseTariff` takes; what only `parseTariff` can see, such as an undeclared id, is accepted.
 *
 * @throws RangeError if a tariff has no such target.
 * @example
 * tariffJsonSchema()["required"]; // => ["format", "id", "title", "currency", "items", "schemes", "grid"]
 */
export function tariffJsonSchema(
  options: { readonly target?: "draft-2020-12" | "draft-07" | undefined } = {},
): JsonSchema {
  const schema = {
    title: "Tariff",
    description: "A page of prices: rows, columns, where they meet, and the rules around them.",
    ...fromShape(tariffShape()),
  };
  return targetIn(TARGETS, options)(schema, "Tariff");
}
