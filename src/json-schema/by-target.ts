import type { Tariff } from "../contract/tariff.js";
import type { JsonSchema } from "./json-schema.js";
import { quoteModel } from "./quote.js";
import { quoteRequestModel } from "./quote-request.js";
import { DRAFTS } from "./targets/drafts.js";
import { openApi31 } from "./targets/open-api.js";
import { strict } from "./targets/strict.js";
import { type JsonSchemaOptions, type JsonSchemaTarget, localeIn, targetIn } from "./targets/target.js";

const OF_ANSWERS = { ...DRAFTS, "openapi-3.1": openApi31 };
const OF_REQUESTS = { ...OF_ANSWERS, strict };

/**
 * Describes the requests that a tariff accepts, as a JSON Schema. It accepts exactly the JSON that `parseQuoteRequest`
 * accepts, with one exception: if a step is not whole, such as 0.5, it also accepts the numbers between the steps.
 * The target `strict` takes `null` for a key that may be absent, and cannot express bounds and steps: it is for the
 * requests of a language model, which `withoutBlanks` and `parseQuoteRequest` then read.
 *
 * @throws RangeError if the target or the locale is not supported.
 * @example
 * quoteRequestJsonSchema(cnamNouvelleAquitaine)["required"]; // => ["learner", "lines"]
 */
export function quoteRequestJsonSchema(tariff: Tariff, options: JsonSchemaOptions = {}): JsonSchema {
  return targetIn(OF_REQUESTS, options)(quoteRequestModel(tariff, localeIn(options)), "QuoteRequest");
}

/**
 * Describes the quotes of a tariff, as a JSON Schema. There is no target `strict`, because no model writes quotes.
 *
 * @throws RangeError if the target or the locale is not supported.
 * @example
 * quoteJsonSchema(cnamNouvelleAquitaine)["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function quoteJsonSchema(
  tariff: Tariff,
  options: JsonSchemaOptions<Exclude<JsonSchemaTarget, "strict">> = {},
): JsonSchema {
  return targetIn(OF_ANSWERS, options)(quoteModel(tariff, localeIn(options)), "Quote");
}
