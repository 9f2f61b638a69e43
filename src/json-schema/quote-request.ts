import type { Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { findersIn, quoteRequestShape } from "../shape/request.js";
import type { Locale } from "../tariffs/locale.js";
import { textIn } from "../tariffs/text-in.js";
import { withoutMark } from "../tariffs/titles.js";
import { fromShape } from "./from-shape.js";
import { type JsonSchema, type Properties, titled } from "./json-schema.js";
import { learnerSchema } from "./learner.js";
import { lineSchema } from "./line.js";
import { TEXTS } from "./texts.js";

/** The requests that a tariff accepts. Nothing in it is a reference, so that it can be put into another schema. */
export function quoteRequestModel(tariff: Tariff, locale: Locale): JsonSchema {
  const shape = fromShape(quoteRequestShape(tariff, findersIn(tariff)));
  const { learner, lines, annualFee } = shape["properties"] as Record<keyof Properties, JsonSchema>;
  const text = (name: keyof typeof TEXTS) => TEXTS[name][locale];
  const feeTitle = own(tariff, "annualFee")?.label;
  return {
    ...titled(shape, text("request"), text("aboutRequest")),
    properties: {
      learner: learnerSchema(tariff, learner as JsonSchema, locale),
      lines: {
        ...titled(lines as JsonSchema, text("lines"), text("aboutLines")),
        items: lineSchema(tariff, (lines as JsonSchema)["items"] as JsonSchema, locale),
      },
      annualFee: titled(
        annualFee as JsonSchema,
        withoutMark(tariff, textIn(feeTitle ?? TEXTS.annualFee, locale)),
        text("aboutAnnualFee"),
      ),
    },
  };
}
