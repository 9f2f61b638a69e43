/**
 * A validator for form and API libraries: what this package offers of
 * Standard Schema, version 1. See https://standardschema.dev.
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
  };
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
