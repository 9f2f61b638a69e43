import type { Tariff } from "../contract/tariff.js";
import { openApiDocument, quoteJsonSchema, quoteRequestJsonSchema } from "../json-schema/index.js";
import { tariffJsonSchema } from "../json-schema/tariff.js";
import type { SCHEMAS } from "./commands.js";
import { choose, type Options } from "./options.js";
import { problemOf } from "./problem.js";

type Name = (typeof SCHEMAS)[number];

/** A JSON Schema or an OpenAPI document. Its titles are in English unless a language is asked for: it is for programs. */
export function schemaOf({ rest, target, forLocale: locale }: Options, tariff: Tariff): object {
  const [name = "quote-request"] = rest as Name[];
  const targetAmong = <T extends string>(...targets: readonly T[]) => ({
    locale,
    target: target === undefined ? undefined : choose(targets, target, "--target", `schema ${name}`),
  });
  switch (name) {
    case "quote-request":
      return quoteRequestJsonSchema(
        tariff,
        targetAmong("draft-2020-12", "draft-07", "openapi-3.1", "strict"),
      );
    case "quote":
      return quoteJsonSchema(tariff, targetAmong("draft-2020-12", "draft-07", "openapi-3.1"));
    case "tariff":
      return tariffJsonSchema(targetAmong("draft-2020-12", "draft-07"));
    case "openapi":
      if (target !== undefined) throw problemOf({ code: "openapi-target" });
      return openApiDocument(tariff, { locale });
  }
}
