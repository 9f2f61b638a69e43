import type { Measures } from "../price/amount.js";
import type { Cursor } from "../shape/cursor.js";
import { isWithinBounds, refuseNumber } from "../shape/readers/number.js";
import type { NumberShape, ObjectShape } from "../shape/shape.js";
import type { BoundedMeasure, Column } from "./column.js";
import type { CompiledRow, CompiledTariff } from "./compile.js";

/** The measures of a line that takes none. */
export const NO_MEASURES: Measures = {};

/** The measures of a line: those that are asked for, within their bounds, and no others. An item of a basket has no scheme. */
export function readMeasures(
  { columns }: CompiledTariff,
  given: ReadonlyMap<string, unknown> | undefined,
  asked: readonly BoundedMeasure[],
  item: string,
  scheme: string | undefined,
  at: Cursor,
): Measures {
  if (given)
    for (const [name, value] of given)
      if (!asked.some((one) => one.name === name)) {
        // Where other schemes ask for a measure, it is this one that does not.
        const who = (isAskedBySome(columns, name) && scheme) || item;
        at.in(name).report({
          code: "not-applicable",
          rule: `\`${who}\` does not ask for \`${name}\``,
          expected: `no \`${name}\``,
          advice: "remove it",
          received: value,
        });
      }
  if (asked.length === 0) return NO_MEASURES;
  const measures: [name: string, measure: number][] = [];
  for (const bounds of asked) {
    const value = given?.get(bounds.name);
    if (isWithinBounds(value, bounds)) measures.push([bounds.name, value + 0]);
    else {
      const rule = bounds.rule ?? `\`${item}\` asks for \`${bounds.name}\``;
      refuseNumber(value, bounds, rule, at.in(bounds.name));
    }
  }
  return Object.fromEntries(measures);
}

/** What only schemes ask for, if it is given: within the bounds of any of them, as the item may be meant for that one. */
export function offeredMeasures(
  { columns }: CompiledTariff,
  given: ReadonlyMap<string, unknown> | undefined,
  { fields }: ObjectShape,
): BoundedMeasure[] {
  return [...(given?.keys() ?? [])].flatMap((name) => {
    const { min, max, step, rule } = fields[name] as NumberShape;
    return isAskedBySome(columns, name) ? [{ name, min, max, step, rule }] : [];
  });
}

const isAskedBySome = (columns: readonly Column[], name: string): boolean =>
  columns.some(({ asked }) => asked.some((one) => one.name === name));

/** The measures of a line whose item or scheme is not known: what some scheme asks for is at least a measure. */
export function checkMeasures(
  tariff: CompiledTariff,
  row: CompiledRow | undefined,
  given: ReadonlyMap<string, unknown> | undefined,
  { fields }: ObjectShape,
  at: Cursor,
): undefined {
  const entries = [...(given ?? [])];
  const isOpen = (name: string) => !row || isAskedBySome(tariff.columns, name);
  if (row) {
    const itsOwn = new Map(entries.filter(([name]) => !isOpen(name)));
    readMeasures(tariff, itsOwn, row.asked, row.id, undefined, at);
  }
  for (const [name, value] of entries) {
    const shape = fields[name] as NumberShape;
    if (isOpen(name) && !isWithinBounds(value, shape)) refuseNumber(value, shape, shape.rule, at.in(name));
  }
}
