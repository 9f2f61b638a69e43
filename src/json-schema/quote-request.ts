import type { Facts } from "../learner.js";
import { MAX_ECTS, MAX_LINES, MAX_REF } from "../parse/limits.js";
import type { Tariff } from "../tariff.js";
import { choices, DIALECT, type JsonSchema, record } from "./json-schema.js";

/**
 * The requests that a tariff takes, as a JSON Schema (2020-12). It accepts exactly
 * the JSON that `parseQuoteRequest` accepts.
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
    fact.kind === "options"
      ? {
          title: name,
          description: "All that apply; none: []. Absent while it is not known.",
          type: "array",
          uniqueItems: true,
          items: { enum: [...fact.options] },
        }
      : { title: name, description: "Absent while it is not known.", type: "boolean" },
  ]);
  return {
    title: "Élève · Learner",
    description: "What is known so far; {} if nothing is.",
    ...record(Object.fromEntries(answers), []),
  };
}

function line(tariff: Tariff): JsonSchema {
  const asked = Object.entries(tariff.items).flatMap(([id, { ects }]) => (ects === "asked" ? [id] : []));
  return {
    title: "Inscription · Enrolment",
    ...record(
      {
        item: { title: "Prestation · Item", ...choices(tariff.items, ({ label }) => label) },
        scheme: { title: "Financement · Scheme", ...choices(tariff.schemes, ({ name }) => name) },
        ects: {
          title: "ECTS",
          description: "Required for items that are priced per ECTS, refused for the others.",
          type: "integer",
          minimum: 1,
          maximum: MAX_ECTS,
        },
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
    ...ectsWhereAsked(asked),
  };
}

/** ECTS for these items, and for no others. */
function ectsWhereAsked(asked: readonly string[]): JsonSchema {
  const given = { required: ["ects"] };
  if (asked.length === 0) return { not: given };
  const item = { enum: asked };
  return {
    anyOf: [
      { properties: { item }, ...given },
      { properties: { item: { not: item } }, not: given },
    ],
  };
}
