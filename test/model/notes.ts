import type { AnnualFee, LineOutcome, Note } from "../../src/contract/answer.js";
import type { Line } from "../../src/contract/request.js";
import type { Count, Reading, Scope, Tariff } from "../../src/contract/tariff.js";
import { isWithin } from "./price.js";

/** A line and its place in the request. */
interface Placed {
  readonly line: Line;
  readonly index: number;
}

const SEMESTERS = [1, 2] as const;

/** Whether a line is taught in a semester, or may be. */
const isTaughtIn = (semester: number, { line }: Placed) => (line.semester ?? semester) === semester;

/** Conditions, then readings, then information. `fee` is open where there is no total. */
export function notesOn(
  tariff: Tariff,
  lines: readonly Line[],
  outcomes: readonly LineOutcome[],
  fee: AnnualFee["status"] | "open",
): Note[] {
  const notes: Note[] = [];
  const tell = (kind: Note["kind"], code: string, told: readonly Placed[], extra?: object) => {
    const places = told.map(({ index }) => index);
    const same = notes.find((note) => note.kind === kind && note.code === code);
    if (same) same.lines = [...new Set([...same.lines, ...places])].sort((a, b) => a - b);
    else if (places.length > 0) notes.push({ kind, code, lines: places, ...extra });
  };
  const all = lines.map((line, index) => ({ line, index }));
  const standing = all.filter(({ index }) => outcomes[index]?.status !== "ineligible");
  const under = (id: string) => standing.filter(({ line }) => line.scheme === id);

  for (const [id, { conditions = [], cap }] of Object.entries(tariff.schemes)) {
    for (const code of conditions) tell("condition", code, under(id));
    if (!cap) continue;
    const counted = under(id).filter(({ line }) => isWithin(cap.counts, tariff, line));
    const placed = cap.undated === "in-none" ? counted.filter(({ line }) => line.semester) : counted;
    const crowds = SEMESTERS.map((semester) => placed.filter((one) => isTaughtIn(semester, one)));
    const crowded = crowds.filter(({ length }) => length > cap.unconditional).flat();
    tell(
      "condition",
      cap.condition,
      placed.filter((one) => crowded.includes(one)),
    );
  }

  // What a cell or the learner rules out, no reading could bring back.
  const readable = all.filter(({ index }) => !isRuledOut(outcomes[index]));
  for (const reading of tariff.readings ?? []) {
    if (reading.annualFee !== undefined && reading.annualFee !== fee) continue;
    const { alternatives } = reading;
    tell("reading", reading.code, toldBy(reading, tariff, readable), alternatives && { alternatives });
  }

  const waivedBy = tariff.annualFee?.waivedBy;
  if (fee === "waived" && waivedBy)
    tell(
      "information",
      "fee-waived",
      standing.filter(({ line }) => isWithin(waivedBy, tariff, line)),
    );
  for (const [id, { information = [] }] of Object.entries(tariff.schemes))
    for (const code of information) tell("information", code, under(id));
  for (const { code } of tariff.reductions ?? [])
    tell(
      "information",
      code,
      standing.filter(({ index }) => hasPart(outcomes[index], code)),
    );
  return notes;
}

const isRuledOut = (outcome: LineOutcome | undefined) =>
  outcome?.status === "ineligible" && outcome.reasons.some(({ code }) => code !== "cap-exceeded");

const hasPart = (outcome: LineOutcome | undefined, code: string) =>
  outcome?.status === "priced" && outcome.parts?.some((part) => part.code === code);

/** The lines that a reading is told of; none where it does not hold. */
function toldBy(reading: Reading, tariff: Tariff, lines: readonly Placed[]): readonly Placed[] {
  const { inQuote = [], inSemester, lines: scope } = reading;
  const of = (scope: Scope, among: readonly Placed[]) =>
    among.filter(({ line }) => isWithin(scope, tariff, line));
  const holds = (count: Count, among: readonly Placed[]) => {
    const { min = 0, max = Number.POSITIVE_INFINITY } = count;
    return min <= of(count, among).length && of(count, among).length <= max;
  };
  if (!inQuote.every((count) => holds(count, lines))) return [];
  const told = of(scope, lines).filter(({ line }) => scope.semester === undefined || !line.semester);
  if (!inSemester) return told;
  const semesters = SEMESTERS.filter((semester) => {
    const within = lines.filter((one) => isTaughtIn(semester, one));
    return inSemester.every((count) => holds(count, within));
  });
  return told.filter((one) => semesters.some((semester) => isTaughtIn(semester, one)));
}
