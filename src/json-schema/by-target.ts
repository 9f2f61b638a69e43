import type { Tariff } from "../contract/tariff.js";
import type { JsonSchema } from "./json-schema.js";
import { quoteModel } from "./quote.js";
import { quoteRequestModel } from "./quote-request.js";
import { draft07 } from "./targets/draft-07.js";
import { draft202012 } from "./targets/draft-2020-12.js";
import { openApi31 } from "./targets/open-api.js";
import { strict } from "./targets/strict.js";
import { type JsonSchemaOptions, type JsonSchemaTarget, localeIn, targetIn } from "./targets/target.js";

const OF_ANSWERS = { "draft-2020-12": draft202012, "draft-07": draft07, "openapi-3.1": openApi31 };
const OF_REQUESTS = { ...OF_ANSWERS, strict };

/**
 * The requests that a tariff takes, as a JSON Schema. It accepts exactly the JSON that `parseQuoteRequest`
 * accepts, but for steps that are not whole, such as 0.5: it takes the numbers between them too. The target `strict`
 * takes `null` where a key may be absent, and cannot express bounds and steps: it is for what a language model
 * writes, which `withoutBlanks` and `parseQuoteRequest` read.
 *
 * @throws RangeError if there is no such target or locale.
 * @example
 * quoteRequestJsonSchema(cnamNouvelleAquitaine)["required"]; // => ["learner", "lines"]
 */
export function quoteRequestJsonSchema(tariff: Tariff, options: JsonSchemaOptions = {}): JsonSchema {
  return targetIn(OF_REQUESTS, options)(quoteRequestModel(tariff, localeIn(options)), "QuoteRequest");
}

/**
 * The quotes that a tariff gives, as a JSON Schema. No model writes quotes, so there is no target `strict`.
 *
 * @throws RangeError if there is no such target or locale.
 * @example
 * quoteJsonSchema(cnamNouvelleAquitaine)["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function quoteJsonSchema(
  tariff: Tariff,
  options: JsonSchemaOptions<Exclude<JsonSchemaTarget, "strict">> = {},
): JsonSchema {
  return targetIn(OF_ANSWERS, options)(quoteModel(tariff, localeIn(options)), "Quote");
}
