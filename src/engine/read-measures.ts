import type { Measures } from "../price/amount.js";
import type { Cursor } from "../shape/cursor.js";
import { isWithinBounds, refuseNumber } from "../shape/readers/number.js";
import type { NumberShape, ObjectShape } from "../shape/shape.js";
import type { BoundedMeasure } from "./column.js";
import type { CompiledRow, CompiledTariff } from "./compile.js";

/** Of a line that is asked for none. */
export const NO_MEASURES: Measures = {};

/** The measures of a line: those that are asked for, within their bounds, and no others. */
export function readMeasures(
  given: ReadonlyMap<string, unknown> | undefined,
  asked: readonly BoundedMeasure[],
  item: string,
  at: Cursor,
): Measures {
  if (given)
    for (const [name, value] of given)
      if (!asked.some((one) => one.name === name))
        at.in(name).report({
          code: "not-applicable",
          rule: `\`${item}\` does not ask for \`${name}\``,
          expected: `no \`${name}\``,
          advice: "remove it",
          received: value,
        });
  if (asked.length === 0) return NO_MEASURES;
  const measures: [name: string, measure: number][] = [];
  for (const bounds of asked) {
    const value = given?.get(bounds.name);
    if (isWithinBounds(value, bounds)) measures.push([bounds.name, value + 0]);
    else refuseNumber(value, bounds, `\`${item}\` asks for \`${bounds.name}\``, at.in(bounds.name));
  }
  return Object.fromEntries(measures);
}

/** What only schemes ask for, if it is given: within the bounds of any of them, as the item may be meant for that one. */
export function offeredMeasures(
  { columns }: CompiledTariff,
  given: ReadonlyMap<string, unknown> | undefined,
  { fields }: ObjectShape,
): BoundedMeasure[] {
  const asked = new Set(columns.flatMap((column) => column.asked.map(({ name }) => name)));
  return [...(given?.keys() ?? [])].flatMap((name) => {
    const { min, max, step } = fields[name] as NumberShape;
    return asked.has(name) ? [{ name, min, max, step }] : [];
  });
}

/** The measures of a line whose item or scheme is not known: what some scheme asks for is at least a measure. */
export function checkMeasures(
  { columns }: CompiledTariff,
  row: CompiledRow | undefined,
  given: ReadonlyMap<string, unknown> | undefined,
  { fields }: ObjectShape,
  at: Cursor,
): undefined {
  const entries = [...(given ?? [])];
  const isOpen = (name: string) =>
    !row || columns.some(({ asked }) => asked.some((one) => one.name === name));
  if (row) readMeasures(new Map(entries.filter(([name]) => !isOpen(name))), row.asked, row.id, at);
  for (const [name, value] of entries) {
    const shape = fields[name] as NumberShape;
    if (isOpen(name) && !isWithinBounds(value, shape)) refuseNumber(value, shape, shape.rule, at.in(name));
  }
}
