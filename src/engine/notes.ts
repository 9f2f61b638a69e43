import type { AnnualFee, LineOutcome, Note } from "../contract/answer.js";
import type { Semester } from "../contract/request.js";
import type { CompiledTariff } from "./compile.js";
import { added } from "./fee-of-quote.js";
import type { DecidedLines } from "./line.js";
import type { Bounds, Rule } from "./note-rules.js";
import type { ReadLine } from "./request.js";

/**
 * What to know about a quote: what someone has to confirm, then the readings it rests on, then the rest.
 *
 * > « Vous renseigner sur les conditions. » · « … ne nécessite aucune démarche particulière. »
 */
export function notesOn(
  { rules, reductions }: CompiledTariff,
  lines: readonly ReadLine[],
  decided: DecidedLines,
  annualFee: AnnualFee["status"] | "open",
): Note[] {
  const { outcomes, isRefused } = decided;
  const found: Note[] = [];
  let met = 0;
  for (const { cell } of lines) met |= cell.ruleBits;
  const eligible = isRefused ? lines.filter(({ index }) => outcomes[index]?.status !== "ineligible") : lines;
  // No reading could bring back a line that the cell or the learner rules out.
  const readable = isRefused
    ? lines.filter(({ index }) => !isRuledOut(outcomes[index] as LineOutcome))
    : lines;
  for (const rule of rules)
    if ((met & rule.bit) !== 0)
      addNote(found, rule, rule.kind === "reading" ? readable : eligible, annualFee);
  for (const code of reductions) {
    const reduced = outcomes.flatMap((line, index) =>
      line.status === "priced" && decided.amounts[index]?.parts?.some((part) => part.code === code)
        ? [index]
        : [],
    );
    if (reduced.length > 0) found.push({ kind: "information", code, lines: reduced });
  }
  return found;
}

const isRuledOut = (outcome: LineOutcome) =>
  outcome.status === "ineligible" && outcome.reasons.some(({ code }) => code !== "cap-exceeded");

/** Adds the note of a rule, if it applies to any of these lines. */
function addNote(
  notes: Note[],
  rule: Rule,
  lines: readonly ReadLine[],
  annualFee: AnnualFee["status"] | "open",
): void {
  if (rule.annualFee !== undefined && rule.annualFee !== annualFee) return;
  const semesters = semestersWhere(rule, lines);
  if (semesters === NO_SEMESTER) return;
  let concerned: number[] | undefined;
  for (const line of lines) if (appliesTo(rule, line, semesters)) concerned = added(concerned, line.index);
  if (concerned) add(notes, rule, concerned);
}

const NO_SEMESTER = 0;
const ANY_SEMESTER = 3;

/** The semesters for which a rule holds, as two bits. */
function semestersWhere(rule: Rule, lines: readonly ReadLine[]): number {
  for (const bounds of rule.inQuote) if (!holds(bounds, lines, undefined, rule)) return NO_SEMESTER;
  let semesters = ANY_SEMESTER;
  for (const bounds of rule.inSemester) {
    if (!holds(bounds, lines, 1, rule)) semesters &= ~1;
    if (!holds(bounds, lines, 2, rule)) semesters &= ~2;
  }
  return semesters;
}

/** Whether the lines of a scope, in the quote or in one semester, are as many as they have to be. */
function holds(
  { scope, min, max }: Bounds,
  lines: readonly ReadLine[],
  semester: Semester | undefined,
  { undatedInNone }: Rule,
): boolean {
  let count = 0;
  for (const line of lines) {
    if (!line.cell.scopes[scope]) continue;
    if (semester === undefined || line.semester === semester) count++;
    else if (line.semester === undefined && !undatedInNone) count++;
  }
  return count >= min && count <= max;
}

function appliesTo(rule: Rule, { cell, semester }: ReadLine, semesters: number): boolean {
  if (!cell.scopes[rule.scope]) return false;
  if (semester === undefined) return rule.inSemester.length === 0 || !rule.undatedInNone;
  return !rule.undatedOnly && (semesters & semester) !== 0;
}

/** A code that has a note already gets these lines as well. */
function add(notes: Note[], { kind, code, alternatives, isRepeated }: Rule, lines: number[]): void {
  const same = isRepeated && notes.find((note) => note.code === code && note.kind === kind);
  if (same) same.lines = [...new Set([...same.lines, ...lines])].sort((a, b) => a - b);
  else if (kind === "reading" && alternatives)
    notes.push({ kind, code, lines, alternatives: [...alternatives] });
  else notes.push({ kind, code, lines });
}
