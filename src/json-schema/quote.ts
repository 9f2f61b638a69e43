import type { Tariff } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { editionIdOf } from "../engine/compile.js";
import { noteCodes } from "../engine/note-rules.js";
import { groupsIn } from "../price/form.js";
import { own } from "../shape/own.js";
import { among, cents, constant, DIALECT, type JsonSchema, list, record } from "./json-schema.js";
import { factNames, lineDefinitions, share } from "./quote-lines.js";

/**
 * The quotes that a tariff gives, as a JSON Schema (2020-12).
 *
 * @example
 * quoteJsonSchema(cnamNouvelleAquitaine)["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function quoteJsonSchema(tariff: Tariff): JsonSchema {
  const about = { tariff: constant(tariff.id), edition: constant(editionIdOf(tariff)) };
  const notes = list({ $ref: "#/$defs/note" });
  const lines = (...statuses: string[]) =>
    list({ oneOf: statuses.map((status) => ({ $ref: `#/$defs/${status}Line` })) }, { minItems: 1 });
  const answer = (status: string, properties: Readonly<Record<string, JsonSchema>>) =>
    record({ status: constant(status), ...about, ...properties, notes });
  return {
    $schema: DIALECT,
    title: "Estimation · Quote",
    description: `The answer to a request. A total exists only where it is true: read \`status\` first. All amounts are whole ${unitOf(tariff)}.`,
    oneOf: [
      answer("priced", {
        lines: lines("priced"),
        annualFee: { $ref: "#/$defs/annualFee" },
        learnerDue: cents({ description: "Everything the learner has to pay, the annual fee included." }),
        payers: payers(tariff),
      }),
      answer("ineligible", { lines: lines("priced", "ineligible", "undetermined") }),
      answer("undetermined", {
        lines: lines("priced", "undetermined"),
        missing: factNames(tariff, { description: "None if no answer leads to a price." }),
        learnerRange: {
          anyOf: [record({ min: cents(), max: cents() }), { type: "null" }],
          description: "null if some answers are not priced at all.",
        },
      }),
    ],
    $defs: { ...lineDefinitions(tariff), annualFee: annualFee(tariff), note: note(tariff) },
  };
}

const unitOf = ({ currency }: Tariff) => (currency === "EUR" ? "euro cents" : `minor units of ${currency}`);

const lineIndices = list(
  { type: "integer", minimum: 0 },
  { uniqueItems: true, description: "Places in the request, from 0." },
);

function annualFee(tariff: Tariff): JsonSchema {
  const entries = own(tariff, "annualFee")?.due ?? [];
  const exceptions = [...new Set(entries.flatMap(({ price }) => groupsIn(price)))];
  const due = { status: constant("due"), due: cents() };
  return {
    oneOf: [
      record({ ...due, ...(exceptions.length > 0 && { exception: among(exceptions) }) }, Object.keys(due)),
      record({ status: constant("waived"), due: constant(0), waivedBy: lineIndices }),
      record({ status: constant("already-paid"), due: constant(0) }),
    ],
  };
}

function payers({ schemes }: Tariff): JsonSchema {
  const ids = new Set(Object.entries(schemes).flatMap(([id, { paidBy }]) => payersOf(id, paidBy)));
  return {
    type: "array",
    prefixItems: [record({ payer: constant("learner"), due: cents(), lines: lineIndices })],
    items: record({ payer: among([...ids]), due: share, lines: lineIndices }),
    minItems: 1,
  };
}

function note(tariff: Tariff): JsonSchema {
  const codes = noteCodes(tariff);
  const told = (
    kind: "condition" | "reading" | "information",
    more: Readonly<Record<string, JsonSchema>> = {},
  ) => {
    const required = { kind: constant(kind), code: among(codes[kind]), lines: lineIndices };
    return record({ ...required, ...more }, Object.keys(required));
  };
  return {
    oneOf: [told("condition"), told("reading", { alternatives: list(cents()) }), told("information")],
  };
}
