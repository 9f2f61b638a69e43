import { noteCodes } from "../rules/notes.js";
import type { Tariff } from "../tariff.js";
import { DIALECT, type JsonSchema, list, record } from "./json-schema.js";

const cents = (more: JsonSchema = {}): JsonSchema => ({
  type: "integer",
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  ...more,
});
const share: JsonSchema = {
  anyOf: [cents(), { type: "null" }],
  description: "In cents; null where it is not published.",
};
const lineIndices = list(
  { type: "integer", minimum: 0 },
  { uniqueItems: true, description: "Places in the request, from 0." },
);
const constant = (value: unknown): JsonSchema => ({ const: value });

/** One of these; nothing at all if there are none. */
const among = (ids: readonly string[]): JsonSchema => (ids.length > 0 ? { enum: ids } : { not: {} });

/**
 * The quotes that a tariff gives, as a JSON Schema (2020-12).
 *
 * @example
 * quoteJsonSchema(cnamNouvelleAquitaine)["$schema"]; // => "https://json-schema.org/draft/2020-12/schema"
 */
export function quoteJsonSchema(tariff: Tariff): JsonSchema {
  const notes = list({ $ref: "#/$defs/note" });
  const lines = (...statuses: string[]) =>
    list({ oneOf: statuses.map((status) => ({ $ref: `#/$defs/${status}Line` })) }, { minItems: 1 });
  const answer = (status: string, properties: Record<string, JsonSchema>) =>
    record({ status: constant(status), tariff: constant(tariff.id), ...properties, notes });
  return {
    $schema: DIALECT,
    title: "Estimation · Quote",
    description:
      "The answer to a request. A total exists only where it is true: read `status` first. All amounts are whole euro cents.",
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
        missing: facts(tariff),
        learnerRange: {
          anyOf: [record({ min: cents(), max: cents() }), { type: "null" }],
          description: "null if some answers are not priced at all.",
        },
      }),
    ],
    $defs: { ...lineDefinitions(tariff), annualFee, note: note(tariff) },
  };
}

const facts = (tariff: Tariff) => list(among(Object.keys(tariff.facts)), { minItems: 1, uniqueItems: true });
const schemeId = (tariff: Tariff): JsonSchema => ({ enum: Object.keys(tariff.schemes) });

const annualFee: JsonSchema = {
  oneOf: [
    record({ status: constant("due"), due: cents() }),
    record({ status: constant("waived"), due: constant(0), waivedBy: lineIndices }),
    record({ status: constant("already-paid"), due: constant(0) }),
  ],
};

const payers = (tariff: Tariff): JsonSchema => ({
  type: "array",
  prefixItems: [record({ payer: constant("learner"), due: cents(), lines: lineIndices })],
  items: record({ payer: schemeId(tariff), due: share, lines: lineIndices }),
  minItems: 1,
});

function lineDefinitions(tariff: Tariff): Record<string, JsonSchema> {
  const line = (
    status: string,
    properties: Record<string, JsonSchema>,
    optional: Record<string, JsonSchema> = {},
  ) => {
    const identity = {
      status: constant(status),
      item: { enum: Object.keys(tariff.items) },
      scheme: schemeId(tariff),
      ...properties,
    };
    return record({ ...identity, ref: { type: "string" }, ...optional }, Object.keys(identity));
  };
  const measure: JsonSchema = { type: "integer", minimum: 1 };
  const measures = Object.fromEntries(Object.keys(tariff.measures).map((name) => [name, measure]));
  return {
    pricedLine: line("priced", { learnerDue: cents(), funderDue: share }, measures),
    ineligibleLine: line("ineligible", {
      reasons: list(reason, { minItems: 1 }),
      alternatives: list(schemeId(tariff)),
    }),
    undeterminedLine: line("undetermined", { missing: facts(tariff) }),
  };
}

const reason: JsonSchema = {
  oneOf: [
    record({ code: constant("item-not-eligible") }),
    record({ code: constant("learner-not-eligible") }),
    record({
      code: constant("cap-exceeded"),
      semester: { enum: [1, 2] },
      count: { type: "integer" },
      max: { type: "integer" },
    }),
  ],
};

function note(tariff: Tariff): JsonSchema {
  const codes = noteCodes(tariff);
  const said = (kind: "condition" | "reading" | "information", more: Record<string, JsonSchema> = {}) => {
    const required = { kind: constant(kind), code: among(codes[kind]), lines: lineIndices };
    return record({ ...required, ...more }, Object.keys(required));
  };
  return {
    oneOf: [said("condition"), said("reading", { alternatives: list(cents()) }), said("information")],
  };
}
