import type { JsonSchema } from "../json-schema.js";
import { mapSchema, mapValues } from "../map-schema.js";

const moved = (reference: string) => reference.replace("$defs", "components/schemas");

/** The schema and its definitions as components of an OpenAPI 3.1 document, with a reference to it. */
export function openApi31(schema: JsonSchema, name: string): JsonSchema {
  const { $defs, ...root } = mapSchema(schema, ({ discriminator, $ref, ...rest }) => ({
    ...rest,
    ...($ref !== undefined && { $ref: moved(String($ref)) }),
    ...(discriminator !== undefined && { discriminator: withMovedMapping(discriminator as Discriminator) }),
  }));
  return {
    $ref: `#/components/schemas/${name}`,
    components: { schemas: { [name]: root, ...($defs as object) } },
  };
}

interface Discriminator {
  readonly propertyName: string;
  readonly mapping: Readonly<Record<string, string>>;
}

const withMovedMapping = ({ propertyName, mapping }: Discriminator): Discriminator => ({
  propertyName,
  mapping: mapValues(mapping, moved),
});
