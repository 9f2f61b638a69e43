import type { Issue } from "../../contract/issue.js";
import type { Tariff } from "../../contract/tariff.js";
import { askableMeasures } from "../../shape/asked.js";
import { explainer } from "../../shape/cursor.js";
import { asCandidates } from "../../shape/did-you-mean.js";
import { own } from "../../shape/own.js";
import { cutIntoCells, type Header } from "./csv-row.js";
import type { TextLine } from "./lines.js";
import { findFlaw } from "./record.js";

const FACT = "learner.";

/** The name of the fact that a column answers, if it does. */
export const factOf = (column: string): string | undefined =>
  column.startsWith(FACT) ? column.slice(FACT.length) : undefined;

/** The columns that a file may have, each named as in a request; whichever edition has them. */
const columnsFor = (tariffs: readonly Tariff[]): readonly string[] => [
  "quote",
  "date",
  ...new Set(tariffs.flatMap((one) => Object.keys(own(one, "facts") ?? {}).map((name) => `${FACT}${name}`))),
  "annualFee",
  "item",
  "scheme",
  ...measuresIn(tariffs),
  "semester",
  "ref",
];

/** The measures that any edition asks for. */
export const measuresIn = (tariffs: readonly Tariff[]): readonly string[] => [
  ...new Set(tariffs.flatMap((one) => Object.keys(askableMeasures(one)))),
];

/** Reads the first line. Throws with all that is wrong with it: nothing below could be read. */
export function readHeader(line: TextLine, tariffs: readonly Tariff[], name: string): Header {
  const { text } = line;
  const separator = [";", "\t"].find((sign) => text.includes(sign)) ?? ",";
  const { cells: columns } = cutIntoCells(text, separator);
  const known = columnsFor(tariffs);
  const issues: Issue[] = [];
  const at = explainer(issues);
  findFlaw(line)?.(at);
  columns.forEach((column, index) => {
    if (!known.includes(column))
      at.report({
        code: "unknown-key",
        rule: "There is no such column",
        expected: `only ${known.join(", ")}`,
        received: column,
        near: () => asCandidates(known),
      });
    if (columns.indexOf(column) < index)
      at.report({
        code: "duplicate-choice",
        rule: "A column stands once",
        expected: "each column once",
        received: column,
      });
  });
  if (columns[0] !== "quote")
    at.report({
      code: "required",
      rule: "The first column tells quotes apart",
      expected: "`quote`",
      received: columns[0],
    });
  for (const column of ["item", "scheme"].filter((one) => !columns.includes(one)))
    at.report({
      code: "required",
      rule: "The first line names the columns",
      expected: `a column \`${column}\``,
      received: text,
    });
  if (issues.length > 0)
    throw new Error(issues.map(({ message }) => `${name}, line ${line.number}: ${message}`).join("\n"));
  return { separator, columns };
}
