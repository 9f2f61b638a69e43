import type { ParseResult } from "../contract/issue.js";
import type { StandardSchemaV1 } from "../contract/standard-schema.js";

/** A parser as a Standard Schema. */
export function standardSchema<R>(parse: (input: unknown) => ParseResult<R>): StandardSchemaV1<R> {
  return {
    "~standard": {
      version: 1,
      vendor: "cnam-pricing",
      validate(value) {
        const parsed = parse(value);
        return parsed.ok ? { value: parsed.value } : { issues: parsed.issues };
      },
    },
  };
}
