import type { Issue } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";
import { explainer } from "../../shape/cursor.js";
import { asCandidates } from "../../shape/did-you-mean.js";
import type { Row } from "../text/rows.js";
import { columnsFor } from "./columns.js";
import { indexNames } from "./names.js";
import { flawedRow, issueOf } from "./problems.js";

/** What the first row of a file says of the others. */
export interface Header {
  /** The place of each column, by its name in a request. */
  readonly places: ReadonlyMap<string, number>;
  /** As they are written. */
  readonly headings: readonly string[];
  /** Up to the last that has a name: a row has at least so many cells. */
  readonly width: number;
}

/** Reads the first row. Throws with all that is wrong with it: nothing below could be read. */
export function readHeader(row: Row, tariffs: readonly Tariff[], name: string): Header {
  const columns = columnsFor(tariffs);
  const known = columns.map(([column]) => column);
  const find = indexNames(columns);
  const headings = row.cells.map((cell) => cell.trim());
  const issues: Issue[] = row.flaw ? [issueOf(flawedRow(row.flaw, row.line, String(row.text)))] : [];
  const at = explainer(issues);
  const places = new Map<string, number>();
  headings.forEach((heading, index) => {
    if (heading === "") return;
    const [column, ...others] = find(heading);
    if (column === undefined)
      at.report({
        code: "unknown-key",
        rule: "There is no such column",
        expected: `only ${known.join(", ")}`,
        received: heading,
        near: () => asCandidates(known),
      });
    else if (others.length > 0)
      at.report({
        code: "contradiction",
        rule: "Several columns go by this name",
        expected: `one of ${[column, ...others].join(", ")}`,
        received: heading,
      });
    else if (places.has(column))
      at.report({
        code: "duplicate-choice",
        rule: "A column stands once",
        expected: "each column once",
        received: heading,
      });
    else places.set(column, index);
  });
  if (!places.has("quote"))
    at.report({
      code: "required",
      rule: "A column tells quotes apart",
      expected: "a column `quote`",
      received: headings.join(", "),
    });
  for (const column of ["item", "scheme"].filter((one) => !places.has(one)))
    at.report({
      code: "required",
      rule: "The first line names the columns",
      expected: `a column \`${column}\``,
      received: headings.join(", "),
    });
  if (issues.length > 0)
    throw new Error(issues.map(({ message }) => `${name}, line ${row.line}: ${message}`).join("\n"));
  return { places, headings, width: Math.max(...places.values()) + 1 };
}
