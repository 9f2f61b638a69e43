import type { Item, Tariff } from "../contract/tariff.js";
import { blanks, own } from "../shape/own.js";
import { compileFee, type FeeRules } from "./annual-fee.js";
import { type CellRules, type CompiledCell, compileCell, contextOf } from "./cell.js";
import { askedIn, type BoundedMeasure, type Column, compileColumns } from "./column.js";
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

/** A tariff as the engine reads it. */
export interface CompiledTariff<Page extends PricedPage = PricedPage> {
  readonly id: string;
  /** The id of its edition; `undated`, if it names none. */
  readonly edition: string;
  readonly criteria: Criteria;
  /** The schemes, in page order. */
  readonly columns: readonly Column[];
  readonly columnById: ReadonlyMap<unknown, Column>;
  /** The items by id, in page order. */
  readonly rows: ReadonlyMap<unknown, CompiledRow>;
  readonly fee: FeeRules | undefined;
  readonly rules: readonly Rule[];
  /** The codes of the reductions, each once, in the order in which they are applied. */
  readonly reductions: readonly string[];
  /** What it was made of: the shapes of its requests are made from it, and each cell when it is first asked for. */
  readonly tariff: Page;
}

/** An item, and its cell under each scheme, made when it is first asked for. */
export interface CompiledRow {
  readonly id: string;
  /** The measures that it asks for on every line. */
  readonly asked: readonly BoundedMeasure[];
  readonly cell: (column: Column) => CompiledCell;
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
  const table: CellRules = { tariff, criteria, scopes, fee, rules, reductions };
  return {
    id: tariff.id,
    edition: editionIdOf(tariff),
    criteria,
    columns,
    columnById: new Map(columns.map((column) => [column.id, column])),
    rows: new Map(
      Object.entries(tariff.items).map(([id, item]) => [id, rowOf(table, id, item, columns.length)]),
    ),
    fee,
    rules,
    reductions: [...new Set(reductions.map(({ reduction }) => reduction.code))],
    tariff,
  };
}

/** The id of the edition that a quote is based on. */
export const editionIdOf = (tariff: Pick<Tariff, "edition">): string => own(tariff, "edition")?.id ?? UNDATED;

/** The id of the edition of a page that names none. */
export const UNDATED = "undated";

function rowOf(table: CellRules, id: string, item: Item, columns: number): CompiledRow {
  const cells = blanks<CompiledCell>(columns);
  const row: CompiledRow = {
    id,
    asked: askedIn(own(item, "measures")),
    cell(column) {
      const known = cells[column.place];
      if (known) return known;
      const cell = compileCell(table, row, item, column);
      cells[column.place] = cell;
      return cell;
    },
  };
  return row;
}
