/** Everything about a tariff that its SQL is written from, found once: cells, facts, measures, payers, scopes, each with its place. */
import type { Fact, Price, Reduction, Scheme, Tariff } from "../contract/tariff.js";
import type { CompiledFee } from "../engine/annual-fee.js";
import type { CompiledCell } from "../engine/cell.js";
import { payersOf } from "../engine/column.js";
import { type CompiledTariff, compile } from "../engine/compile.js";
import { type Dependence, mergeDependences } from "../engine/dependence.js";
import { compileScopes } from "../engine/scopes.js";
import { askableMeasures } from "../shape/asked.js";
import { own, ownEntries } from "../shape/own.js";
import { decimalsOf } from "../tariffs/check/decimals.js";
import { lookUp } from "../tariffs/locale.js";
import { DIALECTS, type Dialect, type SqlDialect } from "./dialects.js";
import { type FactLayout, layFact } from "./fact-layout.js";
import { isOfLearner } from "./of-learner.js";

export interface Layout {
  readonly tariff: Tariff;
  readonly dialect: Dialect;
  readonly engine: CompiledTariff;
  /** On what about the learner any outcome depends. */
  readonly dependence: Dependence;
  readonly facts: readonly FactLayout[];
  /** All measures, printed or asked for. */
  readonly measures: readonly MeasureLayout[];
  /** Row by row. */
  readonly cells: readonly CellLayout[];
  /** What is worked out for a line, each once. */
  readonly works: readonly Work[];
  /** Those whose shares are known. */
  readonly payers: readonly string[];
  /** The engine's numbers of the scopes that notes speak of, by bit. */
  readonly scopes: readonly number[];
  /** The amounts of the annual fee that some line calls for, by bit. */
  readonly entries: readonly CompiledFee[];
}

export interface MeasureLayout {
  readonly name: string;
  /** Whether a line may be asked for it. */
  readonly isAsked: boolean;
  readonly decimals: number;
  readonly max: number;
  readonly hasWholeSteps: boolean;
}

export interface CellLayout {
  readonly cell: CompiledCell;
  /** Where neither what a line says nor its learner changes the amounts, nothing is worked out. */
  readonly work: number | undefined;
}

export interface Work {
  readonly price: Price;
  readonly reductions: readonly Reduction[];
  readonly paidBy: Scheme["paidBy"];
  readonly scheme: string;
  /** The printed measures that it may count. */
  readonly printed: Readonly<Record<string, number>>;
  /** Whether the learner changes the amounts. */
  readonly isByLearner: boolean;
}

export function layOut(tariff: Tariff, dialect: SqlDialect): Layout {
  const engine = compile(tariff);
  const found = [...engine.rows.values()].flatMap((row) => engine.columns.map((column) => row.cell(column)));
  // Where a line waives the fee, it does not matter which it calls for.
  const entries = [
    ...new Set(found.flatMap(({ feeEntry, waivesFee }) => (waivesFee ? [] : (feeEntry ?? [])))),
  ];
  const dependence = mergeDependences([...found, ...entries].map((one) => one.dependence));
  const { cells, works } = worksOf(tariff, found);
  const spoken = engine.rules.flatMap(({ scope, inQuote, inSemester }) => [
    scope,
    ...[...inQuote, ...inSemester].map((bounds) => bounds.scope),
  ]);
  return {
    tariff,
    dialect: lookUp(DIALECTS, dialect, "A dialect"),
    engine,
    dependence,
    facts: engine.criteria.facts.map((criteria, place) =>
      layFact(
        criteria,
        (own(tariff, "facts") as Record<string, Fact>)[criteria.name] as Fact,
        place,
        dependence,
      ),
    ),
    measures: layMeasures(tariff),
    cells,
    works,
    payers: [
      ...new Set(Object.entries(tariff.schemes).flatMap(([id, { paidBy }]) => knownPayers(id, paidBy))),
    ],
    scopes: [...new Set(spoken)],
    entries,
  };
}

const knownPayers = (id: string, paidBy: Scheme["paidBy"]): readonly string[] =>
  paidBy === "learner-part" ? [] : payersOf(id, paidBy);

function worksOf(tariff: Tariff, found: readonly CompiledCell[]) {
  const scopes = compileScopes(tariff);
  const numbered = (own(tariff, "reductions") ?? []).map(
    (reduction) => [scopes.numberOf(reduction), reduction] as const,
  );
  const works: Work[] = [];
  const known = new Map<string, number>();
  const cells = found.map((cell): CellLayout => {
    const price = tariff.grid[cell.row.id]?.[cell.column.id];
    if (cell.fixed || price === undefined || price === "not-eligible") return { cell, work: undefined };
    const inside = scopes.of(cell.row.id, cell.column.id);
    const reductions = numbered.flatMap(([scope, reduction]) => (inside[scope] ? [reduction] : []));
    const { paidBy, id: scheme } = cell.column;
    const printed = Object.fromEntries(
      Object.entries(cell.measures).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    const isByLearner = isOfLearner(tariff, price, reductions, paidBy);
    const work: Work = { price, reductions, paidBy, scheme, printed, isByLearner };
    const key = JSON.stringify(work);
    const place = known.get(key) ?? works.push(work);
    known.set(key, place);
    return { cell, work: place };
  });
  return { cells, works };
}

function layMeasures(tariff: Tariff): readonly MeasureLayout[] {
  const asked = askableMeasures(tariff);
  const all = [...Object.values(tariff.items), ...Object.values(tariff.schemes)].flatMap((one) =>
    ownEntries(one, "measures"),
  );
  return [...new Set(all.map(([name]) => name))].map((name) => {
    const steps = all.flatMap(([one, measure]) =>
      one === name && typeof measure !== "number" ? [own(measure, "step") ?? 1] : [],
    );
    return {
      name,
      isAsked: own(asked, name) !== undefined,
      decimals: Math.max(0, ...steps.map(decimalsOf)),
      max: own(asked, name)?.max ?? 0,
      hasWholeSteps: steps.every(Number.isInteger),
    };
  });
}
