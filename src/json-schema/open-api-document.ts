import type { Tariff } from "../contract/tariff.js";
import { editionIdOf } from "../engine/compile.js";
import { own } from "../shape/own.js";
import { textIn } from "../tariffs/text-in.js";
import { issuesSchema } from "./issues.js";
import type { JsonSchema } from "./json-schema.js";
import { quoteModel } from "./quote.js";
import { quoteRequestModel } from "./quote-request.js";
import { openApi31 } from "./targets/open-api.js";
import { type JsonSchemaOptions, localeIn } from "./targets/target.js";
import { ANSWER_TEXTS } from "./texts.js";

/**
 * Describes an API that quotes, as an OpenAPI 3.1 document: `POST /quote` takes a request and answers with
 * a quote, or with status 422 and the issues if the request is malformed.
 *
 * @throws RangeError if the locale is not supported.
 * @example
 * openApiDocument(cnamNouvelleAquitaine)["info"]; // => { title: "Cnam Nouvelle-Aquitaine", version: "undated" }
 */
export function openApiDocument(tariff: Tariff, options: Pick<JsonSchemaOptions, "locale"> = {}): JsonSchema {
  const locale = localeIn(options);
  const parts = [
    openApi31(quoteRequestModel(tariff, locale), "QuoteRequest"),
    openApi31(quoteModel(tariff, locale), "Quote"),
    openApi31(issuesSchema, "Issues"),
  ];
  const [request, quote, issues] = parts.map(({ $ref }) => ({ "application/json": { schema: { $ref } } }));
  return {
    openapi: "3.1.0",
    info: { title: textIn(own(tariff, "publisher") ?? tariff.title, locale), version: editionIdOf(tariff) },
    paths: {
      "/quote": {
        post: {
          operationId: "quote",
          summary: ANSWER_TEXTS.ask[locale],
          requestBody: { required: true, content: request },
          responses: {
            200: { description: ANSWER_TEXTS.quote[locale], content: quote },
            422: { description: ANSWER_TEXTS.malformed[locale], content: issues },
          },
        },
      },
    },
    components: { schemas: Object.assign({}, ...parts.map(schemasOf)) },
  };
}

const schemasOf = ({ components }: JsonSchema) => (components as { schemas: object }).schemas;
