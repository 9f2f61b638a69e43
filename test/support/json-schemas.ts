import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Tariff } from "../../src/contract/tariff.js";
import { type JsonSchema, quoteRequestJsonSchema } from "../../src/json-schema/index.js";

/** The dialects that requests and quotes both have. */
export const DIALECTS = ["draft-2020-12", "draft-07", "openapi-3.1"] as const;

const options = { strict: true, ownProperties: true };

/** A validator of a schema in its dialect, as strict as Ajv can be. */
export function compileIn(target: (typeof DIALECTS)[number], schema: JsonSchema): ValidateFunction {
  if (target === "draft-07") return new Ajv(options).compile(schema);
  const ajv = new Ajv2020(options);
  if (target === "openapi-3.1") ajv.addVocabulary(["components", "discriminator"]);
  return ajv.compile(schema);
}

export const compileStrict = (tariff: Tariff): ValidateFunction =>
  new Ajv2020(options).compile(quoteRequestJsonSchema(tariff, { target: "strict" }));
