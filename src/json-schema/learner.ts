import type { Fact, Tariff } from "../contract/tariff.js";
import { isNumberFact, isOptionsFact } from "../shape/facts.js";
import { own, ownEntries } from "../shape/own.js";
import type { Locale } from "../tariffs/locale.js";
import { textIn } from "../tariffs/text-in.js";
import { choices, type JsonSchema, type Properties, titled } from "./json-schema.js";
import { stepText, TEXTS } from "./texts.js";

/** The shape of a learner, with titles and descriptions. */
export function learnerSchema(tariff: Tariff, shape: JsonSchema, locale: Locale): JsonSchema {
  const title = textIn(own(own(tariff, "terms") ?? {}, "learner") ?? TEXTS.learner, locale);
  const answers = shape["properties"] as Properties;
  const properties = ownEntries(tariff, "facts").map(([name, fact]) => [
    name,
    answerSchema(fact, answers[name] as JsonSchema, locale),
  ]);
  return {
    ...titled(shape, title, TEXTS.aboutLearner[locale]),
    properties: Object.fromEntries(properties),
  };
}

function answerSchema(fact: Fact, shape: JsonSchema, locale: Locale): JsonSchema {
  const about = (...sentences: readonly (string | undefined)[]) =>
    titled(shape, textIn(fact.label, locale), sentences.filter(Boolean).join(" "));
  const unknown = TEXTS.unknown[locale];
  if (isNumberFact(fact)) return about(stepText(own(fact, "step"), locale), unknown);
  if (!isOptionsFact(fact)) return about(unknown);
  const titles = Object.entries(fact.options).map(([id, label]) => [id, textIn(label, locale)] as const);
  return { ...about(TEXTS.all[locale], unknown), items: choices(titles) };
}
