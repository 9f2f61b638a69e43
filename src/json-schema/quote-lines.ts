import type { Item, Tariff } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { allPrices } from "../price/form.js";
import { own } from "../shape/own.js";
import { boundsOf } from "../shape/request.js";
import { among, cents, constant, type JsonSchema, list, record } from "./json-schema.js";

/** A share of an amount. */
export const share: JsonSchema = {
  anyOf: [cents(), { type: "null" }],
  description: "In cents; null where it is not published.",
};

/** Some facts of the tariff, each once. */
export const factNames = (tariff: Tariff, more: JsonSchema = {}): JsonSchema =>
  list(among(Object.keys(own(tariff, "facts") ?? {})), { uniqueItems: true, ...more });

/** The outcomes of a line, by name. */
export function lineDefinitions(tariff: Tariff): Readonly<Record<string, JsonSchema>> {
  const schemes = Object.keys(tariff.schemes);
  const always = { item: { enum: Object.keys(tariff.items) }, scheme: { enum: schemes } };
  const ifGiven = { ...measures(tariff), semester: { enum: [1, 2] }, ref: { type: "string" } };
  const line = (
    status: string,
    properties: Readonly<Record<string, JsonSchema>>,
    optional: Readonly<Record<string, JsonSchema>> = {},
  ) => {
    const required = { status: constant(status), ...always, ...properties };
    return record({ ...required, ...ifGiven, ...optional }, Object.keys(required));
  };
  return {
    pricedLine: line(
      "priced",
      { learnerDue: cents(), funderDue: share },
      { ...parts(tariff), ...payers(tariff) },
    ),
    ineligibleLine: line("ineligible", {
      reasons: list(reason(tariff), { minItems: 1 }),
      alternatives: list({ enum: schemes }),
    }),
    undeterminedLine: line("undetermined", { missing: factNames(tariff, { minItems: 1 }) }),
  };
}

/** Whole numbers, if all that are printed or asked for are. */
function measures(tariff: Tariff): Readonly<Record<string, JsonSchema>> {
  const lines: readonly Pick<Item, "measures">[] = [
    ...Object.values(tariff.items),
    ...Object.values(tariff.schemes),
  ];
  const schema = (name: string): JsonSchema => {
    const values = lines.flatMap((one) => own(own(one, "measures") ?? {}, name) ?? []);
    const isWhole = values.every((value) =>
      typeof value === "number" ? Number.isInteger(value) : boundsOf(value).step === 1,
    );
    return { type: isWhole ? "integer" : "number", minimum: 0 };
  };
  return Object.fromEntries(Object.keys(own(tariff, "measures") ?? {}).map((name) => [name, schema(name)]));
}

/** What an amount may be made of; nothing, if no amount has parts. */
function parts({ grid, ...tariff }: Tariff): Readonly<Record<string, JsonSchema>> {
  const cells = Object.values(grid).flatMap((row) => Object.values(row));
  const prices = cells.flatMap((cell) => (cell === "not-eligible" ? [] : allPrices(cell)));
  const summed = prices.flatMap((price) =>
    typeof price === "object" && "sum" in price ? Object.keys(price.sum) : [],
  );
  const codes = [...summed, ...(own(tariff, "reductions") ?? []).map(({ code }) => code)];
  if (codes.length === 0) return {};
  const { MAX_SAFE_INTEGER } = Number;
  const due = { type: "integer", minimum: -MAX_SAFE_INTEGER, maximum: MAX_SAFE_INTEGER };
  return { parts: list(record({ code: { enum: [...new Set(["price", ...codes])] }, due }), { minItems: 1 }) };
}

/** The payers that may share a line; nothing, if no scheme has any. */
function payers({ schemes }: Tariff): Readonly<Record<string, JsonSchema>> {
  const sharing = Object.entries(schemes).filter(([, { paidBy }]) => typeof paidBy === "object");
  if (sharing.length === 0) return {};
  const ids = new Set(sharing.flatMap(([id, { paidBy }]) => payersOf(id, paidBy)));
  return { payers: list(record({ payer: among([...ids]), due: cents() })) };
}

function reason(tariff: Tariff): JsonSchema {
  const asked = new Set(
    Object.values(tariff.schemes).flatMap((scheme) => Object.keys(own(scheme, "measures") ?? {})),
  );
  return {
    oneOf: [
      record({ code: constant("item-not-eligible") }),
      record({ code: constant("learner-not-eligible") }),
      record({
        code: constant("cap-exceeded"),
        semester: { enum: [1, 2] },
        count: { type: "integer" },
        max: { type: "integer" },
      }),
      // In a comparison only, and only if a scheme asks for a measure.
      ...(asked.size > 0
        ? [record({ code: constant("measure-not-given"), measure: among([...asked]) })]
        : []),
    ],
  };
}
