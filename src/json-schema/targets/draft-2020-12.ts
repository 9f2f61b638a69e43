import type { JsonSchema } from "../json-schema.js";
import { mapSchema } from "../map-schema.js";

/** The schema in the dialect that it is modelled in. A discriminator is a word of OpenAPI's. */
export const draft202012 = (schema: JsonSchema): JsonSchema => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...mapSchema(schema, ({ discriminator: _, ...rest }) => rest),
});
