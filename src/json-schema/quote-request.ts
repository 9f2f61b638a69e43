import type { Fact, OptionsFact, Tariff } from "../contract/tariff.js";
import type { LocalizedText } from "../contract/text.js";
import { MAX_LINES } from "../shape/limits.js";
import { own, ownEntries } from "../shape/own.js";
import { findersIn, quoteRequestShape } from "../shape/request.js";
import { inBoth } from "../tariffs/text-in.js";
import { titlesOf, withoutMark } from "../tariffs/titles.js";
import { fromShape } from "./from-shape.js";
import { choices, DIALECT, type JsonSchema } from "./json-schema.js";
import { measureConditions, measureTitles } from "./measures.js";

/**
 * The requests that a tariff takes, as a JSON Schema (2020-12). It accepts exactly
 * the JSON that `parseQuoteRequest` accepts, except for the step of a number that is not whole.
 *
 * @example
 * quoteRequestJsonSchema(cnamNouvelleAquitaine)["required"]; // => ["learner", "lines"]
 */
export function quoteRequestJsonSchema(tariff: Tariff): JsonSchema {
  return {
    $schema: DIALECT,
    ...annotated(fromShape(quoteRequestShape(tariff, findersIn(tariff))), {
      title: "Demande d'estimation · Quote request",
      description: "What to price: what is known of the learner, and the lines, each an item under a scheme.",
      properties: {
        learner: learner(tariff),
        lines: {
          title: "Lignes · Lines",
          description: `From 1 to ${MAX_LINES} lines. Their order never changes an amount.`,
          items: line(tariff),
        },
        annualFee: {
          title: withoutMark(tariff, inBoth(own(tariff, "annualFee")?.label ?? ANNUAL_FEE_TITLE)),
          description: "Whether this year's fee is still to be paid.",
          default: "due",
        },
      },
    }),
  };
}

// Titles for what the page has no term for.
const LEARNER_TITLE: LocalizedText = { fr: "Personne", en: "Person" };
const SCHEME_TITLE: LocalizedText = { fr: "Tarif", en: "Rate" };
const ANNUAL_FEE_TITLE: LocalizedText = { fr: "Droits annuels", en: "Annual fee" };

/** What to add to a schema: titles, descriptions, and what a shape cannot express. */
interface Annotation extends JsonSchema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Annotation>>;
  readonly items?: Annotation;
}

/** A schema with its annotations; titled choices replace plain ones. */
function annotated(
  { description: _, enum: ids, items: entries, ...schema }: JsonSchema,
  { title, description, properties, items, ...more }: Annotation,
): JsonSchema {
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...schema,
    ...(ids !== undefined && !more["oneOf"] && { enum: ids }),
    ...(properties && { properties: annotatedProperties(schema["properties"] as Properties, properties) }),
    ...(entries !== undefined && { items: annotated(entries as JsonSchema, { ...items }) }),
    ...more,
  };
}

type Properties = Readonly<Record<string, JsonSchema>>;

const annotatedProperties = (schemas: Properties, annotations: Readonly<Record<string, Annotation>>) =>
  Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [key, annotated(schema, { ...annotations[key] })]),
  );

function learner(tariff: Tariff): Annotation {
  const answers = ownEntries(tariff, "facts").map(([name, fact]) => [name, answer(fact)]);
  return {
    title: inBoth(own(own(tariff, "terms") ?? {}, "learner") ?? LEARNER_TITLE),
    description: "What is known so far; {} if nothing is.",
    properties: Object.fromEntries(answers),
  };
}

const unknown = "Absent: not known yet.";

function answer(fact: Fact): Annotation {
  const title = inBoth(fact.label);
  const options = own(fact as OptionsFact, "options");
  if (!options) return { title, description: unknown };
  return {
    title,
    description: `All that apply; [] if none do. ${unknown}`,
    items: choices(Object.entries(options).map(([id, label]) => [id, inBoth(label)])),
  };
}

function line(tariff: Tariff): Annotation {
  const [fr, en] = [titlesOf(tariff, "fr"), titlesOf(tariff, "en")];
  const items = [...fr].map(([id, title]) => [id, inBoth({ fr: title, en: en.get(id) as string })] as const);
  const schemes = Object.entries(tariff.schemes).map(([id, { label }]) => [id, inBoth(label)] as const);
  return {
    title: "Ligne · Line",
    properties: {
      item: { title: "Prestation · Item", ...choices(items) },
      scheme: {
        title: inBoth(own(own(tariff, "terms") ?? {}, "scheme") ?? SCHEME_TITLE),
        ...choices(schemes),
      },
      ...measureTitles(tariff),
      semester: { title: "Semestre · Semester", description: unknown },
      ref: {
        title: "Référence · Reference",
        description: "A short text of the caller's own, returned unchanged.",
        // No half of a surrogate pair.
        pattern: "^[^\\uD800-\\uDFFF]*$",
      },
    },
    ...measureConditions(tariff),
  };
}
