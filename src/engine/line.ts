import type { IneligibleLine, LineOutcome, Reason } from "../contract/answer.js";
import type { LearnerKind, Measures } from "../price/amount.js";
import { blanks, own } from "../shape/own.js";
import { isWithinBounds } from "../shape/readers/number.js";
import type { CapReasons } from "./cap.js";
import type { CompiledCell } from "./cell.js";
import type { BoundedMeasure } from "./column.js";
import type { CompiledTariff } from "./compile.js";
import { isIn } from "./criteria.js";
import { type Admission, admissionTo, certainlyAdmits } from "./eligibility.js";
import { factsThatMatter, type Learners } from "./learners.js";
import { isSameAmount, type LineAmounts } from "./line-amounts.js";
import { ineligibleLine, pricedLine, undeterminedLine } from "./outcome.js";
import type { ReadLearner, ReadLine } from "./request.js";

/** What is decided about the lines of a request, one by one. */
export interface DecidedLines {
  /** In request order. */
  readonly outcomes: LineOutcome[];
  /** What each line comes to, by its place; `undefined` for those that are refused or open. */
  readonly amounts: readonly (LineAmounts | undefined)[];
  /** Of each open line, what it comes to for each kind of learner. */
  readonly open: readonly AmountsByKind[];
  readonly isRefused: boolean;
}

/** What a line comes to for each kind of learner; `undefined` for those whom its scheme does not admit. */
type AmountsByKind = readonly (LineAmounts | undefined)[];

/** Decides each line for the kinds of learner that are still possible; `excess` has the reasons of the caps, by line. */
export function decideLines(
  tariff: CompiledTariff,
  lines: readonly ReadLine[],
  learner: ReadLearner,
  learners: Learners,
  excess: CapReasons | undefined,
): DecidedLines {
  const admissions = blanks<Admission>(tariff.columns.length);
  const certain = blanks<boolean>(tariff.columns.length);
  const amounts = blanks<LineAmounts>(lines.length);
  const open: AmountsByKind[] = [];
  let isRefused = false;
  const outcomes = lines.map((line, index): LineOutcome => {
    const { column } = line.cell;
    const admission = admissions[column.place] ?? admissionTo(column, learners);
    admissions[column.place] = admission;
    const reasons = reasonsFor(line, admission, excess?.[line.index]);
    if (reasons) {
      isRefused = true;
      return ineligibleLine(line, reasons, alternatives(tariff, line, learner, certain));
    }
    if (admission === "some" || (learners.kinds.length > 1 && !line.cell.fixed)) {
      const byKind = learners.kinds.map((kind) => amountsFor(line, kind));
      const missing = factsThatMatter(learners, (one, other) => isSame(byKind[one], byKind[other]));
      if (missing.length > 0) {
        open.push(byKind);
        return undeterminedLine(line, missing);
      }
    }
    const known = line.cell.fixed ?? (amountsFor(line, learners.kinds[0]) as LineAmounts);
    amounts[index] = known;
    return pricedLine(line, known);
  });
  return { outcomes, amounts, open, isRefused };
}

/** All reasons that refuse a line: its cell, its learner, a measure, the cap. */
export function reasonsFor(
  { cell, measures }: ReadLine,
  admission: Admission,
  excess: readonly Reason[] | undefined,
): IneligibleLine["reasons"] | undefined {
  const isPriced = cell.workOut !== undefined;
  const unmet = unmetMeasures(cell, measures);
  if (isPriced && admission !== "none" && !excess && unmet.length === 0) return undefined;
  const reasons: Reason[] = [];
  if (!isPriced) reasons.push({ code: "item-not-eligible" });
  if (admission === "none") reasons.push({ code: "learner-not-eligible" });
  for (const { name: measure, min, max, step } of unmet)
    reasons.push(
      Object.hasOwn(measures, measure)
        ? { code: "measure-out-of-range", measure, min, max, step }
        : { code: "measure-not-given", measure },
    );
  if (excess) reasons.push(...excess);
  return reasons as IneligibleLine["reasons"];
}

const NONE: readonly BoundedMeasure[] = [];

/** The measures that a cell asks for and a line does not give, or gives beyond their bounds: an item of a basket fits some schemes only. */
export const unmetMeasures = ({ asked }: CompiledCell, measures: Measures): readonly BoundedMeasure[] =>
  asked.length === 0 ? NONE : asked.filter((one) => !isWithinBounds(own(measures, one.name), one));

/** The other schemes that price the item and certainly admit the learner, in page order; `certain` remembers which do. */
function alternatives(
  tariff: CompiledTariff,
  { cell }: ReadLine,
  learner: ReadLearner,
  certain: (boolean | undefined)[],
): string[] {
  const found: string[] = [];
  for (const column of tariff.columns) {
    if (column === cell.column || !cell.row.cell(column).workOut) continue;
    const isCertain = certain[column.place] ?? certainlyAdmits(tariff, column, learner);
    certain[column.place] = isCertain;
    if (isCertain) found.push(column.id);
  }
  return found;
}

/** What a line that its cell prices comes to for one kind of learner; nothing, if its scheme does not admit it. */
export function amountsFor({ cell, measures }: ReadLine, kind: LearnerKind): LineAmounts | undefined {
  if (!isIn(cell.column.eligible, kind.mask)) return undefined;
  return cell.fixed ?? cell.workOut?.(measures, kind);
}

/** Whether two kinds of learner have the same outcome. */
export const isSame = (one: LineAmounts | undefined, other: LineAmounts | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && isSameAmount(one, other));
