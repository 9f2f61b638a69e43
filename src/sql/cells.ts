/** The page as a table: what each cell says of its lines, the amounts of those that nothing changes included. */
import type { CompiledCell } from "../engine/cell.js";
import type { Column } from "./dialects.js";
import type { CellLayout, Layout } from "./layout.js";
import type { Table } from "./learners.js";
import { bit, bits, decimal, json, literal } from "./text.js";
import { amountOf } from "./works.js";

export function cellsTable(layout: Layout): Table {
  const { engine, measures, payers } = layout;
  const columns: readonly Column[] = [
    ["item", "text"],
    ["scheme", "text"],
    ["scheme_bit", "bigint"],
    ["priced", "bigint"],
    ["others", "bigint"],
    ...measures.flatMap(({ isAsked }, place): Column[] => [
      [`p${place + 1}`, "double"],
      ...(isAsked
        ? ([
            [`min${place + 1}`, "double"],
            [`max${place + 1}`, "double"],
            [`step${place + 1}`, "double"],
          ] as const)
        : []),
    ]),
    ["entry", "bigint"],
    ["waives", "bigint"],
    ["capped", "bigint"],
    ["scopes", "bigint"],
    ["work", "bigint"],
    ["fixed_learner_due", "bigint"],
    ["fixed_funder_due", "bigint"],
    ["fixed_parts", "text"],
    ["fixed_payers", "text"],
    ...(engine.reductions.length > 0 ? [["fixed_reduced", "bigint"] as const] : []),
    ...payers.map((_, place): Column => [`fixed_pay_${place + 1}`, "bigint"]),
  ];
  return { name: "pricing_cells", columns, rows: layout.cells.map((one) => rowOf(layout, one)) };
}

function rowOf(layout: Layout, { cell, work }: CellLayout): string {
  const { engine, measures, entries, scopes } = layout;
  const { row, column, fixed } = cell;
  const others = engine.columns.filter((one) => one !== column && row.cell(one).workOut);
  const feeEntry = cell.feeEntry;
  return [
    literal(row.id),
    literal(column.id),
    bit(column.place),
    cell.workOut ? 1 : 0,
    bits(others.map(({ place }) => place)),
    ...measures.flatMap(({ name, isAsked }) => {
      const printed = Object.hasOwn(cell.measures, name) ? cell.measures[name] : undefined;
      const asked = cell.asked.find((one) => one.name === name);
      const bounds = asked ? [asked.min, asked.max, asked.step].map(decimal) : ["NULL", "NULL", "NULL"];
      return [amountOf(printed), ...(isAsked ? bounds : [])];
    }),
    feeEntry && entries.includes(feeEntry) ? bit(entries.indexOf(feeEntry)) : 0,
    cell.waivesFee ? 1 : 0,
    cell.isCapped ? 1 : 0,
    bits(scopes.flatMap((scope, place) => (cell.scopes[scope] ? [place] : []))),
    work ?? "NULL",
    amountOf(fixed?.learnerDue),
    amountOf(fixed?.funderDue),
    fixed?.parts ? json(fixed.parts) : "NULL",
    fixed?.payers ? json(fixed.payers) : "NULL",
    ...(engine.reductions.length > 0 ? [fixed ? reducedBits(layout, cell) : 0] : []),
    ...layout.payers.map((payer) => amountOf(fixed && paidBy(cell, payer))),
  ].join(", ");
}

/** Which reductions change the amounts of a cell that nothing else changes. */
const reducedBits = ({ engine }: Layout, { fixed }: CompiledCell): string =>
  bits(
    engine.reductions.flatMap((code, place) =>
      fixed?.parts?.some((part) => part.code === code) ? [place] : [],
    ),
  );

function paidBy({ fixed, column }: CompiledCell, payer: string): number | undefined {
  if (fixed?.payers) return fixed.payers.find((one) => one.payer === payer)?.due;
  return column.paidBy === "funder" && column.id === payer ? (fixed?.funderDue ?? undefined) : undefined;
}
