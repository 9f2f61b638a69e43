/**
 * A validator for form and API libraries, with its JSON Schema: what this package offers of
 * Standard Schema and Standard JSON Schema, version 1. See https://standardschema.dev.
 *
 * @example
 * import { quoteRequestSchema, type StandardSchemaV1 } from "cnam-pricing";
 *
 * const schema: StandardSchemaV1<unknown> = quoteRequestSchema;
 * schema["~standard"].vendor; // => "cnam-pricing"
 */
export interface StandardSchemaV1<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    /** Reads a value from anywhere. */
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    /** The same as JSON Schemas. */
    readonly jsonSchema: {
      /** The values that are taken. */
      readonly input: (options: StandardJSONSchemaOptions) => Record<string, unknown>;
      /** Those that come out of `validate`. */
      readonly output: (options: StandardJSONSchemaOptions) => Record<string, unknown>;
    };
  };
}

/**
 * The dialect of a JSON Schema that a library asks for.
 *
 * @example
 * import { quoteRequestSchema, type StandardJSONSchemaOptions } from "cnam-pricing";
 *
 * const options: StandardJSONSchemaOptions = { target: "draft-07" };
 * quoteRequestSchema["~standard"].jsonSchema.input(options)["type"]; // => "object"
 */
export interface StandardJSONSchemaOptions {
  /** `draft-2020-12` or `draft-07`; any other throws a `RangeError`. */
  readonly target: string;
  /** Options of the library that asks; none of them changes anything here. */
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/**
 * A fresh copy of the value, or its issues.
 *
 * @example
 * import { quoteRequestSchema, type StandardResult } from "cnam-pricing";
 *
 * const result: StandardResult<unknown> = quoteRequestSchema["~standard"].validate({});
 * result.issues?.map(({ path }) => path); // => [["learner"], ["lines"]]
 */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[] };
