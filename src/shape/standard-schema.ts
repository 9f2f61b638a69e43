import type { ParseResult } from "../contract/issue.js";
import type { StandardJSONSchemaOptions, StandardSchemaV1 } from "../contract/standard-schema.js";

/** A parser, and the JSON Schema of what it reads, as a Standard Schema. What it reads, it returns in the same form. */
export function standardSchema<R, Input = R>(
  parse: (input: unknown) => ParseResult<R>,
  jsonSchema: (target: string) => Record<string, unknown>,
): StandardSchemaV1<Input, R> {
  const convert = ({ target }: StandardJSONSchemaOptions) => jsonSchema(target);
  return {
    "~standard": {
      version: 1,
      vendor: "cnam-pricing",
      validate(value) {
        const parsed = parse(value);
        return parsed.ok ? { value: parsed.value } : { issues: parsed.issues };
      },
      jsonSchema: { input: convert, output: convert },
    },
  };
}
