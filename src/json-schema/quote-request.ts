import type { Fact, OptionsFact, Tariff } from "../contract/tariff.js";
import { MAX_LINES } from "../shape/limits.js";
import { own } from "../shape/own.js";
import { type Finders, quoteRequestShape } from "../shape/request.js";
import { titlesOf } from "../tariffs/titles.js";
import { schemaOf } from "./from-shape.js";
import { choices, DIALECT, inBoth, type JsonSchema } from "./json-schema.js";
import { measureConditions, measureTitles } from "./measures.js";

/**
 * The requests that a tariff takes, as a JSON Schema (2020-12). It accepts exactly
 * the JSON that `parseQuoteRequest` accepts, but for the step of a number that is not whole.
 *
 * @example
 * quoteRequestJsonSchema(cnamNouvelleAquitaine)["required"]; // => ["learner", "lines"]
 */
export function quoteRequestJsonSchema(tariff: Tariff): JsonSchema {
  return {
    $schema: DIALECT,
    ...annotated(schemaOf(quoteRequestShape(tariff, NOTHING_TO_FIND)), {
      title: "Demande d'estimation · Quote request",
      description:
        "What to price: what is known of the learner, and the enrolments with the scheme that is to fund each.",
      properties: {
        learner: learner(tariff),
        lines: {
          title: "Inscriptions · Enrolments",
          description: `From 1 to ${MAX_LINES} lines. Their order never changes an amount.`,
          items: line(tariff),
        },
        annualFee: {
          title: "Droits d'inscription annuels · Annual fee",
          description: "Whether this year's fee is still to be paid.",
          default: "due",
        },
      },
    }),
  };
}

/** A schema is made of the grammar alone, which then reads nothing. */
const NOTHING_TO_FIND: Finders = { item: () => undefined, scheme: () => undefined };

/** What to add to a schema: words for people, and what only they tell apart. */
interface Annotation extends JsonSchema {
  readonly title?: string;
  readonly properties?: Readonly<Record<string, Annotation>>;
  readonly items?: Annotation;
}

/** A schema with its annotations; choices with a title take the place of bare ones. */
function annotated(
  schema: JsonSchema,
  { title, description, properties, items, ...more }: Annotation,
): JsonSchema {
  const { description: _, enum: ids, items: entries, ...rest } = schema;
  const inside = (schema["properties"] ?? {}) as Readonly<Record<string, JsonSchema>>;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...rest,
    ...(ids !== undefined && !more["oneOf"] && { enum: ids }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(inside).map(([key, property]) => [key, annotated(property, properties[key] ?? {})]),
      ),
    }),
    ...(entries !== undefined && { items: annotated(entries as JsonSchema, items ?? {}) }),
    ...more,
  };
}

function learner(tariff: Tariff): Annotation {
  const answers = Object.entries(own(tariff, "facts") ?? {}).map(([name, fact]) => [name, answer(fact)]);
  return {
    title: "Élève · Learner",
    description: "What is known so far; {} if nothing is.",
    properties: Object.fromEntries(answers),
  };
}

const unknown = "Absent while it is not known.";

function answer(fact: Fact): Annotation {
  const title = inBoth(fact.label);
  const options = own(fact as OptionsFact, "options");
  if (!options) return { title, description: unknown };
  return {
    title,
    description: `All that apply; none: []. ${unknown}`,
    items: choices(Object.keys(options), (id) => inBoth(options[id] ?? id)),
  };
}

function line(tariff: Tariff): Annotation {
  const [fr, en] = [titlesOf(tariff, "fr"), titlesOf(tariff, "en")];
  const { items, schemes } = tariff;
  const itemTitle = (id: string) => inBoth({ fr: fr.get(id) ?? id, en: en.get(id) ?? id });
  return {
    title: "Inscription · Enrolment",
    properties: {
      item: { title: "Prestation · Item", ...choices(Object.keys(items), itemTitle) },
      scheme: {
        title: "Financement · Scheme",
        ...choices(Object.keys(schemes), (id) => inBoth(schemes[id]?.label ?? id)),
      },
      ...measureTitles(tariff),
      semester: { title: "Semestre · Semester", description: unknown },
      ref: {
        title: "Référence · Reference",
        description: "A short text of the caller's own, carried through untouched.",
        // No half of a surrogate pair.
        pattern: "^[^\\uD800-\\uDFFF]*$",
      },
    },
    ...measureConditions(tariff),
  };
}
