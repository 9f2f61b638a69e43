import { tariffShape } from "../shape/tariff/tariff.js";
import { fromShape } from "./from-shape.js";
import type { JsonSchema } from "./json-schema.js";
import { DRAFTS } from "./targets/drafts.js";
import { targetIn } from "./targets/target.js";

/**
 * Describes a tariff as a JSON Schema, in English, for editors. It never refuses a tariff that `parseTariff`
 * accepts, but accepts mistakes that only `parseTariff` can find, such as an undeclared id.
 *
 * @throws RangeError if the target is not supported for a tariff.
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
  return targetIn(DRAFTS, options)(schema, "Tariff");
}
