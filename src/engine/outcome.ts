import type {
  IneligibleLine,
  LineOutcome,
  PricedLine,
  Reason,
  UndeterminedLine,
} from "../contract/answer.js";
import type { CompiledCell } from "./cell.js";
import type { LineAmounts } from "./line-amounts.js";
import type { ReadLine } from "./request.js";

/**
 * Outcomes are copied from one that has every key already: a key that is added to a copy costs more than the
 * copy. Each line of a cell that tells the same of itself has one model.
 */

/** A line that has its price. */
export function pricedLine(
  line: ReadLine,
  { learnerDue, funderDue, parts, payers }: LineAmounts,
): PricedLine {
  const told = toldBy(line) | (parts ? WITH_PARTS : 0);
  const models = line.cell.models.priced;
  const model =
    models[told] ?? makeModel(line.cell, "priced", told, { parts, payers, learnerDue: 0, funderDue: 0 });
  models[told] = model;
  const outcome = copyFor(line, copyOf(model, told)) as PricedLine;
  outcome.learnerDue = learnerDue;
  outcome.funderDue = funderDue;
  if (parts) outcome.parts = parts.map(({ code, due }) => ({ code, due }));
  if (payers) outcome.payers = payers.map(({ payer, due }) => ({ payer, due }));
  return outcome;
}

/** A line that is refused, with all reasons. */
export function ineligibleLine(
  line: ReadLine,
  reasons: [Reason, ...Reason[]],
  alternatives: string[],
): IneligibleLine {
  const told = toldBy(line);
  const models = line.cell.models.ineligible;
  const model = models[told] ?? makeModel(line.cell, "ineligible", told, { reasons, alternatives });
  models[told] = model;
  const outcome = copyFor(line, copyOf(model, told | REFUSED)) as IneligibleLine;
  outcome.reasons = reasons;
  outcome.alternatives = alternatives;
  return outcome;
}

/** A line whose outcome depends on missing facts. */
export function undeterminedLine(line: ReadLine, missing: string[]): UndeterminedLine {
  const told = toldBy(line);
  const models = line.cell.models.undetermined;
  const model = models[told] ?? makeModel(line.cell, "undetermined", told, { missing });
  models[told] = model;
  const outcome = copyFor(line, copyOf(model, OPEN)) as UndeterminedLine;
  outcome.missing = missing;
  return outcome;
}

const WITH_SEMESTER = 1;
const WITH_REF = 2;
const REFUSED = 4;
const WITH_PARTS = 8;
const OPEN = 16;

const toldBy = ({ semester, ref }: ReadLine): number =>
  (semester === undefined ? 0 : WITH_SEMESTER) | (ref === undefined ? 0 : WITH_REF);

/** One place in the code for each kind of outcome that is common: with one for all, a copy takes almost three times as long. */
function copyOf(model: object, kind: number): object {
  switch (kind) {
    case 0:
      return { ...model };
    case WITH_SEMESTER:
      return { ...model };
    case WITH_REF:
      return { ...model };
    case WITH_SEMESTER | WITH_REF:
      return { ...model };
    case REFUSED:
      return { ...model };
    case REFUSED | WITH_SEMESTER:
      return { ...model };
    case REFUSED | WITH_REF:
      return { ...model };
    case REFUSED | WITH_SEMESTER | WITH_REF:
      return { ...model };
    default:
      return { ...model };
  }
}

/** Fills in what a line tells of itself. */
function copyFor({ cell, semester, ref, measures }: ReadLine, model: object): LineOutcome {
  const copy = model as Record<string, unknown>;
  if (semester !== undefined) copy["semester"] = semester;
  if (ref !== undefined) copy["ref"] = ref;
  if (cell.asked.length > 0)
    for (const { name } of cell.asked) {
      if (Object.hasOwn(measures, name)) copy[name] = measures[name];
      else delete copy[name];
    }
  return copy as unknown as LineOutcome;
}

function makeModel(
  { row, column, measures }: CompiledCell,
  status: LineOutcome["status"],
  told: number,
  rest: object,
): object {
  const keys = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    status,
    item: row.id,
    scheme: column.id,
    ...(told & WITH_SEMESTER && { semester: 1 }),
    ...(told & WITH_REF && { ref: "" }),
    ...measures,
    ...Object.fromEntries(keys),
  };
}
