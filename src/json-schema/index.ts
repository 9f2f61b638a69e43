/**
 * The contract as JSON Schema.
 *
 * @module cnam-pricing/json-schema
 */
export type { JsonSchema } from "./json-schema.js";
export { quoteJsonSchema } from "./quote.js";
export { quoteRequestJsonSchema } from "./quote-request.js";
