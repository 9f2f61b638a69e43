import type { Cell, Item, Tariff } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { partNames } from "../price/form.js";
import { resolveBounds } from "../shape/asked.js";
import { own, ownEntries, ownEntry } from "../shape/own.js";
import { amount, arrayOf, constant, type JsonSchema, objectOf, oneOfIds } from "./json-schema.js";

/** A share of a line, published or not. */
export const amountOrNull: JsonSchema = {
  anyOf: [amount(), { type: "null" }],
  description: "null if it is not published.",
};

/** A list of facts of the tariff, each once. */
export const factNames = (tariff: Tariff, more: JsonSchema = {}): JsonSchema =>
  arrayOf(oneOfIds(ownEntries(tariff, "facts").map(([name]) => name)), { uniqueItems: true, ...more });

/** The outcomes of a line, by name. */
export function lineDefinitions(tariff: Tariff): Readonly<Record<string, JsonSchema>> {
  const schemes = Object.keys(tariff.schemes);
  const always = { item: { enum: Object.keys(tariff.items) }, scheme: { enum: schemes } };
  const ifGiven = { ...measureProperties(tariff), semester: { enum: [1, 2] }, ref: { type: "string" } };
  const line = (
    status: string,
    properties: Readonly<Record<string, JsonSchema>>,
    optional: Readonly<Record<string, JsonSchema>> = {},
  ) => {
    const required = { status: constant(status), ...always, ...properties };
    return objectOf({ ...required, ...ifGiven, ...optional }, Object.keys(required));
  };
  return {
    pricedLine: line(
      "priced",
      { learnerDue: amount(), funderDue: amountOrNull },
      { ...partsProperty(tariff), ...payersProperty(tariff) },
    ),
    ineligibleLine: line("ineligible", {
      reasons: arrayOf(reasonSchema(tariff), { minItems: 1 }),
      alternatives: arrayOf({ enum: schemes }),
    }),
    undeterminedLine: line("undetermined", { missing: factNames(tariff, { minItems: 1 }) }),
  };
}

/** Whole numbers, if all that are printed or asked for are. */
function measureProperties(tariff: Tariff): Readonly<Record<string, JsonSchema>> {
  const lines: readonly Pick<Item, "measures">[] = [
    ...Object.values(tariff.items),
    ...Object.values(tariff.schemes),
  ];
  const schema = (name: string): JsonSchema => {
    const values = lines.flatMap((one) => ownEntry(one, "measures", name) ?? []);
    const isWhole = values.every((value) =>
      typeof value === "number" ? Number.isInteger(value) : resolveBounds(value).step === 1,
    );
    return { type: isWhole ? "integer" : "number", minimum: 0 };
  };
  return Object.fromEntries(ownEntries(tariff, "measures").map(([name]) => [name, schema(name)]));
}

/** What an amount may be made of; nothing if no amount has parts. */
function partsProperty({ items, schemes, grid, ...tariff }: Tariff): Readonly<Record<string, JsonSchema>> {
  // In the order of the page, not of the keys of the grid.
  const ids = Object.keys(schemes);
  const cells = Object.keys(items).flatMap((item) => ids.map((scheme) => grid[item]?.[scheme] as Cell));
  const summed = cells.flatMap((cell) => (cell === "not-eligible" ? [] : partNames(cell)));
  const codes = [...summed, ...(own(tariff, "reductions") ?? []).map(({ code }) => code)];
  if (codes.length === 0) return {};
  const { MAX_SAFE_INTEGER } = Number;
  const due = { type: "integer", minimum: -MAX_SAFE_INTEGER, maximum: MAX_SAFE_INTEGER };
  return {
    parts: arrayOf(objectOf({ code: { enum: [...new Set(["price", ...codes])] }, due }), { minItems: 1 }),
  };
}

/** The payers that may share a line; nothing if no scheme has any. */
function payersProperty({ schemes }: Tariff): Readonly<Record<string, JsonSchema>> {
  const sharing = Object.entries(schemes).filter(([, { paidBy }]) => typeof paidBy === "object");
  if (sharing.length === 0) return {};
  const ids = new Set(sharing.flatMap(([id, { paidBy }]) => payersOf(id, paidBy)));
  return { payers: arrayOf(objectOf({ payer: oneOfIds([...ids]), due: amount() })) };
}

function reasonSchema(tariff: Tariff): JsonSchema {
  const asked = new Set(
    Object.values(tariff.schemes).flatMap((scheme) => ownEntries(scheme, "measures").map(([name]) => name)),
  );
  return {
    oneOf: [
      objectOf({ code: constant("item-not-eligible") }),
      objectOf({ code: constant("learner-not-eligible") }),
      objectOf({
        code: constant("cap-exceeded"),
        semester: { enum: [1, 2] },
        count: { type: "integer" },
        max: { type: "integer" },
      }),
      // In a comparison only, and only if a scheme asks for a measure.
      ...(asked.size > 0
        ? [
            objectOf({ code: constant("measure-not-given"), measure: oneOfIds([...asked]) }),
            objectOf({
              code: constant("measure-out-of-range"),
              measure: oneOfIds([...asked]),
              min: { type: "number" },
              max: { type: "number" },
              step: { type: "number" },
            }),
          ]
        : []),
    ],
  };
}
