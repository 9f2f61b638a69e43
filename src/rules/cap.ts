import type { Reason } from "../answer.js";
import type { Cap, Semester } from "../schemes/scheme.js";
import type { BasketLine, Column } from "./basket.js";

/** A year has two. */
export const SEMESTERS = [1, 2] as const;

/**
 * The lines that fall in one semester.
 *
 * @example
 * import { bySemester, type SemesterLines } from "cnam-pricing";
 *
 * const halves: SemesterLines[] = bySemester([]);
 * halves; // => [{ semester: 1, lines: [] }, { semester: 2, lines: [] }]
 */
export interface SemesterLines {
  readonly semester: Semester;
  readonly lines: readonly BasketLine[];
}

/**
 * The lines that a cap counts, by semester.
 *
 * > « Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. »
 *
 * Reading `ag2r-units`: only the teaching units count. Reading `semester-unknown`:
 * one that could fall in either semester counts in both.
 */
export function countedLines(cap: Cap, lines: readonly BasketLine[]): SemesterLines[] {
  const counted = lines.filter(({ item }) => cap.counts.includes(item));
  return bySemester(cap.undated === "in-none" ? counted.filter(({ semester }) => semester) : counted);
}

/**
 * These lines, by semester; one without a semester could fall in either.
 *
 * @example
 * import { type BasketLine, bySemester, cnamNouvelleAquitaine } from "cnam-pricing";
 *
 * const line: BasketLine = {
 *   item: "ue-3-ects",
 *   scheme: "ag2r",
 *   index: 0,
 *   measures: { hours: 26, ects: 3 },
 *   row: cnamNouvelleAquitaine.items["ue-3-ects"],
 *   price: 0,
 * };
 * bySemester([line, { ...line, index: 1, semester: 2 }]).map(({ lines }) => lines.length); // => [1, 2]
 */
export function bySemester(lines: readonly BasketLine[]): SemesterLines[] {
  return SEMESTERS.map((semester) => ({
    semester,
    lines: lines.filter((line) => (line.semester ?? semester) === semester),
  }));
}

/** Why the cap of its scheme refuses a line: all of a semester's counted lines alike, so that order never decides. */
export function capReasons({
  scheme: { cap },
  lines,
}: Column): ReadonlyMap<BasketLine, readonly Reason[]> | undefined {
  // So few lines are never too many.
  if (!cap || lines.length <= cap.max) return undefined;
  const reasons = new Map<BasketLine, Reason[]>();
  for (const { semester, lines: counted } of countedLines(cap, lines)) {
    if (counted.length <= cap.max) continue;
    for (const line of counted) {
      const reason = { code: "cap-exceeded", semester, count: counted.length, max: cap.max } as const;
      reasons.set(line, [...(reasons.get(line) ?? []), reason]);
    }
  }
  return reasons;
}
