import { askedMeasures } from "../catalog/item.js";
import type { Fact, Facts } from "../learner.js";
import { MAX_LINES, MAX_MEASURE, MAX_REF } from "../parse/limits.js";
import type { Tariff } from "../tariff.js";
import type { Text } from "../text.js";
import { choices, DIALECT, type JsonSchema, record } from "./json-schema.js";

/**
 * The requests that a tariff takes, as a JSON Schema (2020-12). It accepts exactly
 * the JSON that `parseQuoteRequest` accepts.
 *
 * @example
 * quoteRequestJsonSchema(cnamNouvelleAquitaine)["required"]; // => ["learner", "lines"]
 */
export function quoteRequestJsonSchema(tariff: Tariff): JsonSchema {
  return {
    $schema: DIALECT,
    title: "Demande d'estimation · Quote request",
    description:
      "What to price: what is known of the learner, and the enrolments with the scheme that is to fund each.",
    ...record(
      {
        learner: learner(tariff.facts),
        lines: {
          title: "Inscriptions · Enrolments",
          description: `From 1 to ${MAX_LINES} lines. Their order never changes an amount.`,
          type: "array",
          minItems: 1,
          maxItems: MAX_LINES,
          items: line(tariff),
        },
        annualFee: {
          title: "Droits d'inscription annuels · Annual fee",
          description: "Whether this year's fee is still to be paid.",
          enum: ["due", "already-paid"],
          default: "due",
        },
      },
      ["learner", "lines"],
    ),
  };
}

function learner(facts: Facts): JsonSchema {
  const answers = Object.entries(facts).map(([name, fact]) => [
    name,
    { title: both(fact.label), ...answer(fact) },
  ]);
  return {
    title: "Élève · Learner",
    description: "What is known so far; {} if nothing is.",
    ...record(Object.fromEntries(answers), []),
  };
}

const unknown = "Absent while it is not known.";

function answer(fact: Fact): JsonSchema {
  switch (fact.kind) {
    case "options":
      return {
        description: `All that apply; none: []. ${unknown}`,
        type: "array",
        uniqueItems: true,
        items: choices(fact.options, both),
      };
    case "yes-no":
      return { description: unknown, type: "boolean" };
    case "number":
      return { description: unknown, type: "number", minimum: fact.min, maximum: fact.max };
  }
}

function line(tariff: Tariff): JsonSchema {
  const asked = askedMeasures(tariff).map((name): [string, string[]] => [
    name,
    Object.entries(tariff.items).flatMap(([id, { measures }]) => (measures?.[name] === "asked" ? [id] : [])),
  ]);
  return {
    title: "Inscription · Enrolment",
    ...record(
      {
        item: { title: "Prestation · Item", ...choices(tariff.items, ({ label }) => label) },
        scheme: { title: "Financement · Scheme", ...choices(tariff.schemes, ({ name }) => name) },
        ...Object.fromEntries(asked.map(([name]) => [name, measure(tariff.measures[name] as Text)])),
        semester: {
          title: "Semestre · Semester",
          description: "Absent while it is not known.",
          enum: [1, 2],
        },
        ref: {
          title: "Référence · Reference",
          description: "A short text of the caller's own, carried through untouched.",
          type: "string",
          maxLength: MAX_REF,
          pattern: "^[^\\uD800-\\uDFFF]*$",
        },
      },
      ["item", "scheme"],
    ),
    ...(asked.length > 0 && { allOf: asked.map(([name, items]) => whereAsked(name, items)) }),
  };
}

const measure = (name: Text): JsonSchema => ({
  title: both(name),
  description: `Required for items that are priced per ${name.en}, refused for the others.`,
  type: "integer",
  minimum: 1,
  maximum: MAX_MEASURE,
});

/** A measure for these items, and for no others. */
function whereAsked(name: string, items: readonly string[]): JsonSchema {
  const given = { required: [name] };
  const item = { enum: items };
  return {
    anyOf: [
      { properties: { item }, ...given },
      { properties: { item: { not: item } }, not: given },
    ],
  };
}

const both = ({ fr, en }: Text) => (fr === en ? fr : `${fr} · ${en}`);
