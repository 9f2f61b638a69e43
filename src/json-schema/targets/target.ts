import { own } from "../../shape/own.js";
import { type Locale, lookUp } from "../../tariffs/locale.js";
import type { JsonSchema } from "../json-schema.js";

/**
 * The dialects of JSON Schema that there are: `draft-2020-12` by default; `draft-07` for tools that know no
 * later one; `openapi-3.1`, components of an OpenAPI document; `strict`, the subset that language models
 * take for the arguments of a tool.
 *
 * @example
 * import { cnamNouvelleAquitaine } from "cnam-pricing";
 * import { type JsonSchemaTarget, quoteRequestJsonSchema } from "cnam-pricing/json-schema";
 *
 * const targets: JsonSchemaTarget[] = ["draft-07", "openapi-3.1"];
 * const [draft07, openApi] = targets.map((target) => quoteRequestJsonSchema(cnamNouvelleAquitaine, { target }));
 * draft07?.["$schema"]; // => "http://json-schema.org/draft-07/schema#"
 * openApi?.["$ref"]; // => "#/components/schemas/QuoteRequest"
 */
export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.1" | "strict";

/**
 * The dialect of a JSON Schema, and the language of its titles and descriptions. What a tariff has in its own
 * language alone stays in that.
 *
 * @example
 * import { cnamNouvelleAquitaine } from "cnam-pricing";
 * import { type JsonSchemaOptions, quoteRequestJsonSchema } from "cnam-pricing/json-schema";
 *
 * const options: JsonSchemaOptions = { target: "draft-07", locale: "fr" };
 * quoteRequestJsonSchema(cnamNouvelleAquitaine, options)["title"]; // => "Demande d'estimation"
 */
export interface JsonSchemaOptions<Target extends JsonSchemaTarget = JsonSchemaTarget> {
  /** Default: `draft-2020-12`. */
  readonly target?: Target | undefined;
  /** Default: `en`. */
  readonly locale?: "fr" | "en" | undefined;
}

/** Writes a schema in a dialect; `name` is what it is called beside others. */
export type ToTarget = (schema: JsonSchema, name: string) => JsonSchema;

export const targetIn = (targets: Readonly<Record<string, ToTarget>>, options: JsonSchemaOptions): ToTarget =>
  lookUp(targets, own(options, "target") ?? "draft-2020-12", "`target`");

export const localeIn = (options: Pick<JsonSchemaOptions, "locale">): Locale =>
  lookUp<Locale>({ fr: "fr", en: "en" }, own(options, "locale") ?? "en", "`locale`");
