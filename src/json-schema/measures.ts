/** The measures of a line: each within the bounds of the item or scheme that asks for it, and refused elsewhere. */
import type { Asked, Item, Tariff } from "../contract/tariff.js";
import { askableMeasures, resolveBounds } from "../shape/asked.js";
import { ownEntries, ownEntry } from "../shape/own.js";
import { inBoth } from "../tariffs/text-in.js";
import type { JsonSchema } from "./json-schema.js";

/** A title for each measure that a line may need. */
export function measureTitles(tariff: Tariff): Readonly<Record<string, JsonSchema>> {
  const asked = askableMeasures(tariff);
  const labels = ownEntries(tariff, "measures").filter(([name]) => Object.hasOwn(asked, name));
  return Object.fromEntries(
    labels.map(([name, label]) => {
      const unit = typeof label === "string" ? label : label.en;
      const description =
        askingFor(name, tariff.schemes).length > 0
          ? "Required if the item or the scheme asks for it, refused otherwise."
          : `Required for items that are priced per ${unit}, refused for the others.`;
      return [name, { title: inBoth(label), description }];
    }),
  );
}

/** One condition per measure; none if no line needs any. */
export function measureConditions(tariff: Tariff): JsonSchema {
  const conditions = Object.keys(askableMeasures(tariff)).map((name) => condition(name, tariff));
  return conditions.length > 0 ? { allOf: conditions } : {};
}

/** The bounds of a scheme go before those of an item. If neither asks for the measure, it is refused. */
function condition(name: string, { items, schemes }: Tariff): JsonSchema {
  const askingSchemes = askingFor(name, schemes);
  const askingItems = askingFor(name, items);
  const all = new Set([...askingSchemes, ...askingItems].map(({ bounds }) => JSON.stringify(bounds)));
  const bounds = (one: Asking): JsonSchema => (all.size > 1 ? { [name]: one.bounds } : {});
  const none = (key: string, asking: readonly Asking[]): JsonSchema =>
    asking.length > 0 ? { [key]: { not: { enum: asking.flatMap(({ ids }) => ids) } } } : {};
  const given = { required: [name] };
  return {
    anyOf: [
      ...askingSchemes.map((one) => ({
        properties: { scheme: { enum: one.ids }, ...bounds(one) },
        ...given,
      })),
      ...askingItems.map((one) => ({
        properties: { item: { enum: one.ids }, ...none("scheme", askingSchemes), ...bounds(one) },
        ...given,
      })),
      { properties: { ...none("item", askingItems), ...none("scheme", askingSchemes) }, not: given },
    ],
  };
}

/** Items or schemes that ask for a measure within the same bounds. */
interface Asking {
  readonly ids: readonly string[];
  readonly bounds: JsonSchema;
}

function askingFor(name: string, known: Readonly<Record<string, Pick<Item, "measures">>>): readonly Asking[] {
  const byBounds = new Map<string, { readonly ids: string[]; readonly bounds: JsonSchema }>();
  for (const [id, one] of Object.entries(known)) {
    const measure = ownEntry(one, "measures", name);
    if (measure === undefined || typeof measure === "number") continue;
    const bounds = numberWithin(measure);
    const key = JSON.stringify(bounds);
    const same = byBounds.get(key);
    if (same) same.ids.push(id);
    else byBounds.set(key, { ids: [id], bounds });
  }
  return [...byBounds.values()];
}

/** Without the step, unless it is 1: `multipleOf` would refuse decimals that binary fractions only approximate. */
function numberWithin(asked: Asked): JsonSchema {
  const { min, max, step } = resolveBounds(asked);
  return { type: step === 1 ? "integer" : "number", minimum: min, maximum: max };
}
