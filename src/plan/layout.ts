import type { PlanOptions } from "../contract/basket.js";
import type { CompiledFee } from "../engine/annual-fee.js";
import type { CompiledCell } from "../engine/cell.js";
import type { Column } from "../engine/column.js";
import type { CompiledTariff } from "../engine/compile.js";
import type { ReadBasket, ReadItem, ReadLine } from "../engine/request.js";
import { hourParts, type SchemeLimit, schemeLimits } from "./limits.js";

/** A basket laid out: a line for each item under each scheme, and what limits the assignments. */
export interface Layout {
  readonly tariff: CompiledTariff;
  readonly annualFee: ReadBasket["annualFee"];
  /** `lines[item][scheme]`, both by place. */
  readonly lines: readonly (readonly ReadLine[])[];
  /** The cells of the lines, each once. */
  readonly cells: readonly CompiledCell[];
  /** The entries of the annual fee that they call for; none if it is already paid. */
  readonly feeEntries: readonly CompiledFee[];
  readonly limits: readonly SchemeLimit[];
  /** By scheme, whether the caller lets it be chosen. */
  readonly isAllowed: readonly boolean[];
}

/** An item of a basket as a line under a scheme. */
export const lineUnder = (column: Column, { row, ...item }: ReadItem): ReadLine => ({
  ...item,
  cell: row.cell(column),
});

export function layOut(
  tariff: CompiledTariff,
  { items, annualFee }: ReadBasket,
  { schemes, budgets }: PlanOptions,
): Layout {
  const { columns } = tariff;
  const lines = items.map((item) => columns.map((column) => lineUnder(column, item)));
  const all = lines.flat();
  const cells = [...new Set(all.map(({ cell }) => cell))];
  const entries = annualFee === "already-paid" ? [] : cells.flatMap(({ feeEntry }) => feeEntry ?? []);
  const parts = hourParts(all);
  return {
    tariff,
    annualFee,
    lines,
    cells,
    feeEntries: [...new Set(entries)],
    limits: columns.flatMap((column) => schemeLimits(column, budgets?.[column.id], parts)),
    isAllowed: columns.map(({ id }) => schemes?.includes(id) ?? true),
  };
}
