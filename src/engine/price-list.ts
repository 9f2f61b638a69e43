import type { LineOutcome, PricedItem } from "../contract/answer.js";
import type { CompiledCell } from "./cell.js";
import type { CompiledTariff } from "./compile.js";
import { possibleLearners } from "./learners.js";
import { decideLines } from "./line.js";
import type { ReadLearner, ReadLine } from "./request.js";

/**
 * Every item under every scheme, in page order, each as the outcome of a line quoted alone, without caps
 * and fee. An item that asks for a measure is priced for its minimum.
 */
export const priceList = (tariff: CompiledTariff, learner: ReadLearner): PricedItem[] =>
  Array.from(tariff.rows.values(), (row) => ({
    item: row.id,
    schemes: tariff.columns.map((column) => outcomeAlone(tariff, row.cell(column), learner)),
  }));

function outcomeAlone(tariff: CompiledTariff, cell: CompiledCell, learner: ReadLearner): LineOutcome {
  const learners = possibleLearners(tariff.criteria, learner, cell.dependence);
  const measures = Object.fromEntries(cell.asked.map(({ name, min }) => [name, min]));
  const line: ReadLine = { index: 0, cell, semester: undefined, ref: undefined, measures };
  return decideLines(tariff, [line], learner, learners, undefined).outcomes[0] as LineOutcome;
}
