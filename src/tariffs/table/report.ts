import type { Issue } from "../../contract/issue.js";
import { explainer, type Finding } from "../../shape/cursor.js";

/** An issue of a table. Its path is that of the cell in the tariff's grid, as far as that is known. */
export interface TableIssue extends Issue {
  /** In the file, from 1 up. Absent: of the table as a whole. */
  readonly line?: number;
}

/** Says what is wrong with a cell, a row (the item alone) or the table (neither). */
export type Report = (path: readonly string[], problem: Finding) => void;

/** Collects what is wrong, each with its line. */
export function reporterInto(issues: TableIssue[]): (line?: number) => Report {
  const at = explainer(issues).in("grid");
  return (line) => (path, problem) => {
    const index = issues.length;
    path.reduce((cursor, step) => cursor.in(step), at).report(problem);
    const issue = issues[index];
    // The issue that says that there are more belongs to no line.
    if (issue && line !== undefined && issue.path.length > 0) issues[index] = { ...issue, line };
  };
}
