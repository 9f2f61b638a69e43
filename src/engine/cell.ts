import type { Asked, Item, Price, Reduction, Tariff } from "../contract/tariff.js";
import type { Amount, Context, LearnerKind } from "../price/amount.js";
import { blanks, own } from "../shape/own.js";
import type { CompiledFee, FeeRules } from "./annual-fee.js";
import type { BoundedMeasure, Column } from "./column.js";
import type { CompiledRow } from "./compile.js";
import { type Criteria, isIn } from "./criteria.js";
import { type Dependence, dependenceOf, mergeDependences } from "./dependence.js";
import { compileLine, type LineAmounts, type WorkOut } from "./line-amounts.js";
import { type Rule, ruleBits } from "./note-rules.js";
import { KINDS_OF_OUTCOME } from "./outcome.js";
import type { Scopes } from "./scopes.js";

/** Where a row meets a column, ready to be quoted. */
export interface CompiledCell {
  readonly row: CompiledRow;
  readonly column: Column;
  /** Copied into every outcome: printed measures, and a blank for each that is asked for. */
  readonly measures: Readonly<Record<string, number | undefined>>;
  readonly asked: readonly BoundedMeasure[];
  /** Whether it is in each of the tariff's scopes, by number. */
  readonly scopes: readonly boolean[];
  /** The note rules that may apply to it, as bits. */
  readonly ruleBits: number;
  readonly feeEntry: CompiledFee | undefined;
  readonly waivesFee: boolean;
  readonly isCapped: boolean;
  /** How to work out a line; absent if the page refuses it. */
  readonly workOut: WorkOut | undefined;
  /** The amounts, if neither the caller nor the learner changes them. */
  readonly fixed: LineAmounts | undefined;
  /** What the outcome of a line depends on: who may use its scheme, and what its amounts depend on. */
  readonly dependence: Dependence;
  /** Outcomes to copy, by kind; each is made on first use. */
  readonly models: (object | undefined)[];
}

/** What all cells of a tariff share. */
export interface CellRules {
  readonly tariff: Pick<Tariff, "items" | "schemes" | "grid">;
  readonly criteria: Criteria;
  readonly scopes: Scopes;
  readonly fee: FeeRules | undefined;
  readonly rules: readonly Rule[];
  readonly reductions: readonly { readonly scope: number; readonly reduction: Reduction }[];
}

const NOBODY: LearnerKind = { mask: 0, numbers: {} };

export function compileCell(table: CellRules, row: CompiledRow, item: Item, column: Column): CompiledCell {
  const { tariff, criteria, scopes, fee } = table;
  const { id } = row;
  const scheme = tariff.schemes[column.id];
  const measures = { ...own(item, "measures"), ...(scheme && own(scheme, "measures")) };
  const context = contextOf(criteria, measures);
  const inside = scopes.of(id, column.id);
  const price = tariff.grid[id]?.[column.id] as Price | "not-eligible";
  const reductions = table.reductions.flatMap(({ scope, reduction }) => (inside[scope] ? [reduction] : []));
  const asked = [...row.asked, ...column.asked];
  const prices = typeof price === "string" ? [] : [price, ...pricesBehind(reductions, column)];
  const amounts = mergeDependences([
    ...prices.map((one) => dependenceOf(one, criteria, context)),
    ...reductions.map((reduction) => criteria.group(own(reduction, "for"))),
  ]);
  const workOut =
    typeof price === "string" ? undefined : compileLine(price, reductions, column.paidBy, context);
  return {
    row,
    column,
    measures: Object.fromEntries(
      Object.entries(measures).map(([name, measure]) => [
        name,
        typeof measure === "number" ? measure : undefined,
      ]),
    ),
    asked,
    scopes: inside,
    ruleBits: ruleBits(table.rules, inside),
    feeEntry: fee?.entryOf(inside),
    waivesFee: fee?.isWaivedBy(inside) ?? false,
    isCapped: column.cap !== undefined && inside[column.cap.scope] === true,
    workOut,
    fixed: asked.length > 0 || amounts.facts > 0 ? undefined : workOut?.({}, NOBODY),
    dependence: amounts.facts === 0 ? column.eligible : mergeDependences([column.eligible, amounts]),
    models: blanks(KINDS_OF_OUTCOME),
  };
}

const pricesBehind = (reductions: readonly Reduction[], { paidBy }: Column): Price[] => [
  ...reductions.flatMap((reduction) => own(reduction, "price") ?? []),
  ...(typeof paidBy === "string" ? [] : paidBy.flatMap((share) => own(share, "atMost") ?? [])),
];

/** A name in a price is a measure, printed or asked for, or a number about the learner. */
export function contextOf(criteria: Criteria, measures: Readonly<Record<string, number | Asked>>): Context {
  return {
    quantity(name): Amount {
      const measure = own(measures, name);
      if (typeof measure === "number") return measure;
      if (measure) return (given) => given[name] as number;
      return (_, learner) => learner.numbers[name] as number;
    },
    group(id) {
      const group = criteria.group(id);
      return (mask) => isIn(group, mask);
    },
  };
}
