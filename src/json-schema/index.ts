/**
 * The contract as JSON Schema.
 *
 * @module cnam-pricing/json-schema
 */
export { quoteJsonSchema, quoteRequestJsonSchema } from "./by-target.js";
export type { JsonSchema } from "./json-schema.js";
export { openApiDocument } from "./open-api-document.js";
export type { JsonSchemaOptions, JsonSchemaTarget } from "./targets/target.js";
