import type { Asked, Tariff } from "../contract/tariff.js";
import { resolveBounds } from "../shape/asked.js";
import { own, ownEntry } from "../shape/own.js";
import type { Locale } from "../tariffs/locale.js";
import { textIn } from "../tariffs/text-in.js";
import { schemeTitlesOf, titlesOf } from "../tariffs/titles.js";
import { fromShape } from "./from-shape.js";
import { choices, type JsonSchema, objectOf, type Properties, titled } from "./json-schema.js";
import { type LineBranch, lineBranches } from "./line-branches.js";
import { stepText, TEXTS } from "./texts.js";

/** A line: one form for items that take no measure, and one for each set of measures that others take. */
export function lineSchema(tariff: Tariff, shape: JsonSchema, locale: Locale): JsonSchema {
  const items = titlesOf(tariff, locale);
  const schemeTitles = schemeTitlesOf(tariff, locale);
  const schemeTitle = own(own(tariff, "terms") ?? {}, "scheme") ?? TEXTS.scheme;
  const { semester, ref } = shape["properties"] as Record<keyof Properties, JsonSchema>;
  const branch = (one: LineBranch, title: string) => {
    const required = {
      item: {
        title: TEXTS.item[locale],
        ...choices(one.items.map((id) => [id, items.get(id) as string])),
      },
      scheme: {
        title: textIn(schemeTitle, locale),
        ...choices(one.schemes.map((id) => [id, schemeTitles.get(id) as string])),
      },
      ...measures(tariff, one, locale),
    };
    const optional = {
      semester: titled(semester as JsonSchema, TEXTS.semester[locale], TEXTS.unknown[locale]),
      ref: {
        ...titled(ref as JsonSchema, TEXTS.ref[locale], TEXTS.aboutRef[locale]),
        // No half of a surrogate pair.
        pattern: "^[^\\uD800-\\uDFFF]*$",
      },
    };
    return { title, ...objectOf({ ...required, ...optional }, Object.keys(required)) };
  };
  // A validator may be set to remove surplus keys, as Fastify does: those with most keys first, and no `oneOf`,
  // so that it stops at the form that fits before another one takes a measure away.
  const branches = [...lineBranches(tariff)].sort((a, b) => measureCount(b) - measureCount(a));
  const titles = branchTitles(tariff, branches, locale);
  const forms = branches.map((one, index) => branch(one, titles[index] as string));
  return forms.length === 1 ? (forms[0] as JsonSchema) : { anyOf: forms };
}

function measures(tariff: Tariff, { measures: asked }: LineBranch, locale: Locale): Properties {
  const entries = Object.entries(asked).map(([name, bounds]) => [
    name,
    titled(numberWithin(bounds), measureLabel(tariff, name, locale), stepText(own(bounds, "step"), locale)),
  ]);
  return Object.fromEntries(entries);
}

const numberWithin = (bounds: Asked) => fromShape({ kind: "number", rule: "", ...resolveBounds(bounds) });

const measureCount = ({ measures: asked }: LineBranch) => Object.keys(asked).length;

const measureLabel = (tariff: Tariff, name: string, locale: Locale) =>
  textIn(ownEntry(tariff, "measures", name) ?? name, locale);

/** What each form is called where a person chooses one, no two alike. */
function branchTitles(tariff: Tariff, branches: readonly LineBranch[], locale: Locale): readonly string[] {
  const seen = new Map<string, number>();
  return branches.map(({ measures: asked }) => {
    const labels = Object.keys(asked).map((name) => measureLabel(tariff, name, locale));
    const title = labels.length > 0 ? `${TEXTS.linePer[locale]} ${labels.join(", ")}` : TEXTS.line[locale];
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count > 1 ? `${title} (${count})` : title;
  });
}
