import type { Tariff } from "../contract/tariff.js";
import type { JsonSchema } from "./json-schema.js";
import { quoteRequestModel } from "./quote-request.js";
import { draft07 } from "./targets/draft-07.js";
import { draft202012 } from "./targets/draft-2020-12.js";
import { targetIn } from "./targets/target.js";

const TARGETS = { "draft-2020-12": draft202012, "draft-07": draft07 };

/**
 * The requests that a tariff takes, for a library that knows Standard JSON Schema.
 *
 * @throws RangeError if the target is not supported.
 */
export const standardJsonSchema = (tariff: Tariff, target: string): JsonSchema =>
  targetIn(TARGETS, { target: target as keyof typeof TARGETS })(quoteRequestModel(tariff, "en"), "");
