import type { JsonSchema } from "../json-schema.js";
import { mapSchema } from "../map-schema.js";

/** The schema in draft-07, where definitions have another place. */
export const draft07 = (schema: JsonSchema): JsonSchema => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  ...mapSchema(schema, ({ discriminator: _, $defs, $ref, ...rest }) => ({
    ...rest,
    ...($ref !== undefined && { $ref: String($ref).replace("$defs", "definitions") }),
    ...($defs !== undefined && { definitions: $defs }),
  })),
});
