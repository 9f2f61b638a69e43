import type {
  IneligibleLine,
  LineOutcome,
  PricedLine,
  Reason,
  UndeterminedLine,
} from "../contract/answer.js";
import type { Cell } from "./cell.js";
import type { LineAmounts } from "./line-amounts.js";
import type { ReadLine } from "./request.js";

/** Outcomes are copied from one that has every key already: a key that is added to a copy costs more than the copy. */

/** A line that has its price. */
export function pricedLine(line: ReadLine, amounts: LineAmounts): PricedLine {
  const { learnerDue, funderDue, parts, payers } = amounts;
  const own = parts ? { parts, payers, learnerDue, funderDue } : { payers, learnerDue, funderDue };
  const outcome = copyFor("priced", line, own, parts ? WITH_PARTS : 0);
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
  const outcome = copyFor("ineligible", line, { reasons, alternatives }, 0);
  outcome.reasons = reasons;
  outcome.alternatives = alternatives;
  return outcome;
}

/** A line whose outcome depends on missing facts. */
export function undeterminedLine(line: ReadLine, missing: string[]): UndeterminedLine {
  const outcome = copyFor("undetermined", line, { missing }, 0);
  outcome.missing = missing;
  return outcome;
}

type Telling = Record<string, unknown>;

const WITH_SEMESTER = 1;
const WITH_REF = 2;
const WITH_PARTS = 4;

/** What a line tells of itself, with room for what becomes of it. */
function copyFor<S extends LineOutcome["status"]>(status: S, line: ReadLine, rest: object, parts: number) {
  const { cell, semester, ref, measures } = line;
  const variant = (semester === undefined ? 0 : WITH_SEMESTER) | (ref === undefined ? 0 : WITH_REF) | parts;
  const templates = cell.templates[status];
  const template = templates[variant] ?? makeTemplate(cell, status, variant, rest);
  templates[variant] = template;
  const copy = COPIES[status][variant]?.(template) as Telling;
  if (semester !== undefined) copy["semester"] = semester;
  if (ref !== undefined) copy["ref"] = ref;
  for (const { name } of cell.asked) {
    if (Object.hasOwn(measures, name)) copy[name] = measures[name];
    else delete copy[name];
  }
  return copy as unknown as Extract<LineOutcome, { status: S }>;
}

type Copy = (template: object) => object;

/** A place in the code for each kind of outcome: a copy is quick where few shapes of objects come by. */
const COPIES: Readonly<Record<LineOutcome["status"], readonly Copy[]>> = {
  priced: [
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
  ],
  ineligible: [
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
  ],
  undetermined: [
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
    (template) => ({ ...template }),
  ],
};

function makeTemplate(
  { item, column, measures }: Cell,
  status: string,
  variant: number,
  rest: object,
): object {
  const told = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    status,
    item,
    scheme: column.id,
    ...(variant & WITH_SEMESTER && { semester: undefined }),
    ...(variant & WITH_REF && { ref: undefined }),
    ...measures,
    ...Object.fromEntries(told),
  };
}
