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
 * Outcomes are copied from a model that already has every key: adding a key to a copy costs more than the
 * copy itself. A cell has one model for each set of keys.
 */

/** A line that has its price. */
export function pricedLine(
  line: ReadLine,
  { learnerDue, funderDue, parts, payers }: LineAmounts,
): PricedLine {
  const kind = givenBits(line) | (parts ? WITH_PARTS : 0);
  const model =
    line.cell.models[kind] ??
    makeModel(line.cell, kind, "priced", { parts, payers, learnerDue: 0, funderDue: 0 });
  const outcome = fillIn(line, copyOf(model, kind)) as PricedLine;
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
  const kind = givenBits(line) | REFUSED;
  const model = line.cell.models[kind] ?? makeModel(line.cell, kind, "ineligible", { reasons, alternatives });
  const outcome = fillIn(line, copyOf(model, kind)) as IneligibleLine;
  outcome.reasons = reasons;
  outcome.alternatives = alternatives;
  return outcome;
}

/** A line whose outcome depends on missing facts. */
export function undeterminedLine(line: ReadLine, missing: string[]): UndeterminedLine {
  const kind = givenBits(line) | OPEN;
  const model = line.cell.models[kind] ?? makeModel(line.cell, kind, "undetermined", { missing });
  const outcome = fillIn(line, copyOf(model, kind)) as UndeterminedLine;
  outcome.missing = missing;
  return outcome;
}

const WITH_SEMESTER = 1;
const WITH_REF = 2;
const REFUSED = 4;
const WITH_PARTS = 8;
const OPEN = 16;

/** How many kinds there are, those that do not occur included. */
export const KINDS_OF_OUTCOME = (OPEN | WITH_SEMESTER | WITH_REF) + 1;

/** Which of its own details a line was given, as bits. */
const givenBits = ({ semester, ref }: ReadLine): number =>
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

/** Fills in what the request gives for the line. */
function fillIn({ cell, semester, ref, measures }: ReadLine, copy: object): LineOutcome {
  const outcome = copy as Record<string, unknown>;
  if (semester !== undefined) outcome["semester"] = semester;
  if (ref !== undefined) outcome["ref"] = ref;
  if (cell.asked.length > 0)
    for (const { name } of cell.asked) {
      if (Object.hasOwn(measures, name)) outcome[name] = measures[name];
      else delete outcome[name];
    }
  return outcome as unknown as LineOutcome;
}

/** Makes the model of a kind of outcome, and keeps it with its cell. */
function makeModel(
  { row, column, measures, models }: CompiledCell,
  kind: number,
  status: LineOutcome["status"],
  rest: object,
): object {
  const keys = Object.entries(rest).filter(([, value]) => value !== undefined);
  const model = {
    status,
    item: row.id,
    scheme: column.id,
    ...(kind & WITH_SEMESTER && { semester: 1 }),
    ...(kind & WITH_REF && { ref: "" }),
    ...measures,
    ...Object.fromEntries(keys),
  };
  models[kind] = model;
  return model;
}
