import type { Tariff } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { editionIdOf } from "../engine/compile.js";
import { noteCodes } from "../engine/note-rules.js";
import { groupsIn } from "../price/form.js";
import { own } from "../shape/own.js";
import { amount, arrayOf, constant, DIALECT, type JsonSchema, objectOf, oneOfIds } from "./json-schema.js";
import { amountOrNull, factNames, lineDefinitions } from "./quote-lines.js";

/**
 * The quotes that a tariff gives, as a JSON Schema (2020-12).
 *
 * @example
 * quoteJsonSchema(cnamNouvelleAquitaine)["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function quoteJsonSchema(tariff: Tariff): JsonSchema {
  const about = { tariff: constant(tariff.id), edition: constant(editionIdOf(tariff)) };
  const notes = arrayOf({ $ref: "#/$defs/note" });
  const lines = (...statuses: string[]) =>
    arrayOf({ oneOf: statuses.map((status) => ({ $ref: `#/$defs/${status}Line` })) }, { minItems: 1 });
  const answer = (status: string, properties: Readonly<Record<string, JsonSchema>>) =>
    objectOf({ status: constant(status), ...about, ...properties, notes });
  return {
    $schema: DIALECT,
    title: "Estimation · Quote",
    description: `The answer to a request. A total exists only where it is true: read \`status\` first. All amounts are whole ${unitOf(tariff)}.`,
    oneOf: [
      answer("priced", {
        lines: lines("priced"),
        annualFee: { $ref: "#/$defs/annualFee" },
        learnerDue: amount({ description: "Everything the learner has to pay, the annual fee included." }),
        payers: payersSchema(tariff),
      }),
      answer("ineligible", { lines: lines("priced", "ineligible", "undetermined") }),
      answer("undetermined", {
        lines: lines("priced", "undetermined"),
        missing: factNames(tariff, { description: "None if no answer leads to a price." }),
        learnerRange: {
          anyOf: [objectOf({ min: amount(), max: amount() }), { type: "null" }],
          description: "null if some answers are not priced at all.",
        },
      }),
    ],
    $defs: { ...lineDefinitions(tariff), annualFee: annualFeeSchema(tariff), note: noteSchema(tariff) },
  };
}

const unitOf = ({ currency }: Tariff) => (currency === "EUR" ? "euro cents" : `minor units of ${currency}`);

const lineIndices = arrayOf(
  { type: "integer", minimum: 0 },
  { uniqueItems: true, description: "Indices in the request, from 0." },
);

function annualFeeSchema(tariff: Tariff): JsonSchema {
  const entries = own(tariff, "annualFee")?.due ?? [];
  const exceptions = [...new Set(entries.flatMap(({ price }) => groupsIn(price)))];
  const due = { status: constant("due"), due: amount() };
  return {
    oneOf: [
      objectOf(
        { ...due, ...(exceptions.length > 0 && { exception: oneOfIds(exceptions) }) },
        Object.keys(due),
      ),
      objectOf({ status: constant("waived"), due: constant(0), waivedBy: lineIndices }),
      objectOf({ status: constant("already-paid"), due: constant(0) }),
    ],
  };
}

function payersSchema({ schemes }: Tariff): JsonSchema {
  const ids = new Set(Object.entries(schemes).flatMap(([id, { paidBy }]) => payersOf(id, paidBy)));
  return {
    type: "array",
    prefixItems: [objectOf({ payer: constant("learner"), due: amount(), lines: lineIndices })],
    items: objectOf({ payer: oneOfIds([...ids]), due: amountOrNull, lines: lineIndices }),
    minItems: 1,
  };
}

function noteSchema(tariff: Tariff): JsonSchema {
  const codes = noteCodes(tariff);
  const told = (
    kind: "condition" | "reading" | "information",
    more: Readonly<Record<string, JsonSchema>> = {},
  ) => {
    const required = { kind: constant(kind), code: oneOfIds(codes[kind]), lines: lineIndices };
    return objectOf({ ...required, ...more }, Object.keys(required));
  };
  return {
    oneOf: [told("condition"), told("reading", { alternatives: arrayOf(amount()) }), told("information")],
  };
}
