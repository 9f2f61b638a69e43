import type { Reason } from "../contract/answer.js";
import type { Column } from "./column.js";
import { type ReadLine, SEMESTERS } from "./request.js";

/** By line. */
export type CapReasons = readonly (readonly Reason[] | undefined)[];

/**
 * Why the cap of its scheme refuses a line, by line: all of a semester's counted lines alike, so that
 * order never decides. One without a semester counts in both, or in none.
 *
 * > « Possibilité de prise en charge dans la limite d'une ou deux UE / semestre. »
 */
export function capReasons(columns: readonly Column[], lines: readonly ReadLine[]): CapReasons | undefined {
  let reasons: (readonly Reason[] | undefined)[] | undefined;
  for (const column of columns) {
    const { cap } = column;
    if (!cap || !isOver(cap.max, column, lines)) continue;
    const counted = lines.filter(({ cell }) => cell.isCapped && cell.column === column);
    for (const semester of SEMESTERS) {
      const undated = cap.undated === "in-none" ? undefined : semester;
      const inside = counted.filter((line) => (line.semester ?? undated) === semester);
      if (inside.length <= cap.max) continue;
      reasons ??= lines.map(() => undefined);
      for (const { index } of inside) {
        const reason: Reason = { code: "cap-exceeded", semester, count: inside.length, max: cap.max };
        reasons[index] = [...(reasons[index] ?? []), reason];
      }
    }
  }
  return reasons;
}

/** Whether more lines count under a scheme than one semester may have; a quick test that usually settles it. */
function isOver(max: number, column: Column, lines: readonly ReadLine[]): boolean {
  let count = 0;
  for (const { cell } of lines) if (cell.isCapped && cell.column === column) count++;
  return count > max;
}
