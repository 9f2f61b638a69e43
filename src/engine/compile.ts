import type { Item, Tariff } from "../contract/tariff.js";
import { own } from "../shape/own.js";
import { compileFee, type FeeRules } from "./annual-fee.js";
import { type Cell, compileCell, contextOf, type Table } from "./cell.js";
import { type AskedMeasure, askedIn, type Column, compileColumns } from "./column.js";
import { type Criteria, compileCriteria } from "./criteria.js";
import { compileRules, type Rule } from "./note-rules.js";
import { compileScopes } from "./scopes.js";

/** What a price depends on: a tariff without its words. */
export type PricedPage = Pick<
  Tariff,
  | "id"
  | "edition"
  | "facts"
  | "groups"
  | "items"
  | "schemes"
  | "grid"
  | "reductions"
  | "annualFee"
  | "readings"
>;

/** A tariff as the engine reads it, and the engine reads nothing else. */
export interface CompiledTariff<Page extends PricedPage = PricedPage> {
  readonly id: string;
  /** The id of its edition; `undated`, if it names none. */
  readonly edition: string;
  readonly criteria: Criteria;
  /** The schemes, in page order. */
  readonly columns: readonly Column[];
  readonly column: (id: unknown) => Column | undefined;
  /** Rows are made when they are first asked for. */
  readonly row: (id: unknown) => Row | undefined;
  /** The cell of an item that the tariff has. */
  readonly cell: (item: string, column: Column) => Cell;
  readonly itemIds: () => readonly string[];
  readonly fee: FeeRules | undefined;
  readonly rules: readonly Rule[];
  /** The codes of the reductions, each once, in the order in which they are applied. */
  readonly reductions: readonly string[];
  /** What it was made of: the shapes of its requests depend on it, and what people read. */
  readonly tariff: Page;
}

/** An item, and its cell under each scheme. */
export interface Row {
  readonly id: string;
  /** What it asks of every line. */
  readonly asked: readonly AskedMeasure[];
  readonly cell: (column: Column) => Cell;
}

export function compile<Page extends PricedPage>(tariff: Page): CompiledTariff<Page> {
  const criteria = compileCriteria(tariff);
  const scopes = compileScopes(tariff);
  const columns = compileColumns(tariff, criteria, scopes);
  const fee = compileFee(tariff, scopes, criteria, contextOf(criteria, {}));
  const rules = compileRules(tariff, scopes);
  const reductions = (own(tariff, "reductions") ?? []).map((reduction) => ({
    scope: scopes.numberOf(reduction),
    reduction,
  }));
  const table: Table = { tariff, criteria, scopes, fee, rules, reductions };
  const rows = new Map<unknown, Row>();
  const byId = new Map<unknown, Column>(columns.map((column) => [column.id, column]));
  const rowOf = (id: unknown): Row | undefined => {
    const known = rows.get(id);
    if (known || typeof id !== "string" || !Object.hasOwn(tariff.items, id)) return known;
    const row = makeRow(table, id);
    rows.set(id, row);
    return row;
  };
  return {
    id: tariff.id,
    edition: editionIdOf(tariff),
    criteria,
    columns,
    column: (id) => byId.get(id),
    row: rowOf,
    cell: (item, column) => (rowOf(item) as Row).cell(column),
    itemIds: () => Object.keys(tariff.items),
    fee,
    rules,
    reductions: [...new Set(reductions.map(({ reduction }) => reduction.code))],
    tariff,
  };
}

/** The edition that a quote says it rests on. */
export const editionIdOf = (tariff: Pick<Tariff, "edition">): string =>
  own(tariff, "edition")?.id ?? "undated";

function makeRow(table: Table, id: string): Row {
  const cells: (Cell | undefined)[] = [];
  return {
    id,
    asked: askedIn(own(table.tariff.items[id] as Item, "measures")),
    cell(column) {
      const cell = cells[column.place] ?? compileCell(table, id, column);
      cells[column.place] = cell;
      return cell;
    },
  };
}
