import type { Cell, Item, Tariff } from "../contract/tariff.js";
import { payersOf } from "../engine/column.js";
import { PRICE_PART, partNames } from "../price/form.js";
import { resolveBounds } from "../shape/asked.js";
import { own, ownEntries, ownEntry } from "../shape/own.js";
import type { Locale } from "../tariffs/locale.js";
import { schemeTitlesOf, titlesOf } from "../tariffs/titles.js";
import {
  amount,
  arrayOf,
  choices,
  constant,
  type JsonSchema,
  objectOf,
  oneOf,
  oneOfIds,
  orNull,
  type Properties,
  reference,
  union,
} from "./json-schema.js";
import { ANSWER_TEXTS } from "./texts.js";

/** A share of a line, published or not. */
export const amountOrNull = (locale: Locale): JsonSchema =>
  orNull(amount(), { description: ANSWER_TEXTS.unpublished[locale] });

/** A list of facts of the tariff, each once. */
export const factNames = (tariff: Tariff, more: JsonSchema = {}): JsonSchema =>
  arrayOf(oneOfIds(ownEntries(tariff, "facts").map(([name]) => name)), { uniqueItems: true, ...more });

/** The outcomes of a line, and what they name. */
export function lineDefinitions(tariff: Tariff, locale: Locale): Properties {
  const schemes = [...schemeTitlesOf(tariff, locale)];
  const always = { item: reference("Item"), scheme: reference("Scheme") };
  const ifGiven = { ...measureProperties(tariff), semester: oneOf([1, 2]), ref: { type: "string" } };
  const line = (status: string, properties: Properties, optional: Properties = {}) => {
    const required = { status: constant(status), ...always, ...properties };
    return objectOf({ ...required, ...ifGiven, ...optional }, Object.keys(required));
  };
  return {
    PricedLine: line(
      "priced",
      { learnerDue: amount(), funderDue: amountOrNull(locale) },
      { ...partsProperty(tariff), ...payersProperty(tariff) },
    ),
    IneligibleLine: line("ineligible", {
      reasons: arrayOf(reasonSchema(tariff), { minItems: 1 }),
      alternatives: arrayOf(reference("Scheme")),
    }),
    UndeterminedLine: line("undetermined", { missing: factNames(tariff, { minItems: 1 }) }),
    Item: choices([...titlesOf(tariff, locale)]),
    Scheme: choices(schemes),
  };
}

/** Whole numbers, if all that are printed or asked for are. */
function measureProperties(tariff: Tariff): Properties {
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
function partsProperty({ items, schemes, grid, ...tariff }: Tariff): Properties {
  // In the order of the page, not of the keys of the grid.
  const ids = Object.keys(schemes);
  const cells = Object.keys(items).flatMap((item) => ids.map((scheme) => grid[item]?.[scheme] as Cell));
  const summed = cells.flatMap((cell) => (cell === "not-eligible" ? [] : partNames(cell)));
  const codes = [...summed, ...(own(tariff, "reductions") ?? []).map(({ code }) => code)];
  if (codes.length === 0) return {};
  const { MAX_SAFE_INTEGER } = Number;
  const due = { type: "integer", minimum: -MAX_SAFE_INTEGER, maximum: MAX_SAFE_INTEGER };
  return {
    parts: arrayOf(objectOf({ code: oneOf([...new Set([PRICE_PART, ...codes])]), due }), { minItems: 1 }),
  };
}

/** The payers that may share a line; nothing if no scheme has any. */
function payersProperty({ schemes }: Tariff): Properties {
  const sharing = Object.entries(schemes).filter(([, { paidBy }]) => typeof paidBy === "object");
  if (sharing.length === 0) return {};
  const ids = new Set(sharing.flatMap(([id, { paidBy }]) => payersOf(id, paidBy)));
  return { payers: arrayOf(objectOf({ payer: oneOfIds([...ids]), due: amount() })) };
}

function reasonSchema(tariff: Tariff): JsonSchema {
  const asked = new Set(
    Object.values(tariff.schemes).flatMap((scheme) => ownEntries(scheme, "measures").map(([name]) => name)),
  );
  const measure = oneOfIds([...asked]);
  const [integer, number] = [{ type: "integer" }, { type: "number" }];
  return union([
    objectOf({ code: constant("item-not-eligible") }),
    objectOf({ code: constant("learner-not-eligible") }),
    objectOf({ code: constant("cap-exceeded"), semester: oneOf([1, 2]), count: integer, max: integer }),
    // In a comparison only, and only if a scheme asks for a measure.
    ...(asked.size > 0
      ? [
          objectOf({ code: constant("measure-not-given"), measure }),
          objectOf({
            code: constant("measure-out-of-range"),
            measure,
            min: number,
            max: number,
            step: number,
          }),
        ]
      : []),
  ]);
}
