import type { Tariff } from "../contract/tariff.js";
import type { JsonSchema } from "./json-schema.js";
import { quoteRequestModel } from "./quote-request.js";
import { DRAFTS } from "./targets/drafts.js";
import { targetIn } from "./targets/target.js";

/**
 * The requests that a tariff takes, for a library that knows Standard JSON Schema.
 *
 * @throws RangeError if the target is not supported.
 */
export const standardJsonSchema = (tariff: Tariff, target: string): JsonSchema =>
  targetIn(DRAFTS, { target: target as keyof typeof DRAFTS })(quoteRequestModel(tariff, "en"), "");
